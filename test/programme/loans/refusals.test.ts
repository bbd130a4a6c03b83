import { addEntries, type Account } from '../../../src/programme/loans/account';
import { bayar, type Payment } from '../../../src/programme/loans/payment';
import { batalJadwalUlang } from '../../../src/programme/loans/restructuring';
import { bagiUlang } from '../../../src/programme/loans/resplit';
import { bookOf, caseAccount, day, enter, type CaseEvent } from '../../support/loanBook';

const december = day('2014-12-31');
/** 5,000,000 over 10 months at 1.5% flat: 500,000 + 75,000 each. */
const fresh = caseAccount({ pokok: 5_000_000, tenor: 10, jasaPerBulan: 0.015, tanggalCair: '2014-01-15' });

/** The loan after some events, all of which are taken. */
const after = (...events: readonly CaseEvent[]): Account =>
  events.reduce((account, event) => {
    const { account: next, outcome } = enter(account, event);
    expect(outcome).toMatchObject({ ok: true });
    return next;
  }, fresh);

const pay = (tanggal: string, jumlah: number, bukti = `M-${tanggal}`): CaseEvent => ({
  jenis: 'bayar',
  tanggal,
  bukti,
  jumlah,
});
const codeOf = (account: Account, event: CaseEvent, closed: number | null = null): unknown => {
  const { account: next, outcome } = enter(account, event, 'Bulan berjalan', bookOf(account, december, closed));
  const code = 'code' in outcome ? outcome.code : null;
  // What is refused changes nothing.
  if (code !== null) expect(next).toBe(account);
  return code;
};

const november = day('2014-11-30');
const settled = after({ jenis: 'pelunasan', tanggal: '2014-05-02', bukti: 'L-1' });
const paid = after(pay('2014-03-15', 575_000, 'M-1'), pay('2014-06-15', 575_000, 'M-2'));
const rescheduled = after(
  pay('2014-03-15', 575_000, 'M-1'),
  { jenis: 'jadwal-ulang', tanggal: '2014-08-20', tenor: 8, jasaPerBulan: 0.01 },
  pay('2014-09-20', 500_000, 'M-2'),
);

describe('a payment', () => {
  test.each([
    ['before-disbursement', fresh, pay('2014-01-14', 1), null],
    ['after-period', fresh, pay('2015-02-01', 1), null],
    ['month-closed', fresh, pay('2014-11-30', 1), november],
    ['loan-settled', settled, pay('2014-06-01', 1), null],
    // Whatever comes before the settlement would have been owed no more.
    ['loan-settled', settled, pay('2014-02-01', 1), null],
    ['before-reschedule', rescheduled, pay('2014-08-20', 1), null],
    ['duplicate-receipt', paid, pay('2014-12-01', 1, 'M-1'), null],
    ['nothing-to-pay', fresh, pay('2014-12-01', 0), null],
    [null, fresh, pay('2015-01-31', 1), null],
    [null, fresh, pay('2014-12-01', 1), november],
    [null, fresh, pay('2014-01-15', 1), null],
    [null, rescheduled, pay('2014-08-21', 1), null],
  ] as const)('%s', (code, account, event, closed) => {
    expect(codeOf(account, event, closed)).toBe(code);
  });

  const split = (account: Account, jasa: number, pokok: number, jumlah = jasa + pokok) => {
    const payment: Payment = { bukti: 'X', tanggal: day('2014-03-20'), jumlah, split: { jasa, pokok } };
    return bayar(account, bookOf(account, december), payment);
  };

  test('may be split by the person, within the smallest balance from that day on and the amount', () => {
    expect(split(fresh, 0, 100_000, 150_000)).toMatchObject({ ok: true, jasa: 0, pokok: 100_000, lebih: 50_000 });
    // 425,000 in March, jasa of two months first, and 350,000 in June leave 4,225,000.
    expect(split(paid, 0, 4_225_000)).toMatchObject({ ok: true });
    expect(split(paid, 0, 4_225_001)).toEqual({ ok: false, code: 'more-than-owed' });
    expect(split(fresh, 1, 1, 1)).toEqual({ ok: false, code: 'more-than-owed' });
    expect(split(fresh, -1, 2, 5)).toEqual({ ok: false, code: 'nothing-to-pay' });
    expect(split(fresh, 0, 0, 5)).toEqual({ ok: false, code: 'nothing-to-pay' });
  });

  test('gives back what is not owed', () => {
    const { outcome } = enter(fresh, pay('2014-02-15', 6_000_000));
    expect(outcome).toEqual({ ok: true, jasa: 750_000, pokok: 5_000_000, lebih: 250_000 });
  });
});

