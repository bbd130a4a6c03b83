import fc from 'fast-check';
import { columnsOf, tableNames, tableOf, type CellValue, type ColumnSchema } from '../../../src/engine/schema';
import { registryOf } from '../../../src/engine/check';
import { baseWorkbook, brief, check, edited, type Edit } from '../../support/base';
import { rules } from '../../../src/programme/rules';
import { schema as programmeSchema } from '../../support/programme';
import { effort } from '../../support/effort';

const base = baseWorkbook();
const periodeEnd = 42_004;

interface CellPlace {
  readonly table: string;
  readonly row: number;
  readonly schema: ColumnSchema;
  readonly value: CellValue;
}

const cells: readonly CellPlace[] = tableNames(programmeSchema).flatMap((name) => {
  const [header = [], ...rows] = base.tables.find((table) => table.name === name)?.values ?? [];
  return rows.flatMap((row, index) =>
    columnsOf(programmeSchema, name).map((schema) => ({
      table: name,
      row: index + 2,
      schema,
      value: row[header.indexOf(schema.header)] ?? null,
    })),
  );
});

/** Values that cannot be read in the column, whatever the table. */
function unreadable({ type, leastGroups }: ColumnSchema): readonly CellValue[] {
  if (type === 'text') return ['#REF!'];
  if (type === 'code') return ['abc', leastGroups === undefined ? '33.26' : '33.26.1', '#N/A'];
  return ['abc', '??', '#DIV/0!', ...(type === 'date' ? ['31/02/2014'] : [])];
}

/** Values beyond the column's limits. */
function outOfRange({ type, min, above, max, withinPeriod }: ColumnSchema): readonly CellValue[] {
  const step = type === 'percent' ? 0.001 : 1;
  return [
    ...(min === undefined ? [] : [min - step]),
    ...(above === undefined ? [] : [above, above - 1]),
    ...(max === undefined ? [] : [max + step]),
    // Beyond the next month too, of which some rows may be there already.
    ...(withinPeriod === true ? [36_160, periodeEnd + 32] : []),
  ];
}

/** Whether the cell must be filled in the base workbook; its only conditional cells are filled where their condition holds. */
const mustBeFilled = ({ schema, value }: CellPlace): boolean => schema.required !== false && value !== null;

const faultsIn = (place: CellPlace): readonly CellValue[] => [
  ...(mustBeFilled(place) ? [null] : []),
  ...unreadable(place.schema),
  ...outOfRange(place.schema),
];

function expectOneFinding({ table, row, schema: { header } }: CellPlace, value: CellValue): void {
  const edit: Edit = [table, row, header, value];
  const { findings } = check(edited(base, edit));
  expect({ edit, findings: findings.map(brief) }).toEqual({ edit, findings: [expect.stringMatching(/^error /)] });
  expect(findings[0]).toMatchObject({ table, row, column: header });
}

/** For every column of every table a cell, filled if one is. */
const columns = tableNames(programmeSchema).flatMap((name) =>
  columnsOf(programmeSchema, name).map(({ header }) => {
    const places = cells.filter(({ table, schema }) => table === name && schema.header === header);
    const place = places.find(({ value }) => value !== null) ?? places[0];
    if (place === undefined) throw new Error(`no cell in ${name} ${header}`);
    return { title: `${name} ${header}`, place };
  }),
);

test.each(columns)('each faulty content of a cell gives exactly one finding, there: $title', ({ place }) => {
  const values = faultsIn(place);
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) expectOneFinding(place, value);
});

test('so it does in any row', () => {
  const faults = cells.flatMap((place) => faultsIn(place).map((value) => ({ place, value })));
  fc.assert(
    fc.property(fc.constantFrom(...faults), ({ place, value }) => {
      expectOneFinding(place, value);
    }),
    { numRuns: effort.runs(30, 500) },
  );
});

/** Columns by which rows find each other: an exchange there concerns other rows too. */
const isKey = ({ table, schema }: CellPlace): boolean =>
  schema.refersTo !== undefined || tableOf(programmeSchema, table).key.includes(schema.header);

test('whatever one cell holds, the errors that follow stand in a single row', () => {
  const values = fc.oneof(
    fc.constantFrom(...cells).map(({ value }) => value),
    fc.constantFrom<CellValue>(
      null,
      0,
      1,
      12,
      0.5,
      100_000,
      10 ** 9,
      36_200,
      41_000,
      'Lunas',
      'Ya',
      'Rp 5.000',
      '-',
      'x',
    ),
  );
  const places = cells.filter((place) => !isKey(place));
  fc.assert(
    fc.property(fc.constantFrom(...places), values, ({ table, row, schema }, value) => {
      const edit: Edit = [table, row, schema.header, value];
      const errors = check(edited(base, edit)).findings.filter(({ severity }) => severity === 'error');
      const rows = new Set(errors.map((finding) => `${finding.table} ${String(finding.row)}`));
      expect({ edit, rows: [...rows].slice(1) }).toEqual({ edit, rows: [] });
    }),
    { numRuns: effort.runs(60, 1000) },
  );
});

