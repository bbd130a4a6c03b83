import type { CellValue } from '../../engine/schema';
import { isSameCell } from '../entry/rawRows';
import type { StandingRow } from './standing';

/** Most cells of which is tried which of them were not as they came. */
const mostTried = 8;

/** What a row's code tells of its cells. Positions are those of the recap's columns. */
export interface OriginOfCells {
  /** Cells in columns that the newer file does not have which did not come with the row: the whole's own office typed them. */
  readonly beside: readonly number[];
  /** Cells that somebody typed over; null where that cannot be told, since they are different in all three. */
  readonly corrected: readonly number[] | null;
}

/**
 * Finds out which cells of a row are not as they came with its file: those without which the row has the code that it came with. What the older file held in
 * a corrected cell is then what the newer one holds.
 * @param taken the row as the newer file has it
 * @param differing positions of the cells that differ between the row and the newer file
 * @param others positions of columns that the newer file does not have
 */
export function originOfCells(
  row: StandingRow,
  taken: readonly CellValue[],
  differing: readonly number[],
  others: readonly number[],
  codeOf: (cells: readonly CellValue[]) => string,
): OriginOfCells {
  const filled = others.filter((at) => !isSameCell(row.cells[at] ?? null, null));
  if (differing.length + filled.length === 0) return { beside: [], corrected: [] };
  const fits = (beside: readonly number[], corrected: readonly number[]): boolean =>
    codeOf(
      row.cells.map((cell, at) => (beside.includes(at) ? null : corrected.includes(at) ? (taken[at] ?? null) : cell)),
    ) === row.code;
  for (const beside of filled.length > mostTried ? [[], filled] : subsets(filled))
    if (fits(beside, [])) return { beside, corrected: [] };
  // Where cells were typed over, all columns that the file does not have came with the row, or none of them.
  if (differing.length <= mostTried)
    for (const corrected of subsets(differing))
      for (const beside of [[], filled]) if (fits(beside, corrected)) return { beside, corrected };
  return { beside: filled, corrected: null };
}

/** Every choice of some of a few, none of them first. */
function* subsets(of: readonly number[]): Generator<readonly number[]> {
  for (let mask = 0; mask < 2 ** of.length; mask += 1) yield of.filter((_each, bit) => (mask & (1 << bit)) !== 0);
}
