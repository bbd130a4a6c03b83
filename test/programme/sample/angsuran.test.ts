/** The payments of the sample agree with its loans and its UPK. The sums here are plain loops over cells, none of the product's own. */
import { checkWorkbook, recalculation } from '../../../src/app';
import { appContext, openFile } from '../../support/programme';
import { sampleFiles, sampleRows, type ReadRow } from '../../support/sample';

/** Ends of September to December 2014 as date serials. */
const monthEnds = [41_912, 41_943, 41_973, 42_004];
const [september = 0, , , periode = 0] = monthEnds;

let tables: ReadonlyMap<string, readonly ReadRow[]>;
const rowsOf = (table: string) => tables.get(table) ?? [];
const number = (row: ReadRow | undefined, header: string) => Number(row?.[header]);
const isOpening = (row: ReadRow) => String(row['Nomor Bukti']).startsWith('SA-');

/** Sums of a column by what another one holds. */
function sums(rows: readonly ReadRow[], by: string, header: string): ReadonlyMap<unknown, number> {
  const result = new Map<unknown, number>();
  for (const row of rows) result.set(row[by], (result.get(row[by]) ?? 0) + number(row, header));
  return result;
}

beforeAll(async () => {
  tables = await sampleRows(['Pinjaman', 'Angsuran', 'UPK']);
}, 120_000);

test('every loan has paid what its payments add up to, and was settled with the last of them', () => {
  const paid = sums(rowsOf('Angsuran'), 'Nomor Pinjaman', 'Pokok');
  const last = new Map<unknown, number>();
  for (const row of rowsOf('Angsuran'))
    last.set(row['Nomor Pinjaman'], Math.max(last.get(row['Nomor Pinjaman']) ?? 0, number(row, 'Tanggal')));
  const wrong = rowsOf('Pinjaman').filter((row) => {
    const nomor = row['Nomor Pinjaman'];
    if ((paid.get(nomor) ?? 0) !== row['Angsuran Pokok']) return true;
    return row['Status'] === 'Lunas' && row['Tanggal Lunas'] !== last.get(nomor);
  });
  expect(wrong).toEqual([]);
});

test('three months stand there receipt by receipt, what was paid before in one row of the loan', () => {
  const receipts = rowsOf('Angsuran').filter((row) => !isOpening(row));
  expect(receipts.length).toBeGreaterThan(2_000);
  expect(receipts.every((row) => number(row, 'Tanggal') > september && number(row, 'Tanggal') <= periode)).toBe(true);
  expect(rowsOf('Angsuran').filter((row) => isOpening(row) && number(row, 'Tanggal') > september)).toEqual([]);
  expect(rowsOf('Angsuran').filter((row) => number(row, 'Pokok') <= 0 || number(row, 'Jasa') < 0)).toEqual([]);
  expect(new Set(rowsOf('Angsuran').map((row) => row['Nomor Bukti'])).size).toBe(rowsOf('Angsuran').length);
  expect(receipts[0]?.['Nomor Bukti']).toBe('11-2001/0001');
});

test('in each of the three months the income of a UPK is the jasa received, and its loans move by what was lent and received', () => {
  const board = new Map(rowsOf('Pinjaman').map((row) => [row['Nomor Pinjaman'], row['Kode BKM']]));
  const upk = new Map(rowsOf('UPK').map((row) => [`${String(row['Kode BKM'])} ${String(row['Periode'])}`, row]));
  const wrong = monthEnds.slice(1).flatMap((end, index) => {
    const before = monthEnds[index] ?? 0;
    const isOfMonth = (row: ReadRow, header: string) => number(row, header) > before && number(row, header) <= end;
    const received = rowsOf('Angsuran')
      .filter((row) => isOfMonth(row, 'Tanggal') && !isOpening(row))
      .map((row) => ({ ...row, 'Kode BKM': board.get(row['Nomor Pinjaman']) ?? null }));
    const jasa = sums(received, 'Kode BKM', 'Jasa');
    const pokok = sums(received, 'Kode BKM', 'Pokok');
    const lent = sums(
      rowsOf('Pinjaman').filter((row) => isOfMonth(row, 'Tanggal Cair')),
      'Kode BKM',
      'Pokok',
    );
    return [...new Set(board.values())].filter((kode) => {
      const [earlier, now] = [before, end].map((month) => upk.get(`${String(kode)} ${month}`));
      const grown = (header: string) => number(now, header) - number(earlier, header);
      const balance = grown('Saldo Pinjaman') + grown('Pinjaman Lain-lain');
      return (
        grown('Pendapatan') !== (jasa.get(kode) ?? 0) || balance !== (lent.get(kode) ?? 0) - (pokok.get(kode) ?? 0)
      );
    });
  });
  expect(wrong).toEqual([]);
});

test('jasa is overdue only where principal is', () => {
  const late = rowsOf('Pinjaman').filter((row) => number(row, 'Tunggakan Jasa') > 0);
  expect(late.length).toBeGreaterThan(100);
  expect(late.filter((row) => number(row, 'Tunggakan Pokok') === 0)).toEqual([]);
  // A loan without a plan says nothing.
  const unknown = rowsOf('Pinjaman').filter((row) => row['Tunggakan Jasa'] === null);
  expect(unknown.filter((row) => row['Jadwal Khusus'] !== 'Ya')).toEqual([]);
});

test('Hitung Ulang finds nothing to change', async () => {
  for (const { name, bytes } of await sampleFiles()) {
    const check = await checkWorkbook(await openFile(bytes, name), appContext);
    expect(check.findings).toEqual([]);
    expect(recalculation(check)).toMatchObject({ entries: [], unread: 0 });
  }
});
