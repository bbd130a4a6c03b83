import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dressedFile, repairs, withPrefixes } from '../../field/workbooks';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { faultsOfPackage } from '../../support/package';

/** Workbooks as programs of the field save them (test/field), through the command line. */
afterAll(removeFolders);

const file = async (name: string): Promise<Uint8Array> => readFileSync(join(__dirname, '../../field/files', name));
const makes: readonly (readonly [name: string, bytes: () => Promise<Uint8Array>])[] = [
  ['libreoffice.xlsx', () => file('libreoffice.xlsx')],
  ['openpyxl.xlsx', () => file('openpyxl.xlsx')],
  ['xlsxwriter.xlsx', () => file('xlsxwriter.xlsx')],
  ['makro.xlsm', () => dressedFile({ vbaProject: Uint8Array.of(208, 207, 17, 1) })],
  ['awalan.xlsx', async () => withPrefixes(await dressedFile())],
  ['1904.xlsx', () => dressedFile({ dateSystem: '1904' })],
];

test.each(makes)('%s is validated, fixed and reported', async (name, make) => {
  const folder = newFolder();
  const input = join(folder, name);
  const bytes = await make();
  writeFileSync(input, bytes);
  const repairsOf = async (path: string): Promise<number> => {
    const { out } = await indikator('validate', '--format', 'json', path);
    const { files } = JSON.parse(out) as { files: { findings: { fix?: { certain: boolean } }[] }[] };
    return (files[0]?.findings ?? []).filter(({ fix }) => fix?.certain === true).length;
  };
  const before = await repairsOf(input);
  expect(before).toBeGreaterThanOrEqual(repairs);

  const fixed = join(folder, `fixed-${name}`);
  const { out, errors } = await indikator('fix', input, '-o', fixed);
  expect(errors).toHaveLength(1);
  const left = out.split('\n').filter((line) => line.includes('belum punya format sel')).length;
  expect(await repairsOf(fixed)).toBe(left);
  expect(await faultsOfPackage(readFileSync(fixed))).toEqual(await faultsOfPackage(bytes));
  expect(readFileSync(input)).toEqual(Buffer.from(bytes));

  const report = join(folder, 'laporan.xlsx');
  expect((await indikator('report', fixed, '-o', report)).code).toBeLessThan(2);
  expect(await faultsOfPackage(readFileSync(report))).toEqual([]);
});
