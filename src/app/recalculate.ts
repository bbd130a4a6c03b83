import { addressOf, atOnce, tableIn } from '../engine/dataset';
import type { Recalculation } from '../engine/programme';
import { columnOf, tableOf } from '../engine/schema';
import { rowKey } from '../engine/check';
import type { EditRefusal, Progress, Workbook } from '../workbook/port';
import { applyRepairs, changeOf, type Change, type RepairAuthor } from './repair';
import { isCheckedRecap } from './recap/standing';
import type { CheckResult } from './types';

/** A row whose figures are not what they ought to be, and what writing them would change. */
export interface RecalculatedEntry {
  /** Key of the row as read. */
  readonly key: string;
  /** True where only a part of its figures follows from the rest of the workbook, and the others stay as they were typed. */
  readonly manual: boolean;
  /** Cell by cell, in the order of the columns. A cell that is calculated keeps its formula. */
  readonly changes: readonly Change[];
}

export type Withheld = NonNullable<Recalculation['withheld']> | 'recap';

/** What *Hitung Ulang* would do. */
export interface RecalculationPlan extends Pick<Recalculation, 'manual' | 'unread'> {
  /** Why nothing is worked out; `recap`: in a recap the books of its parts are not kept. */
  readonly withheld?: Withheld;
  /** Rows with the changes that can be made now. */
  readonly entries: readonly RecalculatedEntry[];
  /** Changes that cannot, and why. */
  readonly refused: readonly { readonly change: Change; readonly why: EditRefusal }[];
}

const nothing: Recalculation = { rows: [], manual: 0, unread: 0 };

/**
 * *Hitung Ulang*: the rows of a checked workbook that hold other figures than follow from the others, and what could not be worked out; nothing is written. A column that
 * is absent is left out.
 */
export function recalculation(check: CheckResult): Omit<Recalculation, 'rows' | 'withheld'> & {
  readonly entries: readonly RecalculatedEntry[];
  readonly withheld?: Withheld;
} {
  const { programme, dataset, settings } = check;
  const { schema } = dataset;
  if (isCheckedRecap(check)) return { entries: [], manual: 0, unread: 0, withheld: 'recap' };
  const steps = programme.recalculate?.(dataset, settings);
  const { rows, ...rest } = steps === undefined ? nothing : atOnce(steps);
  const entries = rows.flatMap(({ table: name, row, manual, cells }) => {
    const table = tableIn(dataset, name);
    const { sheet } = table.place;
    const sheetRow = table.sheetRows[row] ?? 0;
    const key = rowKey(schema, table, row);
    const changes = cells.flatMap(({ column: header, value }): Change[] => {
      const column = table.sheetColumns.get(header);
      if (column === undefined) return [];
      const cell = addressOf(sheetRow, column);
      const own = columnOf(tableOf(schema, name), header);
      const edit = {
        ...changeOf({ sheet, row: sheetRow, column }, table.rawValue(row, header), value, own),
        ...(own.calculated === undefined ? {} : { formula: 'kept' as const }),
      };
      return [{ place: { table: name, sheet, cell, row: sheetRow + 1, column: header }, key, edit }];
    });
    return changes.length === 0 ? [] : [{ key, manual, changes }];
  });
  return { ...rest, entries };
}

/** Looks at the cells that *Hitung Ulang* would change; nothing is written. Rejects with a `WorkbookError` when the workbook cannot be read. */
export async function planRecalculation(
  workbook: Pick<Workbook, 'refusals'>,
  check: CheckResult,
): Promise<RecalculationPlan> {
  const { entries, ...rest } = recalculation(check);
  const changes = entries.flatMap((entry) => entry.changes);
  const refusals = changes.length === 0 ? null : await workbook.refusals(changes.map(({ edit }) => edit));
  const whyNot = ({ edit }: Change): EditRefusal | undefined => {
    const why = refusals?.get(edit);
    // Writing gives a file the format that it lacks.
    return why === 'format' ? undefined : why;
  };
  return {
    ...rest,
    entries: entries.flatMap((entry) => {
      const possible = entry.changes.filter((change) => whyNot(change) === undefined);
      return possible.length === 0 ? [] : [{ ...entry, changes: possible }];
    }),
    refused: changes.flatMap((change) => {
      const why = whyNot(change);
      return why === undefined ? [] : [{ change, why }];
    }),
  };
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
