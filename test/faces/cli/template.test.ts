import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema } from '../../../src/programme/schema';
import { openWorkbookFile } from '../../../src/workbook/file';
import { bojong } from '../../e2e/support/workbooks';
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

describe('the next month', () => {
  /** Bojong of the sample with a column of the user's, a stamp and an accepted warning. */
  async function lastMonth(): Promise<string> {
    const file = join(newFolder(), 'desember.xlsx');
    const opened = await openWorkbookFile(schema, await bojong(), 'desember.xlsx');
    await opened.setSettings(
      new Map<string, string | number>([
        ['Stempel Kode', 'ABCD-1234'],
        ['Batas PAR Memuaskan', 0.12],
      ]),
    );
    const accepted = ['outlier', 'Kegiatan', 'K-1', 'Volume', 1, 'memang besar', 'Siti', 42_000];
    await opened.apply([], [{ table: 'Catatan Pemeriksaan', rows: [accepted] }]);
    writeFileSync(file, await opened.save());
    return file;
  }

  test('all rows come along; period, revision and stamp begin anew; last month stays as it was', async () => {
    const previous = await lastMonth();
    const before = readFileSync(previous);
    const next = join(newFolder(), 'januari.xlsx');
    const { code, errors } = await indikator('template', '--previous', previous, '-o', next);
    expect([code, errors.join(' ')]).toEqual([0, expect.stringContaining('Januari 2015')]);
    expect(readFileSync(previous)).toEqual(before);
    for (const table of ['Desa', 'BKM', 'BLM', 'Kegiatan', 'Pinjaman', 'UPK']) {
      const [then, now] = [await rowsOf(previous, table), await rowsOf(next, table)];
      const filled = now.filter((row) => row.some((cell) => cell !== null && cell !== ''));
      expect([table, filled.length]).toEqual([table, then.length]);
    }
    const profil = new Map((await rowsOf(next, 'Profil')).map(([name, value]) => [name, value]));
    expect(profil.get('Periode')).toBe(42_035);
    expect(profil.get('Revisi')).toBe(0);
    const settings = new Map((await rowsOf(next, 'Pengaturan')).map(([name, value]) => [name, value]));
    expect(settings.get('Batas PAR Memuaskan')).toBe(0.12);
    expect(settings.has('Stempel Kode')).toBe(false);
    expect((await rowsOf(next, 'Catatan Pemeriksaan'))[1]?.slice(0, 2)).toEqual(['outlier', 'Kegiatan']);
    expect((await indikator('validate', next, '--previous', previous)).code).toBe(0);
  });

  test('a workbook without a period, or one with a place too, is refused in a line', async () => {
    const file = join(newFolder(), 'tanpa.xlsx');
    expect((await indikator('template', '--kecamatan', '33.26.16', '-o', file)).code).toBe(0);
    const output = join(newFolder(), 'lanjut.xlsx');
    const refused = await indikator('template', '--previous', file, '-o', output);
    expect([refused.code, refused.errors.join(' ')]).toEqual([2, expect.stringContaining('Periode')]);
    expect((await indikator('template', '--previous', file, '--kecamatan', '33.26.16', '-o', output)).code).toBe(2);
  });
});
