/** The sheet of a section, cell by cell: its tables one below the other. Its charts: `sectionCharts.test.ts`. */
import { buildSectionSheet, printedCharacters, type SectionSheet } from '../../../src/engine/report';
import { area } from '../../support/areaIndicators';
import { reportWords } from '../../support/programme';
import { cellIn, namedFormulas, sheetContext, stylesOf, valuesOf } from '../../support/sheetContext';
import { bojong, buaran, smallAreas as areas } from '../../support/smallAreas';

const words = reportWords();
const label = (id: string) => words.indicator(id);

const section: SectionSheet = {
  section: 'blm',
  tables: [
    { kind: 'areas', title: 'grants', indicators: ['wil.desa', 'blm.cair', 'upk.par', 'upk.kelas', 'blm.cair_tahun'] },
    { kind: 'breakdown', title: 'works', indicator: 'fis.selesai' },
    { kind: 'trend', title: 'trend', indicators: ['upk.saldo_bulan', 'upk.par_bulan'] },
  ],
  charts: [],
};

/** With its first table only. */
const single: SectionSheet = { ...section, tables: section.tables.slice(0, 1) };

const sheet = buildSectionSheet(section, sheetContext(areas));

test('title and state on top, then each table below its heading, what is broken down last; areas that no row reaches and the total last', () => {
  const unknown = words.text('area.unlinked');
  expect(valuesOf(sheet)).toEqual([
    [`${words.text('section.blm')} · Kabupaten Pekalongan`],
    ['PNPM · Desember 2014'],
    ['Data siap kirim'],
    [],
    [words.text('report.table.grants')],
    [
      ...['Kode', 'Kecamatan', label('wil.desa'), label('blm.cair'), label('upk.par'), 'Kelas', label('upk.kelas')],
      ...[`${label('blm.cair_tahun')}: 2013`, `${label('blm.cair_tahun')}: 2014`],
    ],
    ['33.26.11', 'Bojong', 2, 700, 0.1, 'Minimum (tepat di batas)', 'Minimum', 300, 400],
    ['33.26.14', 'Buaran', 1, '–', '–', '–', '–', 100, '–'],
    ['', unknown, 0, 200, '–', '–', '–', '–', '–'],
    ['33.26', 'Jumlah', 3, 900, 0.15, 'Minimum', 'Penundaan', 400, 500],
    [],
    [words.text('report.table.trend')],
    [null, 'Bulan', label('upk.saldo_bulan'), label('upk.par_bulan')],
    [null, 'Oktober 2014', 50, '–'],
    [null, 'November 2014', '–', 0.2],
    [null, 'Desember 2014', 60, 0.15],
    [],
    [],
    [words.text('report.table.works')],
    [null, 'Jenis kegiatan', 'Satuan', 'Volume', 'Jumlah kegiatan', 'Biaya (Rp)'],
    [null, 'Jalan', 'm', 350.5, 2, 7000],
    [null, 'Santunan', 'orang', 25, 1, 500],
  ]);
});

test('every value has the look of its unit, of a total, of its class, of what is missing', () => {
  const classOf = { good: 'classGood', middle: 'classMiddle', bad: 'classBad' } as const;
  const header = (count: number) => Array<string>(count).fill('header');
  const missing = (count: number) => Array<string>(count).fill('missing');
  expect(stylesOf(sheet)).toEqual([
    ['title'],
    ['subtitle'],
    ['subtitle'],
    [],
    ['section'],
    header(9),
    ['label', 'label', 'whole', 'rupiah', 'percent', classOf.middle, classOf.middle, 'rupiah', 'rupiah'],
    ['label', 'label', 'whole', ...missing(4), 'rupiah', 'missing'],
    ['label', 'label', 'whole', 'rupiah', ...missing(5)],
    [
      ...['totalLabel', 'totalLabel', 'totalWhole', 'totalRupiah', 'totalPercent', classOf.middle, classOf.bad],
      ...['totalRupiah', 'totalRupiah'],
    ],
    [],
    ['section'],
    [null, ...header(3)],
    [null, 'label', 'rupiah', 'missing'],
    [null, 'label', 'missing', 'percent'],
    [null, 'label', 'rupiah', 'percent'],
    [],
    [],
    ['section'],
    [null, ...header(5)],
    [null, 'label', 'center', 'decimal', 'whole', 'rupiah'],
    [null, 'label', 'center', 'decimal', 'whole', 'rupiah'],
  ]);
});

