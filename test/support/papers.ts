/** The rows of papers, as a report holds them. */
import { paperReport, type CheckResult, type PaperOrder } from '../../src/app';
import type { ReportCell } from '../../src/engine/report';
import { day } from './loanBook';
import { reportWords } from './programme';

export const end = day('2014-12-31');
export const texts = reportWords();

export type Row = readonly (ReportCell | null)[];

/** All rows of the sheets of a paper. Throws where none is made. */
export function rowsOf(check: CheckResult, kind: string, more: Partial<PaperOrder> = {}): readonly Row[] {
  const report = paperReport(check, { kind, day: end, ...more }, texts);
  if (report === null) throw new Error('No paper was made.');
  return report.sheets.flatMap(({ rows }) => rows);
}

export const wordsOf = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap((row) => row.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])));
