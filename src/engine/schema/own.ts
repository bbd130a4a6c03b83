import type { Schema } from './types';

/** Tables and columns that the product itself keeps in the workbook; they are never reported as unknown. */
export const ownTables = {
  'Catatan Pemeriksaan': ['Aturan', 'Tabel', 'Kunci', 'Kolom', 'Nilai', 'Alasan', 'Oleh', 'Waktu'],
  'Riwayat Perbaikan': ['Waktu', 'Oleh', 'Tabel', 'Kunci', 'Kolom', 'Sebelum', 'Sesudah'],
  Pengaturan: ['Nama', 'Nilai'],
  'Riwayat Indikator': ['Periode', 'Wilayah', 'Indikator', 'Nilai'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The own table with settings, and its column with their values. */
export const settingsTable = 'Pengaturan' satisfies keyof typeof ownTables;
export const settingsValue = ownTables[settingsTable][1];

export type OwnTableName = keyof typeof ownTables;

/** Names of the tables that the product keeps for the programme alone. */
export const programmeTables = ({ own = {} }: Schema): readonly string[] => Object.keys(own);

/** Names of all tables that the product keeps. */
export const keptTables = (schema: Schema): readonly string[] => [
  ...Object.keys(ownTables),
  ...programmeTables(schema),
];

/** Columns of a table that the product keeps; none of another name. */
export const ownColumns = (schema: Schema, name: string): readonly string[] =>
  keptTables(schema).includes(name) ? ({ ...schema.own, ...ownTables }[name] ?? []) : [];

/** Whether a table is one that the product keeps: its rows stand on the sheet of that name, inside an Excel Table there or below it. */
export const isOwnTable = (schema: Schema, name: string): boolean => keptTables(schema).includes(name);

/** Columns that consolidation adds to every data table: the file and the sheet row a row came from, and the part of the whole with a code of its cells as they came. */
export const originColumns = ['Asal Berkas', 'Asal Baris', 'Kode Baris'] as const;
