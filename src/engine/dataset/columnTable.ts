import type { CellValue, TableSchema } from '../schema';
import type { DataRows } from './rows';
import {
  mark,
  type DataColumn,
  type DataTable,
  type NumberColumn,
  type RawTable,
  type TablePlace,
  type TextColumn,
} from './types';

/** A table as typed columns that looks back into the raw rows for what was typed. */
export class ColumnTable implements DataTable {
  readonly name: string;
  readonly place: TablePlace;
  readonly rowCount: number;
  readonly sheetRows: Int32Array;
  readonly sheetColumns: ReadonlyMap<string, number>;
  readonly absent: ReadonlySet<string>;
  readonly ownHeaders: readonly string[];
  readonly ownFormats: ReadonlyMap<string, string>;
  /** Zero-based sheet row of the raw table's first. */
  private readonly top: number;

  /** `positions` are those of the present headers in the raw rows; `raw` is undefined for a table that the workbook does not have. */
  constructor(
    schema: TableSchema,
    raw: RawTable | undefined,
    private readonly positions: ReadonlyMap<string, number>,
    private readonly data: DataRows,
    private readonly columns: ReadonlyMap<string, DataColumn>,
    private readonly ownPositions: ReadonlyMap<string, number>,
  ) {
    this.name = schema.name;
    const { sheet = schema.name, kind = 'range', top = 0, left = 0 } = raw ?? {};
    this.place = { sheet, kind };
    this.top = top;
    this.rowCount = data.cells.count;
    this.sheetRows = data.cells.positions.map((row) => top + row);
    this.sheetColumns = new Map([...positions].map(([header, position]) => [header, left + position]));
    this.ownHeaders = [...ownPositions.keys()];
    this.ownFormats = new Map(
      [...ownPositions].flatMap(([header, position]) => {
        const format = raw?.formats?.get(position);
        return format === undefined ? [] : [[header, format] as const];
      }),
    );
    this.absent = new Set(schema.columns.flatMap(({ header }) => (positions.has(header) ? [] : [header])));
  }

  text(header: string): TextColumn {
    const column = this.columns.get(header);
    if (column?.kind !== 'text') throw new Error(`${this.name} has no text column ${header}`);
    return column;
  }

  number(header: string): NumberColumn {
    const column = this.columns.get(header);
    if (column?.kind !== 'number') throw new Error(`${this.name} has no number column ${header}`);
    return column;
  }

  column(header: string): DataColumn {
    const column = this.columns.get(header);
    if (column === undefined) throw new Error(`${this.name} has no column ${header}`);
    return column;
  }

  rawValue(row: number, header: string): CellValue {
    const position = this.positions.get(header);
    return position === undefined ? null : this.data.cells.at(row, position);
  }

  mergedTop(row: number, header: string): number | null {
    const { mergedTops, cells } = this.data;
    if (mergedTops.size === 0) return null;
    const top = mergedTops.get(`${cells.positions[row] ?? -1},${this.positions.get(header) ?? -1}`);
    return top === undefined ? null : this.top + top;
  }

  /** Cells of a row as they were typed, in all columns of the sheet's table. */
  rawRow(row: number): readonly CellValue[] {
    return this.data.cells.row(row);
  }

  /** Whether the columns of another reading of the table stand in the same positions. */
  isLaidOutAs({ positions }: ColumnTable): boolean {
    return (
      positions.size === this.positions.size &&
      [...positions].every(([header, at]) => this.positions.get(header) === at)
    );
  }

  /** Whether cells differ from a row in a column that is not known, other than by what is blank anyway. */
  differsOutside(row: number, cells: readonly CellValue[]): boolean {
    const known = new Set(this.positions.values());
    const before = this.rawRow(row);
    return cells.some((cell, position) => cell !== (before[position] ?? null) && !known.has(position));
  }

  /** Takes the first row of another reading in place of a row, in the columns that everybody holds. New texts are added to the dictionaries. */
  replaceRow(row: number, from: ColumnTable): void {
    this.data.cells.replace(row, from.rawRow(0));
    for (const [header, column] of this.columns) copyCell(column, row, from.columns.get(header));
  }

  ownValue(row: number, header: string): CellValue {
    const position = this.ownPositions.get(header);
    return position === undefined ? null : this.data.cells.at(row, position);
  }
}

function copyCell(column: DataColumn, row: number, from: DataColumn | undefined): void {
  column.marks[row] = from?.marks[0] ?? mark.blank;
  if (column.kind === 'number') {
    column.values[row] = from?.kind === 'number' ? (from.values[0] ?? NaN) : NaN;
    return;
  }
  const text = from?.kind === 'text' ? from.dictionary[from.codes[0] ?? -1] : undefined;
  column.codes[row] = text === undefined ? -1 : codeOf(column, row, text);
}

/** Code of a text, which is added where it is new; most texts stay what they were. */
function codeOf({ codes, dictionary }: TextColumn, row: number, text: string): number {
  const before = codes[row] ?? -1;
  if (dictionary[before] === text) return before;
  const known = dictionary.indexOf(text);
  return known === -1 ? (dictionary as string[]).push(text) - 1 : known;
}
