import { dateToSerial, readXlsx } from 'hucre';
import { compareCalculated, type CalculatedComparison, type ReportSpec } from '../../src/engine/report';

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

/** Compares every formula cell of a report with a workbook that something else has calculated. */
export async function compareReport(report: ReportSpec, calculated: Uint8Array): Promise<CalculatedComparison> {
  const { sheets } = await readXlsx(calculated);
  return compareCalculated(report, ({ name }) =>
    (sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) =>
      row.map((value) => (value instanceof Date ? dateToSerial(value, false) : value)),
    ),
  );
}
