/** The tables of the store follow from the schema, in each dialect. */
import {
  dialects,
  faultyHeaders,
  fileColumns,
  originNames,
  storeTables,
  tableDefinitions,
} from '../../../src/engine/sql';
import { programme } from '../../../src/programme';
import { perpustakaan } from '../../programme-kecil/perpustakaan';

test.each(dialects)(
  '%s: a table for each data table, its columns by their headers behind those of origin',
  (dialect) => {
    const text = tableDefinitions(programme, dialect);
    const quote = dialect === 'spark' ? '`' : '"';
    for (const { name, columns } of Object.values(programme.schema.tables)) {
      const [, definition = ''] = text.split(`CREATE TABLE ${quote}${name}${quote} (`);
      for (const { header } of columns) expect(definition.split(';')[0]).toContain(`${quote}${header}${quote} `);
    }
  },
);

test('numbers, days, answers and texts have their types', () => {
  const loans = storeTables(programme.schema).find(({ name }) => name === 'Pinjaman');
  const types = Object.fromEntries(loans?.columns.map(({ name, type }) => [name, type]) ?? []);
  expect(types).toMatchObject({ Saldo: 'number', 'Tanggal Cair': 'date', 'Jadwal Khusus': 'logical', Status: 'text' });
  expect(loans?.columns.slice(0, 3)).toEqual(fileColumns);
});

test('no header is taken for a column of origin by a database that is blind to case', () => {
  for (const { schema } of [programme, perpustakaan])
    for (const { columns } of storeTables(schema)) {
      const names = columns.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }
});

test('Trino has the columns of folders last, Spark says where the files lie', () => {
  const trino = tableDefinitions(perpustakaan, 'trino', 's3://kantor/gudang');
  expect(trino).toContain(
    `  "${originNames.whole}" VARCHAR\n) WITH (format = 'PARQUET', external_location = 's3://kantor/gudang/Cabang'`,
  );
  expect(tableDefinitions(perpustakaan, 'spark', '/gudang')).toContain(
    "USING PARQUET PARTITIONED BY (`asal_periode`, `asal_wilayah`) LOCATION '/gudang/Buku';",
  );
});

test('faulty cells of a row are told apart by bars', () => {
  expect(faultyHeaders([])).toBeNull();
  expect(faultyHeaders(['Saldo', 'Pokok'])).toBe('|Saldo|Pokok|');
});
