import type { ColumnSchema } from '../engine/schema/types';
import { codeGroups } from './tables';

/** The sheet Profil: a list of named entries (`Uraian`, `Isian`), described here like the columns of a single row. */
export const profilTable = {
  name: 'Profil',
  labelHeader: 'Uraian',
  valueHeader: 'Isian',
  valueAliases: ['Nilai'],
} as const;

export const profilEntries = [
  { header: 'Kode Kabupaten', type: 'code', required: true, groups: codeGroups.kabupaten },
  { header: 'Kabupaten', type: 'text', required: false },
  { header: 'Kode Kecamatan', type: 'code', required: false, groups: codeGroups.kecamatan },
  { header: 'Kecamatan', type: 'text', required: false },
  { header: 'Periode', type: 'month', required: true },
  { header: 'Disusun Oleh', type: 'text', required: false },
  { header: 'Jabatan', type: 'text', required: false },
  { header: 'Tanggal Penyusunan', type: 'date', required: false },
  { header: 'Revisi', type: 'int', required: false, min: 0 },
  { header: 'Versi Templat', type: 'text', required: false },
] as const satisfies readonly ColumnSchema[];

export type ProfilEntry = (typeof profilEntries)[number]['header'];

/** Version written into the Profil of new workbooks. */
export const templateVersion = '1';

/** `Disusun Oleh` of sample workbooks: reports made from them say that the data are made up. */
export const syntheticAuthor = 'Data contoh (sintetis)';
