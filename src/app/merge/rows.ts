import { keyOf, tableIn } from '../../engine/dataset';
import type { RowPlace } from '../../engine/entry';
import type { Programme } from '../../engine/programme';
import { columnsOf, tableOf, type CellValue, type ColumnSchema } from '../../engine/schema';
import { repairedRows } from '../dataSheets';
import { isNothing, isSameCell } from '../entry/rawRows';
import type { CheckResult } from '../types';

/** A row as a workbook has it. */
export interface SideRow {
  readonly place: RowPlace;
  /** In the order of the table's columns, certain repairs applied. */
  readonly cells: CellValue[];
}

/** The rows of a table of a workbook, those of the month after its period last. */
export function sideRows({ dataset }: CheckResult, table: string): readonly SideRow[] {
  const { schema } = dataset;
  const ahead = dataset.ahead.get(table);
  return [
    ...repairedRows(schema, tableIn(dataset, table), []).map((cells, row) => ({ place: { row }, cells })),
    ...(ahead === undefined
      ? []
      : repairedRows(schema, ahead, []).map((cells, row) => ({ place: { row, ahead: true as const }, cells }))),
  ];
}

/** What is needed of a table to compare its rows. */
export interface TableBasis {
  readonly name: string;
  readonly columns: readonly ColumnSchema[];
  /** Positions of the key's columns. */
  readonly key: readonly number[];
  /** Positions of columns of which the running workbook takes values: those that it has, without what it calculates itself. */
  readonly taken: readonly number[];
  /** Positions of columns that only the files have. */
  readonly absent: readonly number[];
}

export function tableBasis({ dataset }: CheckResult, name: string): TableBasis {
  const { schema } = dataset;
  const columns = columnsOf(schema, name);
  const { absent } = tableIn(dataset, name);
  const isThere = ({ header }: ColumnSchema): boolean => !dataset.present.has(name) || !absent.has(header);
  const positions = columns.map((_column, position) => position);
  return {
    name,
    columns,
    key: tableOf(schema, name).key.map((header) => columns.findIndex((column) => column.header === header)),
    taken: positions.filter((at) => {
      const column = columns[at];
      return column !== undefined && column.calculated === undefined && isThere(column);
    }),
    absent: positions.filter((at) => {
      const column = columns[at];
      return column !== undefined && column.calculated === undefined && !isThere(column);
    }),
  };
}

/** A row's key in compared form; of a row without one all that stands in it. */
export const keyIn = ({ key }: TableBasis, cells: readonly CellValue[]): string =>
  key.every((at) => isNothing(cells[at] ?? null))
    ? JSON.stringify(cells)
    : key.map((at) => keyOf(String(cells[at] ?? ''))).join('\n');

/** A row's key as it is read. */
export const shownKey = ({ key }: TableBasis, cells: readonly CellValue[]): string =>
  key.map((at) => String(cells[at] ?? '')).join(' / ');

/** Whether two cells say the same: keys and references in compared form, all others to the letter. */
export const saysSame = ({ columns, key }: TableBasis, at: number, a: CellValue, b: CellValue): boolean => {
  const isTie = key.includes(at) || columns[at]?.refersTo !== undefined;
  return isSameCell(a, b) || (isTie && keyOf(String(a ?? '')) === keyOf(String(b ?? '')));
};

/** A row by header, for the programme. */
export const rowByHeader = (
  { columns }: TableBasis,
  cells: readonly CellValue[],
): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(columns.map(({ header }, at) => [header, cells[at] ?? null]));

/**
 * Says of the cells of a table whether they follow from rows that are merged themselves, as the figures of a loan from its payments: such a difference is
 * none, since what follows is worked out anew.
 * @param has whether one of the workbooks has rows in a table
 */
export function followed(
  { followsRows }: Programme,
  basis: TableBasis,
  has: (table: string) => boolean,
): (at: number, rows: readonly (readonly CellValue[])[]) => boolean {
  return (at, rows) =>
    followsRows?.(
      basis.name,
      basis.columns[at]?.header ?? '',
      rows.map((cells) => rowByHeader(basis, cells)),
      has,
    ) ?? false;
}

/** Rows by key, those of one key in their order, to be taken one after another. */
export class RowsByKey<Row> {
  private readonly rows = new Map<string, Row[]>();
  private readonly next = new Map<string, number>();

  add(key: string, row: Row): void {
    const own = this.rows.get(key);
    if (own === undefined) this.rows.set(key, [row]);
    else own.push(row);
  }

  first(key: string): Row | undefined {
    return this.rows.get(key)?.[0];
  }

  /** The next row of a key that was not taken since `restart`. */
  take(key: string): Row | undefined {
    const index = this.next.get(key) ?? 0;
    this.next.set(key, index + 1);
    return this.rows.get(key)?.[index];
  }

  restart(): void {
    this.next.clear();
  }
}
