/** What names the row of a finding in our own tables: its key, in words that a person recognises (docs/spec/rules.md, Acceptance). */
import { findingKeys } from '../../../src/engine/check';
import type { RawWorkbook } from '../../../src/engine/dataset';
import { baseWorkbook, brief, check, edited, mapTable, withoutRows } from '../../support/base';

/** Each finding with what names its row. */
function keys(raw: RawWorkbook): readonly string[] {
  const { findings, dataset } = check(raw);
  const keyOf = findingKeys(dataset);
  return findings.map((finding) => `${brief(finding)}: ${keyOf(finding)}`);
}

test('the key of the row; of a board and a month both, as the reader writes them', () => {
  expect(keys(edited(baseWorkbook(), ['Pinjaman', 7, 'Status', 'Lunas'], ['UPK', 2, 'Laba', 1]))).toEqual([
    'error loan-status Pinjaman!N7: P-6',
    'error upk-profit UPK!R2 -> 150000?: B01 / 2014-10',
  ]);
});

test('nothing where a part of the key cannot be read', () => {
  expect(keys(edited(baseWorkbook(), ['UPK', 2, 'Periode', 'x'], ['UPK', 2, 'Laba', 1]))).toEqual([
    'error type UPK!B2: ',
    'error upk-profit UPK!R2 -> 150000?: ',
  ]);
  expect(keys(edited(baseWorkbook(), ['Desa', 2, 'Kode Desa', 'x']))).toContain('error pattern Desa!A2: ');
});

test('of a row that ought to be there, what it is about', () => {
  expect(keys(withoutRows(baseWorkbook(), 'UPK', 5))).toEqual(['warning upk-late UPK: B02']);
  expect(keys(withoutRows(baseWorkbook(), 'UPK', 3))).toEqual(['warning upk-gap UPK: B01']);
});

test('nothing of what is about no row: a header, an entry of Profil', () => {
  const more = mapTable(baseWorkbook(), 'Desa', (table) => ({
    ...table,
    values: table.values.map((row, index) => [...row, index === 0 ? 'Luas' : 1]),
  }));
  expect(keys(edited(more, ['Profil', 10, 'Isian', -1]))).toEqual([
    'error range Profil!B10: ',
    'info column-unknown Desa!M1: ',
  ]);
});
