import { profilEntries, type CellValue, type ColumnSchema, type ProfilEntry } from '../schema';
import { readCell } from './column';
import { Faults } from './faults';
import { findProfil, headerKey } from './header';
import { fixOf } from './read/reading';
import type { Dataset, Profil, RawTable, ReadingFault } from './types';

type Cells = Dataset['profilCells'];

/** Profil as read; entries that are absent, blank or faulty are null. */
export interface ReadProfil {
  readonly profil: Profil;
  readonly cells: Cells;
}

/** Reads the entries of Profil; `raw` is undefined where the workbook has none. Faults are added to `list`. */
export function readProfil(raw: RawTable | undefined, list: ReadingFault[]): ReadProfil {
  const faults = new Faults(list, 'Profil', raw);
  const layout = raw === undefined ? null : findProfil(raw);
  if (raw === undefined || layout === null) {
    faults.ofTable('table-missing', null, raw === undefined ? {} : { variant: 'header' });
    return { profil: profilOf(new Map()), cells: new Map() };
  }
  const rows = new Map<string, number>();
  raw.values.slice(layout.bodyTop).forEach((row, position) => {
    const label = headerKey(String(row[layout.labels] ?? '').replace(/\s*:\s*$/, ''));
    if (!rows.has(label)) rows.set(label, layout.bodyTop + position);
  });
  const values = new Map<ProfilEntry, number | string>();
  const cells = new Map<ProfilEntry, { sheet: string; row: number; column: number }>();
  for (const entry of profilEntries) {
    const row = rows.get(headerKey(entry.header));
    if (row === undefined) {
      if (entry.required) faults.ofTable('profile', entry.header, { variant: 'missing' });
      continue;
    }
    cells.set(entry.header, { sheet: raw.sheet, row: raw.top + row, column: raw.left + layout.values });
    const cell = raw.values[row]?.[layout.values] ?? null;
    const value = readEntry(entry, cell, row, layout.values, raw, faults);
    if (value !== null) values.set(entry.header, value);
  }
  return { profil: profilOf(values), cells };
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

function profilOf(values: ReadonlyMap<ProfilEntry, number | string>): Profil {
  const text = (entry: ProfilEntry): string | null => {
    const value = values.get(entry);
    return typeof value === 'string' ? value : null;
  };
  const number = (entry: ProfilEntry): number | null => {
    const value = values.get(entry);
    return typeof value === 'number' ? value : null;
  };
  return {
    kodeKabupaten: text('Kode Kabupaten'),
    kabupaten: text('Kabupaten'),
    kodeKecamatan: text('Kode Kecamatan'),
    kecamatan: text('Kecamatan'),
    periode: number('Periode'),
    disusunOleh: text('Disusun Oleh'),
    jabatan: text('Jabatan'),
    tanggalPenyusunan: number('Tanggal Penyusunan'),
    revisi: number('Revisi'),
    versiTemplat: text('Versi Templat'),
  };
}
