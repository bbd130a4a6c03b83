/** The lists of random loans beside what the plan, paid from its first instalment on, says of each. */
import { addMonths } from '../../../src/engine/dataset';
import type { ArrearsLoan } from '../../../src/programme/arrears/arrearsLoan';
import { leastPokok } from '../../../src/programme/arrears/collecting';
import { dueSoon, overdue, reaching } from '../../../src/programme/arrears/lists';
import { unpaidInstalments } from '../../../src/programme/arrears/unpaid';
import { addEntries, paidBy, planAt, type Account } from '../../../src/programme/loans/account';
import { millionths } from '../../../src/programme/loans/interest';
import { stateOf } from '../../../src/programme/loans/state';
import { seeded, type Random } from '../../../src/programme/sample/random';
import { defaultSettings } from '../../../src/programme/settings/settings';
import { effort } from '../../support/effort';
import { day, enter, openAccount } from '../../support/loanBook';

const { collectability, arrearsMonths } = defaultSettings;
const periode = day('2014-12-31');
const next = day('2015-01-31');

/** A loan of some month of 2013 or 2014 with payments now and then, some of them reversed. */
function randomAccount(random: Random): Account {
  const tanggalCair = day('2013-06-01') + random.int(0, 540);
  let account = openAccount({
    pokok: random.int(1, 12) * 500_000,
    jangkaWaktu: random.pick([3, 6, 10, 12, 18]),
    jasaPerBulan: millionths(random.pick([0, 0.01, 0.015, 0.02])),
    jenisJasa: random.pick(['Flat', 'Menurun']),
    masaTenggang: random.pick([0, 0, 0, 2]),
    tanggalCair,
  });
  for (let at = tanggalCair + 20, number = 1; at < next; at += random.int(15, 90), number += 1) {
    if (random.chance(0.35)) continue;
    const { pokok, jasaPerBulan } = account.terms;
    const jumlah = Math.round(
      (pokok / account.terms.jangkaWaktu + (pokok * jasaPerBulan) / 1e6) * random.pick([1, 1, 0.4, 2.3]),
    );
    const tanggal = isoOf(at);
    account = enter(account, { jenis: 'bayar', bukti: `A-${number}`, jumlah, tanggal }).account;
    if (random.chance(0.15))
      account = enter(account, { jenis: 'koreksi', bukti: `K-${number}`, koreksiAtas: `A-${number}`, tanggal }).account;
  }
  return account;
}

const isoOf = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

/** The loan as a list meets it; null where it is not being repaid on the day. */
function loanAt(account: Account, row: number, at: number, group = row): ArrearsLoan | null {
  const state = stateOf(account, at, collectability);
  if (state?.status !== 'Aktif') return null;
  const place = { board: 0, bkm: 'B01', desaCode: '33.26.12.2014', desa: 'Jetakkidul', group, ksm: `KSM ${group}` };
  const { tunggakanJasa } = state;
  return { row, nomor: `P-${row}`, ...place, account, state, tunggakanJasa, jatuhTempo: null, isSmall: false };
}

/** Every instalment of the plan with what is left of it once the payments have gone to the first ones, principal and jasa each. */
function instalments(account: Account, at: number) {
  const { plan, paidBefore, jasaBefore } = planAt(account, at);
  const paid = paidBy(account, at);
  let pokok = paid.pokok - paidBefore;
  let jasa = (paid.jasa ?? 0) - jasaBefore;
  return Array.from({ length: plan.count }, (_, index) => {
    const ke = index + 1;
    const take = (due: number, left: number): number => Math.max(0, due - Math.max(0, left));
    const duePokok = plan.pokokUpTo(ke) - plan.pokokUpTo(ke - 1);
    const dueJasa = plan.jasaUpTo(ke) - plan.jasaUpTo(ke - 1);
    const one = { ke, jatuhTempo: plan.dueDay(ke), pokok: take(duePokok, pokok), jasa: take(dueJasa, jasa) };
    pokok -= duePokok;
    jasa -= dueJasa;
    return one;
  });
}

const random = seeded(1412);
const accounts = Array.from({ length: effort.runs(300, 5_000) }, () => randomAccount(random));
const days = [day('2014-12-07'), periode, day('2015-01-15')];

