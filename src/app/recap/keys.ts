import { RowsCode } from '../../engine/check';
import { columnsOf, isTable, ownColumns, tableNames, tableOf, type CellValue, type Schema } from '../../engine/schema';
import { hasOwnKeys, joinedColumns } from '../joinedKeys';

/** Key of one part in a workbook of the whole: the part's code stands in front, once. */
export const withPart = (part: string, value: CellValue): CellValue =>
  typeof value !== 'string' || value === '' || value.startsWith(`${part}/`) ? value : `${part}/${value}`;

/** The same as the part itself has it. */
const withoutPart = (part: string, value: CellValue): CellValue =>
  typeof value === 'string' && value.startsWith(`${part}/`) ? value.slice(part.length + 1) : value;

/** Headers of a data table's columns that hold keys of parts, or name them. */
export function keyHeaders(schema: Schema, table: string): ReadonlySet<string> {
  const columns = columnsOf(schema, table);
  return new Set(joinedColumns(schema, table).flatMap(({ index }) => columns[index]?.header ?? []));
}

/** Positions of the columns of a table that the product keeps which hold keys of parts: those called as the keys of data tables. */
export function ownKeyPositions(schema: Schema, name: string): readonly number[] {
  const keys = new Set(
    tableNames(schema)
      .filter((table) => hasOwnKeys(schema, table))
      .map((table) => tableOf(schema, table).key[0]),
  );
  return ownColumns(schema, name).flatMap((header, position) => (keys.has(header) ? [position] : []));
}

/** The key of a row as our own tables keep it, as it is in the workbook of the whole. */
export function keyOfWhole(schema: Schema, table: string, part: string, key: string): string {
  if (!isTable(schema, table) || !keyHeaders(schema, table).has(tableOf(schema, table).key[0])) return key;
  return String(withPart(part, key));
}

/**
 * Gives the codes that rows carry in `Kode Baris`: the code of their part, and one of their cells as the part's file has them. Neither the order of columns nor
 * blank ones make a difference.
 * @param headers those of the cells that are handed in, in their order; '' for one that does not count
 */
export function rowCoder(
  schema: Schema,
  table: string,
  headers: readonly string[],
): (part: string, cells: readonly CellValue[]) => string {
  const keys = keyHeaders(schema, table);
  const order = headers
    .map((header, position) => ({ header, position, isKey: keys.has(header) }))
    .filter(({ header }) => header !== '');
  order.sort((a, b) => (a.header < b.header ? -1 : 1));
  return (part, cells) => {
    const code = new RowsCode();
    const filled = order.flatMap(({ header, position, isKey }) => {
      const value = cells[position] ?? null;
      if (value === null || value === '') return [];
      return [header, isKey ? withoutPart(part, value) : value];
    });
    code.add(table, filled);
    return `${part}/${code.code()}`;
  };
}

/** The part in a row's code; null for a row that carries none. */
export function partInCode(code: CellValue): string | null {
  const [, part] = /^([\d.]+)\/[^/]+$/.exec(String(code ?? '').trim()) ?? [];
  return part ?? null;
}
