/** What the kabupaten corrects in its recap, and what a recap takes over beside the rows (docs/spec/recap.md 1, 3). */
import { planRecap, readIncoming, readRecap, type Decide } from '../../../src/app';
import type { FileWorkbook } from '../../../src/workbook/file';
import { appContext, schema } from '../../support/programme';
import { inMonth, sourceOf, tinySpec, withColumn, withoutSheet, withSheet } from '../../support/parts';
import { rowsOf, take, verdicts } from './stage';

jest.setTimeout(300_000);

const file = (part: number, revision = 0, change = (spec: ReturnType<typeof tinySpec>) => spec) =>
  sourceOf(`kec${part}_R${revision}.xlsx`, change(inMonth(tinySpec(part), 12, revision)));

/** Somebody types into a cell of the recap: the row that has a key in its first column. */
async function type(recap: FileWorkbook | null, table: string, key: string, header: string, after: string | number) {
  const [raw] = (await recap?.readTables([table]))?.tables ?? [];
  const column = raw?.values[0]?.indexOf(header) ?? -1;
  const row = raw?.values.findIndex(([cell]) => cell === key) ?? -1;
  const before = raw?.values[row]?.[column] ?? null;
  await recap?.apply([{ sheet: table, row, column, before, after }], []);
  return before;
}

/** A recap of two kecamatan, in one of which the kabupaten has corrected a figure. */
async function corrected() {
  const { recap } = await take(null, [await file(0), await file(1)]);
  const [loan] = (await rowsOf(recap, 'Pinjaman')).filter(({ 'Asal Berkas': from }) => from === 'kec0_R0.xlsx');
  const key = String(loan?.['Nomor Pinjaman']);
  const before = Number(await type(recap, 'Pinjaman', key, 'Saldo', Number(loan?.['Saldo']) + 7));
  return { recap, key, before };
}

const saldoOf = async (recap: FileWorkbook | null, key: string) =>
  (await rowsOf(recap, 'Pinjaman')).find((row) => row['Nomor Pinjaman'] === key)?.['Saldo'];

test('where nobody can be asked a file is refused with the keys of corrected rows; forced, it counts', async () => {
  const { recap, key, before } = await corrected();
  const refused = await take(recap, [await file(0, 1), await file(1, 1)]);
  expect(verdicts(refused)).toEqual(['corrected', 'replaces']);
  expect(refused.plan.files[0]?.corrections).toEqual([
    // The file has the row as it had it: what it held before is known.
    { table: 'Pinjaman', key, kind: 'cells', cells: [{ column: 'Saldo', before, recap: before + 7, file: before }] },
  ]);
  expect(await saldoOf(refused.recap, key)).toBe(before + 7);
  const forced = await take(refused.recap, [await file(0, 1)], { force: true, decide: () => 'file' });
  expect(await saldoOf(forced.recap, key)).toBe(before);
});

test('a cell that is kept stays kept: the next revision asks again, another cell of the row follows the file', async () => {
  const { recap, key, before } = await corrected();
  const asked: (string | null)[] = [];
  const decide: Decide = (_correction, column) => {
    asked.push(column);
    return 'recap';
  };
  const anggota = await file(0, 1, (spec) => withColumn(spec, 'Pinjaman', 'Anggota', (value) => Number(value) + 1));
  const kept = await take(recap, [anggota], { decide });
  expect(verdicts(kept)).toEqual(['replaces']);
  // The cell that the kabupaten left alone is not asked about.
  expect(asked).toEqual(['Saldo']);
  const row = (await rowsOf(kept.recap, 'Pinjaman')).find((each) => each['Nomor Pinjaman'] === key);
  const first = tinySpec(0).dataSheets.find(({ name }) => name === 'Pinjaman');
  const at = first?.columns.findIndex(({ header }) => header === 'Anggota') ?? -1;
  expect([row?.['Saldo'], row?.['Anggota']]).toEqual([before + 7, Number(first?.rows.at(0)?.[at]) + 1]);
  const again = await take(kept.recap, [await file(0, 2)]);
  expect(verdicts(again)).toEqual(['corrected']);
});

