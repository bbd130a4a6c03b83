import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleWorkbooks } from '../../src/app/sample';
import type { DataSheet, WorkbookSpec } from '../../src/core/report';
import type { CellValue } from '../../src/core/schema';
import { openWorkbookFile, writeWorkbookFile } from '../../src/workbook/file';
import { kabupatenArea } from '../support/areas';
import { indikator, newFolder, removeFolders } from '../support/cli';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(120_000);

let folder: string;
const path = (name: string) => join(folder, name);
afterAll(removeFolders);
beforeEach(() => {
  folder = newFolder();
});

const sample = sampleWorkbooks(kabupatenArea('33.26'));

function specOf(kecamatan: string): WorkbookSpec {
  const found = sample.find(({ fileName }) => fileName.includes(kecamatan));
  if (!found) throw new Error(`The sample has no ${kecamatan}.`);
  return found.spec;
}

/** The same workbook with every cell passed through a function. */
function changed(spec: WorkbookSpec, change: (value: CellValue, sheet: DataSheet) => CellValue): WorkbookSpec {
  const dataSheets = spec.dataSheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((value) => change(value, sheet))),
  }));
  return { ...spec, dataSheets };
}

async function put(name: string, spec: WorkbookSpec): Promise<string> {
  writeFileSync(path(name), await writeWorkbookFile(spec));
  return path(name);
}

async function columnOf(file: string, table: string, header: string): Promise<CellValue[]> {
  const workbook = await openWorkbookFile(readFileSync(file), file);
  const [headers = [], ...rows] = (await workbook.readTables([table])).tables[0]?.values ?? [];
  return rows.map((row) => row[headers.indexOf(header)] ?? null);
}

const [buaran, karangdadap] = [specOf('Buaran'), specOf('Karangdadap')];
const periode = 42_004;
const november2014 = 41_973;

test('keys that two kecamatan share get the kecamatan code in front, references too, and nothing else does', async () => {
  // Without the kecamatan in them, the keys of desa 2001 of both kecamatan are the same.
  const withoutKecamatan = (spec: WorkbookSpec) =>
    changed(spec, (value) => (typeof value === 'string' ? value.replace(/^(BKM|BLM|KEG|PB)-\d\d-/, '$1-') : value));
  await put('buaran.xlsx', withoutKecamatan(buaran));
  await put('karangdadap.xlsx', withoutKecamatan(karangdadap));

  expect(await indikator('consolidate', folder, '-o', path('rekap.xlsx'), '--quiet')).toEqual({
    code: 0,
    out: '',
    errors: [],
  });
  const boards = await columnOf(path('rekap.xlsx'), 'BKM', 'Kode BKM');
  expect(boards).toContain('33.26.14/BKM-2001');
  expect(boards).toContain('33.26.18/BKM-2001');
  // Desa 1002 is in Buaran only.
  expect(boards).toContain('BKM-1002');
  expect(new Set(boards).size).toBe(21);
  const check = JSON.parse((await indikator('validate', path('rekap.xlsx'), '--format', 'json')).out) as {
    files: { findings: unknown[] }[];
  };
  expect(check.files[0]?.findings).toEqual([]);
});

test('each row tells the file and the row it came from', async () => {
  await put('dua.xlsx', karangdadap);
  await put('satu.xlsx', buaran);
  await indikator('consolidate', path('dua.xlsx'), path('satu.xlsx'), '-o', path('rekap.xlsx'));
  const files = await columnOf(path('rekap.xlsx'), 'Desa', 'Asal Berkas');
  expect(files).toEqual([
    ...Array.from({ length: 10 }, () => 'satu.xlsx'),
    ...Array.from({ length: 11 }, () => 'dua.xlsx'),
  ]);
  const rows = await columnOf(path('rekap.xlsx'), 'Desa', 'Asal Baris');
  expect([rows[0], rows[9], rows[10]]).toEqual([2, 11, 2]);
});

const misfits: readonly [what: string, second: WorkbookSpec, says: string][] = [
  ['the same kecamatan twice', buaran, 'kecamatan'],
  [
    'another Periode',
    changed(karangdadap, (value, { name }) => (name === 'Profil' && value === periode ? november2014 : value)),
    'Periode',
  ],
  [
    'another kabupaten',
    changed(karangdadap, (value, { name }) => (name === 'Profil' && value === '33.26' ? '33.25' : value)),
    'kabupaten',
  ],
];

test.each(misfits)(
  '%s: exit code 2 with the reason, nothing written',
  async (_what, second, says) => {
    await put('a.xlsx', buaran);
    await put('b.xlsx', second);
    for (const command of ['consolidate', 'report']) {
      const { code, errors } = await indikator(command, folder, '-o', path('hasil.xlsx'));
      expect(code).toBe(2);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain(says);
      expect(errors[0]).toContain('b.xlsx');
      expect(existsSync(path('hasil.xlsx'))).toBe(false);
    }
  },
  60_000,
);
