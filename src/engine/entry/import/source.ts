import {
  findHeader,
  gridOf,
  headerAt,
  headersOf,
  isBlank,
  rowOf,
  rowsSearched,
  type FoundHeader,
  type RawTable,
} from '../../dataset';
import type { CellValue, TableSchema } from '../../schema';
import type { Likeness } from './targets';
import { isAlike } from './targets';

/** Where the header of a source stands: its first row, counted from the first of the grid, and how many lines it has. */
export interface HeaderPlace {
  readonly row: number;
  readonly lines: 1 | 2;
}

/** A column of a source that has a header. */
export interface SourceColumn {
  /** Counted from the first of the grid. */
  readonly position: number;
  /** Its header as it is written; two lines joined by a space. */
  readonly header: string;
  /** Up to three different cells below it. */
  readonly samples: readonly CellValue[];
}

/** Cells of another layout with their header, before anything is known of what its columns mean. */
export interface ImportSource {
  /** The cells: a plain sheet, a file of text, or what was pasted. */
  readonly grid: RawTable;
  readonly place: HeaderPlace;
  readonly header: FoundHeader;
  /** In the order of the sheet; of a header that stands twice the first. */
  readonly columns: readonly SourceColumn[];
}

/** Samples that are shown of a column. */
const mostSamples = 3;
/** Rows of the grid in which samples are looked for. */
const sampledRows = 200;

/**
 * The source that a grid of cells is, for a table.
 * @param place where its header stands; absent: it is looked for
 */
export function importSource(
  grid: RawTable,
  table: TableSchema,
  likeness: Likeness,
  place: HeaderPlace = headerPlace(grid, table, likeness),
): ImportSource {
  const header = headerAt(grid, place.row, place.lines);
  const seen = new Set<string>();
  const columns = header.texts.flatMap((text, position): SourceColumn[] => {
    const joined = text.replace(/\s+/g, ' ').trim();
    if (joined === '' || seen.has(joined.toLowerCase())) return [];
    seen.add(joined.toLowerCase());
    return [{ position, header: joined, samples: samplesOf(grid, header.bodyTop, position) }];
  });
  return { grid, place, header, columns };
}

function samplesOf(table: RawTable, top: number, position: number): readonly CellValue[] {
  const grid = gridOf(table);
  const samples = new Set<CellValue>();
  for (let row = top; row < Math.min(grid.rowCount, top + sampledRows) && samples.size < mostSamples; row++) {
    const cell = grid.at(row, position);
    if (!isBlank(cell)) samples.add(cell);
  }
  return [...samples];
}

/**
 * Where the header of a grid stands: where it is one of the table's own, as field workbooks have it, there; else the row, or the two rows, of the first
 * thirty that say most of what the table has. Where nothing is alike it is the first row with the most texts.
 */
export function headerPlace(grid: RawTable, table: TableSchema, likeness: Likeness): HeaderPlace {
  const { known, required } = headersOf(table);
  const own = findHeader(grid, known, required);
  if (own !== null) return { row: own.bodyTop - own.lines.length, lines: own.lines.length > 1 ? 2 : 1 };
  let best: HeaderPlace = { row: 0, lines: 1 };
  let highest = 0;
  for (const lines of [1, 2] as const)
    for (let row = 0; row + lines <= Math.min(rowsSearched, gridOf(grid).rowCount); row++) {
      const score = headerScore(headerAt(grid, row, lines), grid, likeness);
      if (score <= highest) continue;
      best = { row, lines };
      highest = score;
    }
  return best;
}

/** How much a line looks like the header of a table: a point for each of its columns that a header says, and up to one for texts over filled columns. */
function headerScore({ texts, bodyTop }: FoundHeader, table: RawTable, likeness: Likeness): number {
  const grid = gridOf(table);
  const below = bodyTop < grid.rowCount ? rowOf(grid, bodyTop) : [];
  const best = new Map<string, number>();
  let words = 0;
  for (const text of texts) {
    if (!/\p{L}{2}|^\p{L}$/u.test(text)) continue;
    words += 1;
    const { column, score } = likeness.nearest(text);
    if (column !== null && isAlike(score)) best.set(column, Math.max(best.get(column) ?? 0, score));
  }
  const filled = below.filter((cell) => !isBlank(cell)).length;
  const look = words < 2 ? 0 : Math.min(words, filled + 1) / (texts.length + 1);
  return [...best.values()].reduce((sum, score) => sum + score, look);
}
