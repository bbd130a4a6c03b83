import { serialOf } from '../../../src/engine/dataset';
import type { RowValues } from '../../../src/engine/entry';
import { setoran } from '../../../src/programme/tasks/setoran';
import { baseWorkbook, mapTable } from '../../support/base';
import { read } from '../../support/programme';
import { applied, batchOf, faultsOf, noOwn, subjectOf } from '../../support/tasks';

const base = { raw: baseWorkbook(), own: noOwn };
const subject = subjectOf(base);
const day = (month: number, date: number, year = 2014): number => serialOf(year, month, date);
const typed = (lines: Readonly<Record<string, RowValues>>) => new Map(Object.entries(lines));
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

test('lists all loans with a balance: overdue first, written-off ones last under their own heading', () => {
  const lines = setoran.lines(subject, {});
  expect(lines.map(({ key, group }) => [key, group])).toEqual([
    ...['P-2', 'P-5', 'P-7', 'P-4', 'P-1', 'P-8', 'P-9'].map((key) => [key, undefined]),
    ['P-6', 'hapus-buku'],
  ]);
  // Nine instalments are due by 20 December, of which five were paid.
  expect(lines[0]).toMatchObject({ cells: ['Mawar', 'P-2', 4_600_000], proposals: [4_600_000] });
  // At the end of Periode P-4 is overdue too.
  expect(setoran.lines(subject, { sebulan: 'Ya' })[0]).toMatchObject({ key: 'P-4', proposals: [60_000, 500_000] });
  expect(setoran.lines(subject, { bkm: 'B04' }).map(({ key }) => key)).toEqual(['P-8', 'P-9']);
  expect(setoran.questions(subject, { bkm: 'B04' }).map(({ column }) => column.header)).toEqual([
    'bkm',
    'sebulan',
    'tanggal',
    'bukti',
    'diterima',
  ]);
});

test('stores what can be stored with running numbers; the others keep their reason, and the money counted is compared', () => {
  const plan = setoran.plan(
    subject,
    { tanggal: day(12, 20), diterima: 3_000_000 },
    typed({
      'P-4': { dibayar: 500_000 },
      'P-1': { dibayar: 575_000 },
      'P-9': { dibayar: 99_000_000 },
      'P-8': { dibayar: -5 },
      'P-7': { dibayar: 'seribu' },
      'P-3': { dibayar: 1_000 },
      'P-2': { dibayar: null },
    }),
  );
  expect([...plan.lines].map(([key, { code }]) => [key, code])).toEqual([
    ['P-7', 'not-understood'],
    ['P-8', 'too-small'],
    ['P-3', 'loan-settled'],
  ]);
  const batch = batchOf(plan);
  const receipts = batch.changes.flatMap((change) =>
    change.kind === 'add' ? [[change.cells['Nomor Bukti'], change.cells['Nomor Pinjaman']]] : [],
  );
  expect(receipts).toEqual([
    ['A-9', 'P-4'],
    ['A-10', 'P-1'],
    ['A-11', 'P-9'],
  ]);
  expect(codes(plan.notes)).toEqual(expect.arrayContaining(['overpaid-line', 'money-differs', 'lines-refused']));
  expect(plan.figures[0]).toEqual({ id: 'baris', type: 'int', after: 3 });
  expect(faultsOf(applied(base, batch))).toEqual(faultsOf(base));
});

test('a list of a whole month has jasa and pokok apart, at the end of Periode; what its board types on paper gets its prefix', () => {
  const answers = { bkm: 'B01', sebulan: 'Ya', bukti: '20' };
  expect(setoran.typed(answers).map(({ header }) => header)).toEqual(['jasa', 'pokok']);
  expect(setoran.questions(subject, answers).map(({ column }) => column.header)).not.toContain('tanggal');
  const plan = setoran.plan(subject, answers, typed({ 'P-1': { jasa: 75_000, pokok: 500_000 }, 'P-2': { pokok: 1 } }));
  const after = applied(base, batchOf(plan));
  const { Angsuran: paid } = read(after.raw).tables;
  const row = paid.rowCount - 2;
  expect(['Nomor Bukti', 'Tanggal', 'Pokok', 'Jasa'].map((header) => paid.rawValue(row, header as 'Pokok'))).toEqual([
    // P-2 is overdue and stands before P-1.
    'A-20',
    day(12, 31),
    1,
    0,
  ]);
  expect(faultsOf(after)).toEqual(faultsOf(base));
});

test('refuses a first number that is in use, or that cannot be counted on from', () => {
  const refused = (bukti: string) =>
    codes(setoran.plan(subject, { bkm: 'B01', bukti }, typed({ 'P-1': { dibayar: 1_000 } })).refusals);
  expect([refused('a-3'), refused('KW'), refused('KW-1')]).toEqual([['duplicate-receipt'], ['not-running'], []]);
});

test('a day of the next month is ahead, and counts for nothing yet', () => {
  const plan = setoran.plan(subject, { tanggal: day(1, 5, 2015) }, typed({ 'P-4': { dibayar: 560_000 } }));
  expect(codes(plan.notes)).toContain('ahead');
  const after = applied(base, batchOf(plan));
  expect(read(after.raw).ahead.get('Angsuran')?.rowCount).toBe(1);
  expect(faultsOf(after)).toEqual(faultsOf(base));
  expect(setoran.plan(subject, { tanggal: day(2, 1, 2015) }, typed({})).refusals[0]?.code).toBe('too-large');
});

test('a loan of which only Angsuran Pokok says what was paid is opened as it is paid; others stay as they are', () => {
  const raw = mapTable(base.raw, 'Angsuran', (table) => ({
    ...table,
    values: table.values.filter(([bukti]) => bukti !== 'A-3' && bukti !== 'A-5'),
  }));
  const untold = subjectOf({ raw, own: noOwn });
  const stored = (lines: Readonly<Record<string, RowValues>>) =>
    batchOf(setoran.plan(untold, { tanggal: day(12, 20) }, typed(lines))).changes.flatMap((change) =>
      change.kind === 'add' ? [Object.values(change.cells)] : [],
    );
  // As with its payment A-3: what is due is not all that was ever due.
  expect(setoran.lines(untold, {}).find(({ key }) => key === 'P-2')?.proposals).toEqual([4_600_000]);
  expect(stored({ 'P-2': { dibayar: 700_000 } })).toEqual([
    ['SA-P-2', 'P-2', day(11, 30), 5_000_000, 750_000],
    ['A-9', 'P-2', day(12, 20), 100_000, 600_000],
  ]);
  expect(stored({ 'P-1': { dibayar: 575_000 } }).map(([bukti]) => bukti)).toEqual(['A-9']);
});
