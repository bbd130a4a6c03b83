/** Data tables of a new workbook: heading, format, width and choices of each column follow from its type. */
import { dataSheet, numberFormatOf, profileSheet, rowsOf } from '../../../src/engine/report';
import { columnsOf, type ColumnType, type Schema } from '../../../src/engine/schema';
import { schema } from '../../support/programme';

/** Number format and width in characters of a column of each type; docs/spec/workbook.md tells what the types hold. */
const looks: Readonly<Record<ColumnType, readonly [format: string, width: number]>> = {
  text: ['@', 22],
  code: ['@', 16],
  choice: ['@', 16],
  yesno: ['@', 10],
  int: ['#,##0', 15],
  rp: ['#,##0', 18],
  number: ['#,##0.##', 12],
  percent: ['0.00%', 12],
  date: ['[$-421]dd mmm yyyy', 14],
  month: ['[$-421]mmm yyyy', 12],
  year: ['0', 10],
};

test.each(Object.entries(looks))('a column of type %s', (type, [format, width]) => {
  const own: Schema = {
    ...schema,
    tables: {
      Uji: {
        name: 'Uji',
        key: ['Kolom'],
        columns: [{ header: 'Kolom', type: type as 'text', required: false }],
      },
    },
  };
  expect(dataSheet(own, 'Uji', []).columns).toEqual([
    { header: 'Kolom', numberFormat: format, width, ...(type === 'yesno' ? { options: ['Ya', 'Tidak'] } : {}) },
  ]);
  expect(numberFormatOf(type as ColumnType)).toBe(format);
});

test.each(Object.keys(schema.tables))('%s: the columns of the schema in their order, with their choices', (name) => {
  const { columns } = dataSheet(schema, name, []);
  const wanted = columnsOf(schema, name);
  expect(columns.map(({ header }) => header)).toEqual(wanted.map(({ header }) => header));
  columns.forEach(({ options }, index) => {
    const column = wanted[index];
    expect(options).toEqual(column?.type === 'yesno' ? ['Ya', 'Tidak'] : column?.options);
  });
});

test('columns of the user stand behind, those of a consolidation last', () => {
  const rows = [['33.26.11.2001']];
  const sheet = dataSheet(schema, 'Desa', rows, { own: ['Catatan'], origin: true });
  expect(sheet.name).toBe('Desa');
  expect(sheet.rows).toBe(rows);
  expect(sheet.columns.slice(-3)).toEqual([
    { header: 'Catatan', numberFormat: 'General', width: 22 },
    { header: 'Asal Berkas', numberFormat: '@', width: 34 },
    { header: 'Asal Baris', numberFormat: '0', width: 10 },
  ]);
  expect(dataSheet(schema, 'Desa', []).columns).toHaveLength(columnsOf(schema, 'Desa').length);
});

test('rows by heading are put into the order of the schema', () => {
  const table = { name: 'Uji', key: ['A'], columns: [{ header: 'B' }, { header: 'A' }] } as const;
  const columns = table.columns.map((column) => ({ ...column, type: 'text', required: false }) as const);
  expect(
    rowsOf({ ...table, columns }, [
      { A: 1, B: 2 },
      { A: 3, B: 4 },
    ]),
  ).toEqual([
    [2, 1],
    [4, 3],
  ]);
});

test('the profile has a row per entry, blank where nothing is given, each value in the format of its type', () => {
  const { profile } = schema;
  const sheet = profileSheet(schema, { Kabupaten: 'Kabupaten Pekalongan', Periode: 42_004 });
  expect(sheet.name).toBe(profile.name);
  expect(sheet.columns).toEqual([
    { header: 'Uraian', numberFormat: '@', width: 24 },
    { header: 'Isian', numberFormat: '@', width: 40 },
  ]);
  expect(sheet.rows).toEqual(
    profile.entries.map(({ header }) => [
      header,
      header === 'Kabupaten' ? 'Kabupaten Pekalongan' : header === 'Periode' ? 42_004 : null,
    ]),
  );
  expect(sheet.cellFormats).toEqual(profile.entries.map(({ type }) => [null, looks[type][0]]));
});
