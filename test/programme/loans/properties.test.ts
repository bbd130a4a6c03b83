import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { addMonths, endOfMonth, parts, serialOf } from '../../../src/engine/dataset';
import {
  addEntries,
  entriesOf,
  paidBy,
  planAt,
  withEntries,
  type Account,
  type Entry,
} from '../../../src/programme/loans/account';
import { collectabilityClasses } from '../../../src/programme/loans/collectability';
import { jasaOf } from '../../../src/programme/loans/interest';
import { bayar } from '../../../src/programme/loans/payment';
import { instalmentsOf, TermsPlan, type LoanTerms } from '../../../src/programme/loans/plan';
import { bagiUlang } from '../../../src/programme/loans/resplit';
import { jadwalUlang, withSchedule } from '../../../src/programme/loans/restructuring';
import { koreksi } from '../../../src/programme/loans/reversal';
import { monthsBehind, overduePrincipal } from '../../../src/programme/loans/schedule';
import { bagi } from '../../../src/programme/loans/split';
import { stateOf, type LoanState } from '../../../src/programme/loans/state';
import { bookOf, openAccount } from '../../support/loanBook';

/** Loans that each property is tried with; the seed makes every run the same. */
const runs = { numRuns: 10_000, seed: 20141231 };

const lentDay = fc.integer({ min: serialOf(2009, 1, 1), max: serialOf(2014, 12, 31) });
const termsArbitrary: fc.Arbitrary<LoanTerms> = fc
  .record({
    pokok: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 100_000, max: 10_000_000_000 })),
    jangkaWaktu: fc.integer({ min: 1, max: 60 }),
    jasaPerBulan: fc.oneof(fc.constantFrom(0, 10_000, 15_000, 50_000), fc.integer({ min: 0, max: 500_000 })),
    jenisJasa: fc.constantFrom('Flat' as const, 'Menurun' as const),
    grace: fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) },
    ),
    tanggalCair: lentDay,
  })
  .map(({ grace, ...terms }) => ({ ...terms, masaTenggang: Math.min(grace, terms.jangkaWaktu - 1) }));

/** Amounts as shares of an instalment, and days after the loan was lent. */
const moves = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 900 }), share: fc.double({ min: 0.01, max: 2.5, noNaN: true }) }),
  {
    maxLength: 8,
  },
);
/** Days at which a loan is looked at. */
const after = fc.integer({ min: 0, max: 2_000 });

type Moves = readonly { readonly after: number; readonly share: number }[];

const state = (account: Account, day: number): LoanState => {
  const found = stateOf(account, day, collectabilityClasses);
  if (found === null) throw new Error('the loan was not lent yet');
  return found;
};

/** The payments that the ledger takes, entered in the order given; what it refuses is left out. */
function paid(terms: LoanTerms, list: Moves): Account {
  return list.reduce((account, { after: days, share }, index) => {
    const jumlah = Math.max(1, Math.round((terms.pokok / terms.jangkaWaktu) * share));
    const outcome = bayar(account, bookOf(account, Infinity), {
      bukti: `B-${index}`,
      tanggal: terms.tanggalCair + days,
      jumlah,
    });
    return outcome.ok ? addEntries(account, outcome.entry) : account;
  }, openAccount(terms));
}

const loan = fc.record({ terms: termsArbitrary, list: moves, at: after });
const check = <T>(arbitrary: fc.Arbitrary<T>, hold: (value: T) => void): void =>
  fc.assert(fc.property(arbitrary, hold), runs);
/** `expect` itself takes most of the time of ten thousand runs: it is asked where something differs. */
function same(read: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(read, expected)) expect(read).toEqual(expected);
}

test('P1: the plan pays back Pokok and, flat, all of the jasa; nothing of it is negative', () => {
  check(termsArbitrary, (terms) => {
    const plan = instalmentsOf(new TermsPlan(terms), terms.pokok);
    const sum = (of: (each: (typeof plan)[number]) => number): number =>
      plan.reduce((total, each) => total + of(each), 0);
    expect(plan).toHaveLength(terms.jangkaWaktu);
    same(
      sum(({ pokok }) => pokok),
      terms.pokok,
    );
    same(plan.at(-1)?.sisaPokok, 0);
    same(
      plan.every(({ pokok, jasa }) => pokok >= 0 && jasa >= 0),
      true,
    );
    same(
      plan.slice(0, terms.masaTenggang).every(({ pokok }) => pokok === 0),
      true,
    );
    // The same in integers without limit.
    const exact = (amount: number, months: number): number =>
      Number((BigInt(amount) * BigInt(terms.jasaPerBulan) * BigInt(months) * 2n + 1_000_000n) / 2_000_000n);
    const expected =
      terms.jenisJasa === 'Flat'
        ? exact(terms.pokok, terms.jangkaWaktu)
        : plan.reduce((total, { pokok, sisaPokok }) => total + exact(sisaPokok + pokok, 1), 0);
    same(
      sum(({ jasa }) => jasa),
      expected,
    );
    same(jasaOf(terms.pokok, terms.jasaPerBulan), exact(terms.pokok, 1));
  });
});

