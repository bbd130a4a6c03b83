/** The sheets of the sample's report: order, the page for the leadership, UPK scorecard and reserve, details, comparison and ranking. */
import { reportFiles } from '../../../src/app';
import type { ReportCell, ReportSheet } from '../../../src/engine/report';
import { openSample } from '../../support/deck';
import { appContext, reportWords } from '../../support/programme';

let sheets: readonly ReportSheet[];

async function sheetsOf(part = ''): Promise<readonly ReportSheet[]> {
  const texts = reportWords();
  const { workbook } = await reportFiles(await openSample(part), appContext, texts);
  return workbook.report?.sheets ?? [];
}

beforeAll(async () => {
  sheets = await sheetsOf();
}, 120_000);

const sheet = (id: string, among = sheets): ReportSheet => {
  const found = among.find((each) => each.id === id);
  if (!found) throw new Error(`no sheet ${id}`);
  return found;
};
const valuesOf = (row: readonly (ReportCell | null)[]) => row.map((cell) => cell?.value ?? null);
/** What is printed of a sheet. */
const printed = ({ rows, print }: ReportSheet) => rows.map((row) => row.slice(0, print.columns));
const tableOf = (id: string) => printed(sheet(id)).map(valuesOf);
/** The first row whose cells begin with these values. */
const rowOf = (id: string, ...start: readonly (string | number)[]) =>
  tableOf(id).find((row) => start.every((value, index) => row[index] === value));

test('the page for the leadership comes first, details last', () => {
  expect(sheets.map(({ name }) => name).slice(0, 2)).toEqual(['Lembar Pimpinan', 'Ringkasan']);
  expect(sheets.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['pimpinan', 'rapor-upk', 'cadangan-upk', 'rincian-desa', 'perbandingan', 'peringkat']),
  );
});

describe('Lembar Pimpinan', () => {
  test('eight figures with what they were, are, and how they changed', () => {
    const rows = tableOf('pimpinan');
    const header = rows.findIndex((row) => row[0] === 'Angka pokok');
    const figures = rows.slice(header + 1, header + 9);
    expect(rows[header]).toEqual([
      ...['Angka pokok', 'Satuan', 'Sebelum', 'Sekarang', 'Perubahan', 'Arti', 'Target', 'Kelas'],
    ]);
    expect(figures.map((row) => row[0])).not.toContain(null);
    const blm = rowOf('pimpinan', 'BLM cair');
    expect(blm?.[3]).toBe(133_419_082_500);
    expect(blm?.[4]).toBe((Number(blm?.[3]) - Number(blm?.[2])) / Number(blm?.[2]));
    expect(rowOf('pimpinan', 'Aset dana yang dikelola')?.slice(3)).toEqual([
      10_983_000_000,
      expect.any(Number),
      '▲ membaik',
      '–',
      '',
    ]);
    const par = rowOf('pimpinan', 'PAR (saldo menunggak ≥ 3 bulan)') ?? [];
    expect(par.slice(5)).toEqual(['▼ membaik', 0.1, 'Memuaskan']);
    expect(par[4]).toBeCloseTo(100 * (Number(par[3]) - Number(par[2])), 1);
  });

  test('two sentences of judgement, three problems, three proposals, the signatures, the state and the code of the data', () => {
    const lines = tableOf('pimpinan').map((row) => String(row[0] ?? ''));
    const any: unknown = expect.any(String);
    for (const title of ['Yang perlu perhatian', 'Usulan tindak lanjut']) {
      const start = lines.indexOf(title) + 1;
      const points = lines.slice(start, start + 6);
      expect(points.map((line) => line.slice(0, 3))).toEqual(['1. ', any, '2. ', any, '3. ', any]);
    }
    const all = tableOf('pimpinan').flat();
    for (const text of ['Disusun oleh,', 'Diperiksa oleh,', 'Mengetahui,', 'Data contoh (sintetis)']) {
      expect(all).toContain(text);
    }
    expect(all.filter((text) => String(text).startsWith('NIP.'))).toHaveLength(3);
    expect(lines.join(' ')).toContain('Kode data: belum ada (data belum dikunci)');
    expect(lines.some((line) => line.startsWith('Data : Data siap kirim'))).toBe(true);
    expect(
      lines.some((line) => /Desember 2014 · Disusun oleh Data contoh \(sintetis\), \d+ \w+ 20\d\d/.test(line)),
    ).toBe(true);
    expect(lines.join(' ')).toMatch(/sampai Desember 2014 cukup: .*, tetapi ROI \d,\d\d% masih di kelas minimum\./);
    expect(lines).toContain('Dibandingkan dengan Desember 2013, 4 angka pokok membaik dan 0 memburuk.');
  });

  test('it fits one page of F4, with its chart, and is shrunk to it in any case', () => {
    const { print, charts } = sheet('pimpinan');
    expect(print).toMatchObject({ orientation: 'portrait', paper: 'f4', columns: 8, onePage: true });
    expect(charts.map(({ kind, limits }) => [kind, limits])).toEqual([['column', 2]]);
    // Of the 842 points of the page at four fifths of their size, 15 to a row.
    expect(printed(sheet('pimpinan')).findLastIndex((row) => row.some((cell) => cell !== null))).toBeLessThan(68);
  });
});

