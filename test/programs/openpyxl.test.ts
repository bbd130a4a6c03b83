/** What the program writes, as openpyxl reads it: a library that knows nothing of ours. Only in `npm run test:all`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { reportFiles } from '../../src/app';
import { writeWorkbookFile } from '../../src/workbook/file';
import { dressedFile } from '../field/workbooks';
import { repair, report, settings } from '../field/actions';
import { newFolder, removeFolders } from '../support/cli';
import { book, changes, first, fourth, second, third } from '../support/loans';
import { appContext, openFile, reportWords } from '../support/programme';
import { sampleFiles } from '../support/sample';

type Sheets = Readonly<Record<string, readonly (readonly unknown[])[]>>;

afterAll(removeFolders);

function readByOpenpyxl(bytes: Uint8Array): Sheets {
  const path = join(newFolder(), 'buku.xlsx');
  writeFileSync(path, bytes);
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [join(__dirname, 'values.py'), path], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Sheets;
}

const blank = (value: unknown): boolean => value === null || value === undefined || value === '';
/** Date and time without a time zone, as Python writes them. */
const plain = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString().replace(/(\.\d+)?Z$/, '') : value;

/** Cells that hold something, each with its place. */
function held(rows: readonly (readonly unknown[])[]): readonly string[] {
  return rows.flatMap((row, at) =>
    row.flatMap((value, column) => (blank(value) ? [] : [`${at},${column} ${JSON.stringify(plain(value))}`])),
  );
}

async function expectReadAlike(bytes: Uint8Array): Promise<void> {
  const { sheets } = await readXlsx(bytes);
  const other = readByOpenpyxl(bytes);
  expect(Object.keys(other)).toEqual(sheets.map(({ name }) => name));
  for (const { name, rows } of sheets) expect([name, held(other[name] ?? [])]).toEqual([name, held(rows)]);
}

test('a workbook of the sample', async () => {
  const [file] = await sampleFiles();
  if (file === undefined) throw new Error('The sample is empty.');
  await expectReadAlike(file.bytes);
});

test('a report with formulas, their results with them', async () => {
  const files = (await sampleFiles()).slice(-2);
  const opened = await Promise.all(
    files.map(async ({ name, bytes }) => ({ name, workbook: await openFile(bytes, name) })),
  );
  const { workbook } = await reportFiles(opened, appContext, reportWords());
  await expectReadAlike(await writeWorkbookFile(workbook));
});

test('an office’s own workbook, after repairs, settings and a report', async () => {
  const workbook = await openFile(await dressedFile());
  for (const action of [repair, settings, report]) await action(workbook);
  await expectReadAlike(await workbook.save());
});

test('a workbook in which rows have come and gone', async () => {
  const workbook = await openFile(await book({ rows: [first, second], blank: 1, below: [[], ['Catatan']] }));
  const opened = { workbook, save: () => workbook.save() };
  const change = await changes(opened, { appended: [third, fourth], removed: [3] });
  await workbook.apply([], [], undefined, [change]);
  await expectReadAlike(await workbook.save());
});

test('a workbook that openpyxl saved, which declares prefixes where it uses them, after repairs, settings and a report', async () => {
  const folder = newFolder();
  const [from, to] = [join(folder, 'asal.xlsx'), join(folder, 'disimpan.xlsx')];
  writeFileSync(from, await dressedFile());
  const script = 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])';
  const { status, stderr } = spawnSync('/usr/bin/python3', ['-c', script, from, to], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('Error')]);
  const workbook = await openFile(readFileSync(to));
  for (const action of [repair, settings, report]) await action(workbook);
  await expectReadAlike(await workbook.save());
});
