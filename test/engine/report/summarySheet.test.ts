/** Ringkasan: every single figure of the whole area, and what has to be known to read them. */
import { keyIndicators } from '../../../src/engine/measure';
import { buildSummarySheet, printedCharacters } from '../../../src/engine/report';
import { noFormulas } from '../../../src/engine/report/model/formulas';
import { constant } from '../../../src/engine/report/live';
import { area } from '../../support/areaIndicators';
import { programme, reportWords } from '../../support/programme';
import { cellIn, namedFormulas, setUpOf, sheetContext, stylesOf, valuesOf } from '../../support/sheetContext';
import { kabupaten, smallAreas } from '../../support/smallAreas';

const words = reportWords();
const whole = area('kabupaten', '33.26', 'Kabupaten Pekalongan', {
  ...kabupaten.values,
  'upk.pelapor': 2,
  'upk.wajib': 3,
  'upk.kelas': 'penundaan',
});
const notes = { lines: ['Catatan satu', 'Catatan dua'], live: [constant('Catatan tiga')] };
const sheet = buildSummarySheet(sheetContext([whole]), notes, []);
const live = buildSummarySheet(sheetContext([whole], { formulas: namedFormulas }), notes, []);
/** Where a figure stands in its section, whichever half that is: the last place of its label, since key figures stand on top too. */
function placeOf(id: string, { rows } = sheet): { readonly row: number; readonly column: number } {
  const label = words.indicator(id);
  const places = rows.flatMap((row, at) =>
    [0, 4].flatMap((column) => (row[column]?.value === label ? [{ row: at, column }] : [])),
  );
  const place = places.at(-1);
  if (place === undefined) throw new Error(`no figure ${id}`);
  return place;
}
/** The cell beside a figure's label: 1 its value, 2 the remark. */
const beside = (id: string, offset: number, made = sheet) => {
  const { row, column } = placeOf(id, made);
  return cellIn(made, row, column + offset);
};
const { sections, indicators } = programme.catalogue;

/** The labels below a heading, down the left half and then down the right one. */
function below(title: string) {
  const rows = valuesOf(sheet);
  const start = rows.findIndex(([first, ...more]) => first === title && more.length === 0) + 1;
  const end = rows.findIndex((row, index) => index >= start && row.length === 0);
  const group = rows.slice(start, end);
  return [0, 4].flatMap((column) => group.flatMap((row) => row[column] ?? []));
}

test('title, state and headings; the key figures on top; then the figures section by section; then notes', () => {
  const values = valuesOf(sheet);
  const heading = ['Indikator', 'Nilai', 'Keterangan'];
  expect(values.slice(0, 5)).toEqual([
    ['Indikator Kabupaten Pekalongan'],
    ['PNPM · Desember 2014'],
    ['Data siap kirim'],
    [],
    [...heading, null, ...heading],
  ]);
  expect(below('Angka pokok')).toEqual(
    keyIndicators(programme.catalogue, 'letter').map(({ id }) => words.indicator(id)),
  );
  for (const section of sections) {
    // What is told only where it is known is not known here.
    const listed = indicators.filter(
      ({ kind, section: own, ifKnown }) =>
        own === section && kind !== 'series' && kind !== 'breakdown' && ifKnown !== true,
    );
    expect(below(words.text(`section.${section}`))).toEqual(listed.map(({ id }) => words.indicator(id)));
  }
  expect(values.slice(-5)).toEqual([[], ['* tepat di batas'], ['Catatan satu'], ['Catatan dua'], ['Catatan tiga']]);
  expect(stylesOf(sheet).slice(-3)).toEqual([['note'], ['note'], ['note']]);
});

test.each([
  ['blm.cair', [900, 'rupiah'], ['', 'label']],
  ['wil.desa', [3, 'whole'], ['', 'label']],
  ['upk.par', [0.15, 'percent'], ['Minimum', 'classMiddle']],
  ['upk.kelas', ['Penundaan', 'classBad'], ['', 'label']],
  ['upk.pelapor', [2, 'whole'], ['2 dari 3 UPK', 'label']],
  ['upk.wajib', [3, 'whole'], ['', 'label']],
  ['upk.lar', ['–', 'missing'], ['–', 'missing']],
])('%s is shown in its unit, with a word beside it where there is one', (id, value, remark) => {
  const shown = [1, 2].map((offset) => [beside(id, offset).value, beside(id, offset).style]);
  expect(shown).toEqual([value, remark]);
  expect(beside(id, 0).style).toMatch(/^label/);
});

/** A whole number as a formula writes it into a sentence, with the point of the report's language. */
const wholeNumber = (cell: string) => `SUBSTITUTE(FIXED((${cell}),0),MID(FIXED(1000,0),2,1),".")`;

