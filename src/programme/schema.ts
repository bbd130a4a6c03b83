import type {
  Header as HeaderOf,
  NumberHeader as NumberHeaderOf,
  Schema,
  TextHeader as TextHeaderOf,
} from '../engine/schema';
import { codeGroups, jenisOfCode } from './codes';
import { ledgerTables, ownTypes, recapLog } from './ownTables';
import { profil } from './profil';
import { tables } from './tables';

/** The workbooks of the programme (docs/spec/workbook.md). */
export const schema = {
  tables,
  profile: profil,
  areas: {
    above: [
      { id: 'nasional', groups: 0 },
      { id: 'provinsi', title: 'Provinsi', groups: 1 },
    ],
    levels: [
      { id: 'kabupaten', groups: codeGroups.kabupaten.length },
      { id: 'kecamatan', title: 'Kecamatan', groups: codeGroups.kecamatan.length, nameColumn: 'Kecamatan' },
      {
        id: 'desa',
        groups: codeGroups.desa.length,
        nameColumn: 'Desa/Kelurahan',
        kindOf: (code) => jenisOfCode(code).toLowerCase(),
      },
    ],
    table: 'Desa',
  },
  own: { ...ledgerTables, ...recapLog },
  ownTypes,
} as const satisfies Schema;

export type Tables = typeof tables;
export type TableName = keyof Tables;
/** Header texts of a table's columns, of those read into text, and of those read into numbers. */
export type Header<Name extends TableName> = HeaderOf<Tables[Name]>;
export type TextHeader<Name extends TableName> = TextHeaderOf<Tables[Name]>;
export type NumberHeader<Name extends TableName> = NumberHeaderOf<Tables[Name]>;

/** Depth of each level of areas, from the whole. */
export const levels = { kabupaten: 0, kecamatan: 1, desa: 2 } as const;
