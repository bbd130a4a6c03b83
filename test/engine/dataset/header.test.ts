/** How the header of a table is found and its columns known (docs/spec/workbook.md, How a table is found). */
import { headerAmong, headerKey } from '../../../src/engine/dataset';
import { findProfile, nearestHeader } from '../../../src/engine/dataset/header';
import type { ColumnSchema, ProfileSchema } from '../../../src/engine/schema';
import { workbook } from '../../support/markdown';
import { read as readCells } from '../../support/programme';
import { faultsOf } from '../../support/faults';

const read = (markdown: string) => readCells(workbook(markdown));

test.each([
  ['Pokok (Rp)', 'pokok'],
  ['Jasa (Rp.) ', 'jasa'],
  ['Lama Tunggakan (bulan)', 'lama tunggakan'],
  // A figure in brackets is no unit, and brackets alone are no header without one.
  ['Modal (1)', 'modal (1)'],
  ['(Rp)', '(rp)'],
  ['Dana (BLM) Cair', 'dana (blm) cair'],
  ['KSM Menunggak >= 3 Bulan', 'ksm menunggak ≥ 3 bulan'],
  ['Saldo >=3', 'saldo ≥ 3'],
  ['Saldo > = 3', 'saldo ≥ 3'],
  ['Saldo≥3', 'saldo ≥ 3'],
  [' Nomor\n Bukti ', 'nomor bukti'],
])('%j is compared as %j', (text, key) => {
  expect(headerKey(text)).toBe(key);
});

test.each([
  ['Anggota (Perempuan)', 'anggota perempuan'],
  ['ANGGOTA (PEREMPUAN) (orang)', 'anggota perempuan'],
  ['(Anggota) Perempuan', 'anggota perempuan'],
  ['Anggota (orang)', 'anggota'],
  ['Anggota (Laki-laki)', 'anggota'],
  ['Rumah (Perempuan)', 'rumah'],
])('among Anggota and Anggota Perempuan %j is %j', (text, key) => {
  expect(headerAmong(new Set(['anggota', 'anggota perempuan']), text)).toBe(key);
});

test('what a header has in brackets is part of its name where the table has such a column, wherever it stands', () => {
  const dataset = read(`
    ## Pinjaman
    | Nomor Pinjaman | Anggota (Perempuan) | Anggota (Miskin) | Anggota (orang) | Kelompok (KSM) | Pokok (Rp) | Tunggakan (Pokok) | Angsuran (Pokok) | Saldo | Status |
    | P-1 | 3 | 2 | 5 | Mawar | 900 | 0 | 100 | 800 | Aktif |
  `);
  const { Pinjaman } = dataset.tables;
  expect(
    faultsOf(dataset, 'Pinjaman').filter((fault) => fault.includes('duplicate') || fault.includes('unknown')),
  ).toEqual([]);
  const headers = [
    'Anggota',
    'Anggota Perempuan',
    'Anggota Miskin',
    'Nama KSM',
    'Pokok',
    'Tunggakan Pokok',
    'Angsuran Pokok',
  ] as const;
  expect(headers.map((header) => Pinjaman.rawValue(0, header))).toEqual([5, 3, 2, 'Mawar', 900, 0, 100]);
});

describe('in a plain sheet', () => {
  const present = (...lines: readonly string[]) => read(`## Angsuran\n${lines.join('\n')}`).present.has('Angsuran');

  test('half of the required headers make a header, fewer do not', () => {
    expect(present('| Nomor Bukti | Tanggal | Pokok | x |')).toBe(true);
    expect(present('| Nomor Bukti | Tanggal | x | y |')).toBe(false);
    // The same header twice is one.
    expect(present('| Nomor Bukti | Tanggal | Tanggal | Tanggal |')).toBe(false);
  });

  test('the row with the most known headers is the header, the upper one of two that are alike', () => {
    const dataset = read(`
      ## Angsuran
      | Nomor Bukti | Tanggal | Pokok | lain | - |
      | Nomor Bukti | Nomor Pinjaman | Tanggal | Pokok | Jasa |
      | Nomor Bukti | Nomor Pinjaman | Tanggal | Pokok | Jasa |
      | B-1 | P-1 | 2014-05-06 | 300 | 30 |
    `);
    expect([...dataset.tables.Angsuran.sheetRows]).toEqual([3]);
    expect(faultsOf(dataset, 'Angsuran')).toEqual([]);
  });

  test('a line of titles above a header that is complete does not become part of it', () => {
    const dataset = read(`
      ## Angsuran
      | DAFTAR | | KECAMATAN | | BOJONG |
      | Nomor Bukti | Nomor Pinjaman | Tanggal | Pokok | Jasa |
      | B-1 | P-1 | 2014-05-06 | 300 | 30 |
    `);
    expect([...dataset.tables.Angsuran.sheetRows]).toEqual([2]);
    expect(faultsOf(dataset, 'Angsuran')).toEqual([]);
  });

  test('of two lines the lower text counts where the two together are no header, the upper where the lower is a remark', () => {
    const dataset = read(`
      ## Angsuran
      | Bukti | < | Tanggal | Jumlah | < |
      | Nomor Bukti | Nomor Pinjaman | (hari) | Pokok | Jasa |
      | B-1 | P-1 | 2014-05-06 | 300 | 30 |
    `);
    expect(faultsOf(dataset, 'Angsuran')).toEqual([]);
    expect(dataset.tables.Angsuran.rowCount).toBe(1);
    expect([...dataset.tables.Angsuran.number('Jasa').values]).toEqual([30]);
  });
});

