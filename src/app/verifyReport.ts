import { compareCalculated, type CalculatedComparison, type ReportSheet, type ReportSpec } from '../engine/report';
import type { Progress, Workbook, WrittenSheet } from '../workbook/port';

const hasFormulas = (sheet: ReportSheet): boolean =>
  sheet.rows.some((row) => row.some((cell) => cell?.formula !== undefined));

/**
 * Reads the calculated cells of a report that was just written and compares each with the program's own number. Rejects with a `WorkbookError`.
 * @param written the names that the sheets got
 */
export async function verifyReport(
  workbook: Workbook,
  report: ReportSpec,
  written: readonly WrittenSheet[],
  progress?: Progress,
): Promise<CalculatedComparison> {
  const names = new Map(written.map(({ id, name }) => [id, name]));
  const sheets = report.sheets.filter(hasFormulas);
  const sizes = sheets.map(({ id, name, rows }) => ({
    name: names.get(id) ?? name,
    rows: rows.length,
    columns: Math.max(1, ...rows.map((row) => row.length)),
  }));
  const cells = sizes.length === 0 ? [] : await workbook.readSheets(sizes, progress);
  return compareCalculated(report, (sheet) => cells[sheets.indexOf(sheet)] ?? []);
}
