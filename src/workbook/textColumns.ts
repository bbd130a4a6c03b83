import { headerKey, type RawTable } from '../engine/dataset';
import { columnsOf, profilEntries, profilTable, tableNames } from '../engine/schema';
import type { CellValue, ColumnSchema, ColumnType } from '../engine/schema';

/** Rows within which a plain sheet's header stands (spec/workbook.md). */
const headerSearchRows = 30;

/** The rows of a table in which its header stands. */
export function headOf({ kind, values }: Pick<RawTable, 'kind' | 'values'>): RawTable['values'] {
  return values.slice(0, kind === 'table' ? 1 : headerSearchRows);
}

const textTypes: ReadonlySet<ColumnType> = new Set<ColumnType>(['text', 'code', 'choice', 'yesno']);

const textKeys = (columns: readonly ColumnSchema[]): ReadonlySet<string> =>
  new Set(
    columns
      .filter((column) => textTypes.has(column.type))
      .flatMap((column) => [column.header, ...(column.aliases ?? [])])
      .map(headerKey),
  );

const textHeaders: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  tableNames.map((name) => [name, textKeys(columnsOf(name))]),
);
const textEntries = textKeys(profilEntries);

/**
 * Columns whose numbers and dates are wanted as they are shown, because the schema reads them into text (`001`, `33.10`).
 * In Profil, where one column holds entries of every type, that is every column.
 * @param table name of the table in the schema
 * @param head the rows in which the header stands: the first row of an Excel Table, the first 30 of a plain sheet
 * @returns zero-based positions within the rows, ascending
 */
export function textColumns(table: string, head: readonly (readonly CellValue[])[]): readonly number[] {
  const headers = textHeaders.get(table);
  const found = new Set<number>();
  head.forEach((row, index) => {
    row.forEach((cell, column) => {
      const wanted =
        table === profilTable.name ||
        headerTexts(head[index - 1] ?? [], cell, column).some((text) => headers?.has(headerKey(text)));
      if (wanted) found.add(column);
    });
  });
  return [...found].sort((a, b) => a - b);
}

/** What a header cell may be called: its own text, or that of the line above with it, which may stand further left, over several columns. */
function headerTexts(above: readonly CellValue[], cell: CellValue, column: number): readonly string[] {
  if (typeof cell !== 'string') return [];
  const band = above.slice(0, column + 1).findLast((text) => typeof text === 'string');
  return band === undefined ? [cell] : [cell, `${String(band)} ${cell}`];
}

/** Whether the displayed text of a number tells more than the number: `####` and `1,23E+09` only tell that the column is too narrow for it. */
export function isTelling(shown: string, value: number): boolean {
  return shown !== String(value) && !/^(#+|-?\d+([.,]\d+)?E[-+]?\d+)$/i.test(shown.trim());
}

/** Whether a row's numbers in text columns are wanted as shown: every row of a data table, and the text entries of Profil. */
export function isTextRow(table: string, row: readonly CellValue[]): boolean {
  return table !== profilTable.name || row.some((cell) => typeof cell === 'string' && textEntries.has(headerKey(cell)));
}
