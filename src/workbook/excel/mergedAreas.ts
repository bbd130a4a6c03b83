import type { MergedArea } from '../../engine/dataset';
import { optionalFeatures } from './requirements';
import type { Supports } from './requirements';

/** Asks for the merged areas of a range; call the result after the next sync. Without ExcelApi 1.13 there are none. */
export function askMergedAreas(range: Excel.Range, supports: Supports): () => readonly MergedArea[] {
  if (!supports(optionalFeatures.mergedAreas.api)) return () => [];
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () => {
    if (merged.isNullObject) return [];
    return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      top: rowIndex,
      left: columnIndex,
      bottom: rowIndex + rowCount - 1,
      right: columnIndex + columnCount - 1,
    }));
  };
}