test('a total that is missing has the look of the total row', () => {
  const none = area('kabupaten', '33.26', 'Kabupaten Pekalongan', { 'blm.cair': null });
  const { rows } = buildSectionSheet(section, sheetContext([none, bojong, buaran]));
  expect(rows.find((row) => row[1]?.value === 'Jumlah')?.[3]).toMatchObject({ value: '–', style: 'totalMissing' });
});

test('columns are as wide as the widest table needs them, and all together as the page at the smallest scale', () => {
  // Of the three tables: 11, 17, 11, 16, 16, 17, 17 · 10, 14, 12, 20 · 17, 11.
  const needed = [15, 30, 17, 17, 12, 20, 16, 17, 17];
  const share = (sheet.widths[0] ?? 0) / 15;
  expect(sheet.widths).toEqual(needed.map((width) => expect.closeTo(width * share, 0) as number));
  const whole = sheet.widths.reduce((sum, width) => sum + width, 0);
  expect(whole).toBeLessThanOrEqual(printedCharacters(sheet.print));
  // No wider than the columns would be printed at full size.
  expect(share).toBeCloseTo(1.25, 1);
});

test('it is printed across, title and state on each page, tables kept whole', () => {
  expect(sheet).toMatchObject({
    id: 'blm',
    name: 'Indikator BLM',
    frozen: { rows: 3, columns: 2 },
    print: {
      orientation: 'landscape',
      paper: 'f4',
      titleRows: [0, 3],
      columns: 9,
      breaks: [],
      blocks: [
        { row: 4, rows: 6 },
        { row: 11, rows: 5 },
        { row: 18, rows: 4 },
      ],
      footer: { text: 'Kaki halaman', page: '{page} dari {pages}' },
    },
    charts: [],
  });
});

test('the heading of a single table stays in view', () => {
  expect(buildSectionSheet(single, sheetContext(areas)).frozen).toEqual({ rows: 6, columns: 2 });
});

test('a table too wide for the smallest scale goes on below, in parts that fit the page, each with code and name', () => {
  const wide = ['blm.pagu', 'blm.cair', 'blm.apbn', 'blm.apbd', 'blm.lainnya', 'blm.dimanfaatkan', 'blm.per_desa'];
  const held = Object.fromEntries(wide.map((id) => [id, 1]));
  const context = sheetContext([area('kabupaten', '33.26', 'Kabupaten Pekalongan', held)], { paper: 'a4' });
  const tables = [{ kind: 'areas' as const, title: 'grants', indicators: [...wide, ...wide] }];
  const built = buildSectionSheet({ section: 'blm', tables, charts: [] }, context);
  const { print, widths } = built;
  const printed = widths.slice(0, print.columns).reduce((sum, width) => sum + width, 0);
  expect(printed).toBeLessThanOrEqual(printedCharacters(print));
  const rows = valuesOf(built).map((row) => row.map(String));
  const title = context.texts.text('report.table.grants');
  expect(rows.map(([first]) => first).filter((first) => first?.startsWith(title))).toEqual([
    title,
    `${title} (lanjutan)`,
  ]);
  const headers = rows.filter(([first]) => first === 'Kode');
  expect(headers.map((row) => row.length)).toEqual([9, 9]);
  expect(headers.flatMap((row) => row.slice(2))).toHaveLength(14);
});