/** A column of somebody's own in a table of a file, the same in every row. */
const withOwn = (spec: ReturnType<typeof tinySpec>, table: string, header: string, value: string) =>
  withSheet(spec, table, (sheet) => ({
    ...sheet,
    columns: [...sheet.columns, { header, numberFormat: 'General', width: 12 }],
    rows: sheet.rows.map((cells) => [...cells, value]),
  }));

const moreMembers = (spec: ReturnType<typeof tinySpec>) =>
  withColumn(spec, 'Pinjaman', 'Anggota', (value) => Number(value) + 1);

test('a column of the users own that a recap does not have makes no row look corrected', async () => {
  const { recap } = await take(null, [await file(0)]);
  const late = await file(1, 0, (spec) => withOwn(spec, 'Pinjaman', 'Ketua', 'Bu Siti'));
  const joined = await take(recap, [late]);
  expect(joined.plan.files[0]?.left).toEqual([{ table: 'Pinjaman', columns: ['Ketua'] }]);
  const newer = await file(1, 1, (spec) => withOwn(moreMembers(spec), 'Pinjaman', 'Ketua', 'Bu Siti'));
  const replaced = await take(joined.recap, [newer]);
  expect(verdicts(replaced)).toEqual(['replaces']);
  expect(replaced.plan.files[0]?.corrections).toEqual([]);
});

test('what the kabupaten writes into a column of its own is no correction, and stays with each revision', async () => {
  // The column came with another kecamatan, whose file has it.
  const { recap } = await take(null, [
    await file(0),
    await file(1, 0, (spec) => withOwn(spec, 'Pinjaman', 'Catatan', 'baik')),
  ]);
  const [loan] = (await rowsOf(recap, 'Pinjaman')).filter(({ 'Asal Berkas': from }) => from === 'kec0_R0.xlsx');
  const key = String(loan?.['Nomor Pinjaman']);
  await type(recap, 'Pinjaman', key, 'Catatan', 'sudah ditelepon');
  const first = await take(recap, [await file(0, 1, moreMembers)]);
  expect([verdicts(first), first.plan.files[0]?.corrections]).toEqual([['replaces'], []]);
  const noteOf = async (book: FileWorkbook | null) =>
    (await rowsOf(book, 'Pinjaman')).find((row) => row['Nomor Pinjaman'] === key)?.['Catatan'];
  expect(await noteOf(first.recap)).toBe('sudah ditelepon');
  // Beside the note one cell was typed over: that alone is asked about.
  const before = await type(first.recap, 'Pinjaman', key, 'Nama KSM', 'KSM Kabupaten');
  const asked = await take(first.recap, [await file(0, 2)]);
  expect(verdicts(asked)).toEqual(['corrected']);
  expect(asked.plan.files[0]?.corrections.map(({ cells }) => cells)).toEqual([
    [{ column: 'Nama KSM', before, recap: 'KSM Kabupaten', file: before }],
  ]);
});

test('a row with a note of the kabupaten goes only when somebody says so', async () => {
  const { recap } = await take(null, [
    await file(0),
    await file(1, 0, (spec) => withOwn(spec, 'Pinjaman', 'Catatan', 'baik')),
  ]);
  const [loan] = (await rowsOf(recap, 'Pinjaman')).filter(({ 'Asal Berkas': from }) => from === 'kec0_R0.xlsx');
  const key = String(loan?.['Nomor Pinjaman']);
  await type(recap, 'Pinjaman', key, 'Catatan', 'sudah ditelepon');
  const shorter = await file(0, 1, (spec) =>
    withSheet(spec, 'Pinjaman', (sheet) => ({ ...sheet, rows: [...sheet.rows].slice(1) })),
  );
  const asked = await take(recap, [shorter]);
  expect(asked.plan.files[0]?.corrections.map(({ kind, key: of }) => [kind, of])).toEqual([['row', key]]);
});

