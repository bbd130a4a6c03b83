import { ownTableRows, readDataset, type Dataset, type RawTable, type RawWorkbook } from '../core/dataset';
import { readSettings, type ReadSettings } from '../core/program';
import { memoryTables } from '../core/report';
import { profilTable, tableNames } from '../core/schema';
import {
  follows,
  readAcceptances,
  readStamp,
  stampState,
  validateInSteps,
  type SettingFault,
} from '../core/validation';
import type { Progress, Workbook } from '../workbook/port';
import { loadAreas } from './areas';
import type { AppContext, CheckResult } from './types';
import { yieldToHost } from './yieldToHost';

/** Names of the tables that a check reads. */
export const checkedTables: readonly string[] = [profilTable.name, ...tableNames, 'Pengaturan', 'Catatan Pemeriksaan'];

/** Names of the tables that a report needs: those of its check and what the workbook remembers. */
export const reportedTables: readonly string[] = [...new Set([...checkedTables, ...memoryTables])];

/** What a workbook remembers for reports, of all that was read. */
export const rememberedIn = ({ tables }: RawWorkbook): readonly RawTable[] =>
  tables.filter(({ name }) => memoryTables.some((table) => table === name));

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
  const read = readDataset(raw);
  await giveWay();
  const dataset = context.periode === undefined ? read : withPeriode(read, context.periode);
  const areas = await loadAreas(dataset, context.areas);
  const { settings, preferences, faults } = settingsOf(raw);
  const acceptances = readAcceptances(raw.tables);
  const previous = earlierOf(dataset, context.earlier ?? []);
  const steps = validateInSteps(dataset, {
    areas,
    settings,
    settingFaults: faults,
    acceptances,
    ...(previous === undefined ? {} : { previous }),
  });
  let step = steps.next();
  while (step.done !== true) {
    progress?.report('checking', step.value.done, step.value.total);
    await giveWay();
    step = steps.next();
  }
  const { findings, counts, score, ready } = step.value;
  progress?.report('checking', 1, 1);
  const kabupaten = areas.get(dataset.profil.kodeKabupaten ?? '') ?? null;
  const comparedWith = previous?.profil.periode ?? null;
  const stamp = readStamp(raw.tables);
  return {
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
}

/** Reads a workbook and checks it. Rejects with a `WorkbookError` when it cannot be read. */
export async function checkWorkbook(
  workbook: Pick<Workbook, 'readTables'>,
  context: AppContext,
  progress?: Progress,
): Promise<CheckResult> {
  return checkTables(await workbook.readTables(checkedTables, progress), context, progress);
}
