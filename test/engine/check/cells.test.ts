import { serialOf } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { baseWorkbook, brief, check, edited, type Edit } from '../../support/base';

const found = (...edits: readonly Edit[]): readonly string[] =>
  check(edited(baseWorkbook(), ...edits)).findings.map(brief);

describe('required', () => {
  test.each<readonly [string, Edit, readonly string[]]>([
    ['blank where required', ['Desa', 2, 'KK', null], ['error required Desa!K2']],
    ['blank where not required', ['BKM', 2, 'Nomor Akta Notaris', null], []],
    ['no settling date of a settled loan', ['Pinjaman', 4, 'Tanggal Lunas', null], ['error required Pinjaman!S4']],
    ['no date of a payment', ['BLM', 2, 'Tanggal Cair', null], ['error required BLM!I2']],
    ['no date where nothing was paid', ['BLM', 4, 'Tanggal Cair', null], []],
  ])('%s', (_title, edit, expected) => {
    expect(found(edit)).toEqual(expected);
  });
});

describe('spellings are read, and reported as warnings by the rule of their kind', () => {
  test.each<readonly [string, Edit, string]>([
    ['rupiah', ['UPK', 4, 'Aset', 'Rp 9.990.000,00'], 'warning type UPK!K4 -> 9990000!'],
    ['date', ['BKM', 2, 'Tanggal Berdiri', '14 Maret 2008'], `warning type BKM!D2 -> ${serialOf(2008, 3, 14)}!`],
    ['choice', ['Pinjaman', 2, 'Status', 'AKTIF'], 'warning choice Pinjaman!R2 -> Aktif!'],
    ['yes and no', ['Desa', 2, 'PLPBK', 'tdk'], 'warning choice Desa!I2 -> Tidak!'],
    ['code', ['Desa', 2, 'Kode Desa', 3326122001], 'warning pattern Desa!A2 -> 33.26.12.2001!'],
    ['spaces', ['BKM', 2, 'Kode BKM', ' B01 '], 'warning spacing BKM!A2 -> B01!'],
  ])('%s', (_title, edit, expected) => {
    expect(found(edit)).toEqual([expected]);
  });
});

describe('faults', () => {
  test.each<readonly [string, Edit, string]>([
    ['no number', ['Desa', 2, 'KK', 'banyak'], 'error type Desa!K2'],
    ['a fraction', ['Desa', 2, 'KK', 900.5], 'error integer Desa!K2 -> 900500?'],
    [
      'a fraction whose thousands are out of range',
      ['Pinjaman', 2, 'Kolektibilitas', 1.5],
      'error integer Pinjaman!Q2',
    ],
    ['a typing error in a list', ['Pinjaman', 2, 'Status', 'Atif'], 'error choice Pinjaman!R2 -> Aktif?'],
    ['not in the list', ['Pinjaman', 2, 'Status', 'Macet'], 'error choice Pinjaman!R2'],
    ['no code', ['Desa', 2, 'Kode Desa', 'Jetakkidul'], 'error pattern Desa!A2'],
  ])('%s', (_title, edit, expected) => {
    expect(found(edit)).toEqual([expected]);
  });
});

describe('range', () => {
  test.each<readonly [string, Edit, readonly string[]]>([
    ['negative money', ['BLM', 2, 'Swadaya', -1], ['error range BLM!N2']],
    ['no money', ['BLM', 2, 'Swadaya', 0], []],
    ['Jasa of 5%', ['Pinjaman', 2, 'Jasa per Bulan (%)', 0.05], []],
    ['Jasa above 5%', ['Pinjaman', 2, 'Jasa per Bulan (%)', 0.051], ['error range Pinjaman!K2 -> 0.00051?']],
    ['1,5 for 1,5%', ['Pinjaman', 2, 'Jasa per Bulan (%)', 1.5], ['error range Pinjaman!K2 -> 0.015?']],
    ['80 for 80%', ['Kegiatan', 3, 'Progres', 80], ['error range Kegiatan!M3 -> 0.8?']],
    ['no percentage at all', ['Kegiatan', 3, 'Progres', 800], ['error range Kegiatan!M3']],
    ['class 0', ['Pinjaman', 2, 'Kolektibilitas', 0], ['error range Pinjaman!Q2']],
    ['class 6', ['Pinjaman', 2, 'Kolektibilitas', 6], ['error range Pinjaman!Q2']],
    ['volume 0', ['Kegiatan', 2, 'Volume', 0], ['error range Kegiatan!F2']],
    ['a year before the programme', ['BLM', 2, 'Tahun Anggaran', 1998], ['error range BLM!C2']],
    ['a loan of nothing', ['Pinjaman', 2, 'Pokok', 0], ['error range Pinjaman!L2']],
  ])('%s', (_title, edit, expected) => {
    expect(found(edit)).toEqual(expected);
  });

  test('a value that is misspelt and out of range is one error', () => {
    expect(found(['Pinjaman', 2, 'Jasa per Bulan (%)', '1,5'])).toEqual(['error range Pinjaman!K2 -> 0.015?']);
    expect(found(['BLM', 2, 'Swadaya', '(1.000)'])).toEqual(['error range BLM!N2']);
  });
});

describe('date-window', () => {
  const founded = (value: CellValue): readonly string[] => found(['BKM', 4, 'Tanggal Berdiri', value]);
  test('from the first day of 1999 to the end of Periode', () => {
    expect(founded(serialOf(1999, 1, 1))).toEqual([]);
    expect(founded(serialOf(1998, 12, 31))).toEqual(['error date-window BKM!D4']);
    expect(founded(serialOf(2015, 1, 1))).toEqual(['error date-window BKM!D4']);
    expect(founded('1/1/2015')).toEqual(['error date-window BKM!D4']);
  });

  test('a time on the last day is still that day', () => {
    expect(found(['Angsuran', 3, 'Tanggal', serialOf(2014, 12, 31) + 0.75])).toEqual([]);
  });

  test('a UPK month after Periode', () => {
    expect(found(['UPK', 2, 'Periode', serialOf(2015, 1, 15)])).toContain('error date-window UPK!B2');
  });

  test('Profil is not checked', () => {
    expect(found(['Profil', 9, 'Isian', serialOf(2016, 1, 1)])).toEqual([]);
  });
});

test('a faulty cell is missing for whoever reads the dataset next', () => {
  const { dataset } = check(edited(baseWorkbook(), ['UPK', 4, 'Aset', -1], ['Pinjaman', 2, 'Kode BKM', null]));
  expect(dataset.tables.UPK.number('Aset').values[2]).toBeNaN();
  expect(dataset.tables.Pinjaman.text('Kode BKM').codes[0]).toBe(-1);
});
