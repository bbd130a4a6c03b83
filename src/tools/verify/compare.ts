import { dateToSerial, readXlsx } from 'hucre';
import type { ReportSpec } from '../../core/report';
import type { CellValue } from '../../core/schema';
import { addressOf } from '../../core/dataset';

/** A formula cell that another calculator sees otherwise. */
export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly expected: CellValue;
  readonly found: unknown;
}

/** Relative difference up to which numbers are the same. */
const tolerance = 1e-9;

function isSame(expected: CellValue, found: unknown): boolean {
  if (typeof expected !== 'number') return expected === (found ?? null);
  const value = found instanceof Date ? dateToSerial(found, false) : Number(found ?? NaN);
  return Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

/** The report with no number beside its formulas, so that a calculator has nothing to copy. */
export function withoutResults(report: ReportSpec): ReportSpec {
  return {
    ...report,
    sheets: report.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: null }))),
    })),
  };
}

/** Compares every formula cell of a report with a calculated workbook; `count` is their number. */
export async function compareReport(
  report: ReportSpec,
  calculated: Uint8Array,
): Promise<{ readonly count: number; readonly differences: readonly Difference[] }> {
  const { sheets } = await readXlsx(calculated);
  const differences: Difference[] = [];
  let count = 0;
  for (const sheet of report.sheets) {
    const rows = sheets.find(({ name }) => name === sheet.name)?.rows ?? [];
    sheet.rows.forEach((row, rowIndex) =>
      row.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        count += 1;
        const found = rows[rowIndex]?.[column];
        if (isSame(cell.value, found)) return;
        differences.push({
          sheet: sheet.name,
          cell: addressOf(rowIndex, column),
          formula: cell.formula,
          expected: cell.value,
          found,
        });
      }),
    );
  }
  return { count, differences };
}
