/** A sheet with one row per desa: subtotals per kecamatan, rows that reach no desa, the total, notes below. */
import { buildLowestSheet, lowestGroups, type AreaColumn } from '../../../src/engine/report';
import { area } from '../../support/areaIndicators';
import { reportWords, schema } from '../../support/programme';
import { setUpOf, sheetContext, stylesOf, valuesOf } from '../../support/sheetContext';

const words = reportWords();
const total = area('kabupaten', '33.26', 'Kabupaten Pekalongan', { 'wil.kk': 60 });
const bojong = area('kecamatan', '33.26.11', 'Bojong', { 'wil.kk': 30 });
const buaran = area('kecamatan', '33.26.1', 'Buaran', { 'wil.kk': 30 });
const desa = [
  area('desa', '33.26.1.2001', 'Coprayan', { 'wil.kk': 30 }),
  area('desa', '33.26.11.2001', 'Bukur', { 'wil.kk': 10 }),
  area('desa', '33.26.11.2002', 'Wiroditan', { 'wil.kk': 20 }),
];
const unlinked = [area('kecamatan', '', '', { 'wil.kk': 0 }), area('desa', '', '', { 'wil.kk': 0 })];
const whole = sheetContext([total, bojong, buaran, ...desa, ...unlinked]);
const single = sheetContext([total, bojong, ...desa.slice(1)]);

/** Says for which area it was asked, and whether as a total. */
const column: AreaColumn = {
  heading: 'KK',
  width: 9,
  show: ({ values }, isTotal) => ({
    value: Number(values['wil.kk']),
    style: isTotal ? 'totalWhole' : 'whole',
  }),
};
const sheetOf = (context: typeof whole, notes: readonly string[] = []) =>
  buildLowestSheet(context, {
    id: 'rincian-desa',
    name: 'report.sheet.rincian-desa',
    columns: [column, column],
    notes,
  });

test('desa stand under their kecamatan, whose code may begin another’s', () => {
  expect(lowestGroups(whole).map(({ part, areas }) => [part?.name, areas.map(({ name }) => name)])).toEqual([
    ['Bojong', ['Bukur', 'Wiroditan']],
    ['Buaran', ['Coprayan']],
  ]);
});

test('where the whole has no parts between, the lowest areas are one group', () => {
  const [top, , bottom] = schema.areas.levels;
  if (!top || !bottom) throw new Error('three levels');
  const flat = { ...schema, areas: { ...schema.areas, levels: [top, bottom] as const } };
  const branches = [area('kecamatan', '71.01', 'Timur', {}), area('kecamatan', '71.02', 'Barat', {})];
  const groups = lowestGroups({
    programme: { ...whole.programme, schema: flat },
    indicators: { period: '', areas: [total, ...branches, area('kecamatan', '', '', {})] },
  });
  expect(groups).toEqual([{ part: null, areas: branches }]);
});

test('a row per desa, a subtotal below those of each kecamatan, then what reaches no desa, and the total', () => {
  const sheet = sheetOf(whole, ['Catatan satu', 'Catatan dua']);
  expect(valuesOf(sheet)).toEqual([
    ['Rincian Desa · Kabupaten Pekalongan'],
    ['PNPM · Desember 2014'],
    ['Data siap kirim'],
    [],
    ['Kode', 'Desa/kelurahan', 'KK', 'KK'],
    ['33.26.11.2001', 'Bukur', 10, 10],
    ['33.26.11.2002', 'Wiroditan', 20, 20],
    ['33.26.11', 'Jumlah Bojong', 30, 30],
    ['33.26.1.2001', 'Coprayan', 30, 30],
    ['33.26.1', 'Jumlah Buaran', 30, 30],
    ['', words.text('area.unlinked'), 0, 0],
    ['', words.text('area.unlinked'), 0, 0],
    ['33.26', 'Jumlah', 60, 60],
    [],
    ['Catatan satu'],
    ['Catatan dua'],
  ]);
  const [row, sum] = [
    ['label', 'label', 'whole', 'whole'],
    ['totalLabel', 'totalLabel', 'totalWhole', 'totalWhole'],
  ];
  expect(stylesOf(sheet)).toEqual([
    ...[['title'], ['subtitle'], ['subtitle'], [], Array<string>(4).fill('header')],
    ...[row, row, sum, row, sum, row, row, sum, [], ['note'], ['note']],
  ]);
});

test('a single kecamatan has no subtotal beside the total, and no blank row stands below without notes', () => {
  expect(valuesOf(sheetOf(single)).slice(5)).toEqual([
    ['33.26.11.2001', 'Bukur', 10, 10],
    ['33.26.11.2002', 'Wiroditan', 20, 20],
    ['33.26.11', 'Jumlah', 60, 60],
  ]);
});

test('the heading is repeated and stays in view, and so do code and name', () => {
  const sheet = setUpOf(sheetOf(whole));
  expect(sheet).toEqual({
    id: 'rincian-desa',
    name: 'Rincian Desa',
    widths: [16.2, 21.2, 11.2, 11.2],
    frozen: { rows: 5, columns: 2 },
    print: {
      orientation: 'landscape',
      paper: 'f4',
      titleRows: [0, 4],
      columns: 4,
      breaks: [],
      footer: { text: 'Kaki halaman', page: '{page} dari {pages}' },
    },
    charts: [],
  });
});
