import { rowKey } from '../../engine/check';
import { keptRows, rowPlaces, tableIn } from '../../engine/dataset';
import type { Batch, EntryTexts } from '../../engine/entry';
import { numberFormatOf } from '../../engine/report';
import { columnOf, tableOf, type Schema } from '../../engine/schema';
import { WorkbookError } from '../../workbook/errors';
import type { CellEdit, DataRows, OwnRows, Progress, Workbook } from '../../workbook/port';
import { checkTables, checkWorkbook, tablesOf } from '../check';
import { changeOf, historyTable, type RepairAuthor } from '../repair';
import type { AppContext, CheckResult } from '../types';
import { inSteps } from '../yieldToHost';
import { missingOf } from './begun';
import { makeMissing } from './make';
import { planBatch, type BatchPlan } from './plan';
import { isSameCell, keyText, rawRowsIn } from './rawRows';
import { beforeBatch, isSettled } from './settled';

/** What writing a batch needs beside the workbook. */
export interface EntryContext {
  readonly app: AppContext;
  /** Words of tables and columns that are made because a batch needs them. */
  readonly texts: EntryTexts;
  readonly author: RepairAuthor;
}

/**
 * Writes a batch as `saveBatch` does, without a look at the workbook as it is then: where nobody asks for one.
 * @param plan what the batch comes to by the same check, where that is known
 */
export async function writeBatch(
  workbook: Workbook,
  entry: EntryContext,
  check: CheckResult,
  batch: Batch,
  plan?: BatchPlan | null,
): Promise<void> {
  await applyPlan(workbook, entry, { check, plan: plan ?? (await inSteps(planBatch(check, batch))) }, false);
}

/** What was written, and where the rows stand that came. */
interface Applied extends Planned {
  readonly changes: readonly DataRows[];
  readonly placed: readonly (readonly number[])[];
}

/** Writes what a batch comes to, all of it or nothing. */
export async function applyPlan(
  workbook: Workbook,
  entry: EntryContext,
  planned: Planned,
  isTakingBack: boolean,
  progress?: Progress,
): Promise<Applied> {
  const { check, plan } = await completePlan(workbook, entry, planned, !isTakingBack, progress);
  const { schema } = entry.app.programme;
  const changes = rowChanges(schema, check, plan);
  const placed = await workbook.apply(
    [...cellEdits(schema, plan), ...profileEdits(schema, plan)],
    [...ownRows(check, plan), ...history(check, plan, entry.author, isTakingBack)],
    progress,
    changes,
  );
  return { check, plan, changes, placed };
}

/** A plan, and the check that it was made of. */
interface Planned {
  readonly check: CheckResult;
  readonly plan: BatchPlan;
}

/** The plan of a batch in a workbook that has all tables and columns that it needs, whole. */
async function completePlan(
  workbook: Workbook,
  { app, texts }: EntryContext,
  planned: Planned,
  derive: boolean,
  progress?: Progress,
): Promise<Planned> {
  const { check, plan } = planned;
  const { batch } = plan;
  const missing = await missingOf(workbook, check, plan);
  if (missing.tables.length === 0 && missing.columns.size === 0) return planned;
  await makeMissing(workbook, app, texts, missing, progress);
  const now = await checkWorkbook(workbook, app, progress);
  for (const change of batch.changes) {
    if (change.kind === 'add') continue;
    const keyIn = ({ dataset }: CheckResult): string =>
      rowKey(
        dataset.schema,
        (change.ahead === true ? dataset.ahead.get(change.table) : undefined) ?? tableIn(dataset, change.table),
        change.row,
      );
    if (keyIn(now) !== keyIn(check)) throw new WorkbookError('conflict', `${change.table} ${keyIn(check)}`);
  }
  const basis = isSettled(batch, check, now)
    ? await checkTables(beforeBatch(app.programme.schema, tablesOf(check), tablesOf(now)), app, progress)
    : now;
  return { check: basis, plan: await inSteps(planBatch(basis, batch, derive), progress) };
}

