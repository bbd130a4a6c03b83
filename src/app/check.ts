import {
  ownTableRows,
  readDataset,
  readDatasetInSteps,
  type Dataset,
  type RawTable,
  type RawWorkbook,
} from '../engine/dataset';
import { readSettings, type ReadSettings } from '../engine/settings';
import { memoryTables } from '../engine/report';
import { profilTable, tableNames } from '../engine/schema';
import { CheckSession, follows, readAcceptances, readStamp, stampState, type SettingFault } from '../engine/check';
import type { Progress, Workbook } from '../workbook/port';
import { loadAreas } from './areas';
import type { AppContext, CheckResult } from './types';
import { yieldToHost } from './yieldToHost';

/** Names of the tables that a check reads. */
export const checkedTables: readonly string[] = [profilTable.name, ...tableNames, 'Pengaturan', 'Catatan Pemeriksaan'];

/** The tables of a check, of all that was read. */
const checkedIn = ({ tables }: RawWorkbook): RawWorkbook => ({
  tables: tables.filter(({ name }) => checkedTables.includes(name)),
});

/** Names of the tables that a report needs: those of its check and what the workbook remembers. */
export const reportedTables: readonly string[] = [...new Set([...checkedTables, ...memoryTables])];

/** What a workbook remembers for reports, of all that was read. */
export const rememberedIn = ({ tables }: RawWorkbook): readonly RawTable[] =>
  tables.filter(({ name }) => memoryTables.some((table) => table === name));

/** What keeps checks up to date, by their outcomes. A session follows one outcome only. */
const sessions = new WeakMap<CheckResult, CheckSession>();

/** The settings of a workbook, and where those that are not used stand. */
function settingsOf({ tables }: RawWorkbook): ReadSettings & { readonly faults: readonly SettingFault[] } {
  const rows = ownTableRows('Pengaturan', tables);
  const read = readSettings(rows.map(({ cells }) => [cells[0] ?? null, cells[1] ?? null] as const));
  const faults = read.problems.flatMap(({ row: index, ...problem }): SettingFault[] => {
    const place = rows[index];
    return place === undefined
      ? []
      : [{ ...problem, sheet: place.sheet, row: place.row, column: place.columns[1] ?? 0 }];
  });
  return { ...read, faults };
}

/** The dataset with another Periode in place of Profil's, whose own may be missing or unreadable then. */
function withPeriode(dataset: Dataset, periode: number): Dataset {
  return {
    ...dataset,
    profil: { ...dataset.profil, periode },
    faults: dataset.faults.filter(({ table, column }) => table !== 'Profil' || column !== 'Periode'),
  };
}

/** The latest of the earlier workbooks that these data continue. */
function earlierOf({ profil }: Dataset, earlier: readonly RawWorkbook[]): Dataset | undefined {
  return earlier
    .map(readDataset)
    .filter((candidate) => follows(profil, candidate.profil))
    .sort((a, b) => (a.profil.periode ?? 0) - (b.profil.periode ?? 0))
    .at(-1);
}

/** Checks tables that were already read, giving way to whatever else waits. Rejects with the `WorkbookError` `cancelled` after *Batal*. */
export async function checkTables(raw: RawWorkbook, context: AppContext, progress?: Progress): Promise<CheckResult> {
  progress?.report('checking', 0, 1);
  const giveWay = yieldToHost(progress);
  await giveWay();
  const reading = readDatasetInSteps(raw);
  let read = reading.next();
  while (read.done !== true) {
    await giveWay();
    read = reading.next();
  }
  await giveWay();
  const dataset = context.periode === undefined ? read.value : withPeriode(read.value, context.periode);
  const areas = await loadAreas(dataset, context.areas);
  const { settings, preferences, faults } = settingsOf(raw);
  const acceptances = readAcceptances(raw.tables);
  const previous = earlierOf(dataset, context.earlier ?? []);
  const steps = CheckSession.start(checkedIn(raw), dataset, {
    areas,
    settings,
    settingFaults: faults,
    acceptances,
    ...(previous === undefined ? {} : { previous }),
    ...(context.received === undefined ? {} : { received: context.received }),
  });
  let step = steps.next();
  while (step.done !== true) {
    progress?.report('checking', step.value.done, step.value.total);
    await giveWay();
    step = steps.next();
  }
  const session = step.value;
  const { findings, counts, score, ready } = session.validation;
  progress?.report('checking', 1, 1);
  const kabupaten = areas.get(dataset.profil.kodeKabupaten ?? '') ?? null;
  const comparedWith = previous?.profil.periode ?? null;
  const stamp = readStamp(raw.tables);
  const result: CheckResult = {
    dataset,
    kabupaten,
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
  return result;
}

/** Hands out the session of a check, which is from now on the caller's to advance (`continueCheck`); null where the check can only be made anew. */
export function takeSession(check: CheckResult): CheckSession | null {
  const session = sessions.get(check) ?? null;
  sessions.delete(check);
  return session;
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
  return result;
}

/** Reads a workbook and checks it. Rejects with a `WorkbookError` when it cannot be read. */
export async function checkWorkbook(
  workbook: Pick<Workbook, 'readTables'>,
  context: AppContext,
  progress?: Progress,
): Promise<CheckResult> {
  return checkTables(await workbook.readTables(checkedTables, progress), context, progress);
}
