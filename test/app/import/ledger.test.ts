/** Imports into Pinjaman and Angsuran: what the ledger takes, what it refuses, and what goes with it (docs/spec/entry.md 5). */
import { writeXlsx } from 'hucre';
import {
  checkTables,
  importTarget,
  inSteps,
  matchSource,
  noMemory,
  plainChoices,
  previewImport,
  rejectedRows,
  rememberMapping,
  type CheckResult,
} from '../../../src/app';
import type { MappingMemory } from '../../../src/engine/entry';
import type { RawWorkbook } from '../../../src/engine/dataset';
import { readSourceFile, writeWorkbookFile } from '../../../src/workbook/file';
import { baseApp, baseWorkbook, mapTable } from '../../support/base';
import { sheet } from '../merge/support';
import { baseCheck, day, previewOf, rejected } from './support';

const checkOf = (raw: RawWorkbook): Promise<CheckResult> => checkTables(raw, baseApp);

/** A memory as the pane's storage is one. */
function emptyMemory(): MappingMemory {
  const kept = new Map<string, string>();
  return { recall: (key) => kept.get(key) ?? null, keep: (key, text) => void kept.set(key, text) };
}

/** The base workbook in which a month is closed. */
const closed = (month: number): RawWorkbook => ({
  tables: [
    ...baseWorkbook().tables,
    sheet('Tutup Buku', [
      ['Periode', 'Waktu', 'Oleh', 'Kode', 'Keadaan'],
      [month, month + 5, 'Siti', 'X', 'Tutup'],
    ]),
  ],
});

const loans = `
No Pinjaman;Kode BKM;Kelompok;Jenis;Anggota;Perempuan;Miskin;Tgl Cair;Tenor;Jasa;Pokok;Sudah Dibayar;Tunggakan;Lama;Status
;B02;Bougenvil;Bergulir;8;4;4;1/12/2014;10;1,5%;5.000.000;500.000;0;0;Aktif
;B02;Sakura;Bergulir;8;4;4;2/1/2015;10;1,5%;5.000.000;0;0;0;Aktif
;B01;Matahari;Bergulir;8;4;4;5/11/2014;10;1,5%;4.000.000;0;0;0;Aktif
`;
const loanColumns = new Map([
  ['Nomor Pinjaman', 'No Pinjaman'],
  ['Kode BKM', 'Kode BKM'],
  ['Nama KSM', 'Kelompok'],
  ['Jenis', 'Jenis'],
  ['Anggota', 'Anggota'],
  ['Anggota Perempuan', 'Perempuan'],
  ['Anggota Miskin', 'Miskin'],
  ['Tanggal Cair', 'Tgl Cair'],
  ['Jangka Waktu (bulan)', 'Tenor'],
  ['Jasa per Bulan (%)', 'Jasa'],
  ['Pokok', 'Pokok'],
  ['Angsuran Pokok', 'Sudah Dibayar'],
  ['Tunggakan Pokok', 'Tunggakan'],
  ['Lama Tunggakan (bulan)', 'Lama'],
  ['Status', 'Status'],
]);

test('loans get the next number and their opening row; none is lent after Periode or in a closed month', async () => {
  const preview = await previewOf(await checkOf(closed(41_973)), 'Pinjaman', loans, {}, () => loanColumns);
  expect(rejected(preview)).toEqual([
    expect.stringMatching(/^3: .*2 Jan 2015/),
    expect.stringMatching(/^4: .*November 2014/),
  ]);
  const added = preview.batch?.changes.map((change) => ('cells' in change ? change.cells : {})) ?? [];
  expect(added[0]).toMatchObject({ 'Nomor Pinjaman': 'P-10', 'Nama KSM': 'Bougenvil', Pokok: 5_000_000 });
  expect(added[1]).toMatchObject({ 'Nomor Bukti': 'SA-P-10', 'Nomor Pinjaman': 'P-10', Pokok: 500_000 });
  expect(added).toHaveLength(2);
});

