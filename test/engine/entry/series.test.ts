/** The next key of a series, over the base workbook. */
import { nextKey } from '../../../src/engine/entry';
import { baseWorkbook, edited, withCopy } from '../../support/base';
import { read } from '../../support/programme';

const next = (name: string, values: Record<string, string>, raw = baseWorkbook()) => nextKey(read(raw), name, values);

test('numbers go on in the series of the board, whatever table leads to it', () => {
  expect(next('Pinjaman', { 'Kode BKM': 'B01' })).toBe('P-10');
  expect(next('Angsuran', { 'Nomor Pinjaman': 'P-2' })).toBe('A-9');
  expect(next('Kegiatan', { 'Kode Desa': '33.26.14.2001' })).toBe('K-6');
  expect(next('BLM', { 'Kode BKM': 'b04' })).toBe('D-5');
});

test('a board without rows begins its own series with the code of its desa; where that is shared, with the kecamatan in front', () => {
  expect(next('Kemitraan', { 'Kode BKM': 'B02' })).toBe('2014/0001');
  expect(next('Kemitraan', { 'Kode BKM': 'B04' })).toBe('14-2001/0001');
  const raw = edited(baseWorkbook(), ['Kegiatan', 4, 'Kode Desa', '33.26.12.2001']);
  expect(next('Kegiatan', { 'Kode Desa': '33.26.12.2014' }, raw)).toBe('2014/0001');
});

test('a board whose desa is not known begins with its own code', () => {
  const raw = edited(baseWorkbook(), ['BKM', 3, 'Kode Desa', null]);
  expect(next('Kemitraan', { 'Kode BKM': 'B02' }, raw)).toBe('B02/0001');
});

test('opening rows and reversals are no part of a series, payments of next month are', () => {
  const opening = withCopy(baseWorkbook(), 'Angsuran', 6, { 'Nomor Bukti': 'A-12', Tanggal: 42_010 });
  const raw = withCopy(opening, 'Angsuran', 6, { 'Nomor Bukti': 'SA-P-4' });
  expect(next('Angsuran', { 'Nomor Pinjaman': 'P-4' }, raw)).toBe('A-13');
});

test('nothing is proposed where it is not known to whom the row belongs', () => {
  expect(next('Pinjaman', {})).toBeNull();
  expect(next('Pinjaman', { 'Kode BKM': 'X' })).toBeNull();
  expect(next('UPK', { 'Kode BKM': 'B01' })).toBeNull();
});
