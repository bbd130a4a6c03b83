/** Rapor UPK, Cadangan UPK, Rincian Desa and the notes of Ringkasan of a small workbook, worked out by hand from its rows (`test/support/base.ts`; docs/spec/report.md). */
import { reportFiles } from '../../../src/app';
import type { RawWorkbook } from '../../../src/engine/dataset';
import { leastScale, type ReportCell, type ReportSheet } from '../../../src/engine/report';
import { baseApp, baseWorkbook, edited, mapTable, withoutRows, type Edit } from '../../support/base';
import { workbook } from '../../support/markdown';
import { reportWords } from '../../support/programme';
import { fittingScale } from '../../../src/workbook/pages';

async function sheetOf(raw: RawWorkbook, id: string): Promise<ReportSheet> {
  const file = { name: 'uji.xlsx', workbook: { readTables: () => Promise.resolve(raw) } };
  const { workbook: made } = await reportFiles([file], baseApp, reportWords());
  const found = made.report?.sheets.find((sheet) => sheet.id === id);
  if (!found) throw new Error(`no sheet ${id}`);
  return found;
}

/** Cells that are printed, below title and state. */
const bodyOf = ({ rows, print }: ReportSheet): readonly (readonly (ReportCell | null)[])[] =>
  rows.slice(4).map((row) => row.slice(0, print.columns));
const valuesOf = (sheet: ReportSheet) => bodyOf(sheet).map((row) => row.map((cell) => cell?.value ?? null));
/** A row's cells after its code and name: the values, or how they look. */
function rowOf(sheet: ReportSheet, name: string, what: 'value' | 'style' | 'formula' = 'value') {
  const row = bodyOf(sheet).find((cells) => cells[1]?.value === name);
  return row?.slice(2).map((cell) => cell?.[what] ?? null);
}
const withSettings = (rows: string, raw = baseWorkbook()): RawWorkbook => ({
  tables: [...raw.tables, ...workbook(`\n## Pengaturan\n| Nama | Nilai |\n${rows}`).tables],
});

