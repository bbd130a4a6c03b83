/** What follows from the ties between tables, and which schemas are refused at start-up. */
import {
  areaPath,
  columnOf,
  fieldOf,
  isTable,
  keyColumns,
  linksOf,
  linksTo,
  profileOf,
  requireSound,
  requiredTableNames,
  schemaFaults,
  tableNames,
  tableOf,
  type ColumnSchema,
  type ProfileEntry,
  type Schema,
  type TableSchema,
} from '../../../src/engine/schema';
import { schema as programmeSchema } from '../../support/programme';

const programme: Schema = programmeSchema;

const column = (header: string, more: Partial<ColumnSchema> = {}): ColumnSchema => ({
  header,
  type: 'text',
  required: true,
  ...more,
});
const entry = (header: string, more: Partial<ProfileEntry> = {}): ProfileEntry => ({ ...column(header), ...more });
const table = (name: string, columns: readonly ColumnSchema[], more: Partial<TableSchema> = {}): TableSchema => ({
  name,
  key: ['Nomor'],
  columns: [column('Nomor'), ...columns],
  ...more,
});

/** Places in regions, shelves in places, books on shelves. */
const rak = column('Rak', { refersTo: 'Rak' });
const sound: Schema = {
  tables: {
    Tempat: table('Tempat', [column('Daerah'), column('Nama')], {
      key: ['Kode'],
      columns: [column('Kode', { type: 'code', groups: [2, 2, 2] }), column('Daerah'), column('Nama')],
    }),
    Rak: table('Rak', [column('Tempat', { type: 'code', groups: [2, 2, 2], refersTo: 'Tempat' })]),
    Buku: table('Buku', [rak, column('Asal', { refersTo: 'Rak' })]),
    Kas: table('Kas', [column('Daerah', { type: 'code', groups: [2, 2], areaOf: ['wilayah', 'daerah'] })], {
      optional: true,
    }),
  },
  profile: {
    name: 'Profil',
    labelHeader: 'Uraian',
    valueHeader: 'Isian',
    valueAliases: [],
    entries: [
      entry('Kode Wilayah', { codeOf: 'wilayah' }),
      entry('Nama Wilayah', { nameOf: 'wilayah' }),
      entry('Bulan', { role: 'period' }),
    ],
  },
  areas: {
    levels: [
      { id: 'wilayah', groups: 1 },
      { id: 'daerah', groups: 2, nameColumn: 'Daerah' },
      { id: 'tempat', groups: 3, nameColumn: 'Nama' },
    ],
    table: 'Tempat',
  },
};

/** The sound schema with a table more, or in another's place. */
const having = (...tables: readonly TableSchema[]): Schema => ({
  ...sound,
  tables: { ...sound.tables, ...Object.fromEntries(tables.map((each) => [each.name, each])) },
});
const withAreas = (areas: Partial<Schema['areas']>): Schema => ({ ...sound, areas: { ...sound.areas, ...areas } });
const withEntries = (...entries: readonly ProfileEntry[]): Schema => ({
  ...sound,
  profile: { ...sound.profile, entries },
});

describe('ties', () => {
  test('of a table, in the order of its columns, and all that lead to one', () => {
    expect(linksOf(sound, 'Buku')).toEqual([
      { table: 'Buku', column: 'Rak', to: 'Rak' },
      { table: 'Buku', column: 'Asal', to: 'Rak' },
    ]);
    expect(linksOf(sound, 'Tempat')).toEqual([]);
    expect(linksTo(sound, 'Rak').map(({ column: header }) => header)).toEqual(['Rak', 'Asal']);
    expect(keyColumns(tableOf(sound, 'Buku'))).toEqual(['Nomor', 'Rak', 'Asal']);
    expect(keyColumns(tableOf(sound, 'Tempat'))).toEqual(['Kode']);
  });

  test('lead to areas on the shortest way', () => {
    const place = { table: 'Tempat', column: 'Kode', levels: ['tempat'] };
    expect(areaPath(sound, 'Tempat')).toEqual({ links: [], ...place });
    expect(areaPath(sound, 'Rak')).toEqual({ links: linksOf(sound, 'Rak'), ...place });
    expect(areaPath(sound, 'Buku')).toEqual({
      links: [...linksOf(sound, 'Buku').slice(0, 1), ...linksOf(sound, 'Rak')],
      ...place,
    });
    expect(areaPath(sound, 'Kas')).toEqual({
      links: [],
      table: 'Kas',
      column: 'Daerah',
      levels: ['wilayah', 'daerah'],
    });
    const direct = table('Peta', [rak, column('Tempat', { refersTo: 'Tempat' })]);
    expect(areaPath(having(direct), 'Peta')?.links.map(({ to }) => to)).toEqual(['Tempat']);
  });

  test('that run in a circle lead nowhere', () => {
    const circle = having(table('A', [column('B', { refersTo: 'B' })]), table('B', [column('A', { refersTo: 'A' })]));
    expect(areaPath(circle, 'A')).toBeNull();
  });
});

