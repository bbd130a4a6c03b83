import { ownTableRows } from '../engine/dataset';
import type { Programme } from '../engine/programme';
import { readSettings, settingKey } from '../engine/settings';
import { settingsTable, type CellValue } from '../engine/schema';
import type { Workbook } from '../workbook/port';
import { listedLimits } from './listedLimits';

/** Rows of the table Pengaturan in their order: name and value. */
export type SettingRows = readonly (readonly [name: string, value: CellValue])[];

/** Reads the rows of Pengaturan; none where the workbook has no such table. Rejects with a `WorkbookError`. */
export async function readSettingRows(workbook: Pick<Workbook, 'readTables'>): Promise<SettingRows> {
  const { tables } = await workbook.readTables([settingsTable]);
  return ownTableRows(settingsTable, tables).map(
    ({ cells: [name, value] }) => [String(name ?? '').trim(), value === '' ? null : (value ?? null)] as const,
  );
}

/** Value of a setting by its name; of a name that stands twice the last row counts. */
export function settingValueIn(rows: SettingRows, name: string): CellValue {
  const key = settingKey(name);
  return rows.findLast(([each, value]) => settingKey(each) === key && value !== null)?.[1] ?? null;
}

/** The rows as they are once the changes are made. */
export function withChanges(rows: SettingRows, changes: ReadonlyMap<string, CellValue>): SettingRows {
  const keys = new Set([...changes.keys()].map(settingKey));
  return [...rows.filter(([name]) => !keys.has(settingKey(name))), ...changes];
}

/**
 * Sets values of Pengaturan, as far as they differ from what stands there; null leaves the default to stand. Limits of classes that formulas of the workbook look up follow.
 * @returns the values before, by which the change can be undone. Rejects with a `WorkbookError`; then nothing was changed.
 */
export async function saveSettings(
  workbook: Workbook,
  programme: Programme,
  changes: ReadonlyMap<string, CellValue>,
): Promise<ReadonlyMap<string, CellValue>> {
  const rows = await readSettingRows(workbook);
  const real = [...changes].filter(([name, value]) => settingValueIn(rows, name) !== value);
  const before = new Map(real.map(([name]) => [name, settingValueIn(rows, name)] as const));
  if (real.length > 0) await writeSettings(workbook, programme, rows, new Map(real));
  return before;
}

/** Writes the limits first: a sheet of lists that cannot be written keeps the settings from saying something else. */
async function writeSettings(
  workbook: Workbook,
  programme: Programme,
  rows: SettingRows,
  changes: ReadonlyMap<string, CellValue>,
): Promise<void> {
  const { settings } = readSettings(programme.settingBook, withChanges(rows, changes));
  const limits = await listedLimits(workbook, programme, settings);
  if (limits.length > 0) await workbook.apply(limits, []);
  try {
    await workbook.setSettings(changes);
  } catch (error) {
    const back = limits.map((edit) => ({ ...edit, before: edit.after, after: edit.before }));
    // Whatever keeps them from going back, the first failure is the one to be told.
    if (back.length > 0) await workbook.apply(back, []).catch(() => undefined);
    throw error;
  }
}
