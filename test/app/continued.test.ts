import { continuedWorkbook } from '../../src/app';
import { serialOf, type RawWorkbook } from '../../src/engine/dataset';
import type { CellValue } from '../../src/engine/schema';
import { entryTexts } from '../../src/messages/entryTexts';
import { baseWorkbook, edited, withCopy } from '../support/base';
import { appContext, schema, wordsIn } from '../support/programme';

const words = wordsIn('id');
const base = baseWorkbook();

/** The data sheets of the next month, rows by header. */
async function next(raw: RawWorkbook) {
  const workbook = { readTables: () => Promise.resolve(raw) };
  const { spec, period } = await continuedWorkbook(
    { name: 'desember.xlsx', workbook },
    appContext,
    entryTexts('id', words),
    words,
  );
  const sheetOf = (name: string) => {
    const sheet = spec.dataSheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const rowOf = (name: string, key: string): Readonly<Record<string, CellValue>> => {
    const { columns, rows } = sheetOf(name);
    const cells = [...rows].find(([first]) => first === key) ?? [];
    return Object.fromEntries(columns.map(({ header }, index) => [header, cells[index] ?? null]));
  };
  return { period, sheetOf, rowOf };
}

test('loans are worked out for the new month', async () => {
  const { period, rowOf } = await next(base);
  expect(period).toBe(serialOf(2015, 1, 31));
  // Six of ten instalments were paid; the seventh fell due on 15 January.
  expect(rowOf('Pinjaman', 'P-1')).toMatchObject({
    'Angsuran Pokok': 3_000_000,
    Saldo: 2_000_000,
    'Tunggakan Pokok': 500_000,
    'Lama Tunggakan (bulan)': 1,
    Kolektibilitas: 2,
  });
  // Its plan is its own: what was typed stays.
  expect(rowOf('Pinjaman', 'P-7')).toMatchObject({ 'Tunggakan Pokok': 0, Kolektibilitas: 1 });
});

test('payments that were dated ahead come along, and count from now on', async () => {
  const paid = { 'Nomor Bukti': 'A-99', Tanggal: serialOf(2015, 1, 10), Pokok: 500_000, Jasa: 75_000 };
  const { sheetOf, rowOf } = await next(withCopy(base, 'Angsuran', 2, paid));
  expect(sheetOf('Angsuran').rows).toHaveLength(9);
  expect(rowOf('Angsuran', 'A-99')).toMatchObject(paid);
  expect(rowOf('Pinjaman', 'P-1')).toMatchObject({
    'Angsuran Pokok': 3_500_000,
    Saldo: 1_500_000,
    'Tunggakan Pokok': 0,
  });
});

test('what was typed over a calculated column stays typed; all other cells of it are calculated', async () => {
  const { sheetOf } = await next(edited(base, ['UPK', 2, 'Laba', 123]));
  const upk = sheetOf('UPK');
  const laba = upk.columns.findIndex(({ header }) => header === 'Laba');
  expect(upk.columns[laba]?.formula).toContain('Pendapatan');
  expect(upk.typed?.filter(({ column }) => column === laba)).toEqual([{ row: 0, column: laba }]);
  expect(upk.rows.at(0)?.[laba]).toBe(123);
});

test('without a period there is no next month', async () => {
  await expect(next(edited(base, ['Profil', 6, 'Isian', null]))).rejects.toMatchObject({ code: 'no-period' });
});

test('what was typed for a month and which months are closed come along', async () => {
  const typed = [...['A', serialOf(2014, 12, 31), 150_000, null, null, null, null, null, null, 900_000], 'Kas kecil'];
  const closed = [serialOf(2014, 12, 31), 42_010.5, 'Siti', '00a1', 'Tutup'];
  const table = (name: 'Isian UPK' | 'Tutup Buku', row: readonly CellValue[]) => ({
    name,
    sheet: name,
    kind: 'range' as const,
    top: 0,
    left: 0,
    values: [[...schema.own[name]], [...row]],
    merges: [],
  });
  const { sheetOf } = await next({ tables: [...base.tables, table('Isian UPK', typed), table('Tutup Buku', closed)] });
  expect(sheetOf('Isian UPK').rows).toEqual([typed]);
  expect(sheetOf('Tutup Buku').rows).toEqual([closed]);
  expect(sheetOf('Tutup Buku').cellFormats).toEqual([['[$-421]mmm yyyy', 'dd/mm/yyyy hh:mm', '@', '@', '@']]);
});