test('a loan whose payments stand there already, before itself, gets no opening row: nothing counts twice', async () => {
  const [header = '', first = ''] = loans.trim().split('\n');
  const raw = mapTable(baseWorkbook(), 'Angsuran', (table) => ({
    ...table,
    values: [...table.values, ['A-99', 'P-77', 41_990, 500_000, 75_000, null]],
  }));
  const list = `${header}\n${first.replace(/^;/, 'P-77;')}`;
  const { batch } = await previewOf(await checkOf(raw), 'Pinjaman', list, {}, () => loanColumns);
  expect(batch?.changes).toMatchObject([{ table: 'Pinjaman', cells: { 'Nomor Pinjaman': 'P-77' } }]);
});

test('a payment that is there is changed by its number; of a closed month it is refused', async () => {
  const list = `
Nomor Bukti;Nomor Pinjaman;Tanggal;Pokok;Jasa
A-2;P-1;15/12/2014;900.000;90.000
A-1;P-1;15/9/2014;1.900.000;225.000
`;
  const open = await previewOf(await baseCheck(), 'Angsuran', list);
  expect(open.counts).toMatchObject({ changed: 2, rejected: 0 });
  const [first, second] = open.batch?.changes ?? [];
  expect([first, second]).toEqual([
    { kind: 'change', table: 'Angsuran', row: 1, cells: { Pokok: 900_000 } },
    { kind: 'change', table: 'Angsuran', row: 0, cells: { Pokok: 1_900_000 } },
  ]);
  const late = await previewOf(await checkOf(closed(41_973)), 'Angsuran', list);
  expect(late.counts).toMatchObject({ changed: 1, rejected: 1 });
  expect(rejected(late)).toEqual([expect.stringMatching(/^3: .*September 2014|^3: .*ditutup/)]);
});

test('opening rows are proposed with the first payments, and can be left out', async () => {
  const bare = mapTable(baseWorkbook(), 'Angsuran', (table) => ({ ...table, values: table.values.slice(0, 1) }));
  const list = `
Nomor Pinjaman;Tanggal;Jumlah
P-4;20/12/2014;560.000
`;
  const check = await checkOf(bare);
  const opened = (preview: Awaited<ReturnType<typeof previewOf>>): number =>
    preview.batch?.changes.filter(
      (change) => 'cells' in change && String(change.cells['Nomor Bukti']).startsWith('SA-'),
    ).length ?? 0;
  const proposed = await previewOf(check, 'Angsuran', list);
  expect([proposed.offersBeside, proposed.counts.new, opened(proposed)]).toEqual([true, 1, 7]);
  const declined = await previewOf(check, 'Angsuran', list, { withBeside: false });
  expect([declined.counts.new, opened(declined)]).toEqual([1, 0]);
});

test('a payment before others of its loan, which would be split otherwise now, is told of', async () => {
  const list = `
Nomor Pinjaman;Tanggal;Jumlah
P-2;15/6/2014;500.000
P-9;30/12/2014;100.000
`;
  const { notes } = await previewOf(await baseCheck(), 'Angsuran', list);
  const told = notes.filter(({ code }) => code === 'resplit-line').map(({ params }) => params?.['pinjaman']);
  expect(told).toEqual(['P-2']);
});

test('a workbook with macros is read as a source; a mapping is remembered by its headers', async () => {
  const rows = [
    ['Rekanan', 'BKM', 'Golongan', 'Bidang', 'Th', 'Rupiah'],
    ['Puskesmas', 'B01', 'Pemerintah', 'Sosial', 2014, 1_000_000],
  ];
  const [grid] = await inSteps(
    await readSourceFile(await writeXlsx({ sheets: [{ name: 'Mitra', rows }] }), 'mitra.xlsm'),
  );
  if (grid === undefined) throw new Error('nothing to read');
  const memory = emptyMemory();
  const target = importTarget(await baseCheck(), 'Kemitraan');
  const { source } = matchSource(target, grid, memory);
  const mapping = new Map([
    ['Mitra', 'Rekanan'],
    ['Jenis Mitra', 'Golongan'],
  ]);
  rememberMapping(memory, target, source, mapping);
  const again = matchSource(target, grid, memory);
  expect(again.mapping).toEqual(mapping);
  expect(new Set(again.matches.map(({ by }) => by))).toEqual(new Set(['remembered']));
  // Of another table, or with other headers, nothing is remembered.
  expect(matchSource(importTarget(await baseCheck(), 'BLM'), grid, memory).matches.map(({ by }) => by)).not.toContain(
    'remembered',
  );
});

