import { WorkbookError } from '../errors';
import { bytesPerText, bytesPerValue } from './payload';
import type { Source } from './sources';

/** Rows of a source that are read in one request. */
export interface Piece {
  readonly source: Source;
  readonly from: number;
  /** Null: all rows of a plain sheet, however many there are. */
  readonly count: number | null;
}

/** A source as one piece. */
export function wholePiece(source: Source): Piece {
  return { source, from: 0, count: source.size?.rows ?? null };
}

/** Most cells that are read of a source: with the whole of a sheet, nobody could wait for the end. */
const mostCells = 20_000_000;

/**
 * The rows of a piece in pieces whose cells take up to `budget` bytes, one row at least. A piece of unknown size stays whole.
 * Errors: `too-many-rows`, for more cells than can be read.
 */
export function cut(piece: Piece, budget: number): readonly Piece[] {
  const { source, from, count } = piece;
  if (count === null) return [piece];
  if (count * (source.size?.columns ?? 0) > mostCells) throw new WorkbookError('too-many-rows', source.sheet);
  const rows = Math.max(1, Math.floor(budget / bytesPerRow(source)));
  return Array.from({ length: Math.ceil(count / rows) }, (_, index) => ({
    source,
    from: from + index * rows,
    count: Math.min(rows, count - index * rows),
  }));
}

/** The first pieces that fit into one request together, one at least. */
export function firstBatch(pieces: readonly Piece[], budget: number): readonly Piece[] {
  let bytes = 0;
  const end = pieces.findIndex((piece, index) => {
    bytes += (piece.count ?? 0) * bytesPerRow(piece.source);
    return index > 0 && bytes > budget;
  });
  return end < 0 ? pieces : pieces.slice(0, end);
}

function bytesPerRow({ size, textColumns }: Source): number {
  const columns = size?.columns ?? 0;
  return columns * bytesPerValue + (textColumns?.length ?? columns) * bytesPerText || 1;
}

/** Finds out, with one request, the size of plain sheets among the sources of these pieces. */
export async function withSizes(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<readonly Piece[]> {
  const ranges = pieces.map(({ source, count }) => (count === null ? source.cells() : null));
  ranges.forEach((range) => range?.load('rowCount,columnCount'));
  await context.sync();
  return pieces.map((piece, index) => {
    const range = ranges[index];
    if (range === null || range === undefined) return piece;
    return wholePiece({ ...piece.source, size: { rows: range.rowCount, columns: range.columnCount } });
  });
}
