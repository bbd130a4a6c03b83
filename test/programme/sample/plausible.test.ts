/** The sample reads like the books of real boards, and is the same every time. */
import { sampleWorkbooks } from '../../../src/programme/sample';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { kabupatenArea } from '../../support/areas';
import { sampleFiles, sampleRows, sampleSpecs, type ReadRow } from '../../support/sample';

let tables: ReadonlyMap<string, readonly ReadRow[]>;
const rowsOf = (table: string) => tables.get(table) ?? [];
const number = (row: ReadRow, header: string) => Number(row[header]);
const periode = 42_004;

beforeAll(async () => {
  tables = await sampleRows(['Desa', 'BKM', 'BLM', 'Kegiatan', 'Pinjaman', 'UPK', 'Forum', 'Kemitraan', 'Foto']);
}, 120_000);

test('the same seed gives the same data and the same bytes', async () => {
  // The other sample was made before the tests, by another process.
  const again = sampleWorkbooks(kabupatenArea('33.26'));
  expect(again).toEqual(sampleSpecs());
  const [one, file] = [again[1], (await sampleFiles())[1]];
  if (!one || !file) throw new Error('The sample has no second workbook.');
  const bytes = await writeWorkbookFile(one.spec, new Date(Date.UTC(2015, 0, 3)));
  expect(Buffer.from(bytes).equals(file.bytes)).toBe(true);
});

test('area codes of another kabupaten are refused', () => {
  expect(() => sampleWorkbooks(kabupatenArea('33.75'))).toThrow('33.26');
});

test('every UPK has a row for each month from December 2013 to Periode, and never less than no cash', () => {
  const months = new Map<unknown, number>();
  for (const row of rowsOf('UPK')) months.set(row['Kode BKM'], (months.get(row['Kode BKM']) ?? 0) + 1);
  expect(months.size).toBe(119);
  expect([...new Set(months.values())]).toEqual([13]);
  expect(rowsOf('UPK').filter((row) => number(row, 'Kas dan Bank') < 0)).toEqual([]);
});

test('balances move smoothly: no UPK more than halves or doubles its loans in a month', () => {
  const before = new Map<unknown, number>();
  for (const row of rowsOf('UPK')) {
    const [balance, earlier] = [number(row, 'Saldo Pinjaman'), before.get(row['Kode BKM'])];
    if (earlier !== undefined) expect(Math.abs(balance - earlier)).toBeLessThan(earlier);
    before.set(row['Kode BKM'], balance);
  }
});

test('good, middling and bad UPK occur', () => {
  const now = rowsOf('UPK').filter((row) => row['Periode'] === periode);
  const share = now.map((row) => number(row, 'Saldo Menunggak ≥ 3 Bulan') / number(row, 'Saldo Pinjaman'));
  expect(share.filter((one) => one < 0.1).length).toBeGreaterThan(60);
  expect(share.filter((one) => one >= 0.1 && one <= 0.2).length).toBeGreaterThan(5);
  expect(share.filter((one) => one > 0.2).length).toBeGreaterThan(5);
  const [income, costs] = ['Pendapatan', 'Biaya'].map((header) =>
    now.reduce((sum, row) => sum + number(row, header), 0),
  );
  expect((income ?? 0) / (costs ?? 1)).toBeGreaterThan(1.1);
  expect((income ?? 0) / (costs ?? 1)).toBeLessThan(1.5);
});

test('groups keep to the loan rules: five members, three in ten of them women, 3 to 12 months', () => {
  const odd = rowsOf('Pinjaman').filter(
    (row) =>
      row['Jenis'] === 'Bergulir' &&
      (number(row, 'Anggota') < 5 ||
        number(row, 'Anggota Perempuan') < 0.3 * number(row, 'Anggota') ||
        number(row, 'Jangka Waktu (bulan)') < 3 ||
        number(row, 'Jangka Waktu (bulan)') > 12),
  );
  expect(odd).toEqual([]);
});

test('forums, partnerships, photos and specialised volunteers occur, as many as make sense', () => {
  expect(rowsOf('Forum')).toHaveLength(8);
  expect(new Set(rowsOf('Forum').map((row) => row['Aktif']))).toEqual(new Set(['Ya', 'Tidak']));
  const boards = new Set(rowsOf('Kemitraan').map((row) => row['Kode BKM']));
  expect(boards.size).toBeGreaterThan(20);
  expect(boards.size).toBeLessThan(80);
  const volunteers = (row: ReadRow) => number(row, 'Relawan Laki-laki') + number(row, 'Relawan Perempuan');
  expect(rowsOf('BKM').filter((row) => number(row, 'Relawan Khusus') > volunteers(row) / 2)).toEqual([]);
  const finished = new Set(
    rowsOf('Kegiatan').flatMap((row) => (row['Status'] === 'Selesai' ? [row['Kode Kegiatan']] : [])),
  );
  expect(rowsOf('Foto').length).toBeGreaterThan(16);
  expect(rowsOf('Foto').filter((row) => !finished.has(row['Kode Kegiatan']))).toEqual([]);
});