describe('a schema', () => {
  test('that is sound is taken', () => {
    expect(schemaFaults(sound)).toEqual([]);
    expect(schemaFaults(programme)).toEqual([]);
    expect(() => requireSound(sound)).not.toThrow();
  });

  const many = (count: number) => Array.from({ length: count }, (_, index) => column(`K${index}`));
  test('may have tables of 32 columns, keys of three, and what was added where it is optional', () => {
    expect(schemaFaults(having(table('Lain', [rak, ...many(30)])))).toEqual([]);
    for (const type of ['int', 'month', 'choice', 'yesno'] as const) {
      expect(schemaFaults(having(table('Lain', [rak, column('Ke', { type })], { key: ['Nomor', 'Ke'] })))).toEqual([]);
    }
    const counted = [column('A', { type: 'date' }), column('B', { type: 'int' })];
    expect(schemaFaults(having(table('Lain', [rak, ...counted], { key: ['Nomor', 'A', 'B'] })))).toEqual([]);
    const added = table('Lain', [rak, column('Baru', { since: '2', required: false })], { since: '2', optional: true });
    expect(schemaFaults(having(added))).toEqual([]);
  });

  const key = 'the key of Lain must be a text column, with at most two columns of numbers or of a list';
  test.each<[TableSchema, readonly string[]]>([
    [table('Lain', [rak, ...many(31)]), ['Lain has more than 32 columns']],
    [table('Lain', [rak, column('Nomor')]), ['Lain has two columns of one name']],
    [table('Lain', [rak], { key: ['Kode'] }), [key]],
    [table('Lain', [rak, column('Ke', { type: 'int' })], { key: ['Ke'] }), [key]],
    [table('Lain', [rak, column('Ke')], { key: ['Nomor', 'Ke'] }), [key]],
    [table('Lain', [rak], { key: ['Nomor', 'Ke'] }), [key]],
    [
      table('Lain', [rak, ...['A', 'B', 'C'].map((header) => column(header, { type: 'int' }))], {
        key: ['Nomor', 'A', 'B', 'C'],
      }),
      [key],
    ],
    [table('Lain', [rak], { since: '2' }), ['Lain was added and must be optional']],
    [table('Lain', [rak, column('Baru', { since: '2' })]), ['Lain, Baru was added and must be optional']],
    [table('Lain', [column('D', { areaOf: ['daerah', 'negara'] })]), ['Lain, D: there is no level negara']],
    [table('Lain', [column('X', { refersTo: 'Y' })]), ['Lain, X: there is no table Y']],
    [table('Lain', [column('Rak', { type: 'int', refersTo: 'Rak' })]), ['Lain, Rak: a reference must be text']],
    [table('Lain', []), ['Lain has no way to areas']],
  ])('with the table %j is refused', (more, faults) => {
    expect(schemaFaults(having(more))).toEqual(faults);
    expect(() => requireSound(having(more))).toThrow(`The schema cannot work: ${faults.join('; ')}`);
  });

  test('whose ties lead to a key of two columns, or whose table bears another name, is refused', () => {
    const pair = table('Pasangan', [rak, column('Ke', { type: 'int' })], { key: ['Nomor', 'Ke'] });
    const lain = table('Lain', [rak, column('P', { refersTo: 'Pasangan' })]);
    expect(schemaFaults(having(pair, lain))).toEqual(['Lain, P: the key of Pasangan is more than one column']);
    const misnamed = { ...sound, tables: { ...sound.tables, Lain: table('Lian', [rak]) } };
    expect(schemaFaults(misnamed)).toEqual(['Lain calls itself Lian']);
  });

  const [whole, middle, lowest] = sound.areas.levels as readonly [
    Schema['areas']['levels'][0],
    Schema['areas']['levels'][0],
    Schema['areas']['levels'][0],
  ];
  const codes = 'the key of Tempat must be the code of an area of the lowest level';
  test.each<[string, Schema, readonly string[]]>([
    [
      'one level',
      withAreas({ levels: [{ ...whole, groups: 3 }] }),
      ['Kas, Daerah: there is no level daerah', 'there must be two or 3 levels of areas'],
    ],
    [
      'four levels',
      withAreas({ levels: [whole, middle, lowest, { id: 'titik', groups: 4, nameColumn: 'Nama' }] }),
      ['there must be two or 3 levels of areas', codes],
    ],
    [
      'codes that do not grow',
      withAreas({ levels: [whole, { ...middle, groups: 1 }, lowest] }),
      ['level daerah: its codes are no longer than those above it'],
    ],
    [
      'a level without names',
      withAreas({ levels: [whole, { id: 'daerah', groups: 2 }, lowest] }),
      ['level daerah: no column of the area table names its areas'],
    ],
    [
      'names in a column that is not there',
      withAreas({ levels: [whole, { ...middle, nameColumn: 'Kota' }, lowest] }),
      ['level daerah: the area table has no column Kota'],
    ],
    ['codes of another length', withAreas({ levels: [whole, middle, { ...lowest, groups: 4 }] }), [codes]],
  ])('with areas of %s is refused', (_what, odd, faults) => {
    expect(schemaFaults(odd)).toEqual(faults);
  });

  test('whose area table is no table, or has a key that is no code, is refused', () => {
    expect(schemaFaults(withAreas({ table: 'Kota' }))).toContain('the area table Kota is no table');
    expect(schemaFaults(withAreas({ table: 'Buku' }))).toContain(
      'the key of Buku must be the code of an area of the lowest level',
    );
  });

  test('whose profile does not say what the data are about is refused', () => {
    const [code = entry(''), , period = entry('')] = sound.profile.entries;
    expect(schemaFaults(withEntries(code))).toEqual(['the profile has no period']);
    expect(schemaFaults(withEntries(period))).toEqual(['the profile has no code of the whole']);
    expect(schemaFaults(withEntries(code, period, entry('X', { codeOf: 'kota' })))).toEqual([
      'the profile, X: there is no level kota',
    ]);
    expect(schemaFaults(withEntries(code, period, entry('Y', { nameOf: 'kota' })))).toEqual([
      'the profile, Y: there is no level kota',
    ]);
  });
});

