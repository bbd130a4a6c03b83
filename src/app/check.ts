import {
  keptRows,
  ownTableRows,
  readDataset,
  readDatasetInSteps,
  type Dataset,
  type RawTable,
  type RawWorkbook,
} from '../engine/dataset';
import { readSettings, type ReadSettings } from '../engine/settings';
import { memoryTables } from '../engine/report';
import type { Programme } from '../engine/programme';
import { entryOf, profileOf, programmeTables, settingsTable, tableNames, type Schema } from '../engine/schema';
import { CheckSession, follows, readAcceptances, readStamp, stampState, type SettingFault } from '../engine/check';
import { standOf, type Progress, type TableStand, type Workbook } from '../workbook/port';
import { loadAreas } from './areas';
import type { AppContext, CheckResult } from './types';
import { inTurns, yieldToHost } from './yieldToHost';

/** Names of the tables that a check reads. */
export function checkedTables(schema: Schema): readonly string[] {
  return [schema.profile.name, ...tableNames(schema), settingsTable, 'Catatan Pemeriksaan', ...programmeTables(schema)];
}

/** The tables of a check, of all that was read. */
function checkedIn(schema: Schema, { tables }: RawWorkbook): RawWorkbook {
  const names = checkedTables(schema);
  return { tables: tables.filter(({ name }) => names.includes(name)) };
}

/** Names of the tables that a report needs: those of its check and what the workbook remembers. */
export function reportedTables(schema: Schema): readonly string[] {
  return [...new Set([...checkedTables(schema), ...memoryTables])];
}

/** What a workbook remembers for reports, of all that was read. */
export const rememberedIn = ({ tables }: RawWorkbook): readonly RawTable[] =>
  tables.filter(({ name }) => memoryTables.some((table) => table === name));

/** Where the tables of checks stand, by their outcomes. */
const stands = new WeakMap<CheckResult, readonly TableStand[]>();

/** Where the tables of a check stood when they were read. */
export const standsOf = (check: CheckResult): readonly TableStand[] => stands.get(check) ?? [];

/** What keeps checks up to date, by their outcomes. A session follows one outcome only. */
const sessions = new WeakMap<CheckResult, CheckSession>();

/** The sessions by all outcomes that they ever had. */
const followed = new WeakMap<CheckResult, CheckSession>();

/** The tables that a check looked at, as they stand now. */
export const tablesOf = (check: CheckResult): RawWorkbook => followed.get(check)?.tables ?? { tables: [] };

/** The settings of a workbook, and where those that are not used stand. */
export function settingsOf(
  { settingBook }: Programme,
  { tables }: RawWorkbook,
): ReadSettings & { readonly faults: readonly SettingFault[] } {
  const rows = ownTableRows(settingsTable, tables);
  const read = readSettings(
    settingBook,
    rows.map(({ cells }) => [cells[0] ?? null, cells[1] ?? null] as const),
  );
  const faults = read.problems.flatMap(({ row: index, ...problem }): SettingFault[] => {
    const place = rows[index];
    return place === undefined
      ? []
      : [{ ...problem, sheet: place.sheet, row: place.row, column: place.columns[1] ?? 0 }];
  });
  return { ...read, faults };
}

/** The dataset with another period in place of the profile's, whose own may be missing or unreadable then. */
function withPeriod(dataset: Dataset, period: number): Dataset {
  const { schema, profile, faults } = dataset;
  const entry = entryOf(schema, 'period');
  if (entry === undefined) return dataset;
  return {
    ...dataset,
    profile: profileOf(schema, { ...profile.values, [entry.header]: period }),
    faults: faults.filter(({ table, column }) => table !== schema.profile.name || column !== entry.header),
  };
}

