import { readDataset, type RawWorkbook } from '../core/dataset';
import { defaultSettings } from '../core/program';
import { profilTable, tableNames } from '../core/schema';
import { validate } from '../core/validation';
import type { Progress, Workbook } from '../workbook/port';
import { loadAreas } from './areas';
import type { AppContext, CheckResult } from './types';

/** Names of the tables that a check reads. */
export const checkedTables: readonly string[] = [profilTable.name, ...tableNames];

/** Checks tables that were already read. */
export async function checkTables(raw: RawWorkbook, context: AppContext, progress?: Progress): Promise<CheckResult> {
  progress?.report('checking', 0, 1);
  const read = readDataset(raw);
  const dataset =
    context.periode === undefined ? read : { ...read, profil: { ...read.profil, periode: context.periode } };
  const areas = await loadAreas(dataset, context.areas);
  const { findings, counts, score, ready } = validate(dataset, { areas, settings: defaultSettings });
  progress?.report('checking', 1, 1);
  const kabupaten = areas.get(dataset.profil.kodeKabupaten ?? '') ?? null;
  return { dataset, kabupaten, findings, counts, score, ready };
}

/** Reads a workbook and checks it. Rejects with a `WorkbookError` when it cannot be read. */
export async function checkWorkbook(
  workbook: Workbook,
  context: AppContext,
  progress?: Progress,
): Promise<CheckResult> {
  return checkTables(await workbook.readTables(checkedTables, progress), context, progress);
}