const cellEdits = (schema: Schema, { cells }: BatchPlan): readonly CellEdit[] =>
  cells.map(({ table, sheet, row, column, header, before, after, calculated }) => ({
    ...changeOf({ sheet, row, column }, before, after, columnOf(tableOf(schema, table), header)),
    ...(calculated ? { formula: 'kept' as const } : {}),
  }));

const profileEdits = ({ profile }: Schema, plan: BatchPlan): readonly CellEdit[] =>
  plan.profile.flatMap(({ sheet, row, column, header, before, after }) => {
    const entry = profile.entries.find((each) => each.header === header);
    return entry === undefined ? [] : [changeOf({ sheet, row, column }, before, after, entry)];
  });

/** Rows of own tables that the batch appends, and those that it takes out, the last ones of their cells. */
function ownRows(check: CheckResult, { batch }: BatchPlan): readonly OwnRows[] {
  const { tables } = tablesOf(check);
  const { schema } = check.programme;
  return (batch.own ?? []).map(({ table, rows, removed = [] }) => {
    const standing = [...keptRows(schema, table, tables)];
    const going = removed.flatMap((cells) => {
      const index = standing.findLastIndex((row) => row.cells.every((cell, at) => isSameCell(cell, cells[at] ?? null)));
      if (index === -1) throw new WorkbookError('conflict', table);
      return standing.splice(index, 1);
    });
    return { table, rows, removed: going.map(({ row, cells }) => ({ row, cells })) };
  });
}

/** Rows that come and go, by table. */
function rowChanges(schema: Schema, check: CheckResult, plan: BatchPlan): readonly DataRows[] {
  const tables = new Set([...plan.added, ...plan.removed].map(({ table }) => table));
  return [...tables].flatMap((name): DataRows[] => {
    const table = tablesOf(check).tables.find((raw) => raw.name === name);
    const places = table === undefined ? null : rowPlaces(schema, table);
    if (table === undefined || places === null) return [];
    const { columns, header, last } = places;
    const own = tableOf(schema, name);
    const of = (rows: BatchPlan['added']): BatchPlan['added'] => rows.filter((row) => row.table === name);
    return [
      {
        table,
        header,
        last,
        key: own.key.flatMap((each) => columns.get(each) ?? []),
        appended: of(plan.added).map(({ cells }) => cells),
        removed: of(plan.removed).map(({ row }) => row),
        numberFormats: new Map(
          [...columns].map(([each, position]) => [position, numberFormatOf(columnOf(own, each).type)]),
        ),
      },
    ];
  });
}

/** Cells that are changed or go, as `Riwayat Perbaikan` keeps them; what is calculated is not noted. */
function history(
  check: CheckResult,
  plan: BatchPlan,
  { name, at }: RepairAuthor,
  isTakingBack: boolean,
): readonly OwnRows[] {
  const { schema } = check.programme;
  const { profile } = schema;
  const rowsOf = rawRowsIn(schema, tablesOf(check));
  const { reason } = plan.batch;
  const by = reason === undefined ? name : `${name}: ${reason}`;
  const key = (table: string, row: number): string => keyText(rowsOf(table)?.key(row) ?? []);
  const rows = [
    ...plan.cells
      .filter(({ calculated }) => !calculated)
      .map(({ table, row, header, before, after }) => [at, by, table, key(table, row), header, before, after]),
    ...plan.profile.map(({ header, before, after }) => [at, by, profile.name, '', header, before, after]),
    ...(isTakingBack ? [] : plan.removed).flatMap(({ table, row }) =>
      Object.entries(rowsOf(table)?.filled(row) ?? {}).map(([header, before]) => [
        at,
        by,
        table,
        key(table, row),
        header,
        before,
        null,
      ]),
    ),
  ];
  return rows.length === 0 ? [] : [{ table: historyTable, rows }];
}
