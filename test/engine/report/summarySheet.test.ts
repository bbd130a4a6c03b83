/** Ringkasan: every single figure of the whole area, and what has to be known to read them. */
import { buildSummarySheet } from '../../../src/engine/report';
import { noFormulas } from '../../../src/engine/report/model/formulas';
import { constant } from '../../../src/engine/report/live';
import { area } from '../../support/areaIndicators';
import { programme, reportWords } from '../../support/programme';
import { cellIn, namedFormulas, setUpOf, sheetContext, stylesOf, valuesOf } from '../../support/sheetContext';
import { kabupaten } from '../../support/smallAreas';

const words = reportWords();
const whole = area('kabupaten', '33.26', 'Kabupaten Pekalongan', {
  ...kabupaten.values,
  'upk.pelapor': 2,
  'upk.wajib': 3,
  'upk.kelas': 'penundaan',
});
const notes = { lines: ['Catatan satu', 'Catatan dua'], live: [constant('Catatan tiga')] };
const sheet = buildSummarySheet(sheetContext([whole]), notes);
const live = buildSummarySheet(sheetContext([whole], { formulas: namedFormulas }), notes);
const rowOf = (id: string, { rows } = sheet) => rows.findIndex((row) => row[1]?.value === words.indicator(id));
const { sections, indicators } = programme.catalogue;

test('title, state, heading, the figures section by section in the order of the catalogue, notes', () => {
  const listed = sections.flatMap((section) =>
    indicators.filter(
      // What is told only where it is known is not known here.
      ({ kind, section: own, ifKnown }) =>
        own === section && kind !== 'series' && kind !== 'breakdown' && ifKnown !== true,
    ),
  );
  const values = valuesOf(sheet);
  expect(values.slice(0, 5)).toEqual([
    ['Indikator Kabupaten Pekalongan'],
    ['PNPM · Desember 2014'],
    ['Data siap kirim'],
    [],
    ['Bagian', 'Indikator', 'Nilai', 'Keterangan'],
  ]);
  expect(stylesOf(sheet)[4]).toEqual(Array(4).fill('header'));
  expect(values.slice(5, 5 + listed.length).map((row) => row.slice(0, 2))).toEqual(
    listed.map(({ id, section }) => [words.text(`section.${section}`), words.indicator(id)]),
  );
  expect(values.slice(5 + listed.length)).toEqual([[], ['Catatan satu'], ['Catatan dua'], ['Catatan tiga']]);
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
  const row = rowOf(id);
  const shown = [2, 3].map((column) => [cellIn(sheet, row, column).value, cellIn(sheet, row, column).style]);
  expect(shown).toEqual([value, remark]);
  expect([0, 1].map((column) => cellIn(sheet, row, column).style)).toEqual(['label', 'label']);
});

/** A whole number as a formula writes it into a sentence, with the point of the report's language. */
const wholeNumber = (cell: string) => `SUBSTITUTE(FIXED((${cell}),0),MID(FIXED(1000,0),2,1),".")`;

test('figures and words are formulas where there are any, and say whose they are', () => {
  const cell = (id: string, column: number) => cellIn(live, rowOf(id, live), column);
  expect(cell('blm.cair', 2)).toMatchObject({
    formula: '=blm.cair@33.26',
    trace: { kind: 'indicator', id: 'blm.cair', area: { level: 'kabupaten', code: '33.26' } },
  });
  expect(cell('upk.par', 3).formula).toBe(
    '=CHOOSE(1+upk.par@33.26,"–","Memuaskan","Minimum (tepat di batas)","Minimum","Minimum (tepat di batas)","Penundaan")',
  );
  expect(cell('upk.pelapor', 3)).toMatchObject({
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
  const made = buildSummarySheet(sheetContext([whole], { formulas }), notes);
  const labels = valuesOf(made).map(([, label]) => label);
  expect(labels).toContain(`${words.indicator('blm.cair')} (angka tetap, saat laporan dibuat)`);
  expect(labels.filter((label) => String(label).includes('angka tetap'))).toHaveLength(1);
});

test('how many have reported is told where both numbers are known, as a formula where both are one', () => {
  const remark = (values: Readonly<Record<string, number>>, formulas = namedFormulas) => {
    const made = buildSummarySheet(sheetContext([area('kabupaten', '33.26', 'K', values)], { formulas }), notes);
    const found = made.rows.find((row) => String(row[1]?.value).startsWith(words.indicator('upk.pelapor'))) ?? [];
    expect(String(found[1]?.value).includes('angka tetap')).toBe(found[3]?.isFixed === true);
    return cellIn({ rows: [found] }, 0, 3);
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

test('printed upright with the heading on each page', () => {
  const more = setUpOf(sheet);
  expect(more).toEqual({
    id: 'ringkasan',
    name: 'Ringkasan',
    widths: [22, 52, 22, 26],
    frozen: { rows: 5, columns: 0 },
    print: { orientation: 'portrait', paper: 'f4', titleRows: [0, 4], columns: 4, breaks: [], footer: 'Kaki halaman' },
    charts: [],
  });
});