test.each([
  ['merged across', '<'],
  ['without merged cells', ''],
])('two header lines whose band ends the name of its columns are read together, %s', (_, next) => {
  const dataset = read(`
    ## BLM
    | Nomor | BKM  | Tahun Anggaran | Tahap | Sumber Dana | Pagu | Dana | ${next} | Tanggal | Dana Dimanfaatkan menurut Bidang | ${next} | ${next} | ${next} | Swadaya | Penerima Manfaat | ${next} |
    | ^     | Kode | ^ | ^ | ^ | ^ | Cair | Dimanfaatkan | Cair | Lingkungan | Sosial | Ekonomi | BOP | ^ | KK | KK Miskin |
    | B-1   | K-1  | 2014 | I | APBN | 900 | 800 | 700 | 2014-03-04 | 400 | 100 | 150 | 50 | 60 | 90 | 35 |
  `);
  expect(faultsOf(dataset, 'BLM')).toEqual([]);
  expect([...dataset.tables.BLM.text('Kode BKM').dictionary]).toEqual(['K-1']);
  expect([...dataset.tables.BLM.number('Dana Cair').values]).toEqual([800]);
  expect([...dataset.tables.BLM.number('Sosial').values]).toEqual([100]);
  expect([...dataset.tables.BLM.number('KK Penerima Manfaat').values]).toEqual([90]);
  expect([...dataset.tables.BLM.number('KK Miskin Penerima Manfaat').values]).toEqual([35]);
});

describe('a header that is near a missing one', () => {
  const column = { header: 'Saldo', type: 'rp', required: true, aliases: ['Sisa Pinjaman'] } as ColumnSchema;

  test.each<readonly [readonly string[], string | null]>([
    [['Sald'], 'Sald'],
    [['Solda'], null],
    [['Sal'], null],
    [['SALDI (Rp)'], 'SALDI (Rp)'],
    [['Sisa Pinjam'], 'Sisa Pinjam'],
    [['Siso Pinjamon', 'Sisa Pinjamon'], 'Sisa Pinjamon'],
    [['Sald', 'Aldo'], 'Sald'],
    [[], null],
  ])('among %j it is %j', (unknown, expected) => {
    expect(nearestHeader(column, unknown)).toBe(expected);
  });

  test('a third of its letters may differ', () => {
    const six = { ...column, header: 'Jumlah', aliases: [] } as ColumnSchema;
    expect(nearestHeader(six, ['Jomloh'])).toBe('Jomloh');
    expect(nearestHeader(six, ['Jomloo'])).toBeNull();
  });
});

describe('the profile', () => {
  const schema = { labelHeader: 'Uraian', valueHeader: 'Isian', valueAliases: ['Nilai'] } as unknown as ProfileSchema;
  const find = (...values: readonly (readonly (string | null)[])[]) =>
    findProfile(schema, { name: 'Profil', sheet: 'Profil', kind: 'range', top: 0, left: 0, values, merges: [] });

  test.each<readonly [readonly (string | null)[], number, number]>([
    [['Uraian', 'Isian'], 0, 1],
    [[null, 'URAIAN', 'x', 'nilai'], 1, 3],
    // One of the two headers is enough: the other column is its neighbour.
    [['No', 'Uraian'], 1, 2],
    [['No', null, 'Isian'], 1, 2],
  ])('of %j: labels in %d, values in %d', (header, labels, values) => {
    expect(find(['Data'], header)).toEqual({ labels, values, bodyTop: 2 });
  });

  test('is none where only values stand, with no room for labels, or where the header stands too far down', () => {
    expect(find(['Isian', 'x'])).toBeNull();
    expect(find(['a', 'b'])).toBeNull();
    const titles = (count: number) => Array.from({ length: count }, () => ['Data']);
    expect(find(...titles(29), ['Uraian'])).not.toBeNull();
    expect(find(...titles(30), ['Uraian'])).toBeNull();
  });
});
