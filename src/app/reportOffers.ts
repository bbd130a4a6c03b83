import { plainTables, tableIn, type TableRange, type TableRefusal } from '../engine/dataset';
import { settingsTable, tableNames } from '../engine/schema';
import type { Workbook } from '../workbook/port';
import { planRepairs, repairPlan, type RepairPlan } from './repair';
import { typedSettings, type TypedSetting } from './typedSettings';
import type { CheckResult } from './types';

/** What is offered before a report is made. */
export interface ReportOffers {
  readonly repairs: RepairPlan;
  /** Who made the data: by whose name repairs are noted. */
  readonly author: string;
  /** Plain cells that can become Excel Tables, so that the report's formulas can name them. */
  readonly tables: readonly TableRange[];
  /** Those that cannot, and why. */
  readonly refused: readonly { readonly name: string; readonly why: TableRefusal }[];
  /** Settings that were typed into `Dasar Perhitungan` and can go to Pengaturan; otherwise what Pengaturan says replaces them. */
  readonly typed: readonly TypedSetting[];
}

/**
 * What could be put right before a report is made of checked data: certain repairs, typed settings, and plain cells to be turned into Tables where the workbook can.
 * Null where there is nothing to offer. Rejects with a `WorkbookError`.
 */
export async function reportOffers(workbook: Workbook, check: CheckResult): Promise<ReportOffers | null> {
  const { schema, profile, present } = check.dataset;
  const isPlain = (name: string): boolean => tableIn(check.dataset, name).place.kind === 'range';
  const plain = tableNames(schema).filter((name) => present.has(name) && isPlain(name));
  const canMake = workbook.makeTables !== undefined && plain.length > 0;
  const typed = await typedSettings(workbook, check.programme, await workbook.readTables([settingsTable]));
  if (!canMake && repairPlan(check).certain.length + typed.length === 0) return null;
  const judged = canMake ? plainTables(schema, await workbook.readTables(plain)) : [];
  const offers: ReportOffers = {
    repairs: await planRepairs(workbook, check),
    author: profile.author ?? '',
    tables: judged.flatMap((each) => ('range' in each ? [each.range] : [])),
    typed,
    refused: judged.flatMap((each) => ('why' in each ? [each] : [])),
  };
  return offers.repairs.certain.length + offers.tables.length + typed.length === 0 ? null : offers;
}
