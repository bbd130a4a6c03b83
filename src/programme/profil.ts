import type { ProfileSchema } from '../engine/schema';
import { codeExample, codeGroups } from './codes';

/** The sheet Profil: a list of named entries (`Uraian`, `Isian`). */
export const profil = {
  name: 'Profil',
  labelHeader: 'Uraian',
  valueHeader: 'Isian',
  valueAliases: ['Nilai'],
  entries: [
    {
      header: 'Kode Kabupaten',
      type: 'code',
      required: true,
      groups: codeGroups.kabupaten,
      example: codeExample(codeGroups.kabupaten),
      codeOf: 'kabupaten',
    },
    { header: 'Kabupaten', type: 'text', required: false, nameOf: 'kabupaten' },
    {
      header: 'Kode Kecamatan',
      type: 'code',
      required: false,
      groups: codeGroups.kecamatan,
      example: codeExample(codeGroups.kecamatan),
      codeOf: 'kecamatan',
    },
    { header: 'Kecamatan', type: 'text', required: false, nameOf: 'kecamatan' },
    // 31 December 2014.
    { header: 'Periode', type: 'month', required: true, example: 42_004, role: 'period' },
    { header: 'Disusun Oleh', type: 'text', required: false, role: 'author' },
    { header: 'Jabatan', type: 'text', required: false, role: 'office' },
    { header: 'Tanggal Penyusunan', type: 'date', required: false, role: 'madeOn' },
    { header: 'Revisi', type: 'int', required: false, min: 0, role: 'revision' },
    { header: 'Versi Templat', type: 'text', required: false, role: 'version' },
  ],
} as const satisfies ProfileSchema;

/** Version written into the Profil of new workbooks. The second has the columns and tables that are marked so in `tables.ts`. */
export const templateVersion = '2';

/** `Disusun Oleh` of sample workbooks: reports made from them say that the data are made up. */
export const syntheticAuthor = 'Data contoh (sintetis)';
