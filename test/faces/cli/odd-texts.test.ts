import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSheet } from '../../../src/engine/report';
import type { CellValue } from '../../../src/engine/schema';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { ZipFile } from '../../../src/workbook/file/zip';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { faultsOfPackage } from '../../support/package';
import { openFile } from '../../support/programme';
import { sampleSpec } from '../../support/sample';

jest.setTimeout(120_000);
afterAll(removeFolders);

/** Texts that XML, Excel's escapes or a terminal make something else of. */
const odd = [
  'a\ufffeb',
  'a\uffffb',
  'a_x000D_b',
  'a_x005F_x000D_b',
  'a\u0001b\u001fc',
  'a\u001b[2Jb',
  'a\ud800b',
  '=1+1_x0041_',
  '<&"\'>',
] as const;

const nameHeader = 'Nama BKM';
const ownHeader = 'Catatan_x000D_\ufffe saya';

/** A workbook of the sample whose boards are named so, and that has a column of its own with the same texts. */
async function oddWorkbook(index: number, path: string): Promise<void> {
  const { spec } = sampleSpec(index);
  const dataSheets = spec.dataSheets.map((sheet): DataSheet => {
    if (sheet.name !== 'BKM') return sheet;
    const at = sheet.columns.findIndex(({ header }) => header === nameHeader);
    const text = (row: number): CellValue => odd[row % odd.length] ?? null;
    return {
      ...sheet,
      columns: [...sheet.columns, { header: ownHeader, width: 12, numberFormat: 'General' }],
      rows: sheet.rows.map((cells, row) => [
        ...cells.map((cell, column) => (column === at ? text(row) : cell)),
        text(row),
      ]),
    };
  });
  writeFileSync(path, await writeWorkbookFile({ ...spec, dataSheets }));
}

async function textsOf(path: string, header: string): Promise<ReadonlySet<CellValue>> {
  const file = await openFile(readFileSync(path));
  const [table] = (await file.readTables(['BKM'])).tables;
  const column = table?.values[0]?.indexOf(header) ?? -1;
  return new Set(table?.values.slice(1).map((row) => row[column] ?? null));
}

/** Expects that no part of a package holds a character that XML forbids. */
async function expectXml(path: string): Promise<void> {
  const zip = ZipFile.open(readFileSync(path), path);
  for (const part of zip.paths.filter((each) => /\.(xml|rels)$/.test(each)))
    expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(await zip.text(part))).toBeNull();
}

let folder: string;
let paths: readonly string[];

beforeAll(async () => {
  folder = newFolder();
  paths = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
  await Promise.all(paths.map((path, index) => oddWorkbook(index, path)));
});

test('the file itself holds them', async () => {
  for (const header of [nameHeader, ownHeader]) expect(await textsOf(paths[0] ?? '', header)).toEqual(new Set(odd));
});

test.each(['fix', 'report', 'consolidate'])('%s writes them well-formed and unchanged', async (command) => {
  const output = join(folder, `${command}.xlsx`);
  const inputs = command === 'fix' ? paths.slice(0, 1) : paths;
  expect(await indikator(command, ...inputs, '-o', output, '--quiet')).not.toMatchObject({ code: 2 });
  expect(await faultsOfPackage(readFileSync(output))).toEqual([]);
  await expectXml(output);
  for (const header of [nameHeader, ownHeader])
    expect([...(await textsOf(output, header))].sort()).toEqual([...odd].sort());
});

test('the deck is well-formed', async () => {
  const output = join(folder, 'deck.pptx');
  expect(await indikator('deck', ...paths, '-o', output, '--quiet')).not.toMatchObject({ code: 2 });
  await expectXml(output);
});

test.each(['validate', 'indicators'])('%s sends none of them to a terminal', async (command) => {
  const { out, errors } = await indikator(command, ...paths);
  expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.exec(out + errors.join('\n'))).toBeNull();
});
