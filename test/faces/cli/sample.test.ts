/** The sample on the command line: no finding in any file, and the deck's figures out of the report that is made of it. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema } from '../../../src/programme/schema';
import { openWorkbookFile } from '../../../src/workbook/file';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { sampleFiles } from '../../support/sample';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(120_000);

let folder: string;
let sample: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = newFolder();
  sample = path('contoh/dalam');
  expect(await indikator('sample', '-o', sample, '--quiet')).toEqual({ code: 0, out: '', errors: [] });
});
afterAll(removeFolders);

interface Values {
  readonly period: string;
  readonly areas: readonly {
    readonly level: string;
    readonly name: string;
    readonly values: Record<string, unknown>;
  }[];
}

async function indicatorsOf(...args: string[]): Promise<Values> {
  const { code, out } = await indikator('indicators', ...args, '--format', 'json');
  expect(code).toBe(0);
  return JSON.parse(out) as Values;
}

test('eight files; made again they are the same to the byte', async () => {
  // Made once before the tests, by another process.
  const files = await sampleFiles();
  expect(files).toHaveLength(8);
  expect(readdirSync(sample)).toEqual(files.map(({ name }) => name));
  for (const { name, bytes } of files) expect(readFileSync(join(sample, name)).equals(bytes)).toBe(true);
});

test('no kesalahan, peringatan or catatan in any of them', async () => {
  const { code, out } = await indikator('validate', sample, '--format', 'json');
  const { files } = JSON.parse(out) as {
    files: { findings: unknown[]; ready: boolean; score: { value: number; class: string } }[];
  };
  expect(files.map((file) => file.findings)).toEqual(Array.from({ length: 8 }, () => []));
  expect(files.every((file) => file.ready && file.score.value === 100)).toBe(true);
  expect(code).toBe(0);
});

test('nor in the kabupaten workbook, which the report gives the figures of the deck from', async () => {
  const { code } = await indikator('consolidate', sample, '-o', path('rekap.xlsx'));
  expect(code).toBe(0);
  const check = JSON.parse((await indikator('validate', path('rekap.xlsx'), '--format', 'json')).out) as {
    files: { findings: unknown[]; score: object }[];
  };
  expect(check.files[0]?.findings).toEqual([]);

  expect((await indikator('report', path('rekap.xlsx'), '-o', path('laporan.xlsx'))).code).toBe(0);
  const { period, areas } = await indicatorsOf(path('laporan.xlsx'), '--level', 'kabupaten');
  expect(period).toBe('2014-12');
  expect(areas.map((area) => area.name)).toEqual(['Kabupaten Pekalongan']);
  const values = areas[0]?.values ?? {};
  expect(values).toMatchObject({
    'wil.kecamatan': 8,
    'wil.kecamatan_kabupaten': 19,
    'wil.desa': 119,
    'wil.desa_kecamatan': 119,
    'wil.p2kp2002': 11,
    'wil.replikasi': 18,
    'wil.p2kp2007': 48,
    'wil.pnpm2008': 119,
    'wil.plpbk': 9,
    'blm.cair': 133_419_082_500,
    'blm.apbn': 114_309_500_000,
    'blm.apbd': 19_109_582_500,
    'man.infrastruktur': 151_527,
    'man.sosial': 66_260,
    'man.ekonomi': 11_387,
    'upk.aset': 10_983_000_000,
    'upk.modal_awal': 6_171_000_000,
    'upk.pelapor': 119,
    'upk.wajib': 119,
    'bkm.jumlah': 119,
    'bkm.menuju_madani': 9,
    'bkm.mandiri': 96,
    'bkm.berdaya': 14,
    'bkm.pengurus': 2_475,
    'bkm.masa_habis': 0,
  });
  const percent = (id: string) => (Math.round(Number(values[id]) * 10_000) / 100).toFixed(2);
  expect(percent('blm.persen_miskin')).toBe('74.40');
  expect(percent('bkm.perempuan')).toBe('34.51');
  expect(values['blm.kk_penerima']).toBeGreaterThan(300_000);
  expect(values['bkm.relawan']).toBeGreaterThan(3_000);
  expect(values['ino.tunggakan_turun']).toBeLessThan(0);
  expect(values['ino.award']).toMatchObject({ '2014': 13 });
  expect((values['ino.lain_selesai'] as Record<string, number>)['2013']).toBeGreaterThan(400_000_000);
});

test('the same figures come from the eight files and from the kabupaten workbook', async () => {
  const [joined, apart] = [await indicatorsOf(path('rekap.xlsx')), await indicatorsOf(sample)];
  expect(apart).toEqual(joined);
  expect(joined.areas.filter((area) => area.level === 'kecamatan')).toHaveLength(8);
  expect(joined.areas.filter((area) => area.level === 'desa')).toHaveLength(119);
});

test('the report holds the data tables and the report sheets', async () => {
  const report = await openWorkbookFile(schema, readFileSync(path('laporan.xlsx')), 'laporan.xlsx');
  const { tables } = await report.readTables([
    'Profil',
    'Desa',
    'BKM',
    'BLM',
    'Kegiatan',
    'Pinjaman',
    'UPK',
    'Ringkasan',
  ]);
  expect(tables.map((table) => table.name)).toEqual([
    'Profil',
    'Desa',
    'BKM',
    'BLM',
    'Kegiatan',
    'Pinjaman',
    'UPK',
    'Ringkasan',
  ]);
});

test('text and CSV are in the reader’s and the machine’s style', async () => {
  const text = await indikator('indicators', path('rekap.xlsx'), '--level', 'kabupaten');
  expect(text.out).toContain('BLM cair: 133.419.082.500\n');
  expect(text.out).toContain('Perempuan di antara pengurus: 34,51%\n');
  const csv = await indikator('indicators', path('rekap.xlsx'), '--level', 'kabupaten', '--format', 'csv');
  expect(csv.out).toContain('2014-12,kabupaten,33.26,Kabupaten Pekalongan,blm.cair,,133419082500,,\n');
  expect(csv.out).toContain('2014-12,kabupaten,33.26,Kabupaten Pekalongan,ino.award,2014,13,,\n');
  expect(csv.out).toMatch(/,upk\.par,,0\.07\d+,memuaskan,false\n/);
});

test('a folder in place of a workbook is not written over', async () => {
  mkdirSync(path('ada.xlsx'));
  expect((await indikator('sample', '-o', path('rekap.xlsx'))).code).toBe(2);
});
