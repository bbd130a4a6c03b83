/** Perbandingan: looks, targets and how far they are reached; the comparison itself is `comparison.test.ts`. */
import { buildComparisonSheet, comparisonWithHistory, type ReportInput } from '../../../src/engine/report';
import { programme, reportWords } from '../../support/programme';
import { cellIn, setUpOf, sheetContext, stylesOf, valuesOf } from '../../support/sheetContext';
import { smallAreas } from '../../support/smallAreas';

const words = reportWords();
const context = sheetContext(smallAreas);
/** The sheet asks for no more of a report's input than these two. */
const sheetOf = (input: Partial<Pick<ReportInput, 'comparison' | 'targets'>>) =>
  buildComparisonSheet(context, { comparison: null, targets: new Map(), ...input });
const plain = sheetOf({});
const rowOf = (id: string, sheet = plain) => {
  const section = programme.catalogue.indicators.find((one) => one.id === id)?.section ?? '';
  return valuesOf(sheet).findIndex(
    ([first, second]) => first === words.text(`section.${section}`) && second === words.indicator(id),
  );
};

test('without anything earlier it says so, and shows what is now alone', () => {
  expect(valuesOf(plain).slice(0, 5)).toEqual([
    ['Perbandingan · Kabupaten Pekalongan'],
    ['PNPM · Desember 2014'],
    ['Data siap kirim'],
    [words.text('comparison.source.none')],
    [],
  ]);
  expect(stylesOf(plain)[3]).toEqual(['note']);
  expect(stylesOf(plain)[5]).toEqual(Array(8).fill('header'));
  const row = rowOf('blm.cair');
  expect(valuesOf(plain)[row]?.slice(2)).toEqual(['–', 900, '–', '', '', '']);
  expect(stylesOf(plain)[row]).toEqual([
    ...['label', 'label', 'missing', 'strongRupiah', 'missing', 'center', 'center', 'center'],
  ]);
});

test('a target stands in the unit of its indicator, with how far it is reached; both say where it is set', () => {
  const sheet = sheetOf({
    targets: new Map([
      ['blm.cair', 1000],
      ['upk.par', 0.1],
      ['blm.pagu', 500],
    ]),
  });
  const cells = (id: string) => [6, 7].map((column) => cellIn(sheet, rowOf(id, sheet), column));
  expect(cells('blm.cair')).toMatchObject([
    { value: 1000, style: 'rupiah' },
    { value: 0.9, style: 'percent' },
  ]);
  // Less is better: 10% / 15%.
  const [target, reached] = cells('upk.par');
  expect(target).toMatchObject({ value: 0.1, style: 'percent' });
  expect(Number(reached?.value)).toBeCloseTo(2 / 3, 10);
  // A value that is not there reaches nothing.
  expect(cells('blm.pagu')).toMatchObject([
    { value: 500, style: 'rupiah' },
    { value: '', style: 'percent' },
  ]);
  for (const cell of cells('blm.cair'))
    expect(cell.trace).toMatchObject({ kind: 'note', about: [{ id: 'blm.cair', area: { code: '33.26' } }] });
});

test('with earlier values: before, change, and its direction in a sign and a word', () => {
  const history = [
    { period: '2013-12', area: '33.26', indicator: 'blm.cair', value: 600 },
    { period: '2013-12', area: '33.26', indicator: 'upk.par', value: 0.2 },
  ];
  const comparison = comparisonWithHistory(programme, history, context.indicators);
  const sheet = sheetOf({ comparison });
  expect(valuesOf(sheet)[rowOf('blm.cair', sheet)]?.slice(2, 6)).toEqual([600, 900, 0.5, '▲ membaik']);
  const risk = valuesOf(sheet)[rowOf('upk.par', sheet)] ?? [];
  expect([risk[2], risk[3], risk[4], risk[5]]).toEqual([0.2, 0.15, expect.closeTo(-5), '▼ membaik']);
  expect(cellIn(sheet, rowOf('blm.cair', sheet), 2).trace).toMatchObject({
    kind: 'note',
    facts: [
      ['Sebelum (Desember 2013)', 'Rp 600'],
      ['Sekarang', 'Rp 900'],
      [expect.any(String), 'Rp 300'],
      [expect.any(String), expect.stringContaining('Desember 2013')],
    ],
  });
});

test('printed across, the heading in view and on each page', () => {
  expect(setUpOf(plain)).toEqual({
    id: 'perbandingan',
    name: 'Perbandingan',
    widths: [24.8, 58.7, 22.5, 22.5, 18, 18, 20.3, 13.5],
    frozen: { rows: 6, columns: 0 },
    print: {
      orientation: 'landscape',
      paper: 'f4',
      titleRows: [0, 5],
      columns: 8,
      breaks: [],
      footer: { text: 'Kaki halaman', page: '{page} dari {pages}' },
    },
    charts: [],
  });
});

test('what most workbooks do not say stands there once it is known, was known or has a target', () => {
  const id = 'pin.tunggakan_jasa';
  expect(rowOf(id)).toBe(-1);
  expect(valuesOf(plain).flat()).not.toContain(words.indicator(id));
  const before = comparisonWithHistory(
    programme,
    [{ period: '2014-11', area: smallAreas[0]?.code ?? '', indicator: id, value: 75_000 }],
    { period: '2014-12', areas: smallAreas },
  );
  for (const sheet of [sheetOf({ comparison: before }), sheetOf({ targets: new Map([[id, 0]]) })])
    expect(valuesOf(sheet)[rowOf(id, sheet)]?.slice(3, 4)).toEqual(['–']);
});
