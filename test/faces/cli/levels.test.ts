/** `indicators` of several kabupaten, and the levels above them (docs/spec/cli.md). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { tinySpecOf } from '../../support/otherPlace';
import { inMonth } from '../../support/parts';

jest.setTimeout(120_000);
afterAll(removeFolders);

let folder: string;
const at = (name: string): string => join(folder, name);

interface Shown {
  readonly level: string;
  readonly code: string;
  readonly name: string;
  readonly values: Readonly<Record<string, number>>;
}

async function areasOf(...args: readonly string[]): Promise<readonly Shown[]> {
  const { out, code } = await indikator('indicators', ...args, '--format', 'json', '--quiet');
  // Some of the small workbooks hold errors: then it is 1.
  expect([0, 1]).toContain(code);
  return (JSON.parse(out) as { areas: readonly Shown[] }).areas;
}

beforeAll(async () => {
  folder = newFolder();
  for (const [name, kabupaten, place] of [
    ['a.xlsx', '33.26', 0],
    ['b.xlsx', '33.26', 1],
    ['c.xlsx', '33.75', 0],
    ['d.xlsx', '34.02', 2],
  ] as const)
    writeFileSync(at(name), await writeWorkbookFile(tinySpecOf(kabupaten, place)));
  writeFileSync(at('lalu.xlsx'), await writeWorkbookFile(inMonth(tinySpecOf('34.02', 0), 11)));
});

test('files of several kabupaten: each is consolidated, and its province and the nation stand above', async () => {
  const areas = await areasOf(at('a.xlsx'), at('b.xlsx'), at('c.xlsx'), at('d.xlsx'));
  const upper = areas.filter(({ level }) => !['kecamatan', 'desa'].includes(level));
  expect(upper.map(({ level, code, name }) => `${level} ${code} ${name}`)).toEqual([
    'nasional  Indonesia',
    'provinsi 33 Jawa Tengah',
    'provinsi 34 Daerah Istimewa Yogyakarta',
    'kabupaten 33.26 Kabupaten Pekalongan',
    'kabupaten 33.75 Kota Pekalongan',
    'kabupaten 34.02 Kabupaten Bantul',
  ]);
  const [kabupaten] = await areasOf(at('a.xlsx'), at('b.xlsx'), '--level', 'kabupaten');
  expect(upper[3]).toEqual(kabupaten);
  expect(upper.map(({ values }) => values['wil.kecamatan'])).toEqual([4, 3, 1, 2, 1, 1]);
  const loans = upper.map(({ values }) => values['pin.saldo'] ?? 0);
  expect(loans[1]).toBe((loans[3] ?? 0) + (loans[4] ?? 0));
});

test('a level above is given for files of one kabupaten too; its title says what it is once', async () => {
  const [only, ...others] = await areasOf(at('a.xlsx'), '--level', 'provinsi');
  expect([only?.name, only?.values['wil.kecamatan_kabupaten'], others]).toEqual(['Jawa Tengah', 19, []]);
  const titles = async (level: string) =>
    (await indikator('indicators', at('a.xlsx'), at('d.xlsx'), '--level', level, '--quiet')).out
      .split('\n')
      .filter((line) => line.endsWith(' 2014'));
  expect(await titles('nasional')).toEqual(['Indonesia · Desember 2014']);
  expect(await titles('provinsi')).toEqual([
    'Provinsi Jawa Tengah (33) · Desember 2014',
    'Provinsi Daerah Istimewa Yogyakarta (34) · Desember 2014',
  ]);
  expect(await titles('kabupaten')).toContain('Kabupaten Bantul (34.02) · Desember 2014');
});

test('months that differ, and an earlier workbook beside several kabupaten, are refused in one line', async () => {
  expect(await indikator('indicators', at('a.xlsx'), at('lalu.xlsx'))).toMatchObject({
    code: 2,
    errors: [expect.stringContaining('Periode lalu.xlsx lain dari a.xlsx')],
  });
  expect(await indikator('indicators', at('a.xlsx'), at('d.xlsx'), '--previous', at('b.xlsx'))).toMatchObject({
    code: 2,
    errors: [expect.stringContaining('--previous hanya untuk berkas dari satu kabupaten/kota')],
  });
});

test.each(['report', 'consolidate'])('%s still makes a workbook of one kabupaten only', async (command) => {
  const { code, errors } = await indikator(command, at('a.xlsx'), at('d.xlsx'), '-o', at('hasil.xlsx'));
  expect({ code, errors }).toEqual({
    code: 2,
    errors: [expect.stringContaining('Kode Kabupaten d.xlsx lain dari a.xlsx')],
  });
});