/** The rejected rows of a preview as a file, put right by a change of texts, read again with what is remembered of them. */
async function putRight(preview: Awaited<ReturnType<typeof previewOf>>, wrong: string, right: string) {
  const rest = rejectedRows(preview, preview.mapping, 'Ditolak', 'Alasan Ditolak', () => 'tidak ada.');
  const put = {
    ...rest.sheet,
    rows: rest.sheet.rows.map((cells) => cells.map((cell) => (cell === wrong ? right : cell))),
  };
  const bytes = await writeWorkbookFile({ title: 'Ditolak', dataSheets: [put], report: null });
  const [grid] = await inSteps(await readSourceFile(bytes, 'ditolak.xlsx'));
  if (grid === undefined) throw new Error('nothing to read');
  const memory = emptyMemory();
  rememberMapping(memory, preview.target, rest.sheet, rest.mapping);
  return { ...rest.sheet, grid, memory };
}

test('rejected rows stand as they were with their reason last, and come in once they are put right', async () => {
  const list = `
Nomor Bukti;Nomor Pinjaman;Tanggal;Pokok;Jasa
Z-1;P-99;20/12/2014;100.000;0
Z-2;P-4;20/12/2014;500.000;60.000
`;
  const preview = await previewOf(await baseCheck(), 'Angsuran', list);
  const { columns: written, rows, grid, memory } = await putRight(preview, 'P-99', 'P-4');
  expect(written.map(({ header }) => header).at(-1)).toBe('Alasan Ditolak');
  expect(rows).toEqual([['Z-1', 'P-99', '20/12/2014', '100.000', '0', 'tidak ada.']]);
  const target = importTarget(await baseCheck(), 'Angsuran');
  for (const known of [noMemory, memory])
    expect([...matchSource(target, grid, known).mapping.keys()].sort()).toEqual([
      'Jasa',
      'Nomor Bukti',
      'Nomor Pinjaman',
      'Pokok',
      'Tanggal',
    ]);
});

test('what was given for all rows stands beside the rejected ones, under a header of its own, and is not asked for again', async () => {
  const list = `
Bukti;No Pinjaman;;Bayar;Tanggal Setor
Z-1;P-99;a;100.000;x
Z-2;P-4;b;500.000;y
`;
  const columns = new Map([
    ['Nomor Bukti', 'Bukti'],
    ['Nomor Pinjaman', 'No Pinjaman'],
    ['Pokok', 'Bayar'],
  ]);
  const choices = { fixed: { Tanggal: '20/12/2014', Jasa: '5rb' } };
  const preview = await previewOf(await baseCheck(), 'Angsuran', list, choices, () => columns);
  expect(preview.counts).toMatchObject({ new: 1, rejected: 1 });
  const { columns: written, rows, grid, memory } = await putRight(preview, 'P-99', 'P-4');
  expect(written.map(({ header }) => header)).toEqual([
    'Bukti',
    'No Pinjaman',
    'C',
    'Bayar',
    'Tanggal Setor',
    'Tanggal',
    'Jasa',
    'Alasan Ditolak',
  ]);
  expect(rows).toEqual([['Z-1', 'P-99', 'a', '100.000', 'x', 41_993, 5000, 'tidak ada.']]);
  const target = importTarget(await baseCheck(), 'Angsuran');
  const { source, mapping } = matchSource(target, grid, memory);
  expect([...mapping].sort()).toEqual([...columns, ['Tanggal', 'Tanggal'], ['Jasa', 'Jasa']].sort());
  const again = await previewImport(target, baseApp, source, mapping, plainChoices, day);
  expect(again.counts).toMatchObject({ new: 1, rejected: 0 });
  expect(again.rows.map(({ cells }) => [cells.Tanggal, cells.Jasa])).toEqual([[41_993, 5000]]);
});
