/** `report` and `deck` of an area of a store (docs/spec/cli.md). */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { ZipFile } from '../../../src/workbook/file/zip';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { tinySpecOf } from '../../support/otherPlace';
import { faultsOfPackage } from '../../support/package';
import { reportWords } from '../../support/programme';

jest.setTimeout(180_000);
afterAll(removeFolders);

let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeAll(async () => {
  folder = newFolder();
  mkdirSync(at('masuk'));
  for (const [name, kabupaten, place] of [
    ['a.xlsx', '33.26', 0],
    ['b.xlsx', '33.26', 1],
    ['c.xlsx', '33.75', 0],
    ['d.xlsx', '34.02', 2],
  ] as const)
    writeFileSync(at('masuk', name), await writeWorkbookFile(tinySpecOf(kabupaten, place)));
  await indikator('store', at('masuk'), '--into', at('gudang'));
});

/** Cells of each sheet of a workbook, by the sheet's name. */
async function sheetsOf(path: string): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  const bytes = readFileSync(path);
  expect(await faultsOfPackage(bytes)).toEqual([]);
  const { sheets } = await readXlsx(bytes);
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

const valueOf = async (level: string, code: string, id: string): Promise<number> => {
  const { out } = await indikator('indicators', at('gudang'), '--level', level, '--format', 'json', '--quiet');
  const { areas } = JSON.parse(out) as { areas: { code: string; values: Record<string, number> }[] };
  return areas.find((area) => area.code === code)?.values[id] ?? NaN;
};

// The small workbooks hold errors: what is made of them is provisional, exit code 1.
test('a report on a province: figures and charts by kabupaten, rankings, no rows of data', async () => {
  const { code, errors } = await indikator('report', at('gudang'), '--area', '33', '-o', at('jateng.xlsx'));
  expect({ code, errors }).toEqual({
    code: 1,
    errors: ['Angka bulan Desember 2014, 3 buku kerja.', expect.stringContaining('jateng.xlsx')],
  });
  const sheets = await sheetsOf(at('jateng.xlsx'));
  expect([...sheets.keys()]).toEqual([
    ...['Ringkasan', 'Wilayah', 'Indikator BLM', 'Indikator Kegiatan', 'UPK dan Pinjaman', 'Kelembagaan', 'Inovasi'],
    ...['Rapor UPK', 'Cadangan UPK', 'Rincian Kecamatan', 'Perbandingan', 'Peringkat'],
  ]);
  expect((sheets.get('Perbandingan') ?? []).flat()).toContain('Belum ada nilai terdahulu untuk dibandingkan.');
  const wilayah = sheets.get('Wilayah') ?? [];
  expect(wilayah[0]?.[0]).toBe('Wilayah dampingan · Provinsi Jawa Tengah');
  const heading = wilayah.findIndex((row) => row[0] === 'Kode');
  expect(wilayah[heading]?.slice(0, 2)).toEqual(['Kode', 'Kabupaten/kota']);
  expect(wilayah.slice(heading + 1, heading + 4).map((row) => row.slice(0, 2))).toEqual([
    ['33.26', 'Kabupaten Pekalongan'],
    ['33.75', 'Kota Pekalongan'],
    [expect.anything(), 'Jumlah'],
  ]);
  const saldo = (sheets.get('UPK dan Pinjaman') ?? []).flat();
  expect(saldo).toContain(await valueOf('provinsi', '33', 'pin.saldo'));
  expect(saldo).toContain(await valueOf('kabupaten', '33.75', 'pin.saldo'));
});

test('reports on the nation, a kabupaten and a kecamatan show the levels from there', async () => {
  for (const [area, title, lowest, code] of [
    ['', 'Indonesia', 'Rincian Kabupaten', 1],
    ['33.26', 'Kabupaten Pekalongan', 'Rincian Desa', 0],
    ['33.26.01', 'Kecamatan Kandangserang', 'Rincian Desa', 0],
  ] as const) {
    const args = area === '' ? [] : ['--area', area];
    expect(await indikator('report', at('gudang'), ...args, '-o', at('lapor.xlsx'), '--quiet')).toMatchObject({
      code,
    });
    const sheets = await sheetsOf(at('lapor.xlsx'));
    expect([...sheets.keys()]).toContain(lowest);
    expect(String(sheets.get('Wilayah')?.[0]?.[0])).toContain(title);
  }
});

