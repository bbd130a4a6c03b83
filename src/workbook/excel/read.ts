import type { RawTable, RawWorkbook } from '../../engine/dataset';
import type { CellValue, Schema } from '../../engine/schema';
import { WorkbookError } from '../errors';
import type { Progress } from '../port';
import { standOf, standsAlike, type TableStand } from '../tableRows';
import { headRows, isTelling, type ShownTexts } from '../textColumns';
import { showsYearFrom1904 } from './dateSystem';
import { workbookError } from './errors';
import { readMergedAreas, type MergedOn, type SheetBlock } from './mergedAreas';
import { withOverwritten } from './overwritten';
import { payloadBudget } from './payload';
import { cut, firstBatch, wholePiece, withSizes } from './pieces';
import type { Piece } from './pieces';
import type { Supports } from './requirements';
import { throwIfCancelled } from './run';
import { findSources, sourceBelow } from './sources';

/** Smallest budget, in bytes, with which a refused request is tried again. */
const smallestBudget = 100_000;

/** A piece as it came back. */
export interface Block {
  readonly piece: Piece;
  /** Zero-based sheet row and column of its first cell. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Displayed texts by column within the block. */
  readonly texts: ReadonlyMap<number, readonly string[]>;
}

/**
 * Reads tables with two requests: what there is, then the cells; one for the merged cells of plain sheets, and one or two where Tables have calculated columns. More are
 * made only where the cells are too many for one answer of Excel on the web; then blocks of rows are read.
 */
export async function readTables(
  context: Excel.RequestContext,
  schema: Schema,
  texts: ShownTexts,
  names: readonly string[],
  supports: Supports,
  progress?: Progress,
  known: readonly TableStand[] = [],
): Promise<RawWorkbook> {
  throwIfCancelled(progress);
  progress?.report('reading', 0, 1);
  const sources = await findSources(context, schema, texts, names);
  const below = sources.flatMap((source) => (texts.isData(source.name) ? (sourceBelow(source) ?? []) : []));
  const blocks = await readPieces(context, [...sources, ...below].map(wholePiece), progress);
  const tables = sources.map(({ name }) =>
    withBelow(
      rawTable(
        texts,
        blocks.filter(({ piece }) => piece.source.name === name && !below.includes(piece.source)),
      ),
      blocks.find(({ piece }) => piece.source.name === name && below.includes(piece.source)),
    ),
  );
  const settled = tables.map((table) => withKnown(table, known));
  const asked = tables.filter((table, index) => mayMerge(table) && settled[index] === undefined);
  const merged = await readMergedAreas(context, asked.map(blockOf), supports);
  const whole = tables.map((table, index) => settled[index] ?? withMerges(table, merged));
  return { tables: await withOverwritten(context, schema, whole) };
}

/** The table with what stands right below it, if anything does. */
function withBelow(table: RawTable, block: Block | undefined): RawTable {
  const [cells = []] = block?.values ?? [];
  if (block === undefined || cells.every((value) => value === null)) return table;
  return { ...table, below: { row: block.top, cells } };
}

/** The table with the merged cells that it had when it stood like this; undefined where it did not. */
function withKnown(table: RawTable, known: readonly TableStand[]): RawTable | undefined {
  const stand = known.find(
    (each) => each.sheet === table.sheet && standsAlike({ ...each, merges: [] }, { ...standOf(table), merges: [] }),
  );
  return stand === undefined ? undefined : { ...table, merges: stand.merges };
}

/** Excel Tables have no merged cells. */
const mayMerge = ({ kind, values }: RawTable): boolean =>
  kind === 'range' && values.length * (values[0]?.length ?? 0) > 1;

const blockOf = ({ sheet, top, left, values }: RawTable): SheetBlock => ({
  sheet,
  top,
  left,
  rows: values.length,
  columns: values[0]?.length ?? 0,
});

function withMerges(table: RawTable, merged: readonly MergedOn[]): RawTable {
  const own = table.kind === 'range' ? merged.filter(({ sheet }) => sheet === table.sheet) : [];
  return own.length === 0 ? table : { ...table, merges: own.map(({ area }) => area) };
}

