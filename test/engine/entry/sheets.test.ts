/** The sheets into which people type, and the guide to them (docs/spec/entry.md 2.1 and 2.2). */
import {
  entryProfile,
  entrySheet,
  guideSheet,
  headerStyle,
  listsOf,
  startTables,
  type RuleBasis,
} from '../../../src/engine/entry';
import { columnOf, columnsOf, tableOf } from '../../../src/engine/schema';
import { entryTexts } from '../../../src/messages/entryTexts';
import { defaultSettings } from '../../../src/programme/settings/settings';
import { schema, wordsIn } from '../../support/programme';

const words = wordsIn('id');
const texts = entryTexts('id', words);
const lists = listsOf(schema, {}, { period: 'Profil!$B$6', key: (sheet) => ({ sheet, column: 'A', firstRow: 2 }) });
const basis: RuleBasis = { schema, settings: defaultSettings, lists, texts };

test('headers look different where a column must be filled in, may be, or is calculated', () => {
  const look = (table: string, header: string) => headerStyle(columnOf(tableOf(schema, table), header));
  expect([look('BKM', 'Nama BKM'), look('Pinjaman', 'Tanggal Lunas')]).toEqual(['header', 'header']);
  expect(look('BKM', 'Nomor Akta Notaris')).toBe('headerOptional');
  expect([look('Pinjaman', 'Saldo'), look('UPK', 'Laba')]).toEqual(['headerCalculated', 'headerCalculated']);
});

test('a new workbook has the tables of the first template', () => {
  expect(startTables(schema)).toEqual(
    expect.arrayContaining(['Desa', 'BKM', 'BLM', 'Kegiatan', 'Pinjaman', 'Angsuran', 'UPK']),
  );
  expect(startTables(schema)).not.toContain('Jadwal');
});

test('a sheet has its rows, blank ones below, and for each column header, hint, rule or formula', () => {
  const columns = columnsOf(schema, 'Pinjaman');
  const row = columns.map((_, index) => index);
  const sheet = entrySheet(basis, 'Pinjaman', [row], {});
  expect([sheet.name, sheet.rows, sheet.blankRows, sheet.paper]).toEqual(['Pinjaman', [row], 50, 'f4']);
  expect(sheet.columns.map(({ header }) => header)).toEqual(columns.map(({ header }) => header));
  const column = (header: string) => sheet.columns.find((each) => each.header === header);
  expect(column('Saldo')).toMatchObject({
    headerStyle: 'headerCalculated',
    formula: expect.stringMatching(/^=IF\(.*\[Pokok\].*-.*\[Angsuran Pokok\]/),
    hint: { title: 'Saldo' },
  });
  expect(column('Saldo')).not.toHaveProperty('rule');
  expect(column('Kode BKM')).toMatchObject({ headerStyle: 'header', rule: { check: { source: 'Kunci_BKM' } } });
  expect(column('Kode BKM')).not.toHaveProperty('formula');
  expect(column('Nama KSM')).not.toHaveProperty('rule');
  expect(entrySheet(basis, 'Desa', [], { blank: 0 }).blankRows).toBe(0);
});

test('the profile asks about its days', () => {
  const profile = entryProfile(basis, { Kabupaten: 'Pekalongan' });
  const { entries } = schema.profile;
  expect(profile.cellRules?.map(({ row, column }) => [entries[row]?.header, column])).toEqual([
    ['Periode', 1],
    ['Tanggal Penyusunan', 1],
  ]);
  expect(profile.paper).toBe('f4');
  expect(profile.rows).toContainEqual(['Kabupaten', 'Pekalongan']);
});

test('the guide is one page: three steps, the sheets, colours, how to type, when data are on time', () => {
  const place = 'Kec. Tirto · Desember 2014';
  const guide = guideSheet(texts, { place, tables: ['Desa', 'Lain'], schema, onTimeDay: 10 });
  const names = { place, day: 10, profile: 'Profil', period: 'Periode' };
  const said = (...keys: readonly Parameters<typeof words>[0][]): string[] => keys.map((key) => words(key, names));
  const shown = guide.rows.map((row) => row.flatMap((cell) => (cell === null ? [] : [cell.value])));
  expect(shown).toEqual([
    said('guide.title'),
    [place],
    [],
    said('guide.steps'),
    ['1', ...said('guide.fill')],
    ['2', ...said('guide.check')],
    ['3', ...said('guide.report')],
    [],
    said('guide.tables'),
    ['Desa', words.has('table.Desa') ? words('table.Desa') : words('guide.holds', { table: 'Desa' })],
    ['Lain', words('guide.holds', { table: 'Lain' })],
    [],
    said('guide.colours'),
    said('guide.table', 'guide.colour.required'),
    said('guide.table', 'guide.colour.optional'),
    said('guide.table', 'guide.colour.calculated'),
    [],
    said('guide.typing'),
    ...(['number', 'date', 'rows', 'sheets'] as const).map((each) => ['•', ...said(`guide.typing.${each}`)]),
    [],
    said('guide.time'),
    ['•', ...said('guide.time.when')],
  ]);
  const looks = guide.rows.map((row) => row[0]?.style).filter((style) => style?.startsWith('header'));
  expect(looks).toEqual(['header', 'headerOptional', 'headerCalculated']);
  const links = guide.rows.flatMap(([first]) => (first?.link === undefined ? [] : [first.link]));
  expect(links).toEqual(['Desa', 'Lain'].map((sheet) => ({ sheet, cell: 'A1' })));
  expect(guide.print).toMatchObject({ orientation: 'portrait', paper: 'f4', columns: 2 });
  expect([guide.name, guide.print?.footer.text]).toEqual(said('guide.sheet', 'guide.footer'));
});