test.each(days)(
  'on day %i each unpaid part of what falls due within a month is a line of its own, by due day',
  (at) => {
    const loans = accounts.flatMap((account, row) => loanAt(account, row, at) ?? []);
    const found = dueSoon(loans, at, 3);
    expect(found.length).toBeGreaterThan(50);
    const wanted = loans.flatMap((loan) =>
      instalments(loan.account, at)
        .filter(({ jatuhTempo, pokok, jasa }) => jatuhTempo > at && jatuhTempo <= addMonths(at, 1) && pokok + jasa > 0)
        .map((each) => ({ nomor: loan.nomor, ...each, kunjungan: each.jatuhTempo - 3 })),
    );
    const order = (one: { readonly nomor: string; readonly ke: number }): string => `${one.nomor} ${one.ke}`;
    const flat = found.map(({ loan, ...each }) => ({ nomor: loan.nomor, ...each }));
    const sorted = <Each extends { readonly nomor: string; readonly ke: number }>(all: readonly Each[]) =>
      all.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
    expect(sorted(flat)).toEqual(sorted(wanted));
    const dates = found.map(({ jatuhTempo }) => jatuhTempo);
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
  },
);

test.each(days)('on day %i what is unpaid and due is what the state says is overdue', (at) => {
  for (const [row, account] of accounts.entries()) {
    const loan = loanAt(account, row, at);
    if (loan === null) continue;
    const unpaid = unpaidInstalments(account, at);
    const wanted = instalments(account, at).filter(
      ({ jatuhTempo, pokok, jasa }) => jatuhTempo <= at && pokok + jasa > 0,
    );
    expect([row, unpaid]).toEqual([row, wanted]);
    expect(unpaid.reduce((sum, { pokok }) => sum + pokok, 0)).toBe(loan.state.tunggakanPokok);
    expect(unpaid.reduce((sum, { jasa }) => sum + (jasa ?? 0), 0)).toBe(loan.state.tunggakanJasa);
  }
});

test('the least to pay is enough, and a rupiah less is not', () => {
  let told = 0;
  for (const account of accounts) {
    const least = leastPokok(account, periode, next, arrearsMonths);
    const lama = (pokok: number): number => {
      const entry = { bukti: 'U-1', tanggal: periode, pokok, jasa: 0 };
      const after = pokok === 0 ? account : addEntries(account, entry);
      // Payments of the month after Periode are not to count.
      const until = { ...after, to: after.to - countAfter(after, periode) };
      return stateOf(until, next, collectability)?.lama ?? 0;
    };
    if (least === null || account.terms.tanggalCair > periode) continue;
    expect(lama(least)).toBeLessThan(arrearsMonths);
    if (least === 0) continue;
    told += 1;
    expect(lama(least - 1)).toBeGreaterThanOrEqual(arrearsMonths);
  }
  expect(told).toBeGreaterThan(20);
});

function countAfter({ entries, from, to }: Account, at: number): number {
  let count = 0;
  for (let entry = from; entry < to; entry++) if ((entries?.tanggal[entry] ?? 0) > at) count += 1;
  return count;
}

test('about to be at risk is what is one month short of it at the end of Periode and not paid since, and what has just come to it', () => {
  const seen = { sudah: 0, soon: 0 };
  for (const at of days) {
    const loans = accounts.flatMap((account, row) => loanAt(account, row, at) ?? []);
    const atPeriode = accounts.flatMap((account, row) => loanAt(account, row, periode) ?? []);
    const found = reaching(loans, atPeriode, { day: at, periode, next, arrearsMonths });
    const wanted = loans.filter(({ account, state }) => {
      if (state.lama === arrearsMonths) return leastPokok(account, Math.max(at, periode), next, arrearsMonths) !== 0;
      const then = stateOf(account, periode, collectability);
      return (
        then?.status === 'Aktif' &&
        then.lama === arrearsMonths - 1 &&
        leastPokok(account, Math.max(at, periode), next, arrearsMonths) !== 0
      );
    });
    expect(found.map(({ loan }) => loan.nomor)).toEqual(wanted.map(({ nomor }) => nomor));
    for (const { loan, sudah, sebelum } of found) {
      expect(sudah).toBe(loan.state.lama === arrearsMonths);
      const then = instalments(loan.account, periode).find(({ jatuhTempo }) => jatuhTempo > periode);
      expect(sebelum).toBe(sudah ? null : (then?.jatuhTempo ?? sebelum));
      seen[sudah ? 'sudah' : 'soon'] += 1;
    }
  }
  expect(seen.sudah).toBeGreaterThan(0);
  expect(seen.soon).toBeGreaterThan(0);
});

