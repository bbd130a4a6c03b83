import { parseAddress } from '../engine/dataset';
import { explaining, type Explainer } from '../engine/measure';
import { noMemory, type CellTrace, type ReportMemory, type ReportSheet, type ReportTexts } from '../engine/report';
import { markName } from '../workbook/names';
import type { SelectedCell } from '../workbook/port';
import { indicatorContext } from './indicators';
import { cellsAsTyped } from './dataSheets';
import { reportOf } from './report';
import type { CheckResult } from './types';

/** What a selected cell of a report sheet shows. */
export interface TracedCell {
  readonly trace: CellTrace;
  /** False when the cell holds something else than the data give now: the report was made from earlier data. */
  readonly current: boolean;
  /** True when the number stays as it was when the report was made, however the data change. */
  readonly isFixed: boolean;
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
 * @param memory earlier values and targets that the workbook holds, as for the report itself
 */
export function reportTraces(check: CheckResult, texts: ReportTexts, memory: ReportMemory = noMemory) {
  const isLive = check.preferences.formulas ?? true;
  let described: ReadonlyMap<string, ReportSheet> | undefined;
  const describe = (): ReadonlyMap<string, ReportSheet> => {
    const { sheets } = reportOf(check, texts, isLive ? cellsAsTyped : null, memory).report;
    return new Map(sheets.map((sheet) => [markName(sheet.id).toLowerCase(), sheet]));
  };
  return ({ mark, cell, value }: SelectedCell): TracedCell | null => {
    const place = mark === null ? null : parseAddress(cell);
    if (mark === null || place === null) return null;
    const shown = (described ??= describe()).get(mark.toLowerCase())?.rows[place.row]?.[place.column];
    if (shown?.trace === undefined) return null;
    const isFixed = shown.isFixed === true || (!isLive && typeof shown.value === 'number');
    return { trace: shown.trace, current: isSame(shown.value, value), isFixed };
  };
}

/** Explains numbers of checked data one by one. */
export function explainer(check: CheckResult): Explainer {
  return explaining(check.dataset, indicatorContext(check));
}