describe('Rapor UPK', () => {
  test('five values with their class words, the worst of them, and the readings of a value on a limit', async () => {
    const sheet = await sheetOf(baseWorkbook(), 'rapor-upk');
    const [bad, middle, good] = ['Penundaan', 'Minimum', 'Memuaskan'];
    expect(valuesOf(sheet).slice(0, 8)).toEqual(
      [
        [
          ...['Kode', 'Desa/kelurahan', 'LAR', 'Kelas LAR', 'PAR', 'Kelas PAR', 'CCr', 'Kelas CCr', 'ROI', 'Kelas ROI'],
          ...['RR', 'Kelas RR', 'Kelas terburuk (ringkasan alat ini)'],
          'Nilai tepat di batas: kelas menurut pembacaan P, Q, R',
        ],
        ['33.26.12.2001', 'Jetakkidul', 1 / 2, bad, 5 / 7, bad, 1.2, middle, 0.2 / 9, middle, 3 / 7, bad, bad, ''],
        ['33.26.12.2014', 'Surobayan', 0, good, 0, good, 0.9, bad, -0.1 / 7, bad, 1, good, bad, ''],
        ['33.26.12', 'Jumlah Wonopringgo', 1 / 3, bad, 0.4, bad, 1.05, middle, 0.1 / 16, middle, 0.68, bad, bad, ''],
        ['33.26.14.1002', 'Sapugarut', 0, good, 0, good, 1.2, middle, 0.02, middle, 1, good, middle, ''],
        ['33.26.14.2001', 'Coprayan', 0, good, 0, good, 2.5, good, 60 / 5974.5, middle, 1, good, middle, ''],
        ['33.26.14', 'Jumlah Buaran', 0, good, 0, good, 70 / 54, good, 160 / 10_974.5, middle, 1, good, middle, ''],
        [
          ...['33.26', 'Jumlah', 1 / 5, 'Minimum *', 50 / 206, bad, 280 / 254, middle, 260 / 26_974.5, middle],
          ...[166 / 206, middle, bad, 'LAR: P Minimum, Q Penundaan, R Penundaan'],
        ],
      ].map((row) => row.map((value) => (typeof value === 'number' ? expect.closeTo(value, 12) : value))),
    );
  });

  test('below it what the star means, the limits of each indicator, and the three readings with the one in use', async () => {
    const notes = async (raw: RawWorkbook) =>
      valuesOf(await sheetOf(raw, 'rapor-upk'))
        .slice(9)
        .map(([first]) => first);
    const readings = [
      'Pembacaan P (POB 2013): nilai tepat di batas termasuk kelas minimum.',
      'Pembacaan Q (ketat): tepat di batas pertama termasuk minimum, tepat di batas kedua termasuk penundaan.',
      'Pembacaan R (aplikasi LKM/UPK): tepat di batas pertama termasuk memuaskan; di batas kedua LAR dan PAR termasuk penundaan, CCr, ROI, dan RR termasuk minimum.',
    ];
    const inUse = 'Pembacaan ini yang dipakai di sini.';
    expect(await notes(baseWorkbook())).toEqual([
      '* Nilai tepat di batas kelas: bandingkan ketiga pembacaan di kolom terakhir.',
      'LAR (KSM menunggak ≥ 3 bulan): Memuaskan < 10%; Minimum 10% s.d. 20%; Penundaan > 20%',
      'PAR (saldo menunggak ≥ 3 bulan): Memuaskan < 10%; Minimum 10% s.d. 20%; Penundaan > 20%',
      'CCr (pendapatan terhadap biaya): Memuaskan > 125%; Minimum 100% s.d. 125%; Penundaan < 100%',
      'ROI (laba setahun terhadap modal): Memuaskan > 10%; Minimum 0% s.d. 10%; Penundaan < 0%',
      'RR (tingkat pengembalian): Memuaskan > 90%; Minimum 80% s.d. 90%; Penundaan < 80%',
      `${readings[0] ?? ''} ${inUse}`,
      ...readings.slice(1),
    ]);
    const strict = await notes(withSettings('| Pembacaan Batas | Q |'));
    expect(strict.slice(-3)).toEqual([readings[0], `${readings[1] ?? ''} ${inUse}`, readings[2]]);
  });

  test('two values on a limit stand side by side, in the order of the columns', async () => {
    const sheet = await sheetOf(edited(baseWorkbook(), ['UPK', 6, 'Pendapatan', 625_000]), 'rapor-upk');
    expect(rowOf(sheet, 'Sapugarut')?.slice(4, 6)).toEqual([1.25, 'Minimum *']);
    expect(rowOf(sheet, 'Sapugarut')?.at(-1)).toBe('CCr: P Minimum, Q Minimum, R Memuaskan');
    const both: readonly Edit[] = [
      ['UPK', 6, 'Pendapatan', 625_000],
      ['UPK', 6, 'Laba', 500_000],
    ];
    expect(rowOf(await sheetOf(edited(baseWorkbook(), ...both), 'rapor-upk'), 'Sapugarut')?.at(-1)).toBe(
      'CCr: P Minimum, Q Minimum, R Memuaskan; ROI: P Minimum, Q Minimum, R Memuaskan',
    );
  });

  test('the readings follow the values: one choice for each indicator, the first separator cut off', async () => {
    const formula = String(rowOf(await sheetOf(baseWorkbook(), 'rapor-upk'), 'Jumlah', 'formula')?.at(-1));
    expect(formula).toMatch(/^=MID\(CHOOSE\(1\+.*\),3,999\)$/);
    expect(formula.match(/CHOOSE\(1\+/g)).toHaveLength(5);
    const [first = ''] = formula.split('&');
    expect(first).toMatch(
      /,"","","; LAR: P Minimum, Q Minimum, R Memuaskan","","; LAR: P Minimum, Q Penundaan, R Penundaan",""\)$/,
    );
  });
});

describe('Cadangan UPK', () => {
  test('balances by collectability, reserve required and booked, their difference and its word', async () => {
    const sheet = await sheetOf(edited(baseWorkbook(), ['UPK', 4, 'Cadangan Risiko', 400_000]), 'cadangan-upk');
    expect(valuesOf(sheet)[0]).toEqual([
      ...['Kode', 'Desa/kelurahan', 'Kolektibilitas 1 Lancar', 'Kolektibilitas 2 Dalam Perhatian Khusus'],
      ...['Kolektibilitas 3 Kurang Lancar', 'Kolektibilitas 4 Diragukan', 'Kolektibilitas 5 Macet'],
      ...['Cadangan risiko yang diperlukan', 'Cadangan risiko yang dibukukan'],
      ...['Selisih cadangan (dibukukan dikurangi diperlukan)', 'Cadangan'],
    ]);
    expect(rowOf(sheet, 'Jetakkidul')).toEqual([
      ...[2_000_000, 0, 5_000_000, 0, 0],
      ...[510_000, 400_000, -110_000, 'Kurang'],
    ]);
    expect(rowOf(sheet, 'Surobayan')?.slice(5)).toEqual([27_500, 27_500, 0, 'Cukup']);
    expect(rowOf(sheet, 'Jumlah')?.slice(5)).toEqual([578_000, 468_000, -110_000, 'Kurang']);
    expect(valuesOf(sheet).at(-1)).toEqual([
      'Cadangan yang diperlukan: 0,5% saldo Lancar, 0,5% Dalam Perhatian Khusus, 10% Kurang Lancar, 50% Diragukan, 100% Macet.',
    ]);
  });

  test('shares that were set count, and are told', async () => {
    const sheet = await sheetOf(withSettings('| Cadangan Kolektibilitas 3 | 0.2 |'), 'cadangan-upk');
    expect(rowOf(sheet, 'Jetakkidul')?.slice(5)).toEqual([1_010_000, 510_000, -500_000, 'Kurang']);
    expect(String(valuesOf(sheet).at(-1)?.[0])).toContain('20% Kurang Lancar');
  });

  test('where the reserve that is booked cannot be read, neither difference nor word', async () => {
    const sheet = await sheetOf(edited(baseWorkbook(), ['UPK', 4, 'Cadangan Risiko', 'x']), 'cadangan-upk');
    expect(rowOf(sheet, 'Jetakkidul')?.slice(5)).toEqual([510_000, '–', '–', '–']);
  });

  test('without formulas the word has the look of what it says', async () => {
    const raw = edited(baseWorkbook(), ['UPK', 4, 'Cadangan Risiko', 400_000], ['UPK', 5, 'Cadangan Risiko', 'x']);
    const sheet = await sheetOf(withSettings('| Isi Laporan | Angka saja |', raw), 'cadangan-upk');
    const looks = ['Jetakkidul', 'Surobayan', 'Coprayan'].map((name) => rowOf(sheet, name, 'style')?.slice(-2));
    expect(looks).toEqual([
      ['rupiah', 'classBad'],
      ['missing', 'missing'],
      ['rupiah', 'classGood'],
    ]);
  });
});

