/** Charts below the tables of a section's sheet, and the blocks of cells beside them that they are drawn from. */
import { buildSectionSheet, type SectionSheet } from '../../../src/engine/report';
import { area } from '../../support/areaIndicators';
import { reportWords } from '../../support/programme';
import { cellIn, namedFormulas, sheetContext } from '../../support/sheetContext';
import { smallAreas as areas } from '../../support/smallAreas';

const words = reportWords();
const label = (id: string) => words.indicator(id);

/** A section with one table, of nine columns. */
const withCharts = (charts: SectionSheet['charts']): SectionSheet => ({
  section: 'blm',
  tables: [
    { kind: 'areas', title: 'grants', indicators: ['wil.desa', 'blm.cair', 'upk.par', 'upk.kelas', 'blm.cair_tahun'] },
  ],
  charts,
});

const money = {
  name: 'grantSource',
  kind: 'stackedColumn',
  over: 'areas',
  indicators: ['blm.cair', 'blm.apbd', 'wil.desa'],
  axis: 'report.rupiah',
  numberFormat: '#,##0,,',
} as const;
const limits = {
  name: 'par',
  kind: 'column',
  over: 'areas',
  indicators: ['upk.par'],
  axis: 'report.axis.share',
  numberFormat: '0%',
  limitsOf: 'upk.par',
} as const;
const months = {
  name: 'riskTrend',
  kind: 'line',
  over: 'months',
  indicators: ['upk.par_bulan', 'upk.saldo_bulan'],
  axis: 'report.axis.share',
  numberFormat: '0%',
} as const;
const empty = { ...money, name: 'tridaya', indicators: ['man.sosial'] } as const;

/** One table of four areas takes rows 4 to 9; the charts begin below a blank row and a note, and their blocks right of a blank column. */
const sheet = buildSectionSheet(
  withCharts([money, limits, months, empty]),
  sheetContext(areas, { formulas: namedFormulas }),
);
const top = 12;
const firstColumn = 10;
const block = (values: 'value' | 'style' | 'formula', { source }: (typeof sheet.charts)[number]) =>
  sheet.rows
    .slice(source.row, source.row + source.rows)
    .map((row) => row.slice(source.column, source.column + source.columns).map((cell) => cell?.[values]));

/** What a chart draws of a formula's cell: without a value a gap. */
const gapFormula = (cell: string) => `=IFERROR(0+(${cell}),NA())`;

test('two stand in a row, each over half of the width; a note stands for the one without values', () => {
  // Widths 15 30 13 18 11 16 16 18 18 are 155 in all: four columns (76) do not reach the half, five (87) do.
  expect(sheet.charts.map(({ name, position }) => [name, position])).toEqual([
    ['IM_grantSource', { row: top, column: 0, rows: 16, columns: 5 }],
    ['IM_par', { row: top, column: 5, rows: 16, columns: 4 }],
    ['IM_riskTrend', { row: top + 17, column: 0, rows: 16, columns: 5 }],
  ]);
  // Above them, where none covers it.
  expect(cellIn(sheet, top - 1, 0)).toMatchObject({
    style: 'note',
    value: 'Grafik "Penerima manfaat Tridaya (KK-manfaat)" tidak dibuat karena belum ada datanya.',
  });
});

test('the sheet reaches below its charts', () => {
  expect(sheet.rows).toHaveLength(top + 2 * 17);
  const { rows } = buildSectionSheet(withCharts([money]), sheetContext(areas));
  // Without a note.
  expect(rows).toHaveLength(top - 1 + 17);
});

test('title, axis, kind and format of numbers are those asked for; limits are counted', () => {
  expect(
    sheet.charts.map(({ title, kind, valueAxisTitle, numberFormat, limits: lines }) => [
      title,
      kind,
      valueAxisTitle,
      numberFormat,
      lines,
    ]),
  ).toEqual([
    ['BLM cair menurut sumber dana', 'stackedColumn', 'juta rupiah', '#,##0,,', undefined],
    ['PAR terhadap batasnya', 'column', 'persen', '0%', 2],
    ['PAR dan LAR per bulan', 'line', 'persen', '0%', undefined],
  ]);
});

