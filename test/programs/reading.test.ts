/** What the program reads, as openpyxl reads it: workbooks of the tests, and odd ones made by chance. Only in `npm run test:all`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBook } from '../../src/workbook/file/sheet/book';
import { ZipFile } from '../../src/workbook/file/zip';
import { dressedFile } from '../field/workbooks';
import { newFolder, removeFolders } from '../support/cli';
import { oddWorkbook } from '../support/oddWorkbook';
import { sampleFiles } from '../support/sample';

afterAll(removeFolders);

type Sheets = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function readByOpenpyxl(books: readonly Uint8Array[]): readonly Sheets[] {
  const folder = newFolder();
  const paths = books.map((bytes, index) => {
    const path = join(folder, `${index}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [join(__dirname, 'cells.py'), ...paths], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sheets);
}

async function readByUs(bytes: Uint8Array): Promise<Sheets> {
  const { sheets } = await readBook(ZipFile.open(bytes, 'x'), 'x');
  return Object.fromEntries(
    sheets.map(({ name, cells }) => {
      const values: Record<string, unknown> = {};
      for (let row = 0; row <= cells.used.bottom; row += 1)
        for (let column = 0; column <= cells.used.right; column += 1) {
          const value = cells.at(row, column);
          if (value !== null) values[`${row},${column}`] = value;
        }
      return [name, values];
    }),
  );
}

/** Times of day are kept as fractions, which the two round differently at the twelfth digit. */
const rounded = (sheets: Sheets): unknown =>
  JSON.parse(
    JSON.stringify(sheets, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)),
  );

async function expectReadAlike(books: readonly Uint8Array[]): Promise<void> {
  const others = readByOpenpyxl(books);
  for (const [index, bytes] of books.entries())
    expect({ index, sheets: rounded(await readByUs(bytes)) }).toEqual({ index, sheets: rounded(others[index] ?? {}) });
}

test('workbooks that other programs saved, one of the sample, and one dressed in all that Excel offers', async () => {
  const folders = ['field/files', 'corpus/files'].map((path) => join(__dirname, '..', path));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => readFileSync(join(folder, name))),
  );
  const [sample] = await sampleFiles();
  await expectReadAlike([...files, sample?.bytes ?? new Uint8Array(), await dressedFile()]);
});

test('odd workbooks', async () => {
  const seeds = Array.from({ length: 150 }, (_, index) => index + 1);
  await expectReadAlike(await Promise.all(seeds.map((seed) => oddWorkbook(seed, { tame: true }))));
});
