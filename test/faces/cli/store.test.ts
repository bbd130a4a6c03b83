/** `store`: workbooks into Parquet files and what they hold (docs/spec/cli.md). */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { WorkbookSpec } from '../../../src/engine/report';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { tinySpecOf } from '../../support/otherPlace';
import { inMonth, withColumn, withEntry, withoutSheet } from '../../support/parts';

jest.setTimeout(180_000);
afterAll(removeFolders);

let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);

async function put(name: string, spec: WorkbookSpec): Promise<string> {
  writeFileSync(at(name), await writeWorkbookFile(spec));
  return at(name);
}

interface Held {
  readonly period: string;
  readonly place: { readonly code: string; readonly name: string };
  readonly file: string;
  readonly revision: number;
  readonly score: number;
  readonly code: string;
  readonly received: string | null;
}

async function held(store: string): Promise<readonly Held[]> {
  const { out } = await indikator('store', '--list', store, '--format', 'json');
  return (JSON.parse(out) as { entries: readonly Held[] }).entries;
}

/** Every file below a folder, from there. */
const filesBelow = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

/** Cells that cannot be read, a loss, rows that reach no desa, a table that is not there. */
const odd = (spec: WorkbookSpec): WorkbookSpec => {
  const board = withColumn(spec, 'BKM', 'Tanggal Pemilihan Terakhir', (value, row) =>
    row === 0 ? 'tidak tahu' : value,
  );
  const loan = withColumn(board, 'Pinjaman', 'Kode BKM', (value, row) => (row === 0 ? 'Z9' : value));
  const loss = withColumn(loan, 'UPK', 'Modal', (value, row) => (row === 1 ? -5_000_000 : value));
  return withoutSheet(loss, 'Forum');
};

beforeAll(async () => {
  folder = newFolder();
  mkdirSync(at('masuk'));
  await put('masuk/a.xlsx', tinySpecOf('33.26', 0));
  await put('masuk/b.xlsx', tinySpecOf('33.26', 1));
  await put('masuk/c.xlsx', tinySpecOf('33.75', 0));
  await put('masuk/d.xlsx', odd(tinySpecOf('34.02', 2)));
});

test('files of any kabupaten are taken, each checked first, and the list tells what is there', async () => {
  const { code, out, errors } = await indikator(
    'store',
    at('masuk'),
    '--into',
    at('gudang'),
    '--received',
    '2015-01-05',
  );
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  expect(out).toContain('tidak ikut: ');
  expect(out.split('\n')[0]).toMatch(
    /^a\.xlsx: .+ \(33\.26\.01\), Desember 2014, Revisi 0: .*skor data .*kode [0-9A-Z]{8}, \d+ baris$/,
  );
  expect(
    (await held(at('gudang'))).map(({ period, place, file, received }) => [period, place.code, file, received]),
  ).toEqual([
    ['2014-12', '33.26.01', 'a.xlsx', '2015-01-05'],
    ['2014-12', '33.26.02', 'b.xlsx', '2015-01-05'],
    ['2014-12', '33.75.01', 'c.xlsx', '2015-01-05'],
    ['2014-12', '34.02.03', 'd.xlsx', '2015-01-05'],
  ]);
});

/** Numbers as close as adding in another order leaves them. */
const close = (json: string): unknown =>
  JSON.parse(json, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value));

test('every indicator of every level is that of the workbooks themselves', async () => {
  const ofStore = await indikator('indicators', at('gudang'), '--format', 'json');
  const ofFiles = await indikator('indicators', at('masuk'), '--format', 'json');
  expect(ofStore.errors).toEqual(['Angka bulan Desember 2014, 4 buku kerja.', expect.stringContaining('kesalahan')]);
  expect(close(ofStore.out)).toEqual(close(ofFiles.out));
  expect(ofStore.errors).toEqual(['Angka bulan Desember 2014, 4 buku kerja.', expect.stringContaining('kesalahan')]);
  const provinces = await indikator('indicators', at('gudang'), '--level', 'provinsi', '--format', 'csv', '--quiet');
  expect(provinces.out.split('\n').filter((line) => line.includes(',wil.kecamatan,'))).toEqual([
    '2014-12,provinsi,33,Jawa Tengah,wil.kecamatan,,3,,',
    '2014-12,provinsi,34,Daerah Istimewa Yogyakarta,wil.kecamatan,,1,,',
  ]);
});

