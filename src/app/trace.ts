import { parseAddress } from '../engine/dataset';
import { explaining, type Explainer } from '../engine/measure';
import {
  basisSheetId,
  noMemory,
  type CellTrace,
  type ReportMemory,
  type ReportSheet,
  type ReportTexts,
} from '../engine/report';
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
  const describe = (cells: typeof cellsAsTyped | null): ReadonlyMap<string, ReportSheet> =>
    new Map(
      reportOf(check, texts, cells, memory).report.sheets.map((sheet) => [markName(sheet.id).toLowerCase(), sheet]),
    );
  const basisMark = markName(basisSheetId).toLowerCase();
  let described: ReadonlyMap<string, ReportSheet> | undefined;
  let withBasis: ReadonlyMap<string, ReportSheet> | undefined;
  const withFormulas = () => (withBasis ??= describe(cellsAsTyped));
  /** Numbers stand in the same places with and without formulas, and without them they are described faster; but only formulas have helper cells. */
  const sheetFor = (mark: string, column: number): ReportSheet | undefined => {
    const sheet = mark === basisMark ? undefined : (withBasis ?? (described ??= describe(null))).get(mark);
    return sheet !== undefined && column < sheet.print.columns ? sheet : withFormulas().get(mark);
  };
  return ({ mark, cell, value }: SelectedCell): TracedCell | null => {
    const place = mark === null ? null : parseAddress(cell);
    if (mark === null || place === null) return null;
    const shown = sheetFor(mark.toLowerCase(), place.column)?.rows[place.row]?.[place.column];
    return shown?.trace === undefined ? null : { trace: shown.trace, current: isSame(shown.value, value) };
  };
}

/** Explains numbers of checked data one by one. */
export function explainer(check: CheckResult): Explainer {
  return explaining(check.dataset, indicatorContext(check));
}
