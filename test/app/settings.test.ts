import {
  checkTables,
  explainer,
  indicatorsOf,
  reportFiles,
  reportOf,
  reportWorkbook,
  type ReportOptions,
} from '../../src/app';
import type { RawTable } from '../../src/engine/dataset';
import { findingMessage } from '../../src/messages/finding';
import { baseApp, baseWorkbook, brief, edited } from '../support/base';
import { workbook } from '../support/markdown';
import { openInExcel } from '../support/benches';
import { sampleFiles } from '../support/sample';
import { appContext, wordsIn, reportWords } from '../support/programme';

const rawWith = (rows: string) => {
  const pengaturan: readonly RawTable[] = workbook(`\n## Pengaturan\n| Nama | Nilai |\n${rows}`).tables;
  return { tables: [...baseWorkbook().tables, ...pengaturan] };
};
const withSettings = (rows: string) => checkTables(rawWith(rows), baseApp);

test('a limit of the workbook is the one that rules and indicators use', async () => {
  const usual = await withSettings('| Batas Bulan Menunggak | 3 |');
  const late = await withSettings('| Batas Bulan Menunggak | 6 |');
  const par = (check: typeof usual) => indicatorsOf(check).areas[0]?.values['upk.par'];
  expect(usual.findings).toEqual([]);
  expect(par(usual)).not.toEqual(par(late));
  const strict = await withSettings('| Masa Tugas BKM (tahun) | 1 |');
  expect(strict.findings.map(brief)).toEqual([
    'warning bkm-term BKM!K2',
    'warning bkm-term BKM!K3',
    'warning bkm-term BKM!K5',
  ]);
});

test('the highest Jasa is a limit of the workbook, and what is told of a higher one', async () => {
  const raw = edited(rawWith('| Jasa per Bulan Paling Tinggi | 6% |'), ['Pinjaman', 2, 'Jasa per Bulan (%)', 0.06]);
  expect((await checkTables(raw, baseApp)).findings).toEqual([]);
  const more = edited(raw, ['Pinjaman', 2, 'Jasa per Bulan (%)', 0.07]);
  const { findings } = await checkTables(more, baseApp);
  expect(findings.map(brief)).toEqual(['error range Pinjaman!K2 -> 0.0007?']);
  expect(findings.map((finding) => findingMessage(wordsIn('id'), finding))).toEqual([expect.stringContaining('6%')]);
});

test('rows that are not used are told at their cell', async () => {
  const { findings, ready } = await withSettings('| Tolerasi Rupiah | 5 |\n| Jarak Pencilan | jauh |');
  expect(findings.map(brief)).toEqual(['info settings Pengaturan!B2', 'warning settings Pengaturan!B3']);
  expect(ready).toBe(false);
  expect(findings.map((finding) => findingMessage(wordsIn('id'), finding))).toEqual([
    expect.stringContaining('Tolerasi Rupiah'),
    expect.stringContaining('jauh'),
  ]);
});

test('the share that APBD is to have stands below the grants, where it is set', async () => {
  // APBD paid 40 of 220 million in the base workbook.
  const lines = async (rows: string): Promise<readonly string[]> => {
    const { report } = reportOf(await withSettings(rows), reportWords(), null);
    const cells = report.sheets.find(({ id }) => id === 'blm')?.rows.flat() ?? [];
    return cells.map((cell) => String(cell?.value)).filter((text) => text.includes('Porsi APBD Minimum'));
  };
  expect(await lines('| Porsi APBD Minimum | |')).toEqual([]);
  expect(await lines('| Porsi APBD Minimum | 20% |')).toEqual([
    'Porsi APBD 18,18% masih di bawah Porsi APBD Minimum (20%).',
  ]);
  expect(await lines('| Porsi APBD Minimum | 15% |')).toEqual([
    'Porsi APBD 18,18% sudah mencapai Porsi APBD Minimum (15%).',
  ]);
});

test('forums and partnerships have a table of their own in the report, where the workbook has them', async () => {
  const titles = async (tables: readonly RawTable[]): Promise<boolean> => {
    const { report } = reportOf(await checkTables({ tables }, baseApp), reportWords(), null);
    const cells = report.sheets.find(({ id }) => id === 'kelembagaan')?.rows.flat() ?? [];
    return cells.some((cell) => cell?.value === 'Forum BKM dan kemitraan');
  };
  const { tables } = baseWorkbook();
  expect(await titles(tables)).toBe(true);
  expect(await titles(tables.filter(({ name }) => name !== 'Forum'))).toBe(true);
  expect(await titles(tables.filter(({ name }) => name !== 'Forum' && name !== 'Kemitraan'))).toBe(false);
});

test('the paper of the report', async () => {
  const { report } = reportOf(await withSettings('| Kertas | F4 |'), reportWords(), null);
  expect(new Set(report.sheets.map(({ print }) => print.paper))).toEqual(new Set(['f4']));
});

test('the report has formulas or numbers only as Pengaturan says, unless the request says otherwise', async () => {
  const formulasIn = async (rows: string, options?: ReportOptions) => {
    const file = { name: 'uji.xlsx', workbook: { readTables: () => Promise.resolve(rawWith(rows)) } };
    const texts = reportWords();
    const { report } = (await reportFiles([file], baseApp, texts, undefined, options)).workbook;
    return report?.sheets.some((sheet) => sheet.rows.flat().some((cell) => cell?.formula !== undefined));
  };
  expect(await formulasIn('| Kertas | A4 |')).toBe(true);
  expect(await formulasIn('| Isi Laporan | Angka saja |')).toBe(false);
  expect(await formulasIn('| Isi Laporan | Angka saja |', { formulas: true })).toBe(true);
  expect(await formulasIn('| Isi Laporan | Rumus |', { formulas: false })).toBe(false);
});

