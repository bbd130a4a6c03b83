import { mark, type DataColumn, type DataTable } from '../dataset';
import type { ColumnSchema, TableSchema } from '../schema';

/**
 * What a check knows about the rows of one table: a bit for each column, in schema order, says which cells later rules may not use.
 * (A table with more columns than an integer has bits is refused at start-up, `schemaFaults`.)
 */
export class TableState {
  readonly columns: readonly ColumnSchema[];
  /** Cells that are blank or faulty. */
  readonly missing: Int32Array;
  /** Cells that are faulty, or that were read by an error of their row. */
  readonly broken: Int32Array;
  /** 1 for each row with an error. */
  readonly errors: Uint8Array;
  private readonly name: string;
  private readonly bits: ReadonlyMap<string, number>;

  constructor(
    schema: TableSchema,
    readonly table: DataTable,
  ) {
    this.name = schema.name;
    this.columns = schema.columns;
    this.missing = new Int32Array(table.rowCount);
    this.broken = new Int32Array(table.rowCount);
    this.errors = new Uint8Array(table.rowCount);
    this.bits = new Map(this.columns.map(({ header }, index) => [header, 1 << index]));
  }

  column(schema: ColumnSchema): DataColumn {
    return this.table.column(schema.header);
  }

  /** Bits of some columns. Throws for a column that the table does not have: a rule that names it would look at nothing. */
  mask(headers: readonly string[]): number {
    return headers.reduce((bits, header) => {
      const bit = this.bits.get(header);
      if (bit === undefined) throw new Error(`no column ${header} in ${this.name}`);
      return bits | bit;
    }, 0);
  }

  /** Notes the marks of a row range once the cells have been checked. */
  takeMarks(from: number, to: number): void {
    this.missing.fill(0, from, to);
    this.broken.fill(0, from, to);
    for (const schema of this.columns) {
      const { marks } = this.column(schema);
      const own = marks.subarray(from, to);
      if (!own.includes(mark.blank) && !own.includes(mark.faulty)) continue;
      const bit = this.mask([schema.header]);
      for (let row = from; row < to; row++) {
        const state = marks[row];
        if (state === mark.ok || state === mark.repaired) continue;
        this.missing[row] = (this.missing[row] ?? 0) | bit;
        if (state === mark.faulty) this.broken[row] = (this.broken[row] ?? 0) | bit;
      }
    }
  }

  /** True when a rule cannot use the row: a cell it needs is missing, or one it reads is in an error. */
  blocked(row: number, needed: number, read: number): boolean {
    return ((this.missing[row] ?? 0) & needed) !== 0 || ((this.broken[row] ?? 0) & read) !== 0;
  }

  /** Bits of the row's cells that are missing or in an error. */
  unusable(row: number): number {
    return (this.missing[row] ?? 0) | (this.broken[row] ?? 0);
  }

  /** Notes an error of a row and the cells it read. */
  addError(row: number, read: number): void {
    this.errors[row] = 1;
    this.broken[row] = (this.broken[row] ?? 0) | read;
  }

  /** Forgets that a row had errors, before it is checked again. */
  forgetErrors(row: number): void {
    this.errors[row] = 0;
  }

  /** Data row of a zero-based sheet row; -1 when none stands there. */
  rowOfSheetRow(sheetRow: number): number {
    return rowOfSheetRow(this.table.sheetRows, sheetRow);
  }
}

/** Index of a zero-based sheet row among ascending ones; -1 when it is not there. */
export function rowOfSheetRow(sheetRows: Int32Array, sheetRow: number): number {
  let low = 0;
  let high = sheetRows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = sheetRows[middle] ?? 0;
    if (here === sheetRow) return middle;
    if (here < sheetRow) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
