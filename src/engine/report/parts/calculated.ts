import { addressOf } from '../../dataset';
import type { CellValue } from '../../schema';
import type { ReportSheet, ReportSpec } from '../model/types';

/** A formula cell of a report in which a calculator shows something else than the program computed. */
export interface CalculatedDifference {
  /** Id of the report sheet. */
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly formula: string;
  readonly expected: CellValue;
  readonly found: CellValue;
}

/** All formula cells of a report compared with what a calculator made of them. */
export interface CalculatedComparison {
  /** Number of formula cells. */
  readonly count: number;
  readonly differences: readonly CalculatedDifference[];
}

/** Difference up to which numbers are the same, relative to the number (for numbers below 1, absolute). */
const tolerance = 1e-9;

function isSame(expected: CellValue, found: CellValue): boolean {
  if (typeof expected !== 'number' || typeof found !== 'number') return (expected ?? '') === (found ?? '');
  return Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

/**
 * Compares every formula cell of a report.
 * @param cellsOf calculated values of a sheet from A1 on
 */
export function compareCalculated(
  report: ReportSpec,
  cellsOf: (sheet: ReportSheet) => readonly (readonly CellValue[])[],
): CalculatedComparison {
  const differences: CalculatedDifference[] = [];
  let count = 0;
  for (const sheet of report.sheets) {
    const calculated = cellsOf(sheet);
    sheet.rows.forEach((row, rowIndex) =>
      row.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        count += 1;
        const found = calculated[rowIndex]?.[column] ?? null;
        if (isSame(cell.value, found)) return;
        const { formula, value: expected } = cell;
        differences.push({ sheet: sheet.id, cell: addressOf(rowIndex, column), formula, expected, found });
      }),
    );
  }
  return { count, differences };
}