test('P2: a payment is used up by jasa, pokok and what is given back', () => {
  check(fc.tuple(loan, fc.integer({ min: 0, max: 30_000_000_000 })), ([{ terms, list, at }, jumlah]) => {
    const account = paid(terms, list);
    const day = terms.tanggalCair + at;
    const { jasa, pokok, lebih } = bagi(account, day, jumlah);
    same(jasa + pokok + lebih, jumlah);
    expect(Math.min(jasa, pokok, lebih)).toBeGreaterThanOrEqual(0);
    expect(pokok).toBeLessThanOrEqual(state(account, day).saldo);
    if (entriesOf(account).every(({ tanggal }) => tanggal <= day) && lebih > 0) same(pokok, state(account, day).saldo);
  });
});

test('P3: the order of the rows makes no difference', () => {
  const shuffled = loan.chain((one) => {
    const entries = entriesOf(paid(one.terms, one.list));
    return fc.record({
      one: fc.constant(one),
      entries: fc.shuffledSubarray([...entries], { minLength: entries.length }),
    });
  });
  check(shuffled, ({ one: { terms, list, at }, entries }) => {
    const account = paid(terms, list);
    expect(state(withEntries(account, entries), terms.tanggalCair + at)).toEqual(
      state(account, terms.tanggalCair + at),
    );
  });
});

test('P4: Bagi ulang gives the same rows whatever the order in which they were entered', () => {
  // So little in all that nothing is given back in any order.
  const little = fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 900 }), share: fc.double({ min: 0.001, max: 0.1, noNaN: true }) }),
    {
      maxLength: 6,
    },
  );
  const orders = fc.record({ terms: termsArbitrary, list: little }).chain(({ terms, list }) => {
    const numbered = list.map((move, index) => ({ ...move, bukti: `B-${index}` }));
    return fc.record({
      terms: fc.constant(terms),
      list: fc.constant(numbered),
      other: fc.shuffledSubarray(numbered, { minLength: numbered.length }),
    });
  });
  const settled = (account: Account): readonly Entry[] => {
    const changed = new Map(bagiUlang(account, null).map(({ before, after: now }) => [before.bukti, now]));
    const rows = entriesOf(account).map((entry) => changed.get(entry.bukti) ?? entry);
    return rows.sort((a, b) => (a.bukti < b.bukti ? -1 : 1));
  };
  check(orders, ({ terms, list, other }) => {
    const entered = (moved: typeof list): Account =>
      moved.reduce((account, { after: days, share, bukti }) => {
        const jumlah = Math.round(terms.pokok * share);
        const outcome = bayar(account, bookOf(account, Infinity), { bukti, tanggal: terms.tanggalCair + days, jumlah });
        return outcome.ok ? addEntries(account, outcome.entry) : account;
      }, openAccount(terms));
    same(settled(entered(other)), settled(entered(list)));
  });
});

test('P5: target less paid is what is overdue less what is in advance; money is overdue exactly while months are', () => {
  check(loan, ({ terms, list, at }) => {
    const now = state(paid(terms, list), terms.tanggalCair + at);
    same((now.targetPokok ?? NaN) - now.angsuranPokok, now.tunggakanPokok - (now.diMuka ?? NaN));
    same(now.tunggakanPokok > 0, now.lama > 0);
    expect(now.tunggakanPokok).toBeLessThanOrEqual(now.saldo);
    expect(now.hari ?? NaN).toBeGreaterThanOrEqual(0);
  });
});

test("P6: at a month's end it is the loan schedule of the rules", () => {
  check(loan, ({ terms: all, list, at }) => {
    const terms = { ...all, masaTenggang: 0 };
    if (terms.pokok < terms.jangkaWaktu) return;
    const account = paid(terms, list);
    const monthEnd = endOfMonth(terms.tanggalCair + at);
    const [from, to] = [parts(terms.tanggalCair), parts(monthEnd)];
    const due = (to.year - from.year) * 12 + to.month - from.month;
    const { angsuranPokok, saldo, tunggakanPokok, lama } = state(account, monthEnd);
    same(tunggakanPokok, overduePrincipal(terms.pokok, terms.jangkaWaktu, angsuranPokok, due));
    same(lama, monthsBehind(terms.pokok, terms.jangkaWaktu, angsuranPokok, saldo, due));
  });
});

