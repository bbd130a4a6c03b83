import { fail } from '../errors';
import { contains, intersection, lastColumn, lastRow, mergedArea } from '../model/area';
import type { HostObject, RangeValue } from './types';
import { object } from './types';

/** Merges the range, or each of its rows. The first cell's value stays, the others are lost. */
export function mergeRange({ sheet, area }: RangeValue, across: boolean): void {
  sheet.guard();
  if (sheet.tables.some((table) => intersection(table.area, area) !== null)) {
    fail('MergedRangeConflict', 'Cells of a table cannot be merged.');
  }
  unmergeRange({ sheet, area });
  const bands = across
    ? Array.from({ length: area.rows }, (_, index) => ({ ...area, top: area.top + index, rows: 1 }))
    : [area];
  for (const band of bands) {
    if (band.rows * band.columns === 1) continue;
    sheet.each(band, (row, column) => {
      if (row !== band.top || column !== band.left) sheet.put(row, column, { value: null });
    });
    (sheet.parts.merges ??= []).push({
      startRow: band.top,
      startCol: band.left,
      endRow: lastRow(band),
      endCol: lastColumn(band),
    });
  }
}

export function unmergeRange({ sheet, area }: RangeValue): void {
  if (sheet.parts.merges === undefined) return;
  sheet.guard();
  sheet.parts.merges = sheet.parts.merges.filter((merge) => intersection(mergedArea(merge), area) === null);
}

/** Most merged areas that Excel reports of one range; of more it fails, with a code that Microsoft does not name. */
export const mostMergedAreas = 512;

/** Merged areas whose first cell lies in the range, as Excel reports them; null when there are none. */
export function mergedAreas({ sheet, area }: RangeValue): HostObject | null {
  const areas = (sheet.parts.merges ?? [])
    .map(mergedArea)
    .filter((merged) => contains(area, { top: merged.top, left: merged.left, rows: 1, columns: 1 }));
  if (areas.length > mostMergedAreas)
    fail('GeneralException', `The range has more than ${mostMergedAreas} merged areas.`);
  return areas.length === 0 ? null : object('RangeAreas', { sheet, areas });
}
