import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableIn } from '../../../src/engine/dataset';
import type { DataSheet, WorkbookSpec } from '../../../src/engine/report';
import type { CellValue } from '../../../src/engine/schema';
import { checkWorkbook, stampWorkbook } from '../../../src/app';
import { programme } from '../../../src/programme';
import { openWorkbookFile, writeWorkbookFile } from '../../../src/workbook/file';
import { areaSource } from '../../support/areas';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { sampleSpecs } from '../../support/sample';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(120_000);

let folder: string;
const path = (name: string) => join(folder, name);
afterAll(removeFolders);
beforeEach(() => {
  folder = newFolder();
});

const sample = sampleSpecs();

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
  const workbook = await openWorkbookFile(programme.schema, readFileSync(file), file);
  const [headers = [], ...rows] = (await workbook.readTables([table])).tables[0]?.values ?? [];
  return rows.map((row) => row[headers.indexOf(header)] ?? null);
}

const [buaran, karangdadap] = [specOf('Buaran'), specOf('Karangdadap')];
const periode = 42_004;
const november2014 = 41_973;

test('keys that two kecamatan share get the kecamatan code in front, references too, and nothing else does', async () => {
  // Without the kecamatan in them, the keys of desa 2001 of both kecamatan are the same.
  const withoutKecamatan = (spec: WorkbookSpec) =>
    changed(spec, (value) =>
      typeof value === 'string' ? value.replace(/^(BKM|BLM|KEG|PB)-(?:\d\d-|\d\d\.\d\d\.\d\d\.)/, '$1-') : value,
    );
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

/** Stamps a workbook as its UPK would, and perhaps changes a figure afterwards; gives the stamp's code. */
async function stamped(file: string, changedAfter: boolean): Promise<string> {
  const workbook = await openWorkbookFile(programme.schema, readFileSync(file), file);
  const check = await checkWorkbook(workbook, { programme, areas: areaSource });
  const stamp = await stampWorkbook(workbook, check, { by: 'Siti', at: 42_009.5 });
  if (changedAfter) {
    const desa = tableIn(check.dataset, 'Desa');
    const penduduk = desa.sheetColumns.get('Penduduk') ?? -1;
    const before = desa.rawValue(0, 'Penduduk');
    await workbook.apply([{ sheet: 'Desa', row: 1, column: penduduk, before, after: Number(before) + 1 }], []);
  }
  writeFileSync(file, await workbook.save());
  return stamp?.code ?? '';
}

/** The rows of the sheet Rekap Kecamatan, without what stands above its header. */
async function recapOf(file: string): Promise<readonly (readonly CellValue[])[]> {
  const workbook = await openWorkbookFile(programme.schema, readFileSync(file), file);
  const [rows = []] = await workbook.readSheets([{ name: 'Rekap Kecamatan', rows: 12, columns: 12 }]);
  return rows.slice(rows.findIndex((row) => row[0] === 'Kode'));
}

test('Rekap Kecamatan tells the state of each file and whether it is the one that was stamped, in text and in the workbook', async () => {
  const same = await stamped(await put('dua.xlsx', karangdadap), false);
  const lapsed = await stamped(await put('satu.xlsx', buaran), true);
  const files = [path('dua.xlsx'), path('satu.xlsx')];
  const { errors } = await indikator('consolidate', ...files, '-o', path('rekap.xlsx'));
  expect(errors).toContain(
    `satu.xlsx: Kec. Buaran, Desember 2014, Siap kirim, skor data 100,0 (Sangat Memuaskan), berubah setelah diperiksa Siti (kode ${lapsed}): minta diperiksa dan distempel ulang.`,
  );
  expect(errors).toContain(
    `dua.xlsx: Kec. Karangdadap, Desember 2014, Siap kirim, skor data 100,0 (Sangat Memuaskan), cocok dengan yang diperiksa Siti (kode ${same}).`,
  );
  const [header, first, second] = await recapOf(path('rekap.xlsx'));
  expect(header).toEqual(
    expect.arrayContaining(['Kecamatan', 'Berkas', 'Periode', 'Skor data', 'Diterima', 'Stempel']),
  );
  expect(first).toEqual(
    expect.arrayContaining(['33.26.14', 'satu.xlsx', 'Siap kirim', lapsed, 'berubah setelah diperiksa']),
  );
  expect(second).toEqual(expect.arrayContaining(['33.26.18', 'dua.xlsx', 'Desember 2014', same, 'cocok']));

  // The report has the sheet too; a single workbook has none.
  await indikator('report', ...files, '-o', path('laporan.xlsx'));
  expect((await recapOf(path('laporan.xlsx'))).slice(0, 3)).toEqual([header, first, second]);
  await indikator('report', path('dua.xlsx'), '-o', path('satu-saja.xlsx'));
  await expect(recapOf(path('satu-saja.xlsx'))).rejects.toMatchObject({ code: 'not-found' });
});

test('the day of receipt counts for the score where it is known', async () => {
  const files = [await put('dua.xlsx', karangdadap), await put('satu.xlsx', buaran)];
  const { errors } = await indikator('consolidate', ...files, '--received', '2015-01-20', '-o', path('rekap.xlsx'));
  expect(errors.filter((line) => line.includes('skor data 91,1'))).toHaveLength(2);
  const why = 'Ketepatan waktu dihitung menurut hari terima 20 Jan 2015; menurut Tanggal Penyusunan skornya 100,0.';
  expect(errors.filter((line) => line.trim() === why)).toHaveLength(2);
  const [header = [], ...rows] = await recapOf(path('rekap.xlsx'));
  expect(rows.slice(0, 2).map((row) => row[header.indexOf('Diterima')])).toEqual([42_024, 42_024]);
  expect(rows.flat().filter((cell) => String(cell).endsWith(why))).toEqual([`satu.xlsx: ${why}`, `dua.xlsx: ${why}`]);
  const inTime = await indikator('consolidate', ...files, '--received', '2015-01-05', '-o', path('tepat.xlsx'));
  expect(inTime.errors.filter((line) => line.includes('hari terima'))).toEqual([]);
  for (const day of ['2015-02-30', 'kemarin']) {
    expect((await indikator('consolidate', ...files, '--received', day, '-o', path('x.xlsx'))).code).toBe(2);
  }
});
