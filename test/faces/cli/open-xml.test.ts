import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { indikator, newFolder, putSample, removeFolders } from '../../support/cli';
import { effort } from '../../support/effort';
import { faultsByOpenXml } from '../../support/openXml';
import { jpeg } from '../../support/pictures';
import { openFile } from '../../support/programme';
import { exampleReport } from '../../support/report';
import { sampleRows } from '../../support/sample';
import { unzipBytes } from '../../support/unzip';
import { ZipFile } from '../../../src/workbook/file/zip';

jest.setTimeout(240_000);
afterAll(removeFolders);

let folder: string;
let all: readonly string[];
let one: string;

beforeAll(async () => {
  folder = newFolder();
  all = await putSample(folder, effort.runs(2, 8));
  one = all[0] ?? '';
});

/** Runs a command and gives what Microsoft's Open XML SDK says of its output. */
async function faultsAfter(name: string, ...args: string[]): Promise<readonly string[]> {
  const output = join(newFolder(), name);
  const { code, errors } = await indikator(...args, '-o', output, '--quiet');
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  return faultsByOpenXml(readFileSync(output), name.endsWith('pptx') ? 'pptx' : 'xlsx');
}

test('the validator is not silent: it finds what stands out of order', async () => {
  const zip = ZipFile.open(readFileSync(one), one);
  await zip.setText(
    'xl/styles.xml',
    (await zip.text('xl/styles.xml')).replace('<sz val="11"/>', '').replace('</font>', '<sz val="11"/></font>'),
  );
  expect(faultsByOpenXml(zip.save(), 'xlsx')).not.toEqual([]);
});

test.each<[string, string, (files: readonly string[]) => readonly string[]]>([
  ['a report of one workbook', 'laporan.xlsx', ([file = '']) => ['report', file]],
  ['a report of several, with numbers only', 'angka.xlsx', (files) => ['report', ...files, '--values']],
  ['a report of several, in English', 'report.xlsx', (files) => ['report', ...files, '--lang', 'en']],
  ['a recap', 'rekap.xlsx', (files) => ['consolidate', ...files]],
  ['a repaired copy', 'perbaikan.xlsx', ([file = '']) => ['fix', file]],
  ['a template of a kecamatan', 'templat.xlsx', () => ['template', '--kecamatan', '33.26.11']],
  ['a template of a kabupaten', 'kabupaten.xlsx', () => ['template', '--kabupaten', '33.26']],
  ['a deck of one workbook', 'satu.pptx', ([file = '']) => ['deck', file]],
  ['a deck of several', 'semua.pptx', (files) => ['deck', ...files]],
])('%s is valid', async (_what, name, args) => {
  expect(await faultsAfter(name, ...args(all))).toEqual([]);
});

test('the sample is valid', async () => {
  const output = newFolder();
  await indikator('sample', '-o', output, '--quiet');
  const names = readdirSync(output);
  expect(names).toHaveLength(8);
  for (const name of names.slice(0, effort.runs(2, 8)))
    expect(faultsByOpenXml(readFileSync(join(output, name)), 'xlsx')).toEqual([]);
});

test('a report and colours written into a workbook are valid', async () => {
  const file = await openFile(readFileSync(one), basename(one));
  await file.mark([
    { sheet: 'Desa', row: 1, column: 1, kind: 'error' },
    { sheet: 'Desa', row: 2, column: 1, kind: 'warning' },
  ]);
  await file.writeReport(exampleReport);
  expect(faultsByOpenXml(await file.save(), 'xlsx')).toEqual([]);
});

test('a deck with photos is valid', async () => {
  const photos = newFolder();
  const picture = jpeg(64, 48, (x, y) => [255 * x, 255 * y, 0]);
  const rows = (await sampleRows(['Foto'])).get('Foto') ?? [];
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) writeFileSync(join(photos, String(row['Berkas'])), picture);
  expect(await faultsAfter('foto.pptx', 'deck', ...all, '--photos', photos)).toEqual([]);
});

test('the data behind the charts of a deck are valid workbooks', async () => {
  const output = join(newFolder(), 'deck.pptx');
  await indikator('deck', one, '-o', output, '--quiet');
  const bytes = readFileSync(output);
  const books = ZipFile.open(bytes, output).paths.filter((path) => path.endsWith('.xlsx'));
  expect(books.length).toBeGreaterThan(0);
  for (const path of books.slice(0, 2)) expect(faultsByOpenXml(unzipBytes(bytes, path), 'xlsx')).toEqual([]);
});
