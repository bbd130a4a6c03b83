import { columnsOf, tableNames, tableOf, type ColumnSchema, type Schema } from '../../schema';
import { earlierOf, isChanged, valueAt } from '../earlier';
import { codeAt, type RowRule, type Subject } from '../rule';

/** Columns of a table that stay as they are from month to month. */
const factsOf = (schema: Schema, name: string): readonly ColumnSchema[] =>
  columnsOf(schema, name).filter(({ stays }) => stays === true);

function factRule(schema: Schema, name: string, { header, type: unit }: ColumnSchema): RowRule {
  return {
    id: 'then-facts',
    severity: 'warning',
    phase: 'across',
    table: name,
    reads: [header, tableOf(schema, name).key[0]],
    column: header,
    prepare(table, subject) {
      const earlier = subject.get(earlierOf);
      if (earlier === null) return null;
      const twins = earlier.twins(name);
      const before = earlier.table(name);
      return (row) => {
        const twin = codeAt(twins, row);
        if (twin === -1) return null;
        const then = valueAt(before, twin, header);
        const read = valueAt(table, row, header);
        return isChanged(then, read) ? { params: { unit, read, then } } : null;
      };
    },
  };
}

/** What is said to stay as it is does so (docs/spec/rules.md, `then-facts`). */
export const factRules = (schema: Schema): readonly RowRule[] =>
  tableNames(schema).flatMap((name) => factsOf(schema, name).map((column) => factRule(schema, name, column)));

/** Share (0..1) of the facts readable in both workbooks that are the same; null when there is nothing to compare. */
export function factsUnchanged(subject: Subject): number | null {
  const earlier = subject.get(earlierOf);
  if (earlier === null) return null;
  const { schema } = subject.dataset;
  let compared = 0;
  let changed = 0;
  for (const name of tableNames(schema)) {
    const facts = factsOf(schema, name);
    if (facts.length === 0) continue;
    const { table } = subject.state(name);
    const before = earlier.table(name);
    earlier.twins(name).forEach((twin, row) => {
      if (twin === -1) return;
      for (const { header } of facts) {
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