test('files of one kabupaten that fill different columns wait together: each keeps its own cells', async () => {
  mkdirSync(at('beda'));
  const emptied = (spec: WorkbookSpec, table: string, header: string): WorkbookSpec =>
    withColumn(spec, table, header, () => null);
  await put('beda/a.xlsx', emptied(emptied(tinySpecOf('33.26', 0), 'Desa', 'Penduduk'), 'Pinjaman', 'Saldo'));
  await put('beda/b.xlsx', emptied(tinySpecOf('33.26', 1), 'Pinjaman', 'Lama Tunggakan'));
  await put('beda/c.xlsx', odd(emptied(tinySpecOf('33.26', 2), 'Pinjaman', 'Saldo')));
  expect((await indikator('store', at('beda'), '--into', at('gudang-beda'), '--quiet')).code).toBe(0);
  const ofStore = await indikator('indicators', at('gudang-beda'), '--level', 'desa', '--format', 'json');
  const ofFiles = await indikator('indicators', at('beda'), '--level', 'desa', '--format', 'json');
  expect(close(ofStore.out)).toEqual(close(ofFiles.out));
  expect(ofStore.out).toContain('"wil.penduduk"');
});

test('a file taken again takes the place of its own rows alone; another month stands beside', async () => {
  const store = at('lagi');
  const penduduk = async (month: string) => {
    const { out } = await indikator('indicators', store, '--level', 'kecamatan', '--period', month, '--format', 'json');
    const { areas } = JSON.parse(out) as { areas: { code: string; values: Record<string, number> }[] };
    return areas.map(({ code, values }) => [code, values['wil.penduduk']]);
  };
  await indikator('store', at('masuk', 'a.xlsx'), at('masuk', 'b.xlsx'), '--into', store);
  const [first, second] = await penduduk('2014-12');
  const newer = await put('baru.xlsx', inMonth(tinySpecOf('33.26', 0), 12, 1));
  const taken = await indikator(
    'store',
    newer,
    await put('nov.xlsx', inMonth(tinySpecOf('33.26', 0), 11)),
    '--into',
    store,
  );
  expect(taken.code).toBe(0);
  expect(taken.out).toContain('  menggantikan a.xlsx: ');
  const desa = 2;
  const after = await penduduk('2014-12');
  expect(after).toEqual([[first?.[0], Number(first?.[1]) + desa * 121], second]);
  expect(await penduduk('2014-11')).toEqual([[first?.[0], Number(first?.[1]) + desa * 110]]);
  expect((await held(store)).map(({ period, file, revision }) => `${period} ${file} ${revision}`)).toEqual([
    '2014-11 nov.xlsx 0',
    '2014-12 baru.xlsx 1',
    '2014-12 b.xlsx 0',
  ]);
  // Each table of a month and kabupaten is one file: what was replaced is gone.
  const files = filesBelow(store).filter((path) => path.startsWith('Pinjaman'));
  expect(files.map((path) => path.split('/').slice(0, -1).join('/'))).toEqual([
    'Pinjaman/asal_periode=2014-11/asal_wilayah=33.26',
    'Pinjaman/asal_periode=2014-12/asal_wilayah=33.26',
  ]);
});

test('what does not fit is refused in one line, the others go on, and the same file again changes nothing', async () => {
  const store = at('tolak');
  await indikator('store', at('masuk', 'a.xlsx'), '--into', store);
  const before = readFileSync(join(store, 'gudang.json'), 'utf8');
  expect((await indikator('store', at('masuk', 'a.xlsx'), '--into', store)).out).toContain('sudah ada di gudang');
  expect(readFileSync(join(store, 'gudang.json'), 'utf8')).toBe(before);
  await indikator('store', await put('r3.xlsx', withEntry(tinySpecOf('33.26', 0), 'Revisi', 3)), '--into', store);
  writeFileSync(at('rusak.xlsx'), 'bukan buku kerja');
  const tanpa = await put('tanpa.xlsx', withEntry(tinySpecOf('33.26', 3), 'Periode', null));
  const other = await put('kembar.xlsx', tinySpecOf('33.26', 1));
  const files = [at('masuk', 'a.xlsx'), at('rusak.xlsx'), tanpa, at('masuk', 'b.xlsx'), other];
  const { code, errors, out } = await indikator('store', ...files, '--into', store);
  expect(code).toBe(2);
  expect(errors).toEqual([
    expect.stringContaining('gudang sudah berisi Revisi yang lebih tinggi, r3.xlsx'),
    expect.stringContaining('rusak.xlsx'),
    expect.stringContaining('tanpa.xlsx: Periode di lembar Profil kosong'),
    expect.stringContaining('tempat dan bulan yang sama dengan b.xlsx'),
  ]);
  expect(out.split('\n').filter((line) => line.includes('skor data'))).toHaveLength(1);
  expect((await held(store)).map(({ file }) => file)).toEqual(['r3.xlsx', 'b.xlsx']);
  await indikator('store', at('masuk', 'a.xlsx'), '--into', store, '--force');
  expect((await held(store)).map(({ file }) => file)).toEqual(['a.xlsx', 'b.xlsx']);
});

