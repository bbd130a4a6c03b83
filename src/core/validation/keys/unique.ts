import { addressOf } from '../../dataset';
import { tableNames, tables, type Header, type TableName } from '../../schema';
import { codeAt, rowRule, type RowRule } from '../rule';
import { joins } from './keyIndex';

/** A key that an earlier row has already: reported at every repeat after the first. */
function uniqueIn(name: TableName): RowRule {
  const key: readonly Header<TableName>[] = tables[name].key;
  const [column = key[0]] = key;
  return rowRule({
    id: 'unique',
    severity: 'error',
    phase: 'key',
    table: name,
    reads: key,
    column: column as Header<TableName>,
    prepare(table, subject) {
      const { firstRow, repeats } = subject.get(joins).index(name);
      if (!repeats) return null;
      const variant = key.length > 1 ? { variant: 'month' } : {};
      return (row) => {
        const first = codeAt(firstRow, row);
        if (first === row || first === -1) return null;
        const sheetRow = table.sheetRows[first] ?? 0;
        const sheetColumn = table.sheetColumns.get(String(column));
        const cell = sheetColumn === undefined ? null : addressOf(sheetRow, sheetColumn);
        return { ...variant, params: { row: sheetRow + 1, cell } };
      };
    },
  });
}

export const uniqueRules: readonly RowRule[] = tableNames.map(uniqueIn);
