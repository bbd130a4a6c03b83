import { addressOf, tableIn } from '../engine/dataset';
import { columnOf, tableOf } from '../engine/schema';
import { rowKey } from '../engine/check';
import type { Progress, Workbook } from '../workbook/port';
import { applyRepairs, changeOf, type Change, type RepairAuthor } from './repair';
import type { CheckResult } from './types';

/** A row whose figures are not what they ought to be, and what writing them would change. */
export interface RecalculatedEntry {
  /** Key of the row as read. */
  readonly key: string;
  /** True where only a part of its figures follows from the rest of the workbook, and the others stay as they were typed. */
  readonly manual: boolean;
  /** Cell by cell, in the order of the columns. */
  readonly changes: readonly Change[];
}

/** *Hitung Ulang*: the rows of a checked workbook that hold other figures than follow from the others; nothing is written. A column that is absent is left out. */
export function recalculation({ programme, dataset, settings }: CheckResult): readonly RecalculatedEntry[] {
  const { schema } = dataset;
  const rows = programme.recalculate?.(dataset, settings) ?? [];
  return rows.flatMap(({ table: name, row, manual, cells }) => {
    const table = tableIn(dataset, name);
    const { sheet } = table.place;
    const sheetRow = table.sheetRows[row] ?? 0;
    const key = rowKey(schema, table, row);
    const changes = cells.flatMap(({ column: header, value }): Change[] => {
      const column = table.sheetColumns.get(header);
      if (column === undefined) return [];
      const cell = addressOf(sheetRow, column);
      const edit = changeOf(
        { sheet, row: sheetRow, column },
        table.rawValue(row, header),
        value,
        columnOf(tableOf(schema, name), header),
      );
      return [{ place: { table: name, sheet, cell, row: sheetRow + 1, column: header }, key, edit }];
    });
    return changes.length === 0 ? [] : [{ key, manual, changes }];
  });
}

/** Writes the figures of the rows that were picked, all at once, and notes old and new values in `Riwayat Perbaikan`. Rejects with a `WorkbookError`; then nothing was changed. */
export function applyRecalculation(
  workbook: Workbook,
  picked: readonly RecalculatedEntry[],
  author: RepairAuthor,
  progress?: Progress,
): Promise<void> {
  return applyRepairs(
    workbook,
    picked.flatMap(({ changes }) => changes),
    author,
    progress,
  );
}