test('a folder that holds other things is no store, and foreign files in a store are neither read nor touched', async () => {
  mkdirSync(at('lain'));
  writeFileSync(at('lain', 'catatan.txt'), 'milik orang');
  expect(await indikator('store', at('masuk', 'a.xlsx'), '--into', at('lain'))).toMatchObject({
    code: 2,
    errors: [expect.stringContaining('berisi hal lain dan bukan gudang data')],
  });
  expect(readdirSync(at('lain'))).toEqual(['catatan.txt']);
  const store = at('tamu');
  await indikator('store', at('masuk', 'a.xlsx'), '--into', store);
  const place = join(store, 'Pinjaman', 'asal_periode=2014-12', 'asal_wilayah=33.26');
  const foreign = [join(store, 'catatan.txt'), join(place, 'punya-orang.parquet')];
  for (const path of foreign) writeFileSync(path, 'milik orang');
  // A file of ours that no catalogue names: a run was cut off.
  const left = join(place, '01234567-89ab-cdef-0123-456789abcdef.parquet');
  writeFileSync(left, 'sisa');
  mkdirSync(join(store, '.kerja-lama'));
  const before = await indikator('indicators', store, '--level', 'kabupaten', '--format', 'json');
  await indikator('store', at('masuk', 'b.xlsx'), '--into', store);
  expect(before.code).toBe(0);
  for (const path of foreign) expect(readFileSync(path, 'utf8')).toBe('milik orang');
  expect([existsSync(left), existsSync(join(store, '.kerja-lama'))]).toEqual([false, false]);
});

test('while another run has the store a second one says so; the lock of one that is gone is taken over', async () => {
  const store = at('dua');
  const [first, second] = await Promise.all([
    indikator('store', at('masuk', 'a.xlsx'), '--into', store),
    indikator('store', at('masuk', 'b.xlsx'), '--into', store),
  ]);
  expect([first.code, second.code].sort()).toEqual([0, 2]);
  expect([...first.errors, ...second.errors]).toEqual([expect.stringContaining('sedang diisi oleh proses lain')]);
  expect(await held(store)).toHaveLength(1);
  const gone = { id: 'lama', computer: hostname(), process: 2 ** 22 + 1 };
  writeFileSync(join(store, '.kunci'), JSON.stringify(gone));
  expect((await indikator('store', at('masuk', 'c.xlsx'), '--into', store)).code).toBe(0);
  writeFileSync(join(store, '.kunci'), JSON.stringify({ ...gone, computer: 'lain' }));
  expect(await indikator('store', at('masuk', 'd.xlsx'), '--into', store)).toMatchObject({
    code: 2,
    errors: [expect.stringContaining('komputer lain')],
  });
  rmSync(join(store, '.kunci'));
});

test('the list as text and CSV; of what is no store, and of a damaged list, it says so', async () => {
  const { out } = await indikator('store', '--list', at('gudang'));
  expect(out.split('\n').slice(0, 2)).toEqual([
    'Kabupaten Pekalongan (33.26) · Desember 2014',
    expect.stringMatching(
      /^ {2}\S+ \(33\.26\.01\): Revisi 0, skor data .+ kesalahan, kode \w+, diterima 2015-01-05, a\.xlsx$/,
    ),
  ]);
  const csv = (await indikator('store', '--list', at('gudang'), '--format', 'csv')).out.trimEnd().split('\n');
  expect([csv[0]?.split(',').slice(0, 4), csv.length]).toEqual([['period', 'kabupaten', 'kabupaten_name', 'place'], 5]);
  const refusal = async (...args: readonly string[]) => (await indikator('store', ...args)).errors;
  expect(await refusal('--list', at('masuk'))).toEqual([expect.stringContaining('bukan gudang data')]);
  mkdirSync(at('pecah'));
  writeFileSync(at('pecah', 'gudang.json'), '{"format":1');
  expect(await refusal('--list', at('pecah'))).toEqual([expect.stringContaining('tidak dapat dibaca')]);
  expect(await refusal(at('masuk'))).toEqual([expect.stringContaining('indikator store BERKAS --into GUDANG')]);
  expect(await refusal(at('masuk'), '--list', at('gudang'))).toHaveLength(1);
});

test('a month or an area that the store does not have is told in one line', async () => {
  expect(await indikator('indicators', at('gudang'), '--period', '2013-01')).toMatchObject({
    code: 2,
    errors: [expect.stringContaining('Januari 2013')],
  });
  expect(await indikator('indicators', at('gudang'), '--previous', at('masuk', 'a.xlsx'))).toMatchObject({
    code: 2,
    errors: [expect.stringContaining('--previous')],
  });
});