test('blocks stand below each other: a series without any value is left out, a missing value is a gap', () => {
  const [first, second, third] = sheet.charts;
  if (!first || !second || !third) throw new Error('three charts');
  const unknown = words.text('area.unlinked');
  expect([first, second, third].map(({ source }) => [source.row, source.column])).toEqual([
    [1, firstColumn],
    [7, firstColumn],
    [13, firstColumn],
  ]);
  expect(block('value', first)).toEqual([
    ['', label('blm.cair'), label('wil.desa')],
    ['Bojong', 700, 2],
    ['Buaran', '#N/A', 1],
    [unknown, 200, 0],
  ]);
  expect(block('style', first)).toEqual([
    ['chartLabel', 'chartLabel', 'chartLabel'],
    ...Array.from({ length: 3 }, () => ['chartLabel', 'chartNumber', 'chartNumber']),
  ]);
  expect(block('formula', first).slice(1)).toEqual([
    [undefined, gapFormula('blm.cair@33.26.11'), gapFormula('wil.desa@33.26.11')],
    [undefined, gapFormula('blm.cair@33.26.14'), gapFormula('wil.desa@33.26.14')],
    [undefined, gapFormula('blm.cair@'), gapFormula('wil.desa@')],
  ]);
  // Default limits of PAR: 10% and 20%.
  expect(block('value', second)).toEqual([
    ['', label('upk.par'), 'Batas Memuaskan', 'Batas Penundaan'],
    ['Bojong', 0.1, 0.1, 0.2],
    ['Buaran', '#N/A', 0.1, 0.2],
    [unknown, '#N/A', 0.1, 0.2],
  ]);
  expect(block('style', second)[1]).toEqual(['chartLabel', 'chartPercent', 'chartPercent', 'chartPercent']);
  expect(block('formula', second)[2]).toEqual([
    ...[undefined, gapFormula('upk.par@33.26.14'), '=upk.par:good', '=upk.par:bad'],
  ]);
  expect(block('value', third)).toEqual([
    ['', label('upk.par_bulan'), label('upk.saldo_bulan')],
    ['Oktober 2014', '#N/A', 50],
    ['November 2014', 0.2, '#N/A'],
    ['Desember 2014', 0.15, 60],
  ]);
  expect(block('formula', third)[3]).toEqual([
    undefined,
    gapFormula('upk.par_bulan@33.26:2014-12'),
    gapFormula('upk.saldo_bulan@33.26:2014-12'),
  ]);
  for (const chart of sheet.charts)
    expect(cellIn(sheet, chart.source.row - 1, firstColumn)).toMatchObject({
      value: `Data grafik: ${chart.title}`,
      style: 'note',
    });
});

test('numbers of a block say whose they are, limits where they are set', () => {
  expect(cellIn(sheet, 2, firstColumn + 1).trace).toEqual({
    kind: 'indicator',
    id: 'blm.cair',
    area: { level: 'kecamatan', code: '33.26.11' },
  });
  expect(cellIn(sheet, 16, firstColumn + 1).trace).toMatchObject({ id: 'upk.par_bulan', group: '2014-12' });
  expect(cellIn(sheet, 9, firstColumn + 2).trace).toMatchObject({
    kind: 'note',
    facts: [[expect.any(String), expect.stringContaining('Batas PAR Memuaskan')]],
  });
});

test('the blocks are not printed, and have widths of their own beyond a narrow gap', () => {
  expect(sheet.print.columns).toBe(9);
  expect(sheet.widths.slice(9)).toEqual([4, 24, 16, 16, 16]);
  expect(buildSectionSheet(withCharts([]), sheetContext(areas)).widths).toHaveLength(9);
});

test('of a single kecamatan, what counts desa is drawn by indicator; one column alone is not drawn at all', () => {
  const one = area('kecamatan', '33.26.11', 'Bojong', { 'wil.desa': 2 });
  const desa = area('desa', '33.26.11.2001', 'Bukur', { 'wil.desa': 1, 'wil.kk': 5 });
  const counting = (indicators: readonly string[]) => [
    { ...money, indicators, countsAreas: true as const, axis: 'report.axis.locations' as const },
  ];
  const total = area('kabupaten', '33.26', 'Kabupaten Pekalongan', { 'wil.desa': 2, 'wil.plpbk': null });
  const drawn = (indicators: readonly string[], ...more: (typeof desa)[]) => {
    const made = buildSectionSheet(withCharts(counting(indicators)), sheetContext([total, one, desa, ...more]));
    return made.charts.map(({ source }) =>
      made.rows
        .slice(source.row, source.row + source.rows)
        .map((row) => row.slice(source.column).map((cell) => cell?.value ?? null)),
    );
  };
  expect(drawn(['wil.desa', 'wil.plpbk'])).toEqual([
    [
      ['', 'lokasi'],
      [label('wil.desa'), 2],
      [label('wil.plpbk'), null],
    ],
  ]);
  expect(drawn(['wil.desa'])).toEqual([]);
  // With rows that reach no desa the columns are areas.
  expect(drawn(['wil.desa'], area('desa', '', '', { 'wil.desa': 0 }))).toEqual([
    [
      ['', label('wil.desa')],
      ['Bukur', 1],
      [words.text('area.unlinked'), 0],
    ],
  ]);
});