test('a settlement and a restructuring', () => {
  const settle = (tanggal: string): CaseEvent => ({ jenis: 'pelunasan', tanggal, bukti: 'L-2' });
  expect(codeOf(paid, settle('2014-06-14'))).toBe('later-entries');
  expect(codeOf(paid, settle('2014-06-15'))).toBeNull();
  expect(codeOf(settled, settle('2014-06-15'))).toBe('loan-settled');
  expect(codeOf(paid, { jenis: 'pelunasan', tanggal: '2014-06-15', bukti: 'M-1' })).toBe('duplicate-receipt');
  const reschedule = (tanggal: string): CaseEvent => ({ jenis: 'jadwal-ulang', tanggal, tenor: 5, jasaPerBulan: 0.01 });
  expect(codeOf(rescheduled, reschedule('2014-08-20'))).toBe('before-reschedule');
  expect(codeOf(rescheduled, reschedule('2015-01-01'))).toBe('after-period');
  expect(codeOf(settled, reschedule('2014-08-20'))).toBe('loan-settled');

  expect(batalJadwalUlang(rescheduled, bookOf(rescheduled, december))).toEqual({ ok: false, code: 'later-entries' });
  const unpaid = after({ jenis: 'jadwal-ulang', tanggal: '2014-08-20', tenor: 8, jasaPerBulan: 0.01 });
  const taken = batalJadwalUlang(unpaid, bookOf(unpaid, december));
  expect(taken).toEqual({ ok: true, mulaiBerlaku: day('2014-08-20') });
  const august = bookOf(unpaid, december, day('2014-08-31'));
  expect(batalJadwalUlang(unpaid, august)).toEqual({ ok: false, code: 'month-closed' });
  // Closing the month before does not stand in the way.
  const july = bookOf(unpaid, december, day('2014-07-31'));
  expect(batalJadwalUlang(unpaid, july)).toEqual({ ok: true, mulaiBerlaku: day('2014-08-20') });
});

test('writing off', () => {
  const off = (tanggal: string): CaseEvent => ({ jenis: 'hapus-buku', tanggal });
  expect(codeOf(paid, off('2014-01-14'))).toBe('before-disbursement');
  expect(codeOf(paid, off('2015-01-01'))).toBe('after-period');
  expect(codeOf(paid, off('2014-11-30'), november)).toBe('month-closed');
  expect(codeOf(settled, off('2014-12-31'))).toBe('loan-settled');
  expect(codeOf(rescheduled, off('2014-08-20'))).toBeNull();
});

test('what settles a loan is not dated before it was written off', () => {
  const { account } = enter(paid, { jenis: 'hapus-buku', tanggal: '2014-12-05' });
  const settle = (tanggal: string): CaseEvent => ({ jenis: 'pelunasan', tanggal, bukti: 'L-2' });
  expect(codeOf(account, settle('2014-12-04'))).toBe('before-write-off');
  expect(codeOf(account, settle('2014-12-05'))).toBeNull();
  // 425,000 and 350,000 were paid, with jasa of some months: far more than all that is owed is given.
  expect(codeOf(account, pay('2014-12-04', 9_000_000))).toBe('before-write-off');
  expect(codeOf(account, pay('2014-12-04', 1_000_000))).toBeNull();
  expect(codeOf(account, pay('2014-12-20', 9_000_000))).toBeNull();
});

test('a reversal', () => {
  const reverse = (tanggal: string, koreksiAtas: string, bukti = 'K-1'): CaseEvent => ({
    jenis: 'koreksi',
    tanggal,
    bukti,
    koreksiAtas,
  });
  expect(codeOf(paid, reverse('2014-12-05', 'M-9'))).toBe('unknown-receipt');
  expect(codeOf(paid, reverse('2014-06-14', 'M-2'))).toBe('before-receipt');
  expect(codeOf(paid, reverse('2014-06-15', 'M-2'), november)).toBe('month-closed');
  expect(codeOf(paid, reverse('2015-02-01', 'M-2'))).toBe('after-period');
  expect(codeOf(paid, reverse('2014-12-05', 'M-2', 'M-1'))).toBe('duplicate-receipt');
  expect(codeOf(rescheduled, reverse('2014-12-05', 'M-1'))).toBe('before-reschedule');
  expect(codeOf(rescheduled, reverse('2014-12-05', 'M-2'))).toBeNull();
  const { account } = enter(paid, reverse('2014-12-05', 'M-2'));
  expect(codeOf(account, reverse('2014-12-06', 'M-2', 'K-2'))).toBe('already-reversed');
  expect(codeOf(account, reverse('2014-12-06', 'K-1', 'K-2'))).toBe('already-reversed');
  // A plan over the balance before the reversal would leave out what it gives back.
  const reschedule = (tanggal: string): CaseEvent => ({ jenis: 'jadwal-ulang', tanggal, tenor: 5, jasaPerBulan: 0.01 });
  expect(codeOf(account, reschedule('2014-12-04'))).toBe('later-entries');
  expect(codeOf(account, reschedule('2014-06-14'))).toBeNull();
  expect(codeOf(account, reschedule('2014-12-05'))).toBeNull();
});

describe('Bagi ulang', () => {
  const none = { jasa: 0, pokok: 0 };

  test('splits what a payment entered late has changed', () => {
    // Of June's payment all is jasa and overdue pokok of five instalments; one of February, entered later, takes the first.
    const late = after(pay('2014-06-15', 575_000, 'M-2'), pay('2014-02-15', 575_000, 'M-1'));
    expect(bagiUlang(late, null).map(({ before, after: now }) => [before.bukti, before.jasa, now.jasa])).toEqual([
      ['M-2', 375_000, 300_000],
    ]);
    expect(bagiUlang(late, day('2014-06-30'))).toEqual([]);
  });

  test('leaves a settlement, opening rows and reversals as they are', () => {
    const settledEarly = after(pay('2014-02-15', 575_000), { jenis: 'pelunasan', tanggal: '2014-05-02', bukti: 'L-1' });
    expect(bagiUlang(settledEarly, null)).toEqual([]);
    const opened = addEntries(fresh, { ...none, bukti: 'SA-P-1', tanggal: day('2014-02-28'), pokok: 500_000 });
    expect(bagiUlang(opened, null)).toEqual([]);
    const { account } = enter(paid, { jenis: 'koreksi', tanggal: '2014-12-05', bukti: 'K-1', koreksiAtas: 'M-2' });
    expect(bagiUlang(account, null)).toEqual([]);
  });
});
