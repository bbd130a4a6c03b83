import { ownTableRows, type RawTable } from '../engine/dataset';
import { settingKey } from '../engine/settings';
import type { DataSheet } from '../engine/report';
import { ownTables, settingsTable, type CellValue } from '../engine/schema';
import { settingValueIn, type SettingRows } from './settings';

/** The stamp belongs to the data of one workbook as they were. */
const isStamp = (name: string): boolean => settingKey(name).startsWith('stempel ');

const rowsIn = (tables: readonly RawTable[]): SettingRows =>
  ownTableRows(settingsTable, tables).map(({ cells: [name, value] }): readonly [string, CellValue] => [
    String(name ?? '').trim(),
    value ?? null,
  ]);

/**
 * `Pengaturan` for a new workbook that is made of others, so that its figures follow the same limits when it is opened: the settings on which all of
 * them agree. Null when there are none.
 * @param files tables of each workbook
 */
export function carriedSettings(files: readonly (readonly RawTable[])[]): DataSheet | null {
  const [first = [], ...others] = files.map(rowsIn);
  const agreed = new Map<string, readonly [string, CellValue]>();
  for (const [name] of first) {
    const value = settingValueIn(first, name);
    if (value === null || value === '' || isStamp(name)) continue;
    if (others.every((rows) => settingValueIn(rows, name) === value)) agreed.set(settingKey(name), [name, value]);
  }
  const columns = ownTables[settingsTable].map((header) => ({ header, numberFormat: 'General', width: 36 }));
  return agreed.size === 0 ? null : { name: settingsTable, columns, rows: [...agreed.values()] };
}