test('Rapor UPK: one row per desa, classes in words, values on a limit by all three readings', () => {
  const rows = tableOf('rapor-upk');
  const desa = rows.filter((row) => /^33\.26\.\d\d\.\d{4}$/.test(String(row[0])));
  expect(desa).toHaveLength(119);
  expect(rows.filter((row) => String(row[1]).startsWith('Jumlah '))).toHaveLength(8);
  const words = new Set(
    desa.flatMap((row) => [3, 5, 7, 9, 11, 12].map((column) => String(row[column]).replace(' *', ''))),
  );
  expect([...words].toSorted()).toEqual(['Memuaskan', 'Minimum', 'Penundaan']);
  const onLimit = desa.filter((row) => row.some((value) => String(value).endsWith(' *')));
  expect(onLimit.length).toBeGreaterThan(0);
  for (const row of onLimit) expect(row[13]).toMatch(/^(LAR|PAR|CCr|ROI|RR): P \w+, Q \w+, R \w+/);
  expect(desa.filter((row) => row[13] !== '')).toHaveLength(onLimit.length);
});

test('Cadangan UPK: the difference and its word follow from required and booked', () => {
  const desa = tableOf('cadangan-upk').filter((row) => /^33\.26\.\d\d\.\d{4}$/.test(String(row[0])));
  expect(desa).toHaveLength(119);
  for (const row of desa) {
    const [kol1, kol2, kol3, kol4, kol5, required, booked, difference] = row.slice(2, 10).map(Number);
    const needed = 0.005 * (kol1 ?? 0) + 0.005 * (kol2 ?? 0) + 0.1 * (kol3 ?? 0) + 0.5 * (kol4 ?? 0) + (kol5 ?? 0);
    expect(required).toBeCloseTo(needed, 4);
    expect(difference).toBeCloseTo((booked ?? 0) - (required ?? 0), 4);
    expect(row[10]).toBe((difference ?? 0) < 0 ? 'Kurang' : 'Cukup');
  }
});

test('Rincian Desa: subtotals are those of the kecamatan, the total that of the deck', () => {
  const rows = tableOf('rincian-desa');
  const numberIn = (row: readonly unknown[] | undefined, column: number) => Number(row?.[column]);
  const bojong = rows.filter((row) => /^33\.26\.11\.\d{4}$/.test(String(row[0])));
  expect(bojong).toHaveLength(22);
  const blmColumn = 4;
  expect(bojong.reduce((sum, row) => sum + numberIn(row, blmColumn), 0)).toBe(
    numberIn(rowOf('rincian-desa', '33.26.11', 'Jumlah Bojong'), blmColumn),
  );
  expect(numberIn(rowOf('rincian-desa', '33.26', 'Jumlah'), blmColumn)).toBe(133_419_082_500);
});

test('Perbandingan: every single-number indicator, the change where something earlier is known', () => {
  const rows = tableOf('perbandingan');
  expect(rows.filter((row) => row[0] === 'UPK dan pinjaman').length).toBeGreaterThan(20);
  const aset = rowOf('perbandingan', 'UPK dan pinjaman', 'Aset dana yang dikelola');
  expect(aset?.[4]).toBe((Number(aset?.[3]) - Number(aset?.[2])) / Number(aset?.[2]));
  expect(rowOf('perbandingan', 'Wilayah dampingan', 'Desa/kelurahan dampingan')?.slice(2, 7)).toEqual([
    '–',
    119,
    '–',
    '',
    '',
  ]);
});

