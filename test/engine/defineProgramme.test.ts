import { defineProgramme } from '../../src/engine/defineProgramme';
import type { Work } from '../../src/engine/entry';
import type { IndicatorDefinition } from '../../src/engine/measure';
import type { Programme } from '../../src/engine/programme';
import type { ColumnSchema, Schema, TableSchema } from '../../src/engine/schema';
import { perpustakaan } from '../programme-kecil/perpustakaan';

/** The small programme with something else in it. */
const variant = (change: Partial<Programme>): (() => Programme) => {
  return () => defineProgramme({ ...perpustakaan, ...change });
};
const { schema, catalogue, rules } = perpustakaan;
const withTable = (table: TableSchema): (() => Programme) =>
  variant({ schema: { ...schema, tables: { ...schema.tables, [table.name]: table } } });
const withAreas = (areas: Partial<Schema['areas']>): (() => Programme) =>
  variant({ schema: { ...schema, areas: { ...schema.areas, ...areas } } });

const column = (header: string, more: Partial<ColumnSchema> = {}): ColumnSchema => ({
  header,
  type: 'text',
  required: true,
  ...more,
});
const kursi = (columns: readonly ColumnSchema[], more: Partial<TableSchema> = {}): TableSchema => ({
  name: 'Kursi',
  key: ['Nomor Kursi'],
  columns: [column('Nomor Kursi'), ...columns],
  ...more,
});
const kodeCabang = column('Kode Cabang', { type: 'code', groups: [2, 2], refersTo: 'Cabang' });

test('a sound programme is taken as it is, also with a new table that has a link', () => {
  expect(defineProgramme(perpustakaan)).toBe(perpustakaan);
  expect(withTable(kursi([kodeCabang]))).not.toThrow();
});

test.each<[string, () => Programme, string]>([
  ['without a way to areas', withTable(kursi([column('Warna')])), 'Kursi has no way to areas'],
  [
    'with a link to a table that is not there',
    withTable(kursi([column('Kode Cabang', { refersTo: 'Kantor' })])),
    'there is no table Kantor',
  ],
  [
    'with more columns than a mask has bits',
    withTable(kursi([kodeCabang, ...Array.from({ length: 31 }, (_, index) => column(`Kolom ${index}`))])),
    'Kursi has more than 32 columns',
  ],
  [
    'that was added and is required',
    withTable(kursi([kodeCabang], { since: '2' })),
    'Kursi was added and must be optional',
  ],
  [
    'with an added column that is required',
    withTable(kursi([kodeCabang, column('Warna', { since: '2' })])),
    'Kursi, Warna was added and must be optional',
  ],
  ['with two columns of one name', withTable(kursi([kodeCabang, kodeCabang])), 'Kursi has two columns of one name'],
  [
    'whose key is not there',
    withTable(kursi([kodeCabang], { key: ['Nomor'] })),
    'the key of Kursi must be a text column',
  ],
  [
    'that names a level of areas that is not there',
    withTable(kursi([column('Kode', { type: 'code', groups: [2], areaOf: ['negara'] })])),
    'there is no level negara',
  ],
])('a table %s is refused at start-up', (_what, define, message) => {
  expect(define).toThrow(message);
});

const [whole, part] = schema.areas.levels;
test.each<[string, () => Programme, string]>([
  ['of one level', withAreas({ levels: [whole] }), 'there must be two or 3 levels'],
  [
    'whose codes do not grow',
    withAreas({ levels: [{ ...whole, groups: 2 }, ...(part === undefined ? [] : [part])] }),
    'level cabang: its codes are no longer',
  ],
  ['without names', withAreas({ levels: [whole, { id: 'cabang', groups: 2 }] }), 'level cabang: no column'],
  [
    'in a table whose key is no code of them',
    withAreas({ table: 'Buku' }),
    'the key of Buku must be the code of an area of the lowest level',
  ],
])('areas %s are refused', (_what, define, message) => {
  expect(define).toThrow(message);
});

const [copies] = catalogue.indicators;
const withIndicator = (indicator: IndicatorDefinition): (() => Programme) =>
  variant({ catalogue: { ...catalogue, indicators: [...catalogue.indicators, indicator] } });
const changed = (change: Partial<IndicatorDefinition>): IndicatorDefinition =>
  ({ ...copies, id: 'buku.lain', ...change }) as IndicatorDefinition;