test('Rincian Desa: fourteen figures of every desa, subtotals and total', async () => {
  const sheet = await sheetOf(baseWorkbook(), 'rincian-desa');
  expect(valuesOf(sheet)[0]?.slice(2)).toEqual([
    ...['Kepala keluarga (KK)', 'KK miskin', 'BLM cair', 'BLM dimanfaatkan terhadap BLM cair'],
    ...['KK penerima manfaat BLM', 'Progres tertimbang biaya', 'Pengurus (orang)', 'Perempuan di antara pengurus'],
    ...['Relawan (orang)', 'Aset dana yang dikelola', 'Saldo pinjaman', 'Tunggakan pokok'],
    ...['PAR (saldo menunggak ≥ 3 bulan)', 'Kelas', 'Kelas terburuk dari lima (ringkasan alat ini)'],
  ]);
  expect(rowOf(sheet, 'Jetakkidul')).toEqual([
    ...[900, 300, 100_000_000, 0.9, 300, 62.5 / 73, 20, 0.3, 31],
    ...[9_990_000, 7_000_000, 4_000_000, 5 / 7, 'Penundaan', 'Penundaan'],
  ]);
  expect(rowOf(sheet, 'Sapugarut')?.slice(0, 6)).toEqual([1200, 410, 0, '–', 0, 0]);
  expect(rowOf(sheet, 'Jumlah')?.slice(0, 5)).toEqual([3660, 1200, 220_000_000, 21 / 22, 650]);
  // Narrow enough for a page, the widest sums in the first column of rupiah.
  const share = (sheet.widths[2] ?? 0) / 7.5;
  expect(sheet.widths.slice(2, sheet.print.columns)).toEqual(
    [...[7.5, 7.5, 16, 8, 7.5, 8, 7.5, 8, 7.5, 13.5, 13.5, 12.5], ...[8, 10.5, 10.5]].map(
      (width) => expect.closeTo(width * share, 0) as number,
    ),
  );
  expect(fittingScale(sheet)).toBeGreaterThanOrEqual(leastScale);
  expect(fittingScale(sheet)).toBeLessThan(leastScale + 0.04);
});

describe('Ringkasan', () => {
  const notes = async (raw: RawWorkbook): Promise<string> =>
    valuesOf(await sheetOf(raw, 'ringkasan'))
      .slice(-6)
      .flat()
      .join('\n');

  test('says how limits are read, and nothing of what is in order', async () => {
    const text = await notes(baseWorkbook());
    expect(text).toContain('nilai tepat di batas menurut pembacaan P');
    expect(text).not.toMatch(/sudah melapor|tidak ikut dijumlahkan|tidak terhubung|berbeda dari baku/);
  });

  test('who has not reported, what is missing from the sums, rows that reach no desa, settings that differ', async () => {
    expect(await notes(withoutRows(baseWorkbook(), 'UPK', 7))).toMatch(/3 dari 4/);
    expect(await notes(edited(baseWorkbook(), ['Desa', 2, 'KK Miskin', 'x']))).toMatch(/^1 sel/m);
    const lost = mapTable(baseWorkbook(), 'BLM', (table) => ({
      ...table,
      values: table.values.map((row, index) =>
        index === 1 ? row.map((cell) => (cell === 'B01' ? 'B99' : cell)) : row,
      ),
    }));
    expect(await notes(lost)).toMatch(/tidak terhubung/i);
    expect(await notes(withSettings('| Batas LAR Penundaan | 0.5 |'))).toContain('Batas LAR Penundaan 50% (baku 20%)');
  });
});
