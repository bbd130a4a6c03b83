import { columnOf, tableNames, tableOf, type Schema, type TableSchema } from '../../schema';
import { codeAt, rowNumber, type RowRule } from '../rule';
import { joins } from '../keyIndex';

/** A key that an earlier row has already: reported at every repeat after the first, in the key's first column. */
function uniqueIn(own: TableSchema): RowRule {
  const { name, key } = own;
  const [column, ...others] = key;
  const [second] = others;
  const isMonth = others.length === 1 && second !== undefined && columnOf(own, second).type === 'month';
  const variant = second === undefined ? {} : { variant: isMonth ? 'month' : 'pair' };
  const other = second === undefined ? {} : { other: others.join(', ') };
  return {
    id: 'unique',
    severity: 'error',
    phase: 'key',
    table: name,
    reads: key,
    column,
    ofRow: true,
    prepare(table, subject) {
      const { firstRow, repeats } = subject.get(joins).index(name);
      if (!repeats) return null;
      return (row) => {
        const first = codeAt(firstRow, row);
        if (first === row) return null;
        return { ...variant, params: { ...other, row: rowNumber(table, first) }, plain: ['row'] };
      };
    },
  };
}

/** Keys occur once, in every table. */
export const uniqueRules = (schema: Schema): readonly RowRule[] =>
  tableNames(schema).map((name) => uniqueIn(tableOf(schema, name)));
