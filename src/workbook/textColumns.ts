import {
  firstRows,
  gridOf,
  headerAmong,
  headerKey,
  isOriginHeader,
  reorderedAmong,
  type RawTable,
} from '../engine/dataset';
import { columnsOf, isTextType, tableNames, type CellValue, type ColumnSchema, type Schema } from '../engine/schema';

/** Rows within which a plain sheet's header stands (docs/spec/workbook.md). */
const headerSearchRows = 30;

/** How many rows of a table its header may stand in. */
export const headRows = (kind: RawTable['kind']): number => (kind === 'table' ? 1 : headerSearchRows);

/** The rows of a table in which its header stands. */
export const headOf = (table: RawTable): RawTable['values'] => firstRows(gridOf(table), headRows(table.kind));

const headerKeys = (columns: readonly ColumnSchema[]): ReadonlySet<string> =>
  new Set(columns.flatMap((column) => [column.header, ...(column.aliases ?? [])]).map(headerKey));

const textKeys = (columns: readonly ColumnSchema[]): ReadonlySet<string> =>
  headerKeys(columns.filter((column) => isTextType(column.type)));

/** Tells which numbers and dates of a workbook are wanted as they are shown, because its schema reads them into text (`001`, `33.10`). */
export class ShownTexts {
  private readonly headers: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly calculated: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly entries: ReadonlySet<string>;
  private readonly profile: string;

  constructor(schema: Schema) {
    this.headers = new Map(tableNames(schema).map((name) => [name, textKeys(columnsOf(schema, name))]));
    this.known = new Map(tableNames(schema).map((name) => [name, headerKeys(columnsOf(schema, name))]));
    this.calculated = new Map(
      tableNames(schema).map((name) => [
        name,
        new Set(
          columnsOf(schema, name).flatMap(({ header, calculated }) =>
            calculated === undefined ? [] : [headerKey(header)],
          ),
        ),
      ]),
    );
    this.entries = textKeys(schema.profile.entries);
    this.profile = schema.profile.name;
  }

  /** Whether a table is the profile, where one column holds entries of every type. */
  isProfile(table: string): boolean {
    return table === this.profile;
  }

  /** Positions of the columns that the schema calls calculated, in the header row of an Excel Table. */
  calculatedColumns(table: string, header: readonly CellValue[]): readonly number[] {
    const [keys, known] = [this.calculated.get(table), this.known.get(table)];
    if (keys === undefined || known === undefined) return [];
    return header.flatMap((cell, column) => (keys.has(headerAmong(known, String(cell ?? ''))) ? [column] : []));
  }

  /**
   * Columns of a data table that neither the schema knows nor the product adds.
   * @param head the rows in which the header stands
   */
  ownColumns(table: string, head: readonly (readonly CellValue[])[]): readonly number[] {
    const keys = this.known.get(table);
    const columns = Math.max(0, ...head.map(({ length }) => length));
    const isKnown = (column: number): boolean =>
      head.some((row, index) => {
        const cell = row[column] ?? null;
        return (
          (typeof cell === 'string' && isOriginHeader(cell)) ||
          (keys !== undefined && isHeaderAmong(keys, head[index - 1] ?? [], cell, column))
        );
      });
    return Array.from({ length: columns }, (_, column) => column).filter((column) => !isKnown(column));
  }

  /** Whether a table is one of data. */
  isData(table: string): boolean {
    return this.headers.has(table);
  }

  /**
   * Columns that are wanted as they are shown; of the profile that is every column.
   * @param table name of the table in the schema
   * @param head the rows in which the header stands: the first row of an Excel Table, the first 30 of a plain sheet
   * @returns zero-based positions within the rows, ascending
   */
  columns(table: string, head: readonly (readonly CellValue[])[]): readonly number[] {
    const headers = this.headers.get(table);
    const found = new Set<number>();
    head.forEach((row, index) => {
      row.forEach((cell, column) => {
        const wanted =
          this.isProfile(table) ||
          (headers !== undefined && isHeaderAmong(headers, head[index - 1] ?? [], cell, column));
        if (wanted) found.add(column);
      });
    });
    return [...found].sort((a, b) => a - b);
  }

  /** Whether a row's numbers in these columns are wanted: every row of a data table, and the text entries of the profile. */
  isWanted(table: string, row: readonly CellValue[]): boolean {
    return !this.isProfile(table) || row.some((cell) => typeof cell === 'string' && this.entries.has(headerKey(cell)));
  }
}

/** Whether a header cell is one of these by its own text, or with that of the line above, which may stand further left, over several columns. */
function isHeaderAmong(
  keys: ReadonlySet<string>,
  above: readonly CellValue[],
  cell: CellValue,
  column: number,
): boolean {
  if (typeof cell !== 'string') return false;
  if (keys.has(headerAmong(keys, cell))) return true;
  const band = above.slice(0, column + 1).findLast((text) => typeof text === 'string');
  if (band === undefined) return false;
  const joined = `${String(band)} ${cell}`;
  return keys.has(headerAmong(keys, joined)) || reorderedAmong(keys, joined) !== undefined;
}

/** Whether the displayed text of a number tells more than the number: `####` and `1,23E+09` only tell that the column is too narrow for it. */
export function isTelling(shown: string, value: number): boolean {
  return shown !== String(value) && !/^(#+|-?\d+([.,]\d+)?E[-+]?\d+)$/i.test(shown.trim());
}