/** Karya Bersama, where one of two groups is in arrears: LAR is exactly 50%. */
const half = { level: 'desa', code: '33.26.12.2001' } as const;
const texts = reportWords();

test.each([
  ['', 'penundaan', false],
  ['| Batas LAR Penundaan | 50% |', 'minimum', true],
  ['| Batas LAR Penundaan | 50,01% |', 'minimum', false],
  ['| Batas LAR Penundaan | 49,99% |', 'penundaan', false],
  ['| Batas LAR Penundaan | 50% |\n| Pembacaan Batas | Q |', 'penundaan', true],
  ['| Batas LAR Memuaskan | 0.5 |\n| Batas LAR Penundaan | 0.6 |', 'minimum', true],
  ['| Batas LAR Memuaskan | 0.5 |\n| Batas LAR Penundaan | 0.6 |\n| Pembacaan Batas | R |', 'memuaskan', true],
  ['| Batas LAR Memuaskan | 50,01% |\n| Batas LAR Penundaan | 0.6 |', 'memuaskan', false],
])('with %p a LAR of 50%% is %s, in indicators, explanation and scorecard alike', async (rows, name, onLimit) => {
  const check = await withSettings(rows === '' ? '| Kertas | A4 |' : rows);
  expect(check.findings).toEqual([]);
  const expected = { value: 0.5, class: name, onLimit };
  expect(indicatorsOf(check).areas.find(({ code }) => code === half.code)?.values['upk.lar']).toEqual(expected);
  expect(explainer(check).ofIndicator({ id: 'upk.lar', area: half })?.value).toEqual(expected);
  const { report } = reportOf(check, texts, null);
  const scorecard = report.sheets.find(({ id }) => id === 'rapor-upk');
  const cells = scorecard?.rows.find((row) => row[0]?.value === half.code)?.map((cell) => String(cell?.value ?? ''));
  expect(cells?.[3]?.toLowerCase()).toBe(onLimit ? `${name} *` : name);
  const word = cells?.[13] ?? '';
  expect(word.startsWith('LAR: ')).toBe(onLimit);
});

test('limits that differ are told in the report, in words and as what the reading in force makes of them', async () => {
  const check = await withSettings(
    '| Batas LAR Penundaan | 50% |\n| Pembacaan Batas | Q |\n| Batas Bulan Menunggak | 4 |',
  );
  const { report } = reportOf(check, texts, null);
  const lines = (id: string) =>
    report.sheets.find((sheet) => sheet.id === id)?.rows.map((row) => String(row[0]?.value ?? '')) ?? [];
  expect(lines('ringkasan')).toContain(
    'Batas di lembar Pengaturan yang berbeda dari baku: Batas LAR Penundaan 50% (baku 20%); Batas Bulan Menunggak 4 (baku 3).',
  );
  expect(
    lines('rapor-upk').some((line) => line.endsWith('Memuaskan < 10%; Minimum ≥ 10%, < 50%; Penundaan ≥ 50%')),
  ).toBe(true);
  expect(lines('rapor-upk').filter((line) => line.endsWith('Pembacaan ini yang dipakai di sini.'))).toEqual([
    expect.stringMatching(/^Pembacaan Q/),
  ]);
});

test('a data score by other weights and limits', async () => {
  const usual = await withSettings('| Tepat Waktu Sampai Tanggal | 1 |');
  const other = await withSettings(
    '| Tepat Waktu Sampai Tanggal | 1 |\n| Bobot Ketepatan Waktu | 100 |\n| Skor Sangat Memuaskan Mulai | 71 |',
  );
  expect(usual.score).toMatchObject({ punctuality: 0.5, class: 'Sangat Memuaskan' });
  expect(usual.score.value).toBeCloseTo((100 * (35 + 35 + 7.5)) / 85, 10);
  expect(other.score.value).toBeCloseTo((100 * (35 + 35 + 50)) / 170, 10);
  expect(other.score.class).toBe('Memuaskan');
});

test('limits that do not go together are told at their cells', async () => {
  const check = await withSettings('| Batas PAR Memuaskan | 30% |\n| Batas RR Penundaan | 95% |');
  expect(check.findings.map(brief)).toEqual(['warning settings Pengaturan!B2', 'warning settings Pengaturan!B3']);
  expect(check.findings.map((finding) => findingMessage(wordsIn('id'), finding))).toEqual([
    expect.stringContaining('tidak urut'),
    expect.stringContaining('tidak urut'),
  ]);
});

test('with other limits Excel calculates every formula of the report to the program’s own number', async () => {
  const [file] = [...(await sampleFiles())].sort((a, b) => a.bytes.length - b.bytes.length);
  if (file === undefined) throw new Error('no sample');
  const { workbook: open } = await openInExcel(file.bytes);
  const plain = await reportWorkbook(open, appContext, texts);
  await open.setSettings(
    new Map<string, string | number>([
      ['Batas Bulan Menunggak', 1],
      ['Masa Tugas BKM (tahun)', 2],
      ['Batas PAR Memuaskan', '2,5%'],
      ['Cadangan Kolektibilitas 2', '7,25%'],
      ['Pembacaan Batas', 'R'],
    ]),
  );
  const { calculated, indicators } = await reportWorkbook(open, appContext, texts);
  expect(calculated?.count).toBeGreaterThan(2000);
  expect(calculated?.differences).toEqual([]);
  for (const id of ['upk.par', 'bkm.masa_habis', 'pin.cadangan_wajib']) {
    expect(indicators.areas[0]?.values[id]).not.toEqual(plain.indicators.areas[0]?.values[id]);
  }
});
