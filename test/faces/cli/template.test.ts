import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema } from '../../../src/programme/schema';
import { openWorkbookFile } from '../../../src/workbook/file';
import { indikator, newFolder, removeFolders } from '../../support/cli';

// Whole workbooks are written and read; the limit is for a machine that is busy with other things.
jest.setTimeout(120_000);

afterAll(removeFolders);

async function rowsOf(file: string, table: string) {
  const workbook = await openWorkbookFile(schema, readFileSync(file), file);
  return (await workbook.readTables([table])).tables[0]?.values ?? [];
}

test('a kecamatan: its desa and boards are there, and only what people must fill in is missing', async () => {
  const file = join(newFolder(), 'baru.xlsx');
  expect((await indikator('template', '--kecamatan', '33.26.16', '--period', '2014-12', '-o', file)).code).toBe(0);
  const desa = await rowsOf(file, 'Desa');
  expect(desa).toHaveLength(1 + 16);
  expect(desa[1]?.slice(0, 4)).toEqual(['33.26.16.1010', 'Wiradesa', 'Gumawang', 'Kelurahan']);
  expect(await rowsOf(file, 'BKM')).toHaveLength(1 + 16);

  const { out } = await indikator('validate', file, '--format', 'json');
  const { files } = JSON.parse(out) as { files: { findings: { rule: string }[] }[] };
  const rules = new Set(files[0]?.findings.map((finding) => finding.rule));
  expect([...rules].sort()).toEqual(['row-unfilled', 'table-empty']);
});

test('a kabupaten elsewhere, without a period', async () => {
  const file = join(newFolder(), 'baru.xlsx');
  expect((await indikator('template', '--kabupaten', '73.22', '-o', file, '--quiet')).errors).toEqual([]);
  const desa = await rowsOf(file, 'Desa');
  expect(desa.length).toBeGreaterThan(100);
  expect(desa.slice(1).every((row) => String(row[0]).startsWith('73.22.'))).toBe(true);
  const profil = await rowsOf(file, 'Profil');
  expect(profil.find((row) => row[0] === 'Periode')?.[1] ?? null).toBeNull();
});