const sumOf = (header: string): Partial<IndicatorDefinition> => ({
  formula: {
    kind: 'measure',
    measure: { table: 'Buku', aggregate: { kind: 'sum', columns: [header] }, where: [] },
  },
});

test.each<[string, () => Programme, string]>([
  [
    'of a column that is not there',
    withIndicator(changed(sumOf('Halaman'))),
    'indicator buku.lain: Buku has no column Halaman',
  ],
  [
    'of a number that is no parameter',
    withIndicator(changed({ formula: { kind: 'parameter', id: 'denda' } })),
    'indicator buku.lain: there is no parameter denda',
  ],
  ['in no section', withIndicator(changed({ section: 'gedung' })), 'indicator buku.lain: no section gedung'],
  ['without a text', withIndicator(changed({})), 'there is no text indicator.buku.lain (id)'],
  ['whose id is taken', withIndicator(changed({ id: 'buku.eksemplar' })), 'two indicators have one id'],
  [
    'whose earlier values are of an indicator that is no series',
    withIndicator(changed({ earlier: { by: 'month', series: 'buku.eksemplar' } })),
    'there is no series buku.eksemplar',
  ],
  [
    'that is judged without limits',
    variant({ catalogue: { ...catalogue, limits: (settings) => ({ ...catalogue.limits(settings), of: {} }) } }),
    'indicator buku.dipinjam: it has no limits',
  ],
  [
    'that a line of the summary names though it is not there',
    variant({ summary: [{ key: 'summary.koleksi', figures: { copies: { id: 'buku.hilang', as: 'number' } } }] }),
    'summary.koleksi: there is no indicator buku.hilang',
  ],
])('an indicator %s is refused', (_what, define, message) => {
  expect(define).toThrow(message);
});

test.each<[string, () => Programme, string]>([
  [
    'of a column that is not there',
    variant({ rules: { ...rules, rows: rules.rows.map((rule) => ({ ...rule, optional: ['Halaman'] })) } }),
    'has no column Halaman',
  ],
  [
    'of expected rows of a table that is not there',
    variant({ rules: { ...rules, expectedRows: { Kursi: () => 1 } } }),
    'there is no table Kursi',
  ],
])('a rule %s is refused', (_what, define, message) => {
  expect(define).toThrow(message);
});

test('a parameter of a setting that is not there is refused', () => {
  const denda = {
    id: 'denda',
    cell: 'Denda',
    unit: 'share',
    ofPeriod: false,
    value: () => 0.1,
    setting: 'denda',
  } as const;
  expect(variant({ catalogue: { ...catalogue, parameters: [denda] } })).toThrow('parameter denda: no setting denda');
});

test('settings in an order of which one is not there are refused', () => {
  const { settingBook } = perpustakaan;
  expect(variant({ settingBook: { ...settingBook, ordered: [{ keys: ['gone'], strict: true }] } })).toThrow(
    'there is no setting gone to order',
  );
});

test('made-up data for a table or column that is not there are refused', () => {
  const area = { code: '10', name: 'Kota', areas: [] };
  const add = (table: string, header: string) => ({ kind: 'add', table, cells: { [header]: 1 } }) as const;
  const trial = {
    whole: area,
    part: area,
    period: 42_004,
    begun: { Cabang: { Lantai: 2 } },
    added: [add('Kursi', 'Nomor Kursi')],
    slip: { table: 'Cabang', header: 'Warna', typed: 'satu', repaired: 1 },
    entry: add('Cabang', 'Pintu'),
    follows: { table: 'Cabang', header: 'Jendela', before: 1, after: 2 },
  };
  for (const fault of [
    'trial: there is no table Kursi',
    ...['Lantai', 'Warna', 'Pintu', 'Jendela'].map((header) => `trial: Cabang has no column ${header}`),
  ])
    expect(variant({ trial })).toThrow(fault);
});

test('lists for work that name a table, a column or a task that is not there are refused, and modes without words', () => {
  const work: Work = {
    table: 'Cabang',
    column: 'Warna',
    modes: ['semua'],
    goal: 'sasaran',
    tasks: ['pinjam'],
    days: () => null,
    lists: () => ({ lists: [], filters: [], notes: [] }),
    effect: () => ({ figures: [], ratios: [], worst: { before: null, after: null } }),
    reminders: () => [],
  };
  for (const fault of [
    'work: Cabang has no column Warna',
    'work: there is no list task pinjam',
    'there is no text work.mode.semua (id)',
    'there is no text work.task.pinjam (en)',
  ])
    expect(variant({ work })).toThrow(fault);
});
