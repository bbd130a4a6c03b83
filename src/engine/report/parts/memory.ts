import { keyOf, monthKey, ownTableRows, type RawTable } from '../../dataset';
import type { Catalogue } from '../../measure';
import { ownTables, type CellValue } from '../../schema';
import { readNumber, type NumberSetting } from '../../settings';
import { numberFormats } from '../model/styles';
import type { ReportTexts } from '../model/texts';
import type { DataSheet } from '../model/types';
import { comparableIn, type HistoryRow } from './comparison';

/** Tables in which a workbook keeps what earlier reports found and what is aimed at (docs/spec/workbook.md). */
export const memoryTables = ['Riwayat Indikator', 'Pengaturan'] as const satisfies readonly (keyof typeof ownTables)[];

/** What a workbook remembers for its reports. */
export interface ReportMemory {
  readonly history: readonly HistoryRow[];
  /** Targets by indicator id, in the indicator's unit (a fraction for percentages). */
  readonly targets: ReadonlyMap<string, number>;
}

export const noMemory: ReportMemory = { history: [], targets: new Map() };

const periodText = /^\d{4}-(0[1-9]|1[0-2])$/;
const targetName = /^target\s+(.+)$/i;

/** Id of the indicator that a row of the settings sets a target for, by id or label; null for other rows. */
export function targetOf(catalogue: Catalogue, name: string, texts: Pick<ReportTexts, 'indicator'>): string | null {
  const wanted = targetName.exec(name.trim())?.[1];
  if (wanted === undefined) return null;
  const key = keyOf(wanted);
  return comparableIn(catalogue).find(({ id }) => keyOf(id) === key || keyOf(texts.indicator(id)) === key)?.id ?? null;
}

/** How targets of an indicator are written and which make sense; a ratio may be ten times its whole. */
export function targetUnit(catalogue: Catalogue, id: string): Pick<NumberSetting, 'unit' | 'min' | 'max'> {
  const unit = comparableIn(catalogue).find((item) => item.id === id)?.unit;
  if (unit === 'fraction') return { unit: 'share', min: 0, max: 10 };
  return { unit: unit === 'rupiah' ? 'rupiah' : 'count', min: 0, max: Infinity };
}

/** A target in the indicator's unit; null when the cell cannot be read. Changes that are to fall have targets below zero, which are taken as they are. */
export function readTarget(catalogue: Catalogue, id: string, value: CellValue): number | null {
  return typeof value === 'number' && value < 0 ? value : readNumber(value, targetUnit(catalogue, id));
}

/** The rows of one of our own tables as cells in the order of its columns. */
const rowsOf = (name: (typeof memoryTables)[number], tables: readonly RawTable[]): (readonly CellValue[])[] =>
  ownTableRows(name, tables).map(({ cells }) => cells);

/** Rows of the history as cells of its table. */
export const historyCells = (rows: readonly HistoryRow[]): CellValue[][] =>
  rows.map(({ period, area, indicator, value }) => [period, area, indicator, value]);

/**
 * `Riwayat Indikator` as a sheet of a new workbook: the rows of the workbooks that it is made of, just as they stand there, then new ones. Null when
 * there are none.
 */
export function historySheet(tables: readonly RawTable[], added: readonly HistoryRow[]): DataSheet | null {
  const name = 'Riwayat Indikator';
  const rows = [...rowsOf(name, tables), ...historyCells(added)];
  const columns = ownTables[name].map((header) => ({
    header,
    numberFormat: header === 'Nilai' ? 'General' : numberFormats.text,
    width: 22,
  }));
  return rows.length === 0 ? null : { name, columns, rows };
}

/** `2014-12` of a text in that form, or of the serial of any day of the month; null otherwise. */
function periodOf(cell: CellValue | undefined): string | null {
  if (typeof cell === 'number') return monthKey(cell);
  return typeof cell === 'string' && periodText.test(cell.trim()) ? cell.trim() : null;
}

/**
 * Reads the history and the targets from the raw cells of `memoryTables`. A target is a row of the settings named `Target`, with the id or the label of
 * its indicator. Rows that cannot be understood are left out.
 */
export function readMemory(catalogue: Catalogue, tables: readonly RawTable[], texts: ReportTexts): ReportMemory {
  const history = rowsOf('Riwayat Indikator', tables).flatMap(([month, area, indicator, value]): HistoryRow[] => {
    const period = periodOf(month);
    const isValue = typeof value === 'number' || value === null || value === '';
    return period === null || area == null || indicator == null || !isValue
      ? []
      : [
          {
            period,
            area: String(area).trim(),
            indicator: String(indicator).trim(),
            value: typeof value === 'number' ? value : null,
          },
        ];
  });
  const targets = rowsOf('Pengaturan', tables).flatMap(([name, value]) => {
    const id = targetOf(catalogue, String(name ?? ''), texts);
    const target = id === null ? null : readTarget(catalogue, id, value ?? null);
    return id === null || target === null ? [] : [[id, target] as const];
  });
  return { history, targets: new Map(targets) };
}