test('figures and words are formulas where there are any, and say whose they are', () => {
  const cell = (id: string, offset: number) => beside(id, offset, live);
  expect(cell('blm.cair', 1)).toMatchObject({
    formula: '=blm.cair@33.26',
    trace: { kind: 'indicator', id: 'blm.cair', area: { level: 'kabupaten', code: '33.26' } },
  });
  expect(cell('upk.par', 2).formula).toBe(
    '=CHOOSE(1+upk.par@33.26,"–","Memuaskan","Minimum *","Minimum","Minimum *","Penundaan")',
  );
  expect(cell('upk.pelapor', 2)).toMatchObject({
    formula: `=IFERROR(${wholeNumber('upk.pelapor@33.26')}&" dari "&${wholeNumber('upk.wajib@33.26')}&" UPK","")`,
    trace: { id: 'upk.pelapor' },
  });
});

test('of the notes those that may change are formulas, in a report that has any', () => {
  const formulas = (made: typeof sheet) => made.rows.slice(-3).map(([cell]) => cell?.formula);
  expect(formulas(sheet)).toEqual([undefined, undefined, undefined]);
  expect(formulas(live)).toEqual([undefined, undefined, '="Catatan tiga"']);
  expect(valuesOf(live).slice(-3)).toEqual(valuesOf(sheet).slice(-3));
});

test('a number that stays as it was when the report was made says so in its label', () => {
  const formulas = {
    ...namedFormulas,
    of: (...[, definition]: Parameters<typeof namedFormulas.of>) => ({
      formula: '=1',
      isFixed: definition.id === 'blm.cair',
    }),
  };
  const made = buildSummarySheet(sheetContext([whole], { formulas }), notes, []);
  const labels = valuesOf(made).flatMap((row) => [row[0], row[4]]);
  expect(labels).toContain(`${words.indicator('blm.cair')} (angka tetap, saat laporan dibuat)`);
  expect(labels.filter((label) => String(label).includes('angka tetap'))).toHaveLength(2);
});

test('how many have reported is told where both numbers are known, as a formula where both are one', () => {
  const remark = (values: Readonly<Record<string, number>>, formulas = namedFormulas) => {
    const made = buildSummarySheet(sheetContext([area('kabupaten', '33.26', 'K', values)], { formulas }), notes, []);
    const cells = made.rows.flatMap((row) => [row.slice(0, 3), row.slice(4, 7)]);
    const found = cells.find(([label]) => String(label?.value).startsWith(words.indicator('upk.pelapor'))) ?? [];
    expect(String(found[0]?.value).includes('angka tetap')).toBe(found[2]?.isFixed === true);
    return cellIn({ rows: [found] }, 0, 2);
  };
  const { formula } = remark({ 'upk.pelapor': 2, 'upk.wajib': 3 });
  // Nothing is told where one is not known, but the formula will tell it.
  for (const known of ['upk.pelapor', 'upk.wajib']) {
    expect(remark({ [known]: 2 })).toMatchObject({ value: '', style: 'label', formula });
    expect(remark({ [known]: 2 }, noFormulas)).toMatchObject({ value: '', style: 'label' });
    expect(remark({ [known]: 2 }, noFormulas).formula).toBeUndefined();
  }
  const only = (known: string) => ({
    ...namedFormulas,
    of: (...[where, definition]: Parameters<typeof namedFormulas.of>) =>
      definition.id === known ? namedFormulas.of(where, definition) : undefined,
  });
  // Else it stays as it was, and says so, though the number beside it may follow.
  for (const id of ['upk.pelapor', 'upk.wajib']) {
    const cell = remark({ 'upk.pelapor': 2, 'upk.wajib': 3 }, only(id));
    expect([cell.value, cell.formula, cell.isFixed]).toEqual(['2 dari 3 UPK', undefined, true]);
  }
  expect(remark({ 'upk.pelapor': 2, 'upk.wajib': 3 }, noFormulas).isFixed).toBeUndefined();
});

test('charts stand between the key figures and the sections, small, two side by side', () => {
  const chart = {
    kind: 'column',
    over: 'areas',
    indicators: ['blm.cair'],
    axis: 'report.rupiah',
    numberFormat: '0',
  } as const;
  const charts = ['grantSource', 'grantUse', 'tridaya'].map((name) => ({ ...chart, name }));
  const made = buildSummarySheet(sheetContext(smallAreas), notes, charts);
  const places = made.charts.map(({ position }) => position);
  expect(places.map(({ column, columns }) => [column, columns])).toEqual([
    [0, 4],
    [4, 3],
    [0, 4],
  ]);
  const [first, second, third] = places.map(({ row }) => row);
  expect([second, third]).toEqual([first, Number(first) + 15]);
  const start = valuesOf(made).findIndex(([label]) => label === words.text(`section.${sections[0] ?? ''}`));
  expect(start).toBeGreaterThanOrEqual(Number(third) + 15);
});

test('printed upright with the heading on each page, groups kept whole, not wider than the smallest scale fits to A4', () => {
  const { print, widths, frozen, charts } = setUpOf(sheet);
  expect([frozen, charts]).toEqual([{ rows: 5, columns: 0 }, []]);
  expect(print).toMatchObject({ orientation: 'portrait', paper: 'f4', titleRows: [0, 4], columns: 7, breaks: [] });
  expect(print?.blocks).toHaveLength(1 + sections.length);
  const width = (widths ?? []).reduce((sum, each) => sum + each, 0);
  expect(width).toBeLessThanOrEqual(printedCharacters({ paper: 'a4', orientation: 'portrait' }));
});
