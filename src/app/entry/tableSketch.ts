import { rowPlaces, type RawTable, type RowPlaces } from '../../engine/dataset';
import { calculatedColumns, calculatedValue, type ClassSteps, type RowValues } from '../../engine/entry';
import { isNothing } from './rawRows';
import { calculationColumns, tableOf, type CellValue, type Schema, type TableSchema } from '../../engine/schema';

/** What calculated columns follow from beside the row. */
export type Steps = Readonly<Record<string, ClassSteps>>;

/** A cell that holds something else than was read. */
export interface PlannedCell {
  readonly table: string;
  readonly sheet: string;
  /** Zero-based sheet row and column. */
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly calculated: boolean;
}

/** Changed cells that are looked at between two looks at whatever else waits. */
const cellsAtOnce = 2_000;

/** A table as it will be once rows of it have come, gone and changed. Rows are zero-based sheet rows. */
export class TableSketch {
  readonly schema: TableSchema;
  readonly places: RowPlaces;
  /** Headers that values were given for and that the table does not have. */
  readonly missing = new Set<string>();
  readonly added = new Set<number>();
  readonly removed = new Set<number>();
  private readonly values: (readonly CellValue[])[];
  /** Rows that are no longer those that were read. */
  private readonly own = new WeakSet<readonly CellValue[]>();
  private readonly columns = new Map<string, number>();
  private readonly changed = new Set<string>();
  /** First row below the data, where a row comes that finds no blank one. */
  private end: number;
  /** From here on blank rows are looked for. */
  private searched: number;

  /** Errors: throws where the table has no header; what has none is no table, and was never read. */
  constructor(
    schema: Schema,
    readonly raw: RawTable,
    private readonly steps: Steps,
  ) {
    const places = rowPlaces(schema, raw);
    if (places === null) throw new Error(`${raw.name} has no header`);
    this.schema = tableOf(schema, raw.name);
    this.places = places;
    this.values = [...raw.values];
    this.end = places.last + 1;
    this.searched = places.header + 1;
    places.columns.forEach((position, header) => this.columns.set(header, position));
  }

  /** Cell of a row as it is by now. */
  cell(row: number, header: string): CellValue {
    const position = this.columns.get(header);
    return position === undefined ? null : (this.values[row - this.raw.top]?.[position] ?? null);
  }

  /** Adds a row, into the first blank one inside an Excel Table, else below the last; gives where it stands. */
  add(cells: RowValues): number {
    const row = this.blankRow() ?? this.newRow();
    this.added.add(row);
    this.set(row, cells);
    for (const { header, calculated } of calculatedColumns(this.schema))
      if (calculated !== undefined && this.columns.has(header)) this.calculate(row, header);
    return row;
  }

  /** Changes cells of a row, and what is calculated from them. */
  change(row: number, cells: RowValues): void {
    const touched = new Set(this.set(row, cells));
    for (const { header, calculated } of calculatedColumns(this.schema)) {
      const follows = calculated !== undefined && calculationColumns(calculated).some((from) => touched.has(from));
      if (!follows || !this.columns.has(header)) continue;
      this.calculate(row, header);
      touched.add(header);
    }
  }

  /** Takes a row out; those below stay where they are until it is written. */
  remove(row: number): void {
    this.removed.add(row);
    this.ownRow(row)?.fill(null);
  }

  /** Cells of a row, in the order of the table's columns. */
  cells(row: number): readonly CellValue[] {
    return this.values[row - this.raw.top] ?? [];
  }

  /** The table as it will be. */
  get now(): RawTable {
    return { ...this.raw, values: this.values };
  }

  /** The cells of rows that stay which hold something else, in steps. */
  *plannedCells(): Generator<void, readonly PlannedCell[]> {
    const { name, sheet, top, left, values } = this.raw;
    const calculated = new Set(calculatedColumns(this.schema).map(({ header }) => header));
    const cells: PlannedCell[] = [];
    let seen = 0;
    for (const key of this.changed) {
      if ((seen += 1) % cellsAtOnce === 0) yield;
      const [place = '', header = ''] = key.split('\n');
      const row = Number(place);
      const position = this.columns.get(header);
      if (position === undefined || this.removed.has(row)) continue;
      const before = values[row - top]?.[position] ?? null;
      const after = this.cell(row, header);
      const cell = { table: name, sheet, row, column: left + position, header, before, after };
      if (before !== after) cells.push({ ...cell, calculated: calculated.has(header) });
    }
    return cells;
  }

  private set(row: number, cells: RowValues): readonly string[] {
    return Object.entries(cells).flatMap(([header, value]) => {
      const position = this.columns.get(header) ?? this.newColumn(header, value);
      if (position === null || this.cell(row, header) === value) return [];
      const own = this.ownRow(row);
      if (own === undefined) return [];
      own[position] = value;
      if (!this.added.has(row)) this.changed.add(`${row}\n${header}`);
      return [header];
    });
  }

  /** The cells of a row, to be changed: those that were read stay as they are. */
  private ownRow(row: number): CellValue[] | undefined {
    const index = row - this.raw.top;
    const cells = this.values[index];
    if (cells === undefined) return undefined;
    if (this.isOwn(cells)) return cells;
    const copy = [...cells];
    this.own.add(copy);
    this.values[index] = copy;
    return copy;
  }

  private isOwn(cells: readonly CellValue[]): cells is CellValue[] {
    return this.own.has(cells);
  }

  private calculate(row: number, header: string): void {
    const calculated = this.schema.columns.find((column) => column.header === header)?.calculated;
    if (calculated === undefined) return;
    this.set(row, { [header]: calculatedValue(calculated, (from) => this.cell(row, from), this.steps) });
  }

  /** The first blank row inside an Excel Table; rows above were found to be none, and none becomes blank but by going. */
  private blankRow(): number | null {
    const { kind, top } = this.raw;
    if (kind === 'range') return null;
    for (; this.searched < top + this.values.length; this.searched += 1) {
      const isFree = !this.added.has(this.searched) && !this.removed.has(this.searched);
      if (isFree && this.cells(this.searched).every(isNothing)) return this.searched;
    }
    return null;
  }

  private newRow(): number {
    const { kind, top, values } = this.raw;
    const row = kind === 'table' ? top + this.values.length : this.end;
    const width = values[0]?.length ?? 0;
    this.values.splice(
      row - top,
      0,
      Array.from({ length: width }, () => null),
    );
    this.end = row + 1;
    return row;
  }

  /** Room at the right end for a column that the table does not have; null where there is nothing to be put into it. */
  private newColumn(header: string, value: CellValue): number | null {
    if (value === null) return null;
    this.missing.add(header);
    const position = this.values.reduce((most, cells) => Math.max(most, cells.length), 0);
    for (let index = 0; index < this.values.length; index += 1) {
      const cells = this.ownRow(this.raw.top + index);
      while (cells !== undefined && cells.length < position) cells.push(null);
      cells?.push(this.raw.top + index === this.places.header ? header : null);
    }
    this.columns.set(header, position);
    return position;
  }
}