test('every number is a formula where there is one, and says which indicator of which area it is', () => {
  const live = buildSectionSheet(section, sheetContext(areas, { formulas: namedFormulas }));
  expect(live.rows.slice(6, 10).map((row) => row.slice(2).map((cell) => cell?.formula?.slice(0, 24)))).toEqual(
    ['33.26.11', '33.26.14', '', '33.26'].map((code) => [
      `=wil.desa@${code}`,
      `=blm.cair@${code}`,
      `=upk.par@${code}`,
      `=CHOOSE(1+upk.par@${code},"–","Memuaskan"`.slice(0, 24),
      '=CHOOSE(1+MAX(CHOOSE(1+u',
      `=blm.cair_tahun@${code}:2013`.slice(0, 24),
      `=blm.cair_tahun@${code}:2014`.slice(0, 24),
    ]),
  );
  const bojongArea = { level: 'kecamatan', code: '33.26.11' };
  expect(live.rows[6]?.slice(2).map((cell) => cell?.trace)).toEqual([
    { kind: 'indicator', id: 'wil.desa', area: bojongArea },
    { kind: 'indicator', id: 'blm.cair', area: bojongArea },
    { kind: 'indicator', id: 'upk.par', area: bojongArea },
    { kind: 'indicator', id: 'upk.par', area: bojongArea },
    { kind: 'indicator', id: 'upk.kelas', area: bojongArea },
    { kind: 'indicator', id: 'blm.cair_tahun', area: bojongArea, group: '2013' },
    { kind: 'indicator', id: 'blm.cair_tahun', area: bojongArea, group: '2014' },
  ]);
  expect(live.rows[20]?.slice(3).map((cell) => cell?.formula)).toEqual([
    '=fis.selesai:volume',
    '=fis.selesai:jumlah',
    '=fis.selesai:dana',
  ]);
  expect(live.rows[13]?.slice(2).map((cell) => [cell?.formula, cell?.trace])).toEqual(
    ['upk.saldo_bulan', 'upk.par_bulan'].map((id) => [
      `=${id}@33.26:2014-10`,
      { kind: 'indicator', id, area: { level: 'kabupaten', code: '33.26' }, group: '2014-10' },
    ]),
  );
});

test('the heading of a column with a number that stays as it was says so', () => {
  const formulas: typeof namedFormulas = {
    ...namedFormulas,
    of: ({ code }, { id }) => ({ formula: '=1', isFixed: id === 'blm.cair' && code === '33.26.14' }),
  };
  const live = buildSectionSheet(single, sheetContext(areas, { formulas }));
  expect(valuesOf(live)[5]?.slice(2, 5)).toEqual([
    ...[label('wil.desa'), `${label('blm.cair')} (angka tetap, saat laporan dibuat)`, label('upk.par')],
  ]);
});

test('of a breakdown the count is the indicator, the sums are measures of the same rows', () => {
  const [volume, count, cost] = [3, 4, 5].map((column) => cellIn(sheet, 20, column).trace);
  const whole = { level: 'kabupaten', code: '33.26' };
  expect(count).toEqual({ kind: 'indicator', id: 'fis.selesai', area: whole, group: 'Jalan (m)' });
  expect(volume).toMatchObject({ kind: 'formula', title: 'Jalan (m): Volume', area: whole });
  expect(cost).toMatchObject({
    kind: 'formula',
    title: 'Jalan (m): Biaya (Rp)',
    formula: { kind: 'measure', measure: { table: 'Kegiatan', aggregate: { kind: 'sum' } } },
    area: whole,
  });
});

test('an area table of an indicator that is no breakdown cannot be broken down', () => {
  const wrong: SectionSheet = { ...section, tables: [{ kind: 'breakdown', title: 'works', indicator: 'wil.desa' }] };
  expect(() => buildSectionSheet(wrong, sheetContext(areas))).toThrow('wil.desa is no breakdown');
});
