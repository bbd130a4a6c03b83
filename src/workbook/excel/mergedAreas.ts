import type { MergedArea } from '../../engine/dataset';
import type { WorkbookErrorCode } from '../errors';
import { workbookError } from './errors';
import { optionalFeatures } from './requirements';
import type { Supports } from './requirements';

/** A block of a sheet's cells, zero-based. */
export interface SheetBlock {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** A merged area and its sheet. */
export interface MergedOn {
  readonly sheet: string;
  readonly area: MergedArea;
}

/** What may mean that a block has too many: Excel fails above 512 merged areas (as its type definitions say), with a code that is written nowhere. */
const tooMany: ReadonlySet<WorkbookErrorCode> = new Set(['busy', 'payload', 'too-many-rows', 'unsupported', 'unknown']);

/**
 * Reads the merged areas of blocks that each hold more than a cell, with one request of their own, so that they never cost values; a request that
 * is refused is tried again by halves. Without ExcelApi 1.13 there are none.
 */
export async function readMergedAreas(
  context: Excel.RequestContext,
  blocks: readonly SheetBlock[],
  supports: Supports,
): Promise<readonly MergedOn[]> {
  if (!supports(optionalFeatures.mergedAreas.api) || blocks.length === 0) return [];
  const answers = blocks.map((block) => ask(context, block));
  try {
    await context.sync();
  } catch (error) {
    const halves = halved(blocks);
    if (halves === null || !tooMany.has(workbookError(error, '').code)) throw error;
    const [first, second] = halves;
    return [
      ...(await readMergedAreas(context, first, supports)),
      ...(await readMergedAreas(context, second, supports)),
    ];
  }
  return answers.flatMap((answer) => answer());
}

/** Queues the question; the result gives the answer after the sync. */
function ask({ workbook }: Excel.RequestContext, block: SheetBlock): () => readonly MergedOn[] {
  const { sheet, top, left, rows, columns } = block;
  const range = workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, rows, columns);
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () => {
    if (merged.isNullObject) return [];
    return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      sheet,
      area: { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 },
    }));
  };
}

/** Half of the blocks each, or the halves of a single one; an area is reported where it begins, hence once. Null: a single cell. */
function halved(blocks: readonly SheetBlock[]): readonly [readonly SheetBlock[], readonly SheetBlock[]] | null {
  const [first] = blocks;
  if (first === undefined) return null;
  if (blocks.length > 1) {
    const half = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, half), blocks.slice(half)];
  }
  const { top, left, rows, columns } = first;
  const across = rows === 1;
  if (across && columns === 1) return null;
  const half = Math.ceil((across ? columns : rows) / 2);
  return across
    ? [[{ ...first, columns: half }], [{ ...first, left: left + half, columns: columns - half }]]
    : [[{ ...first, rows: half }], [{ ...first, top: top + half, rows: rows - half }]];
}
