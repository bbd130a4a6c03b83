/** The built program on files as they arrive from the field: each bad one gets one clear line and exit code 2, the others go on. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { schema } from '../../../src/programme/schema';
import { openWorkbookFile } from '../../../src/workbook/file';
import { builtIndikator, newFolder, putSample, removeFolders } from '../../support/cli';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(120_000);

afterAll(removeFolders);

const directoryEntry = 0x02014b50;

/** A real workbook whose directory says that a sheet unpacks to nearly 4 GB. */
async function bomb(): Promise<Uint8Array> {
  const bytes = await writeXlsx({ sheets: [{ name: 'Desa', rows: [['Kode Desa']] }] });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) === directoryEntry) view.setUint32(at + 24, 0xf0000000, true);
  }
  return bytes;
}

let folder: string;
let good: string;

beforeAll(async () => {
  folder = newFolder();
  const [path = ''] = await putSample(folder, 1);
  good = path;
  const bytes = readFileSync(good);
  writeFileSync(join(folder, 'a-kosong.xlsx'), '');
  writeFileSync(join(folder, 'b-csv.xlsx'), 'Kode Desa;KK\n33.26.11.2001;812\n');
  writeFileSync(join(folder, 'c-terpotong.xlsx'), bytes.subarray(0, bytes.length / 2));
  writeFileSync(
    join(folder, 'd-sandi.xlsx'),
    await writeXlsx({
      sheets: [{ name: 'Desa', rows: [['Kode Desa']] }],
      encryption: { password: 'rahasia', spinCount: 10 },
    }),
  );
  writeFileSync(join(folder, 'e-bom.xlsx'), await bomb());
  mkdirSync(join(folder, 'kosong'));
});

const bad = [
  ['a-kosong.xlsx', 'kosong (0 byte)'],
  ['b-csv.xlsx', 'bukan buku kerja Excel'],
  ['c-terpotong.xlsx', 'rusak atau terpotong'],
  ['d-sandi.xlsx', 'kata sandi'],
  ['e-bom.xlsx', 'terlalu besar'],
  ['kosong', 'tidak ada berkas .xlsx'],
  ['tidak-ada.xlsx', 'tidak ditemukan'],
] as const;

test.each(bad)('%s: one line on stderr that says "%s", and exit code 2', (name, why) => {
  const { code, out, errors } = builtIndikator(folder, 'validate', name);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(`${name}: `);
  expect(errors[0]).toContain(why);
});

test('a folder of bad files and a good one: the good one is checked all the same', () => {
  const { code, out, errors } = builtIndikator(folder, 'validate', '.', '--format', 'json');
  expect(code).toBe(2);
  expect(errors).toHaveLength(5);
  const { files } = JSON.parse(out) as { files: { file: string; error?: string; ready?: boolean }[] };
  expect(files.filter((file) => file.error !== undefined).map((file) => file.file)).toEqual(
    bad.slice(0, 5).map(([name]) => name),
  );
  expect(files.filter((file) => file.ready)).toHaveLength(1);
});

test('the report is made of the files that can be read, and says what is missing', async () => {
  const { code, errors } = builtIndikator(folder, 'report', good, 'a-kosong.xlsx', '-o', 'laporan.xlsx');
  expect(code).toBe(2);
  expect(errors.some((line) => line.startsWith('a-kosong.xlsx: '))).toBe(true);
  expect(errors.some((line) => line.includes('1 berkas tidak terbaca'))).toBe(true);
  const report = await openWorkbookFile(schema, readFileSync(join(folder, 'laporan.xlsx')), 'laporan.xlsx');
  expect((await report.readTables(['Desa'])).tables).toHaveLength(1);
});

test('nothing is written when no file can be read, and no temporary file stays', () => {
  const { code, errors } = builtIndikator(folder, 'consolidate', 'a-kosong.xlsx', '-o', 'rekap.xlsx');
  expect(code).toBe(2);
  expect(errors).toHaveLength(1);
  expect(existsSync(join(folder, 'rekap.xlsx'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('an input is never written over, whatever its name is spelled like', () => {
  const before = readFileSync(good);
  const { code, errors } = builtIndikator(
    folder,
    'report',
    good,
    '-o',
    join(folder, 'kosong', '..', good.slice(folder.length + 1)),
  );
  expect(code).toBe(2);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain('tidak akan ditimpa');
  expect(readFileSync(good)).toEqual(before);
});

test('what stood at the output stays when writing fails', () => {
  mkdirSync(join(folder, 'laporan-lama.xlsx'));
  const { code, errors } = builtIndikator(folder, 'report', good, '-o', 'laporan-lama.xlsx');
  expect(code).toBe(2);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain('tidak dapat ditulis');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
