import { EditedCells, gridOf, rowPlaces, withGrid, type RawTable, type RowPlaces } from '../../engine/dataset';
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
  private readonly sketched: EditedCells;
  private readonly columns = new Map<string, number>();
  private readonly changed = new Set<string>();
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
    // Where a row comes that finds no blank one: at the end of an Excel Table, elsewhere right below the data.
    const grid = gridOf(raw);
    this.sketched = new EditedCells(grid, raw.kind === 'table' ? grid.rowCount : places.last + 1 - raw.top);
    this.searched = places.header + 1;
    places.columns.forEach((position, header) => this.columns.set(header, position));
  }

  /** Cell of a row as it is by now. */
  cell(row: number, header: string): CellValue {
    const position = this.columns.get(header);
    return position === undefined ? null : this.sketched.at(row - this.raw.top, position);
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
    this.sketched.writable(row - this.raw.top)?.fill(null);
  }

  /** Cells of a row, in the order of the table's columns. */
  cells(row: number): readonly CellValue[] {
    return this.sketched.row(row - this.raw.top);
  }

  /** The table as it will be. */
  get now(): RawTable {
    return withGrid(this.raw, this.sketched.grid);
  }

  /** The cells of rows that stay which hold something else, in steps. */
  *plannedCells(): Generator<void, readonly PlannedCell[]> {
    const { name, sheet, top, left } = this.raw;
    const read = gridOf(this.raw);
    const calculated = new Set(calculatedColumns(this.schema).map(({ header }) => header));
    const cells: PlannedCell[] = [];
    let seen = 0;
    for (const key of this.changed) {
      if ((seen += 1) % cellsAtOnce === 0) yield;
      const [place = '', header = ''] = key.split('\n');
      const row = Number(place);
      const position = this.columns.get(header);
      if (position === undefined || this.removed.has(row)) continue;
      const before = position < read.columnCount ? read.at(row - top, position) : null;
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
      const own = this.sketched.writable(row - this.raw.top);
      if (own === undefined) return [];
      own[position] = value;
      if (!this.added.has(row)) this.changed.add(`${row}\n${header}`);
      return [header];
    });
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
    for (; this.searched < top + this.sketched.rowCount; this.searched += 1) {
      const isFree = !this.added.has(this.searched) && !this.removed.has(this.searched);
      if (isFree && this.cells(this.searched).every(isNothing)) return this.searched;
    }
    return null;
  }

  private newRow(): number {
    return this.raw.top + this.sketched.insert();
  }

  /** Room at the right end for a column that the table does not have; null where there is nothing to be put into it. */
  private newColumn(header: string, value: CellValue): number | null {
    if (value === null) return null;
    this.missing.add(header);
    const position = this.sketched.widen();
    const head = this.sketched.writable(this.places.header - this.raw.top);
    if (head !== undefined) head[position] = header;
    this.columns.set(header, position);
    return position;
  }
}
