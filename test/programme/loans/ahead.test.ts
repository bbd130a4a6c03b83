/** Payments of the month after Periode: no figure takes them in, but what is entered next to them does (docs/spec/ledger.md 4). */
import { serialOf, type RawWorkbook } from '../../../src/engine/dataset';
import { entriesOf, leastSaldo } from '../../../src/programme/loans/account';
import { collectabilityClasses } from '../../../src/programme/loans/collectability';
import { recalculatedLoans } from '../../../src/programme/loans/recalculation';
import { stateOf } from '../../../src/programme/loans/state';
import { receiptsOf, workbookLedger, type LedgerOptions } from '../../../src/programme/loans/workbookLedger';
import { defaultSettings } from '../../../src/programme/settings/settings';
import { baseWorkbook, withCopy } from '../../support/base';
import { read } from '../../support/programme';

const base = baseWorkbook();
/** P-1 has paid six instalments of ten by the end of December; one more comes on 10 January. */
const january = serialOf(2015, 1, 10);
const ahead = { 'Nomor Bukti': 'A-99', Tanggal: january, Pokok: 500_000, Jasa: 75_000 };
const raw = withCopy(base, 'Angsuran', 2, ahead);
const dataset = read(raw);

function first(options?: LedgerOptions, of = dataset) {
  const account = workbookLedger(of, options).account(0);
  if (account === null) throw new Error('no account');
  return account;
}

const paidOn = (day: number, options?: LedgerOptions): number | undefined =>
  stateOf(first(options), day, collectabilityClasses)?.angsuranPokok;

test('they are left out unless they are asked for', () => {
  const without = read(base);
  expect(entriesOf(first())).toEqual(entriesOf(first(undefined, without)));
  expect(entriesOf(first({ ahead: true }))).toEqual([
    ...entriesOf(first()),
    expect.objectContaining({ bukti: 'A-99' }),
  ]);
  expect(recalculatedLoans(dataset, defaultSettings)).toEqual(recalculatedLoans(without, defaultSettings));
});

test('from their day on they are paid, and take from what may still be', () => {
  expect([january - 1, january].map((day) => paidOn(day))).toEqual([3_000_000, 3_000_000]);
  expect([january - 1, january].map((day) => paidOn(day, { ahead: true }))).toEqual([3_000_000, 3_500_000]);
  expect([leastSaldo(first(), january - 1), leastSaldo(first({ ahead: true }), january - 1)]).toEqual([
    2_000_000, 1_500_000,
  ]);
});

test('a receipt number is in use whichever month it is of, whatever its case', () => {
  const isTaken = receiptsOf(dataset);
  const [known = ''] = entriesOf(first()).map(({ bukti }) => bukti);
  expect([known, 'A-99', 'a-99 ', 'A-100'].map(isTaken)).toEqual([true, true, true, false]);
  expect(receiptsOf(read(base))('A-99')).toBe(false);
});

test('where no other payment is written down, what Pinjaman says was paid stands for them all', () => {
  const alone: RawWorkbook = {
    tables: raw.tables.map((table) =>
      table.name === 'Angsuran'
        ? { ...table, values: table.values.filter((row, index) => index === 0 || row.includes('A-99')) }
        : table,
    ),
  };
  const account = first({ ahead: true }, read(alone));
  expect([account.entries, stateOf(account, january, collectabilityClasses)?.angsuranPokok]).toEqual([null, 3_000_000]);
});