describe('tables and columns', () => {
  test('are found by name; a name of ours that is wrong is a mistake', () => {
    expect(tableNames(sound)).toEqual(['Tempat', 'Rak', 'Buku', 'Kas']);
    expect(requiredTableNames(sound)).toEqual(['Tempat', 'Rak', 'Buku']);
    expect([isTable(sound, 'Rak'), isTable(sound, 'toString'), isTable(sound, undefined)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(() => tableOf(sound, 'Kursi')).toThrow('no table Kursi');
    expect(columnOf(tableOf(sound, 'Buku'), 'Rak')).toBe(rak);
    expect(() => columnOf(tableOf(sound, 'Buku'), 'Warna')).toThrow('no column Warna in Buku');
  });

  test.each([
    ['Kode Kabupaten', 'kodeKabupaten'],
    ['Periode', 'periode'],
    ['', ''],
  ])('the entry %j enters the code of a workbook as %j', (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });
});

describe('what a profile says', () => {
  test('by roles and levels, of the kind that is wanted', () => {
    const values = {
      'Kode Kabupaten': '33.26',
      Kabupaten: 'Kabupaten Pekalongan',
      'Kode Kecamatan': null,
      Periode: 42_004,
      'Disusun Oleh': 'Sari',
      Jabatan: 'Fasilitator',
      'Tanggal Penyusunan': 42_007,
      Revisi: 2,
      'Versi Templat': '2',
    };
    expect(profileOf(programme, values)).toEqual({
      values,
      period: 42_004,
      author: 'Sari',
      office: 'Fasilitator',
      madeOn: 42_007,
      revision: 2,
      version: '2',
      codes: { kabupaten: '33.26', kecamatan: null, desa: null },
      names: { kabupaten: 'Kabupaten Pekalongan', kecamatan: null, desa: null },
    });
  });

  test('is nothing where an entry is absent or of another kind', () => {
    const nothing = { author: null, office: null, madeOn: null, revision: null, version: null };
    expect(profileOf(sound, { Bulan: 'Desember', 'Kode Wilayah': 7 })).toMatchObject({
      ...nothing,
      period: null,
      codes: { wilayah: null, daerah: null, tempat: null },
      names: { wilayah: null },
    });
    expect(profileOf(programme, { 'Disusun Oleh': 5, Revisi: 'dua' })).toMatchObject(nothing);
  });
});
