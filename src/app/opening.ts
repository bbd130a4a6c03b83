import { readDataset } from '../engine/dataset';
import type { Programme } from '../engine/programme';
import type { Profile, Schema } from '../engine/schema';
import { readSettings } from '../engine/settings';
import type { Language } from '../messages';
import type { Workbook } from '../workbook/port';
import { readSettingRows } from './settings';

/** What is looked at when a workbook is opened, before anything is checked; whatever is wrong is told when the user starts something. */
type Readable = Pick<Workbook, 'readTables'>;

/** Area and month of a workbook; null where it has no profile, or cannot be read. */
export async function readProfile(workbook: Readable, schema: Schema): Promise<Profile | null> {
  try {
    const raw = await workbook.readTables([schema.profile.name]);
    return raw.tables.length > 0 ? readDataset(schema, raw).profile : null;
  } catch {
    return null;
  }
}

/** The language that a workbook asks for; null where it asks for none, or cannot be read. */
export async function languageIn(workbook: Readable, { settingBook }: Programme): Promise<Language | null> {
  try {
    return readSettings(settingBook, await readSettingRows(workbook)).preferences.language;
  } catch {
    return null;
  }
}
