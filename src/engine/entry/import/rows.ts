import { dataRowsInSteps, type FoundHeader } from '../../dataset';
import type { CellValue, ColumnSchema, TableSchema } from '../../schema';
import type { RowValues } from '../batch';
import { cellReader, hasHundredths, type CellReader, type ReadingBasis } from './cells';
import type { ColumnMapping } from './mapping';
import type { ImportSource } from './source';

/** A row of a source, read by a mapping. */
export interface SourceRow {
  /** Zero-based row of its sheet, or line of its text. */
  readonly row: number;
  /** What its columns hold, by header of the table; blank cells are left out, and what was not understood stands as it is written. */
  readonly cells: RowValues;
}

/** Rows that are read between two looks at whatever else waits. */
const rowsAtOnce = 500;

/**
 * Reads the rows of a source (docs/spec/entry.md 5), in steps: rows that are blank, sum up others, repeat the header or hold mere words are left out, as in any workbook.
 * @param columns the table's, and those that stand for several of them
 */
export function* sourceRows(
  table: TableSchema,
  source: ImportSource,
  mapping: ColumnMapping,
  columns: readonly ColumnSchema[],
  basis: ReadingBasis,
): Generator<void, readonly SourceRow[]> {
  const { grid } = source;
  const positions = positionsOf(source, mapping);
  const header: FoundHeader = {
    ...source.header,
    columns: source.header.texts.map(
      (_, position) => columns.find((column) => positions.get(column.header) === position) ?? null,
    ),
  };
  const data = yield* dataRowsInSteps(grid, header, positions.get(table.key[0]) ?? -1);
  const readers: Reader[] = [];
  for (const column of columns) {
    const position = positions.get(column.header);
    if (position === undefined || column.calculated !== undefined) continue;
    yield;
    const areHundredths = hasHundredths(column, data.cells.column(position));
    readers.push({ header: column.header, position, read: cellReader(column, basis, areHundredths) });
  }
  const rows: SourceRow[] = [];
  for (const [index, position] of data.cells.positions.entries()) {
    // With the first row all keys are put in order that names are looked up among: a step of its own.
    if (index <= 1 || index % rowsAtOnce === 0) yield;
    const row = grid.top + position;
    const shown = (column: number): string | undefined => grid.shown?.get(`${row},${grid.left + column}`);
    rows.push({ row, cells: valuesOf(readers, data.cells.row(index), shown) });
  }
  return rows;
}

interface Reader {
  readonly header: string;
  readonly position: number;
  readonly read: CellReader;
}

function valuesOf(
  readers: readonly Reader[],
  cells: readonly CellValue[],
  shown: (position: number) => string | undefined,
): RowValues {
  const values: Record<string, CellValue> = {};
  for (const { header, position, read } of readers) {
    const cell = cells[position] ?? null;
    const reading = read(cell, typeof cell === 'number' ? shown(position) : undefined);
    if (reading.kind === 'value') values[header] = reading.value;
    if (reading.kind === 'unclear') values[header] = cell;
  }
  return values;
}

/** Where the columns of a table stand in a source, by their headers. */
function positionsOf({ columns }: ImportSource, mapping: ColumnMapping): ReadonlyMap<string, number> {
  const places = new Map(columns.map(({ header, position }) => [header, position]));
  return new Map(
    [...mapping].flatMap(([column, header]) => {
      const position = places.get(header);
      return position === undefined ? [] : [[column, position] as const];
    }),
  );
}
