import { keyOf, monthKey, ownTableRows, type RawTable } from '../dataset';
import type { CellValue, ownTables } from '../schema';
import { comparable, type HistoryRow } from './comparison';
import type { ReportTexts } from './texts';

/** Tables in which a workbook keeps what earlier reports found and what is aimed at (spec/workbook.md). */
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

/** The rows of one of our own tables as cells in the order of its columns. */
const rowsOf = (name: (typeof memoryTables)[number], tables: readonly RawTable[]): (readonly CellValue[])[] =>
  ownTableRows(name, tables).map(({ cells }) => cells);

/** `2014-12` of a text in that form, or of the serial of any day of the month; null otherwise. */
function periodOf(cell: CellValue | undefined): string | null {
  if (typeof cell === 'number') return monthKey(cell);
  return typeof cell === 'string' && periodText.test(cell.trim()) ? cell.trim() : null;
}

/**
 * Reads the history and the targets from the raw cells of `memoryTables`. A target is a row of Pengaturan named `Target`, with the id or the label of
 * its indicator. Rows that cannot be understood are left out.
 */
export function readMemory(tables: readonly RawTable[], texts: ReportTexts): ReportMemory {
  const history = rowsOf('Riwayat Indikator', tables).flatMap(([period, wilayah, indikator, nilai]): HistoryRow[] => {
    const periode = periodOf(period);
    return periode === null || wilayah == null || indikator == null || typeof nilai !== 'number'
      ? []
      : [{ periode, wilayah: String(wilayah).trim(), indikator: String(indikator).trim(), nilai }];
  });
  const idOf = new Map(
    comparable.flatMap(({ id }) => [[keyOf(id), id] as const, [keyOf(texts.indicator(id)), id] as const]),
  );
  const targets = rowsOf('Pengaturan', tables).flatMap(([name, value]) => {
    const id = idOf.get(keyOf(targetName.exec(String(name ?? '').trim())?.[1] ?? ''));
    return id === undefined || typeof value !== 'number' ? [] : [[id, value] as const];
  });
  return { history, targets: new Map(targets) };
}