test('a row that was typed into the recap goes only when somebody says so', async () => {
  const { recap } = await take(null, [await file(0)]);
  const standing = await rowsOf(recap, 'Kemitraan');
  const [table] = (await recap?.readTables(['Kemitraan']))?.tables ?? [];
  if (table === undefined) throw new Error('no table');
  const last = table.values.length - 1;
  const cells = table.values[last]?.map((cell, column) => (column === 0 ? `${String(cell)}-baru` : cell)) ?? [];
  const appended = [cells.map((cell, column) => (table.values[0]?.[column] === 'Kode Baris' ? null : cell))];
  await recap?.apply([], [], undefined, [{ table, header: 0, last, key: [0], appended, removed: [] }]);
  const asked = await take(recap, [await file(0, 1)]);
  expect(asked.plan.files[0]?.corrections.map(({ kind, table: name }) => [kind, name])).toEqual([['row', 'Kemitraan']]);
  const kept = await take(recap, [await file(0, 1)], { decide: () => 'recap' });
  expect(await rowsOf(kept.recap, 'Kemitraan')).toHaveLength(standing.length + 1);
  const dropped = await take(kept.recap, [await file(0, 2)], { decide: () => 'file' });
  expect(await rowsOf(dropped.recap, 'Kemitraan')).toHaveLength(standing.length);
});

test('repayments stand apart while a kecamatan has none, and come back once all have them', async () => {
  const bare = await file(1, 0, (spec) => withoutSheet(spec, 'Angsuran'));
  const first = await take(null, [await file(0)]);
  const own = await rowsOf(first.recap, 'Angsuran');
  expect(own.length).toBeGreaterThan(3);
  const keptApart = async () => (await first.recap?.readTables(['Angsuran_sebagian']))?.tables ?? [];
  expect(await keptApart()).toEqual([]);
  const apart = await take(first.recap, [bare]);
  expect(await rowsOf(apart.recap, 'Angsuran')).toEqual([]);
  expect(await rowsOf(apart.recap, 'Angsuran_sebagian')).toEqual(own);
  const back = await take(apart.recap, [await file(1, 1)]);
  expect(await rowsOf(back.recap, 'Angsuran_sebagian')).toEqual([]);
  expect((await rowsOf(back.recap, 'Angsuran')).slice(0, own.length)).toEqual(own);
});

test('keys carry the code of their kecamatan, references and accepted warnings too', async () => {
  const accepted = [['loan-tenor', 'Pinjaman', 'PB-1', 'Jangka Waktu (bulan)', 60, 'disetujui rapat', 'Siti', 42_000]];
  const source = await file(0, 0, (spec) => ({
    ...withSheet(spec, 'Pinjaman', (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, row) => (row === 0 ? ['PB-1', ...cells.slice(1)] : cells)),
    })),
    dataSheets: [
      ...withSheet(spec, 'Pinjaman', (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((cells, row) => (row === 0 ? ['PB-1', ...cells.slice(1)] : cells)),
      })).dataSheets,
      {
        name: 'Catatan Pemeriksaan',
        columns: ['Aturan', 'Tabel', 'Kunci', 'Kolom', 'Nilai', 'Alasan', 'Oleh', 'Waktu'].map((header) => ({
          header,
          numberFormat: 'General',
          width: 12,
        })),
        rows: accepted,
      },
    ],
  }));
  const { recap } = await take(null, [source]);
  const code = '33.26.11';
  for (const [table, header] of [
    ['BKM', 'Kode BKM'],
    ['Pinjaman', 'Kode BKM'],
    ['Pinjaman', 'Nomor Pinjaman'],
    ['Angsuran', 'Nomor Bukti'],
    ['Jadwal', 'Nomor Pinjaman'],
    ['UPK', 'Kode BKM'],
    ['Foto', 'Kode Kegiatan'],
    ['Kemitraan', 'Nomor'],
  ] as const) {
    const values = (await rowsOf(recap, table)).map((row) => String(row[header]));
    expect([table, values.filter((value) => !value.startsWith(`${code}/`))]).toEqual([table, []]);
  }
  expect((await rowsOf(recap, 'Desa')).every((row) => String(row['Kode Desa']).startsWith(`${code}.`))).toBe(true);
  expect((await rowsOf(recap, 'Catatan Pemeriksaan')).map((row) => row['Kunci'])).toEqual([`${code}/PB-1`]);
});

test('a plan for the pane leaves open what is not decided', async () => {
  const { recap } = await corrected();
  if (recap === null) throw new Error('no recap');
  const standing = await readRecap(schema, recap);
  const read = [await readIncoming(await file(0, 1), appContext)];
  const open = planRecap(schema, standing, read);
  expect([open.taken.length, open.isDecided]).toEqual([1, false]);
  expect(planRecap(schema, standing, read, { decide: () => 'recap' }).isDecided).toBe(true);
});