test('a group with several loans is one line with all that it owes, the worst of it, and its last payment', () => {
  // Three loans to a group; the last few name none, and stand alone.
  const loans = accounts.flatMap(
    (account, row) => loanAt(account, row, periode, row < 240 ? Math.floor(row / 3) : -1) ?? [],
  );
  const slight = loans.map((loan) => ({ ...loan, isSmall: loan.state.lama > 0 && loan.row % 10 === 0 }));
  const { groups, small, alone } = overdue(slight, periode);
  const behind = slight.filter(({ state }) => state.lama > 0);
  expect(small).toEqual(behind.filter(({ isSmall }) => isSmall));
  const counted = behind.filter(({ isSmall }) => !isSmall);
  const keys = [...new Set(counted.map(({ group, row }) => (group === -1 ? `row ${row}` : `group ${group}`)))];
  expect(groups).toHaveLength(keys.length);
  expect(groups.some((group) => group.loans.length > 1)).toBe(true);
  groups.forEach((group, index) => {
    const own = counted.filter(({ group: of, row }) => (of === -1 ? `row ${row}` : `group ${of}`) === keys[index]);
    const sum = (of: (loan: ArrearsLoan) => number | null): number =>
      own.reduce((all, loan) => all + (of(loan) ?? 0), 0);
    const largest = (of: (loan: ArrearsLoan) => number | null): number => Math.max(...own.map((loan) => of(loan) ?? 0));
    expect(group).toMatchObject({
      ksm: own[0]?.ksm,
      lama: largest(({ state }) => state.lama),
      hari: largest(({ state }) => state.hari),
      tunggakanPokok: sum(({ state }) => state.tunggakanPokok),
      tunggakanJasa: sum(({ tunggakanJasa }) => tunggakanJasa),
      saldo: sum(({ state }) => state.saldo),
      kolektibilitas: largest(({ state }) => state.kolektibilitas),
      loans: own,
    });
  });
  const [first] = counted;
  if (first === undefined) throw new Error('nobody is behind');
  expect(alone(first)).toMatchObject({ loans: [first], saldo: first.state.saldo });
});

test('a payment that was reversed is no last payment', () => {
  const terms = { pokok: 1_200_000, jangkaWaktu: 12, jasaPerBulan: millionths(0.01), masaTenggang: 0 } as const;
  const lent = openAccount({ ...terms, jenisJasa: 'Flat', tanggalCair: day('2014-01-15') });
  const paid = enter(lent, { jenis: 'bayar', bukti: 'A-1', jumlah: 112_000, tanggal: '2014-02-15' }).account;
  const wrong = enter(paid, { jenis: 'bayar', bukti: 'A-2', jumlah: 112_000, tanggal: '2014-03-15' }).account;
  const reversed = enter(wrong, { jenis: 'koreksi', bukti: 'K-1', koreksiAtas: 'A-2', tanggal: '2014-03-20' }).account;
  const terakhir = (account: Account): number | null | undefined => {
    const loan = loanAt(account, 0, periode);
    return loan === null ? undefined : overdue([loan], periode).groups[0]?.terakhir;
  };
  expect(terakhir(lent)).toBeNull();
  expect(terakhir(wrong)).toBe(day('2014-03-15'));
  expect(terakhir(reversed)).toBe(day('2014-02-15'));
  const loan = loanAt(wrong, 0, periode);
  // On a day before it a payment is not known yet.
  expect(loan === null ? undefined : overdue([loan], day('2014-03-14')).groups[0]?.terakhir).toBe(day('2014-02-15'));
});