test('a report is compared with the latest earlier month that the store holds, and says which places have data of one month only', async () => {
  const into = ['--into', at('bulanan')];
  for (const [month, ...names] of [
    ['2014-10', 'a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx'],
    ['2014-11', 'a.xlsx', 'c.xlsx', 'd.xlsx'],
  ] as const)
    await indikator('store', ...names.map((name) => at('masuk', name)), ...into, '--period', month);
  await indikator('store', at('masuk'), ...into);
  const before = async (...level: readonly string[]) => {
    const args = ['--period', '2014-11', '--format', 'json', '--quiet'];
    const { out } = await indikator('indicators', at('bulanan'), '--level', ...level, ...args);
    return JSON.parse(out) as { areas: { code: string; values: Record<string, number | { value: number }> }[] };
  };
  const one = '1 tempat mempunyai data pada salah satu dari kedua bulan saja, jadi jumlah keduanya tidak sebanding';
  const source = 'Nilai sebelum: November 2014, dari gudang data.';
  for (const [area, level, unlike] of [
    ['33', 'provinsi', true],
    ['', 'nasional', true],
    ['33.75', 'kabupaten', false],
  ] as const) {
    const { errors } = await indikator(
      ...['report', at('bulanan'), '-o', at('banding.xlsx'), ...(area === '' ? [] : ['--area', area])],
    );
    const told = errors.join('\n');
    expect(told).toContain('Dibandingkan dengan November 2014.');
    expect(told.includes(`Perhatian: ${one}: `)).toBe(unlike);
    const sheets = await sheetsOf(at('banding.xlsx'));
    const rows = sheets.get('Perbandingan') ?? [];
    expect(rows.flat()).toContain(source);
    expect(rows.flat().includes(`${one}.`)).toBe(unlike);
    // Lembar Pimpinan is for the leadership of a kabupaten.
    expect(sheets.get('Lembar Pimpinan')?.flat().includes(source)).toBe(level === 'kabupaten' ? true : undefined);
    const { values } = (await before(level)).areas.find(({ code }) => code === area) ?? {
      values: {} as Record<string, never>,
    };
    const line = (id: string) => rows.find((row) => row[1] === reportWords().indicator(id));
    for (const id of ['upk.aset', 'upk.par', 'wil.desa', 'upk.pelapor']) {
      const known = values[id];
      expect([area, id, line(id)?.[2]]).toEqual([area, id, typeof known === 'object' ? known.value : known]);
    }
  }
});

test('a deck of a province', async () => {
  expect(await indikator('deck', at('gudang'), '--area', '33', '-o', at('jateng.pptx'), '--quiet')).toMatchObject({
    code: 1,
    errors: [],
  });
  const bytes = readFileSync(at('jateng.pptx'));
  expect(await faultsOfPackage(bytes)).toEqual([]);
  const zip = ZipFile.open(bytes, 'uji');
  const slides = zip.paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  const text = (await Promise.all(slides.map((path) => zip.text(path)))).join('');
  const wanted = ['Provinsi Jawa Tengah', 'Kota Pekalongan', '3 dari 23', '>Kabupaten/kota<'];
  expect(wanted.filter((each) => !text.includes(each))).toEqual([]);
});

test('what does not go with a store, and an area that it does not have, is told in one line', async () => {
  const refusal = async (...args: readonly string[]) => {
    const { code, errors } = await indikator(...args, '-o', at('tidak.xlsx'));
    expect([code, existsSync(at('tidak.xlsx'))]).toEqual([2, false]);
    return errors;
  };
  expect(await refusal('report', at('gudang'), '--area', '51')).toEqual([expect.stringContaining('wilayah 51')]);
  expect(await refusal('report', at('gudang'), '--area', '33.26.01.2001')).toEqual([
    expect.stringContaining('Tidak ada laporan untuk kode wilayah'),
  ]);
  expect(await refusal('report', at('gudang'), '--received', '2015-01-05')).toEqual([
    expect.stringContaining('--received tidak berlaku'),
  ]);
  expect(await refusal('report', at('masuk', 'a.xlsx'), '--area', '33')).toEqual([
    expect.stringContaining('--area hanya untuk gudang'),
  ]);
});
