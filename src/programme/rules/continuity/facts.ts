import type { Header } from '../../../engine/schema';
import { codeAt, rowRule, type RowRule } from '../../../engine/check/rule';
import { unitOf } from '../../../engine/check/rules/compare';
import type { Subject } from '../../../engine/check/subject';
import { earlierOf, isChanged, valueAt } from '../../../engine/check/earlier';

/** What stays as it is from month to month (spec/rules.md, `then-facts`). */
const facts = {
  Desa: ['Jenis', 'P2KP 2002', 'Replikasi', 'P2KP 2007', 'PNPM 2008', 'PLPBK'],
  BKM: ['Tanggal Berdiri', 'Nomor Akta Notaris'],
} as const satisfies { readonly [Name in 'Desa' | 'BKM']: readonly Header<Name>[] };

const keys = { Desa: 'Kode Desa', BKM: 'Kode BKM' } as const;

function factRule<Name extends 'Desa' | 'BKM'>(name: Name, header: Header<Name>): RowRule {
  const unit = unitOf(name, header);
  return rowRule<Name>({
    id: 'then-facts',
    severity: 'warning',
    phase: 'across',
    table: name,
    reads: [header, keys[name] as Header<Name>],
    column: header,
    prepare(table, subject) {
      const earlier = subject.get(earlierOf);
      if (earlier === null) return null;
      const twins = earlier.twins(name);
      const before = earlier.subject.state(name).table;
      return (row) => {
        const twin = codeAt(twins, row);
        if (twin === -1) return null;
        const then = valueAt(before, twin, header);
        const read = valueAt(table, row, header);
        return isChanged(then, read) ? { params: { unit, read, then } } : null;
      };
    },
  });
}

export const factRules: readonly RowRule[] = [
  ...facts.Desa.map((header) => factRule('Desa', header)),
  ...facts.BKM.map((header) => factRule('BKM', header)),
];

/** Share (0..1) of the facts readable in both workbooks that are the same; null when there is nothing to compare. */
export function factsUnchanged(subject: Subject): number | null {
  const earlier = subject.get(earlierOf);
  if (earlier === null) return null;
  let compared = 0;
  let changed = 0;
  for (const name of ['Desa', 'BKM'] as const) {
    const { table } = subject.state(name);
    const before = earlier.subject.state(name).table;
    earlier.twins(name).forEach((twin, row) => {
      if (twin === -1) return;
      for (const header of facts[name]) {
        const then = valueAt(before, twin, header);
        const now = valueAt(table, row, header);
        if (then === null || now === null) continue;
        compared += 1;
        if (isChanged(then, now)) changed += 1;
      }
    });
  }
  return compared === 0 ? null : 1 - changed / compared;
}
