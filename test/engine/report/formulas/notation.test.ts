import { cellReference, columnReference, criterionForm } from '../../../../src/engine/report/formulas/notation';
import { columnsOf, tableNames } from '../../../../src/engine/schema';
import { parseFormula } from '../../../standin/calc/evaluate';
import { schema } from '../../../support/programme';

test.each([
  ['Pinjaman', 'Saldo', 'Pinjaman[Saldo]'],
  ['Pinjaman', 'Lama Tunggakan (bulan)', 'Pinjaman[Lama Tunggakan (bulan)]'],
  ['UPK', 'KSM Menunggak ≥ 3 Bulan', 'UPK[KSM Menunggak ≥ 3 Bulan]'],
  ['BKM', 'Pengurus Laki-laki', 'BKM[[Pengurus Laki-laki]]'],
  ['Desa', 'Desa/Kelurahan', 'Desa[[Desa/Kelurahan]]'],
  ['T', "Jum'at #1 [x]", "T[[Jum''at '#1 '[x']]]"],
])('a column of %s with the header %s is %s', (table, header, written) => {
  expect(columnReference(table, header)).toBe(written);
});

test('every column of the schema is a reference that a formula reader takes for one', () => {
  for (const table of tableNames(schema)) {
    for (const { header } of columnsOf(schema, table)) {
      expect(parseFormula(columnReference(table, header))).toMatchObject({
        type: 'ReferenceIdentifier',
        kind: 'table',
      });
    }
  }
});

test('names of sheets are quoted', () => {
  expect(cellReference("Dasar '14", 'B2')).toBe("'Dasar ''14'!B2");
});

test.each([
  ...['BKM-11-2001', '33.26.11.2001', '33.26.11/BKM-1', 'Maju Bersama', 'A1', 'Desa 12'].map((code) => [code, 'plain']),
  ...['001', '33.26', '1-2', '1e5', 'TRUE', 'DES-12', 'Mei 2014', '1 Jan', '–', ''].map((code) => [code, 'pattern']),
  ...['BKM*', 'BKM-?', 'A~1', '>5', '=A', 'A'.repeat(255)].map((code) => [code, null]),
])('%s is looked for by SUMIFS: %s', (code, form) => expect(criterionForm(code ?? '')).toBe(form));