test('P7: two payments on a day are one of their sum', () => {
  const two = fc.tuple(
    loan,
    fc.double({ min: 0.01, max: 3, noNaN: true }),
    fc.double({ min: 0.01, max: 3, noNaN: true }),
  );
  check(two, ([{ terms, list, at }, one, other]) => {
    const account = paid(terms, list);
    const day = terms.tanggalCair + at;
    const [first, second] = [one, other].map((share) => Math.ceil((terms.pokok / terms.jangkaWaktu) * share));
    const a = bagi(account, day, first ?? NaN);
    const then = addEntries(account, { bukti: 'X', tanggal: day, pokok: a.pokok, jasa: a.jasa });
    const b = bagi(then, day, second ?? NaN);
    const both = bagi(account, day, (first ?? NaN) + (second ?? NaN));
    same([a.jasa + b.jasa, a.pokok + b.pokok, a.lebih + b.lebih], [both.jasa, both.pokok, both.lebih]);
  });
});

test('P8: paying never makes a figure worse', () => {
  const more = fc.tuple(
    loan,
    fc.record({ after: fc.integer({ min: 0, max: 900 }), share: fc.double({ min: 0.01, max: 5, noNaN: true }) }),
  );
  check(more, ([{ terms, list, at }, { after: days, share }]) => {
    const account = paid(terms, list);
    const tanggal = terms.tanggalCair + days;
    const jumlah = Math.ceil((terms.pokok / terms.jangkaWaktu) * share);
    const outcome = bayar(account, bookOf(account, Infinity), { bukti: 'X', tanggal, jumlah });
    if (!outcome.ok) {
      same(outcome.code, 'loan-settled');
      return;
    }
    const day = Math.max(tanggal, terms.tanggalCair + at);
    const [before, now] = [state(account, day), state(addEntries(account, outcome.entry), day)];
    for (const figure of ['saldo', 'tunggakanPokok', 'tunggakanJasa', 'lama', 'hari', 'kolektibilitas'] as const)
      expect(now[figure] ?? NaN).toBeLessThanOrEqual(before[figure] ?? NaN);
  });
});

test('P9: from its day on a reversal leaves the state without the payment', () => {
  check(fc.tuple(loan, fc.nat(), fc.nat({ max: 400 })), ([{ terms, list, at }, which, later]) => {
    const account = paid(terms, list);
    const entries = entriesOf(account);
    const receipt = entries[which % Math.max(1, entries.length)];
    if (receipt === undefined) return;
    const tanggal = receipt.tanggal + later;
    const outcome = koreksi(account, bookOf(account, Infinity), { bukti: 'K-1', tanggal, koreksiAtas: receipt.bukti });
    if (!outcome.ok) throw new Error(outcome.code);
    const reversed = addEntries(account, outcome.entry);
    const without = withEntries(
      account,
      entries.filter((entry) => entry !== receipt),
    );
    const day = Math.max(tanggal, terms.tanggalCair + at);
    same(state(reversed, day), state(without, day));
    // Earlier states do not change.
    if (tanggal > terms.tanggalCair) same(state(reversed, tanggal - 1), state(account, tanggal - 1));
    const again = koreksi(reversed, bookOf(reversed, Infinity), { bukti: 'K-2', tanggal, koreksiAtas: receipt.bukti });
    same(again, { ok: false, code: 'already-reversed' });
  });
});

test('P10: after Jadwal ulang nothing is overdue on its day, and the new plan pays back the balance', () => {
  check(fc.tuple(loan, termsArbitrary, fc.boolean()), ([{ terms, list, at }, other, isDropped]) => {
    const account = paid(terms, list);
    const tanggal = terms.tanggalCair + at;
    const before = state(account, tanggal);
    const tunggakanJasa = isDropped ? 'dihapus' : 'angsuran pertama';
    const { jangkaWaktu, jasaPerBulan, jenisJasa, masaTenggang } = other;
    const agreed = { tanggal, jangkaWaktu, jasaPerBulan, jenisJasa, masaTenggang, tunggakanJasa } as const;
    const outcome = jadwalUlang(account, bookOf(account, Infinity), agreed);
    if (!outcome.ok) {
      same(outcome.code, 'loan-settled');
      return;
    }
    same([outcome.saldo, outcome.tunggakanJasaLama], [before.saldo, before.tunggakanJasa]);
    const anew = withSchedule(account, outcome.schedule);
    const now = state(anew, tanggal);
    same([now.saldo, now.tunggakanPokok, now.tunggakanJasa, now.lama, now.hari], [before.saldo, 0, 0, 0, 0]);
    const { plan, pokok } = planAt(anew, tanggal);
    same(pokok, before.saldo);
    same(plan.pokokUpTo(plan.count), before.saldo);
    expect([plan.dueDay(1), plan.dueDay(plan.count + 2)]).toEqual([
      addMonths(tanggal, 1),
      addMonths(tanggal, plan.count + 2),
    ]);
    if (tanggal > terms.tanggalCair) same(state(anew, tanggal - 1), state(account, tanggal - 1));
    same(paidBy(anew, Infinity), paidBy(account, Infinity));
  });
});
