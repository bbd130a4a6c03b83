import { parseAddress } from '../core/dataset';
import { explaining, type Explanation, type TraceTarget } from '../core/indicators';
import type { ReportTexts } from '../core/report';
import { markName } from '../workbook/names';
import type { SelectedCell } from '../workbook/port';
import { indicatorContext } from './indicators';
import { reportOf } from './report';
import type { CheckResult } from './types';

/** What a selected cell of a report sheet shows. */
export interface TracedCell {
  readonly target: TraceTarget;
  /** False when the cell holds something else than the data give now: the report was made from earlier data. */
  readonly current: boolean;
}

/** Difference up to which two numbers are the same, relative to them: formulas add in another order. */
const tolerance = 1e-9;

function isSame(a: SelectedCell['value'], b: SelectedCell['value']): boolean {
  // Words are in the language that the report was written in, which need not be the pane's.
  if (typeof a !== 'number' && typeof b !== 'number') return true;
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a));
}

/**
 * Finds out which number a cell of the report shows. The report is described again from the checked data: the same data give the same places,
 * so that nothing need be remembered from the run that wrote it, whenever that was.
 */
export function reportTraces(check: CheckResult, texts: ReportTexts) {
  const sheets = new Map(
    reportOf(check, texts, null).report.sheets.map((sheet) => [markName(sheet.id).toLowerCase(), sheet]),
  );
  return ({ mark, cell, value }: SelectedCell): TracedCell | null => {
    const place = mark === null ? null : parseAddress(cell);
    if (mark === null || place === null) return null;
    const shown = sheets.get(mark.toLowerCase())?.rows[place.row]?.[place.column];
    return shown?.trace === undefined ? null : { target: shown.trace, current: isSame(shown.value, value) };
  };
}

/** Explains numbers of checked data one by one; null for a number that the data do not have. */
export function explainer(check: CheckResult): (target: TraceTarget) => Explanation | null {
  return explaining(check.dataset, indicatorContext(check));
}