test('sheets with changes say that those of percentages are in points', () => {
  for (const id of ['pimpinan', 'perbandingan'])
    expect(tableOf(id).map((row) => row[0])).toContain(
      'Persentase berubah dalam poin persen, jumlah dalam persen dari nilai sebelum.',
    );
});

test('Peringkat: kecamatan and the two ends of the desa', () => {
  const rows = tableOf('peringkat');
  expect(rows.filter((row) => /^\d+\. \w+$/.test(String(row[0])))).toHaveLength(8);
  expect(rows.filter((row) => /^\d+\. .+ \(.+\)$/.test(String(row[0])))).toHaveLength(20);
});

test('figures of these sheets are live: formulas over Dasar Perhitungan', () => {
  for (const id of ['pimpinan', 'rapor-upk', 'cadangan-upk', 'rincian-desa', 'perbandingan']) {
    const formulas = sheet(id)
      .rows.flat()
      .flatMap((cell) => cell?.formula ?? []);
    expect([id, formulas.length > 0]).toEqual([id, true]);
    // Those of lists, sentences and changes follow cells of their own sheet, which in turn do.
    if (['pimpinan', 'perbandingan'].includes(id)) continue;
    expect(formulas.every((formula) => formula.includes('Dasar Perhitungan'))).toBe(true);
  }
});

test('formulas of lists and sentences are no longer than Excel takes', () => {
  for (const { id, formula = '' } of ['pimpinan', 'peringkat'].flatMap((each) =>
    sheet(each).rows.flatMap((row) => row.map((cell) => ({ id: each, formula: cell?.formula }))),
  )) {
    expect([id, formula.length < 8192]).toEqual([id, true]);
    for (const [, text = ''] of formula.matchAll(/"((?:[^"]|"")*)"/g)) expect(text.length).toBeLessThan(256);
  }
});

test('a workbook of one kecamatan has them too, without a ranking of one', async () => {
  const single = await sheetsOf('Buaran');
  const titles = sheet('peringkat', single).rows.map((row) => row[0]?.value);
  expect(titles).not.toContain('Peringkat kecamatan (yang terbaik di atas)');
  expect(titles).toContain('Peringkat desa/kelurahan (yang terbaik di atas)');
  expect(
    sheet('rapor-upk', single).rows.filter((row) => /^33\.26\.14\.\d{4}$/.test(String(row[0]?.value))),
  ).toHaveLength(10);
});

describe('a report of one kecamatan', () => {
  let single: readonly ReportSheet[];
  beforeAll(async () => {
    single = await sheetsOf('Buaran');
  }, 120_000);

  test('charts that count desa show the kecamatan: one column per indicator, none of a single one', () => {
    expect(sheet('wilayah', single).charts.map(({ name }) => name)).toEqual(['IM_phases']);
    const { charts, rows } = sheet('kelembagaan', single);
    const [{ source } = { source: { row: 0, column: 0, rows: 0, columns: 0 } }] = charts;
    const block = rows
      .slice(source.row, source.row + source.rows)
      .map((row) => valuesOf(row.slice(source.column, source.column + source.columns)));
    expect(block).toEqual([
      ['', 'BKM'],
      ['BKM Awal', 0],
      ['BKM Berdaya', expect.any(Number)],
      ['BKM Mandiri', expect.any(Number)],
      ['BKM Menuju Madani', expect.any(Number)],
      ['BKM Madani', 0],
    ]);
    expect(block.slice(1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(10);
    expect(sheet('wilayah').charts.map(({ name }) => name)).toEqual(['IM_locations', 'IM_phases']);
  });

  test('the only kecamatan has no subtotal beside the total', () => {
    const totals = sheet('rapor-upk', single).rows.filter((row) => String(row[1]?.value).startsWith('Jumlah'));
    expect(totals.map((row) => row[1]?.value)).toEqual(['Jumlah']);
  });

  test('total rows are not cut off, and headings of tables do not stand above charts on the next page', () => {
    const { rows, print, widths } = sheet('inovasi', single);
    const total = rows.find((row) => String(row[1]?.value).startsWith('Jumlah'));
    expect(String(total?.[1]?.value).length * 1.2).toBeLessThan(widths[1] ?? 0);
    const [, last] = print.titleRows ?? [0, 0];
    expect(rows.slice(0, last + 1).flatMap((row) => row.map((cell) => cell?.value))).not.toContain('Kode');
  });
});
