import { profileOf, type ColumnSchema, type CellValue, type Profile, type Schema } from '../schema';
import { readCell } from './column';
import { Faults } from './faults';
import { findProfile, headerKey } from './header';
import { fixOf } from './read/reading';
import type { Dataset, RawTable, ReadingFault } from './types';

/** The profile as read, and where its entries stand. */
export interface ReadProfile {
  readonly profile: Profile;
  readonly cells: Dataset['profileCells'];
}

/** Reads the entries of the profile; `raw` is undefined where the workbook has none. Faults are added to `list`. */
export function readProfile(schema: Schema, raw: RawTable | undefined, list: ReadingFault[]): ReadProfile {
  const faults = new Faults(list, schema.profile.name, raw);
  const layout = raw === undefined ? null : findProfile(schema.profile, raw);
  if (raw === undefined || layout === null) {
    faults.ofTable('table-missing', null, raw === undefined ? {} : { variant: 'header' });
    return { profile: profileOf(schema, {}), cells: new Map() };
  }
  const rows = new Map<string, number>();
  raw.values.slice(layout.bodyTop).forEach((row, position) => {
    const label = headerKey(String(row[layout.labels] ?? '').replace(/\s*:\s*$/, ''));
    if (!rows.has(label)) rows.set(label, layout.bodyTop + position);
  });
  const values: Record<string, string | number | null> = {};
  const cells = new Map<string, { sheet: string; row: number; column: number }>();
  for (const entry of schema.profile.entries) {
    const row = rows.get(headerKey(entry.header));
    if (row === undefined) {
      if (entry.required !== false) faults.ofTable('profile', entry.header, { variant: 'missing' });
      continue;
    }
    cells.set(entry.header, { sheet: raw.sheet, row: raw.top + row, column: raw.left + layout.values });
    const cell = raw.values[row]?.[layout.values] ?? null;
    values[entry.header] = readEntry(entry, cell, row, layout.values, raw, faults);
  }
  return { profile: profileOf(schema, values), cells };
}

/** Reads one entry. Where a required one cannot be read the rule is `profile`, unless its formula failed. */
function readEntry(
  entry: ColumnSchema,
  cell: CellValue,
  row: number,
  position: number,
  raw: RawTable,
  faults: Faults,
): number | string | null {
  const required = entry.required !== false;
  const reading = readCell(entry, cell, raw.shown?.get(`${raw.top + row},${raw.left + position}`));
  if (reading.kind === 'ok') return reading.value;
  if (reading.kind === 'blank') {
    if (required) faults.ofCell('profile', row, position, entry.header, null, { variant: 'missing' });
    return null;
  }
  if (required && reading.kind === 'faulty' && reading.rule !== 'formula-error') {
    faults.ofCell('profile', row, position, entry.header, cell, { variant: 'invalid', ...fixOf(reading) });
    return null;
  }
  faults.ofCell(reading.rule, row, position, entry.header, cell, fixOf(reading));
  return reading.kind === 'repaired' ? reading.value : null;
}
