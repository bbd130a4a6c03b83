import { codeAt, joins, rowNumber, type Hit, type RowRule, type Subject } from '../../../engine/check';
import { textAt } from '../../../engine/dataset';
import { rowRule, tablesOf } from '../rowRule';

const roman: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
};

/** A name without case, spaces and punctuation, its Roman numbers as figures. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => roman[word] ?? word)
    .join('');
}

/**
 * Plain form of each name that has another spelling, by dictionary code; null for a name written in one way only. Nearly all names are, and
 * need no look at their rows.
 */
function ambiguousForms(dictionary: readonly string[]): readonly (string | null)[] {
  const forms = dictionary.map(plainName);
  const spellings = new Map<string, number>();
  for (const form of forms) spellings.set(form, (spellings.get(form) ?? 0) + 1);
  return forms.map((form) => ((spellings.get(form) ?? 0) > 1 ? form : null));
}

/** By loan row: a spelling of a group's name, where it comes first, that differs only in its looks from an earlier one of the same board. */
function variants(subject: Subject): ReadonlyMap<number, Hit> {
  const table = tablesOf(subject).Pinjaman;
  const boards = subject.get(joins).rows('Pinjaman', 'Kode BKM');
  const names = table.text('Nama KSM');
  const codes = table.text('Kode KSM').codes;
  const forms = ambiguousForms(names.dictionary);
  const firstRows = new Map<string, number>();
  const seen = new Set<number>();
  const hits = new Map<number, Hit>();
  for (let row = 0; row < table.rowCount; row++) {
    const name = codeAt(names.codes, row);
    const board = codeAt(boards, row);
    const form = forms[name] ?? null;
    if (form === null || board === -1 || codeAt(codes, row) !== -1) continue;
    // Most loans repeat a spelling of their board.
    const spelling = board * names.dictionary.length + name;
    if (seen.has(spelling)) continue;
    seen.add(spelling);
    const group = `${board} ${form}`;
    const first = firstRows.get(group);
    if (first === undefined) firstRows.set(group, row);
    else {
      const params = { name: textAt(names, row), other: textAt(names, first), row: rowNumber(table, first) };
      hits.set(row, { params, plain: ['row'] });
    }
  }
  return hits;
}

/** Two names of groups of one board that look like one. */
export const groupName: RowRule = rowRule({
  id: 'group-name',
  severity: 'info',
  phase: 'across',
  table: 'Pinjaman',
  reads: ['Nama KSM', 'Kode BKM'],
  optional: ['Kode KSM'],
  gathers: { Pinjaman: ['Nama KSM', 'Kode KSM', 'Kode BKM'] },
  column: 'Nama KSM',
  prepare(_table, subject) {
    const hits = subject.get(variants);
    return (row) => hits.get(row) ?? null;
  },
});