/** Changes after which two entries of the workbook no longer agree, and the one place where that shows as an error. */
const relations: readonly (readonly [edits: readonly Edit[], table: string, row: number])[] = [
  [[['Desa', 2, 'Penduduk', 500]], 'Desa', 2],
  [[['Desa', 3, 'KK Miskin', 751]], 'Desa', 3],
  [[['Desa', 4, 'Jenis', 'Desa']], 'Desa', 4],
  [
    [
      ['BKM', 2, 'Pengurus Laki-laki', 0],
      ['BKM', 2, 'Pengurus Perempuan', 0],
    ],
    'BKM',
    2,
  ],
  [[['BKM', 2, 'Tahun BKM Award', 2015]], 'BKM', 2],
  [[['Kegiatan', 2, 'Satuan', 'unit']], 'Kegiatan', 2],
  [[['Kegiatan', 5, 'Dana Lain', 0]], 'Kegiatan', 5],
  [[['Kegiatan', 2, 'KK Miskin Penerima Manfaat', 201]], 'Kegiatan', 2],
  [[['Pinjaman', 3, 'Tunggakan Pokok', 6_000_000]], 'Pinjaman', 3],
  [[['Pinjaman', 4, 'Tanggal Lunas', 41_304]], 'Pinjaman', 4],
  [[['UPK', 2, 'KSM Menunggak ≥ 3 Bulan', 3]], 'UPK', 2],
  [[['UPK', 4, 'Saldo Menunggak ≥ 3 Bulan', 5_500_000]], 'UPK', 4],
  [[['BLM', 2, 'Dana Dimanfaatkan', 190_000_000]], 'BLM', 2],
  [[['Pinjaman', 4, 'Angsuran Pokok', 2_500_000]], 'Pinjaman', 4],
  [[['BKM', 3, 'Kode Desa', '33.26.12.2001']], 'BKM', 3],
  [[['BKM', 2, 'Tanggal Berdiri', 41_400]], 'BKM', 2],
  [[['BLM', 2, 'Dana Cair', 100_000_500]], 'BLM', 2],
  [[['BLM', 2, 'Dana Dimanfaatkan', 89_000_000]], 'BLM', 2],
  [[['BLM', 2, 'Lingkungan', 1]], 'BLM', 2],
  [[['BLM', 2, 'KK Penerima Manfaat', 10]], 'BLM', 2],
  [[['Kegiatan', 2, 'Bidang', 'Sosial']], 'Kegiatan', 2],
  [[['Kegiatan', 2, 'Status', 'Berjalan']], 'Kegiatan', 2],
  [[['Pinjaman', 2, 'Pokok', 5_500_000]], 'Pinjaman', 2],
  [[['Pinjaman', 2, 'Angsuran Pokok', 2_500_000]], 'Pinjaman', 2],
  [[['Pinjaman', 2, 'Saldo', 1]], 'Pinjaman', 2],
  [[['Pinjaman', 3, 'Tunggakan Pokok', 0]], 'Pinjaman', 3],
  [[['Pinjaman', 3, 'Lama Tunggakan (bulan)', 0]], 'Pinjaman', 3],
  [[['Pinjaman', 3, 'Kolektibilitas', 1]], 'Pinjaman', 3],
  [[['Pinjaman', 4, 'Status', 'Aktif']], 'Pinjaman', 4],
  [[['Pinjaman', 2, 'Anggota', 3]], 'Pinjaman', 2],
  [[['Pinjaman', 2, 'Jenis', 'Lain-lain']], 'UPK', 4],
  [[['Pinjaman', 2, 'Nama KSM', 'Mawar']], 'UPK', 4],
  [[['Pinjaman', 8, 'Status', 'Hapus Buku']], 'UPK', 6],
  [[['Angsuran', 2, 'Pokok', 1]], 'Pinjaman', 2],
  [[['UPK', 4, 'Kas dan Bank', 1]], 'UPK', 4],
  [[['UPK', 4, 'Saldo Pinjaman', 1]], 'UPK', 4],
  [[['UPK', 4, 'Kewajiban', 1]], 'UPK', 4],
  [[['UPK', 4, 'Biaya', 1]], 'UPK', 4],
  [[['UPK', 4, 'Aset', 1]], 'UPK', 4],
  [[['UPK', 4, 'KSM Aktif', 0]], 'UPK', 4],
  [[['UPK', 4, 'Saldo Menunggak ≥ 3 Bulan', 1]], 'UPK', 4],
  [[['BKM', 2, 'Relawan Khusus', 32]], 'BKM', 2],
  [[['Angsuran', 6, 'Tanggal', 41_942]], 'Angsuran', 6],
  [[['Angsuran', 6, 'Koreksi Atas', 'A-1']], 'Angsuran', 6],
  [[['Pinjaman', 9, 'Masa Tenggang (bulan)', 2]], 'Pinjaman', 9],
  [[['Pinjaman', 2, 'Tanggal Hapus Buku', 41_978]], 'Pinjaman', 2],
  [[['Jadwal', 3, 'Pokok', 1]], 'Jadwal', 2],
  [[['Foto', 2, 'Berkas', 'D:\\foto\\jalan.jpg']], 'Foto', 2],
];

test.each(relations)('a changed relation gives one error, in its row: %j', (edits, table, row) => {
  const errors = check(edited(base, ...edits)).findings.filter(({ severity }) => severity === 'error');
  expect(errors.map((finding) => ({ table: finding.table, row: finding.row }))).toEqual([{ table, row }]);
});

test('every error about a relation is among them', () => {
  const found = relations.flatMap(([edits]) => check(edited(base, ...edits)).findings.map(({ rule }) => rule));
  const wanted = registryOf(programmeSchema, rules).all.flatMap(({ id, severity, phase }) =>
    severity === 'error' && (phase === 'row' || phase === 'across') && !id.startsWith('then-') ? [id] : [],
  );
  expect([...new Set(wanted)].filter((id) => !found.includes(id))).toEqual([]);
});