/** The latest of the earlier workbooks that these data continue. */
function earlierOf({ schema, profile }: Dataset, earlier: readonly RawWorkbook[]): Dataset | undefined {
  return earlier
    .map((raw) => readDataset(schema, raw))
    .filter((candidate) => follows(profile, candidate.profile))
    .sort((a, b) => (a.profile.period ?? 0) - (b.profile.period ?? 0))
    .at(-1);
}

/** Checks tables that were already read, giving way to whatever else waits. Rejects with the `WorkbookError` `cancelled` after *Batal*. */
export async function checkTables(raw: RawWorkbook, context: AppContext, progress?: Progress): Promise<CheckResult> {
  progress?.report('checking', 0, 1);
  const giveWay = yieldToHost(progress);
  await giveWay();
  const { programme } = context;
  const { schema } = programme;
  const read = await inTurns(readDatasetInSteps(schema, raw, context.period), giveWay);
  await giveWay();
  const dataset = context.period === undefined ? read : withPeriod(read, context.period);
  const areas = await loadAreas(dataset, context.areas);
  const { settings, preferences, faults } = settingsOf(programme, raw);
  const acceptances = readAcceptances(raw.tables);
  const previous = earlierOf(dataset, context.earlier ?? []);
  const steps = CheckSession.start(programme.rules, checkedIn(schema, raw), dataset, {
    areas,
    settings,
    settingFaults: faults,
    acceptances,
    own: new Map(
      programmeTables(schema).map((name) => [name, keptRows(schema, name, raw.tables).map(({ cells }) => cells)]),
    ),
    ...(previous === undefined ? {} : { previous }),
    ...(context.received === undefined ? {} : { received: context.received }),
  });
  const session = await inTurns(steps, giveWay, ({ done, total }) => progress?.report('checking', done, total));
  const { findings, counts, score, ready } = session.validation;
  progress?.report('checking', 1, 1);
  const official = areas.get(dataset.profile.codes[schema.areas.levels[0].id] ?? '') ?? null;
  const comparedWith = previous?.profile.period ?? null;
  const stamp = readStamp(raw.tables);
  const result: CheckResult = {
    programme,
    dataset,
    official,
    settings,
    preferences,
    findings,
    counts,
    score,
    previous: previous ?? null,
    comparedWith,
    ready,
    stamp,
    stampState: stampState(dataset, stamp),
  };
  sessions.set(result, session);
  followed.set(result, session);
  stands.set(result, raw.tables.map(standOf));
  return result;
}

/** Hands out the session of a check, which is from now on the caller's to advance (`continueCheck`); null where the check can only be made anew. */
export function takeSession(check: CheckResult): CheckSession | null {
  const session = sessions.get(check) ?? null;
  sessions.delete(check);
  return session;
}

/** Lets go of what would keep a check up to date, where nobody will: of many files only the columns stay. */
export function settle(check: CheckResult): CheckResult {
  sessions.delete(check);
  followed.delete(check);
  stands.delete(check);
  return check;
}

/** The outcome of a check whose session has taken edits into account; the check itself where nothing is different. */
export function continueCheck(check: CheckResult, session: CheckSession): CheckResult {
  const { findings, counts, score, ready } = session.validation;
  const { dataset } = session;
  const result: CheckResult =
    findings === check.findings
      ? check
      : { ...check, dataset, findings, counts, score, ready, stampState: stampState(dataset, check.stamp) };
  sessions.set(result, session);
  followed.set(result, session);
  stands.set(result, standsOf(check));
  return result;
}

/**
 * Reads a workbook and checks it. Rejects with a `WorkbookError` when it cannot be read.
 * @param known tables as they stood, whose merged cells need not be read again (see `Workbook.readTables`)
 */
export async function checkWorkbook(
  workbook: Pick<Workbook, 'readTables'>,
  context: AppContext,
  progress?: Progress,
  known?: readonly TableStand[],
): Promise<CheckResult> {
  const names = checkedTables(context.programme.schema);
  return checkTables(await workbook.readTables(names, progress, known), context, progress);
}
