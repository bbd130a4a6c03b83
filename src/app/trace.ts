import { parseAddress } from '../engine/dataset';
import { explaining, type Explainer } from '../engine/measure';
import {
  noMemory,
  orderCell,
  paperSheetId,
  type CellTrace,
  type ReportMemory,
  type ReportSheet,
  type ReportTexts,
} from '../engine/report';
import { markName } from '../workbook/names';
import type { SelectedCell, Workbook } from '../workbook/port';
import { indicatorContext } from './indicators';
import { cellsAsTyped } from './dataSheets';
import { paperReport, readOrder } from './papers';
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

/** Whether a sheet is a paper, by its mark. */
const isPaper = (mark: string | null): mark is string =>
  mark?.toLowerCase().startsWith(markName(paperSheetId('')).toLowerCase()) === true;

/**
 * Finds out which number a cell of a paper shows: the paper says what was asked when it was made, and is described again from the checked data.
 * Null for cells of other sheets, and where the paper does not say it.
 */
export function paperTraces(check: CheckResult, workbook: Pick<Workbook, 'readNamedCells'>, texts: ReportTexts) {
  const described = new Map<string, ReportSheet | null>();
  const describe = (order: string): ReportSheet | null => {
    const read = readOrder(order);
    return (read && paperReport(check, read, texts)?.sheets[0]) ?? null;
  };
  return async ({ mark, cell, value }: SelectedCell): Promise<TracedCell | null> => {
    const place = parseAddress(cell);
    if (!isPaper(mark) || place === null) return null;
    const id = mark.slice(markName('').length);
    const order = (await workbook.readNamedCells(id, [orderCell])).get(orderCell);
    if (typeof order !== 'string') return null;
    const sheet = described.get(order) ?? describe(order);
    described.set(order, sheet);
    const shown = sheet?.rows[place.row]?.[place.column];
    if (shown?.trace === undefined) return null;
    return { trace: shown.trace, current: isSame(shown.value, value), isFixed: shown.formula === undefined };
  };
}

/** Explains numbers of checked data one by one. */
export function explainer(check: CheckResult): Explainer {
  return explaining(check.dataset, indicatorContext(check));
}
