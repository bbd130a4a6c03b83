import { originNames } from './store';

/** Names of the columns by which every view says of which area a line is. */
export const areaNames = { period: 'periode', level: 'tingkat', whole: 'wilayah', code: 'kode' } as const;

/** All of them: they tell one line from another. `wilayah` is the code of the whole that the area lies in, '' above the wholes. */
export const areaKey: readonly string[] = Object.values(areaNames);

/** The workbook of a row, and the whole that it is about. */
export const fileKey: readonly string[] = [originNames.period, originNames.whole, originNames.file];
export const wholeKey: readonly string[] = [originNames.period, originNames.whole];

/** What else the views are called by. */
export const columnNames = {
  key: 'kunci',
  rows: 'baris',
  value: 'nilai',
  class: 'kelas',
  onLimit: 'tepat_batas',
  before: 'sebelum',
  name: 'nama',
  month: 'Bulan',
} as const;

/** A name that needs no quotes: small letters, digits and `_`. */
export const plainName = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');

const snake = (id: string): string => plainName(id.replaceAll(/[A-Z]/g, ' $&'));

export const viewNames = {
  parameters: 'parameter_periode',
  contents: 'isi_wilayah',
  lowest: 'wilayah_terendah',
  areas: 'wilayah',
  rows: (table: string) => `baris_${plainName(table)}`,
  keys: (table: string) => `kunci_${plainName(table)}`,
  measures: (table: string) => `ukuran_${plainName(table)}`,
  special: (id: string) => `khusus_${snake(id)}`,
  /** All indicators that are one number each, a column each. */
  all: 'indikator',
  indicator: plainName,
} as const;

/** Column that says whether an area has a table (1) or not (0). */
export const presentColumn = (table: string): string => `ada_${plainName(table)}`;

/** Column with the code of the area of a level that a row lies in. */
export const codeColumn = (level: string): string => `kode_${plainName(level)}`;