/** Reads pieces, nearly always with a single request. */
export async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  progress?: Progress,
): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  let budget = payloadBudget;
  let waiting = pieces.flatMap((piece) => cut(piece, budget));
  while (waiting.length > 0) {
    throwIfCancelled(progress);
    const batch = firstBatch(waiting, budget);
    const rest = waiting.slice(batch.length);
    const answers = batch.map(ask);
    try {
      // One answer of all cells would be refused above 5 MB; nearly always there is a single batch.
      await context.sync();
      blocks.push(...answers.map((answer) => answer()));
      waiting = rest;
    } catch (error) {
      const { code } = workbookError(error, '');
      if ((code !== 'payload' && code !== 'too-many-rows') || budget < smallestBudget) throw error;
      budget /= 2;
      waiting = [...(await withSizes(context, batch)).flatMap((piece) => cut(piece, budget)), ...rest];
    }
    progress?.report('reading', blocks.length, blocks.length + waiting.length);
  }
  return blocks;
}

/** Queues the loading of a piece; the result gives it after the sync. */
function ask(piece: Piece): () => Block {
  const { source, from, count } = piece;
  const { size } = source;
  const all = source.cells();
  const isWhole = count === null || size === null || count === size.rows;
  const range = isWhole ? all : all.getCell(from, 0).getResizedRange(count - 1, size.columns - 1);
  range.load(source.textColumns === null ? 'values,text,rowIndex,columnIndex' : 'values,rowIndex,columnIndex');
  const columns = (source.textColumns ?? []).map((column) => ({ column, cells: range.getColumn(column) }));
  columns.forEach(({ cells }) => cells.load('text'));
  return () => ({
    piece,
    top: range.rowIndex,
    left: range.columnIndex,
    values: plainValues(range.values, source.sheet),
    texts: new Map<number, readonly string[]>(
      source.textColumns === null
        ? (range.text[0] ?? []).map((_, column) => [column, range.text.map((row) => row[column] ?? '')])
        : columns.map(({ column, cells }) => [column, cells.text.map((row) => row[0] ?? '')]),
    ),
  });
}

/** Blank cells, which Excel gives as '', as nothing. Beyond its limits Excel gives nulls without an error, for single cells or for all. */
function plainValues(values: readonly (readonly CellValue[])[] | null, sheet: string): CellValue[][] {
  if (values === null) throw new WorkbookError('too-many-rows', sheet);
  return values.map((row) =>
    row.map((value) => {
      if (value === null) throw new WorkbookError('too-many-rows', sheet);
      return value === '' ? null : value;
    }),
  );
}

function rawTable(texts: ShownTexts, blocks: readonly Block[]): RawTable {
  const [first] = blocks;
  if (first === undefined) throw new WorkbookError('unknown', '', 'a table was not read');
  const { name, sheet, kind } = first.piece.source;
  // The profile, which is read with all its texts, has the period.
  if (texts.isProfile(name) && blocks.some(isFrom1904)) throw new WorkbookError('date-system', sheet);
  const values = blocks.flatMap((block) => block.values);
  const wanted = new Set(texts.columns(name, values.slice(0, headRows(kind))));
  const shown = new Map(blocks.flatMap((block) => shownTexts(texts, name, block, wanted)));
  return {
    name,
    sheet,
    kind,
    top: first.top,
    left: first.left,
    values,
    merges: [],
    ...(shown.size > 0 ? { shown } : {}),
  };
}

function isFrom1904({ values, texts }: Block): boolean {
  return [...texts].some(([column, shown]) =>
    values.some((row, at) => showsYearFrom1904(row[column], shown[at] ?? '')),
  );
}

/**
 * Displayed texts of the numbers in text columns, where they differ from the number. A decimal comma of the user's Excel becomes the
 * point that codes have (`33,10`).
 */
export function shownTexts(
  texts: ShownTexts,
  name: string,
  block: Block,
  wanted: ReadonlySet<number>,
): [string, string][] {
  const { top, left, values } = block;
  return [...block.texts].flatMap(([column, columnTexts]) =>
    values.flatMap((row, index): [string, string][] => {
      const value = row[column];
      if (!wanted.has(column) || typeof value !== 'number' || !texts.isWanted(name, row)) return [];
      const text = (columnTexts[index] ?? '').replace(/^(-?\d+),(\d+)$/, '$1.$2');
      return isTelling(text, value) ? [[`${top + index},${left + column}`, text]] : [];
    }),
  );
}
