/** What papers say of a loan whose payments are out of the ordinary. */
import { checkTables, paperReport, type PaperOrder } from '../../src/app';
import type { RawWorkbook } from '../../src/engine/dataset';
import type { ReportCell } from '../../src/engine/report';
import { baseWorkbook, edited, mapTable } from '../support/base';
import { day } from '../support/loanBook';
import { appContext, reportWords } from '../support/programme';

const texts = reportWords();

type Row = readonly (ReportCell | null)[];

/** Makes the papers of a workbook, as their rows. */
async function paperOf(raw: RawWorkbook): Promise<(kind: string, more?: Partial<PaperOrder>) => readonly Row[]> {
  const check = await checkTables(raw, appContext);
  return (kind, more = {}) =>
    paperReport(check, { kind, day: day('2014-12-31'), ...more }, texts)?.sheets.flatMap(({ rows }) => rows) ?? [];
}

test('two payments of one day: card and receipts have the balance and what is overdue after each, and only the one that settles tells of keringanan', async () => {
  const raw = mapTable(baseWorkbook(), 'Angsuran', (table) => ({
    ...table,
    values: [
      ...table.values,
      ['A-20', 'P-1', day('2014-12-20'), 1_500_000, 60_000, null],
      ['A-21', 'P-1', day('2014-12-20'), 500_000, 75_000, null],
      ['A-22', 'P-2', day('2014-12-20'), 1_000_000, 0, null],
      ['A-23', 'P-2', day('2014-12-20'), 500_000, 600_000, null],
    ],
  }));
  const paper = await paperOf(raw);
  const card = paper('kartu', { only: ['P-2'] });
  const amounts = (bukti: string) =>
    [3, 4, 5, 6, 7].map((column) => card.find((row) => row[2]?.value === bukti)?.[column]?.value);
  expect(amounts('A-22')).toEqual([1_000_000, 3_000_000, 0, 600_000, 4_000_000]);
  expect(amounts('A-23')).toEqual([500_000, 2_500_000, 600_000, 0, 3_500_000]);
  const receipts = paper('kuitansi', { day: day('2014-12-20') });
  const all = (label: string) => receipts.flatMap((row) => (row[3]?.value === label ? [row[4]?.value] : []));
  // A-8 is of that day too.
  expect(all('Sisa pokok')).toEqual([500_000, 0, 4_000_000, 3_500_000, 1_100_000]);
  expect(all('Keringanan')).toEqual([300_000]);
});

test('Daftar Tagih says since when the oldest instalment is due of which anything is unpaid, as the letter lists it', async () => {
  // Jasa falls due in the grace period too: it is unpaid from the first month on, principal from the third.
  const raw = edited(
    mapTable(baseWorkbook(), 'Angsuran', (table) => ({
      ...table,
      values: table.values.filter((row) => row[1] !== 'P-4'),
    })),
    ['Pinjaman', 5, 'Tanggal Cair', day('2014-08-15')],
    ['Pinjaman', 5, 'Masa Tenggang (bulan)', 2],
    ['Pinjaman', 5, 'Jadwal Khusus', 'Ya'],
    ['Pinjaman', 5, 'Angsuran Pokok', 0],
    ['Pinjaman', 5, 'Saldo', 6_000_000],
  );
  const paper = await paperOf(raw);
  const line = paper('tagih').find((row) => row[2]?.value === 'P-4');
  expect([line?.[3]?.value, line?.[4]?.value]).toEqual([day('2014-09-15'), 2]);
  const letter = paper('teguran', { only: ['P-4'] });
  expect(letter.find((row) => row[0]?.value === 1)?.[1]?.value).toBe(day('2014-09-15'));
});

test('a loan of which only Angsuran Pokok says what was paid owes the rest, traced to that cell, though payments of others are written down', async () => {
  const raw = mapTable(baseWorkbook(), 'Angsuran', (table) => ({
    ...table,
    values: table.values.filter(([bukti]) => bukti !== 'A-3'),
  }));
  const paper = await paperOf(raw);
  // Nine of ten instalments of 1,000,000 and 150,000 are due, five are paid.
  const owed = paper('tagih', { only: ['P-2'] }).find((row) => row[2]?.value === 'P-2');
  expect(owed?.slice(5, 8).map((cell) => cell?.value)).toEqual([600_000, 4_000_000, 4_600_000]);
  const trace = owed?.[6]?.trace;
  if (trace?.kind !== 'rows') throw new Error('no rows');
  expect(trace.rows().map(({ table, column, values }) => [table, column, Object.values(values)])).toEqual([
    ['Pinjaman', 'Pokok', [10_000_000]],
    ['Pinjaman', 'Angsuran Pokok', [5_000_000]],
  ]);
  expect(trace.facts).toContainEqual(['Asalnya', texts.text('paper.trace.cells')]);
  const card = paper('kartu', { only: ['P-2'] }).find((row) => row[2]?.value === 'Saldo awal');
  expect(card?.slice(3, 8).map((cell) => cell?.value)).toEqual([5_000_000, 3_000_000, 750_000, 450_000, 5_000_000]);
});
