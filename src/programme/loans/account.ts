import { ListedPlan, TermsPlan, type ListedInstalment, type LoanTerms, type Plan } from './plan';

/** Payments of one or many loans as columns, those of a loan together and by day. Money in whole rupiah, days as date serials. */
export interface EntryColumns {
  readonly tanggal: Float64Array;
  readonly pokok: Float64Array;
  readonly jasa: Float64Array;
  /** Nomor Bukti of an entry. */
  bukti(entry: number): string;
  /** Nomor Bukti of the entry that it reverses; null for an ordinary payment. */
  koreksiAtas(entry: number): string | null;
}

/** One payment. Money in whole rupiah, negative in a reversal; the day as a date serial. */
export interface Entry {
  readonly bukti: string;
  readonly tanggal: number;
  readonly pokok: number;
  readonly jasa: number;
  /** Nomor Bukti of the payment that it reverses. */
  readonly koreksiAtas?: string;
}

/** A plan of the table Jadwal: the day from which it is in force, and its rows in the order of their numbers. */
export interface Schedule {
  readonly mulaiBerlaku: number;
  readonly rows: readonly ListedInstalment[];
}

/** Figures of a loan as they stand in its row of Pinjaman: rupiah, months, class, date serial. */
export interface TypedFigures {
  readonly angsuranPokok: number;
  readonly tunggakanPokok: number;
  readonly lama: number;
  readonly kolektibilitas: number;
  readonly tanggalLunas: number | null;
}

/** All that the ledger knows of one loan (docs/spec/ledger.md 1). */
export interface Account {
  readonly terms: LoanTerms;
  /** Its payments: the entries `from` (inclusive) to `to` (exclusive); null while no payment is written down anywhere, and Angsuran Pokok stands for them. */
  readonly entries: EntryColumns | null;
  readonly from: number;
  readonly to: number;
  /** By the day from which they are in force. */
  readonly schedules: readonly Schedule[];
  /** Day on which it was written off; -Infinity where that was before the workbook's period, null for never. */
  readonly hapusBuku: number | null;
  /** True where no plan is known: arrears and class stay as typed. */
  readonly manual: boolean;
  readonly typed: TypedFigures;
}

/** What was paid by a day, in rupiah; `jasa` is null while no payment is written down. */
export interface Paid {
  readonly pokok: number;
  readonly jasa: number | null;
}

/** Sum of a loan's payments up to a day, itself included. */
export function paidBy({ entries, from, to, typed }: Account, day: number): Paid {
  if (entries === null) return { pokok: typed.angsuranPokok, jasa: null };
  let pokok = 0;
  let jasa = 0;
  for (let entry = from; entry < to && (entries.tanggal[entry] ?? Infinity) <= day; entry++) {
    pokok += entries.pokok[entry] ?? 0;
    jasa += entries.jasa[entry] ?? 0;
  }
  return { pokok, jasa };
}

/** Day of a loan's latest payment up to a day, reversals and what they reverse aside; as typed while no payment is written down; null without one. */
export function lastPaid(account: Account, day: number): number | null {
  const { entries, from, typed } = account;
  if (entries === null) return typed.tanggalLunas;
  const end = firstAfter(account, day);
  const reversed = new Set<string>();
  for (let entry = from; entry < end; entry++) {
    const koreksiAtas = entries.koreksiAtas(entry);
    if (koreksiAtas !== null) reversed.add(koreksiAtas);
  }
  for (let entry = end - 1; entry >= from; entry--) {
    const isGone = reversed.size > 0 && (entries.koreksiAtas(entry) !== null || reversed.has(entries.bukti(entry)));
    if (!isGone) return entries.tanggal[entry] ?? null;
  }
  return null;
}

/** Smallest balance in rupiah that the loan has at the end of a day or of any later one. */
export function leastSaldo(account: Account, day: number): number {
  const { terms, entries, to } = account;
  let paid = paidBy(account, day).pokok;
  let most = paid;
  if (entries === null) return terms.pokok - most;
  for (let entry = firstAfter(account, day); entry < to; entry++) {
    paid += entries.pokok[entry] ?? 0;
    if (entries.tanggal[entry] !== entries.tanggal[entry + 1] || entry + 1 === to) most = Math.max(most, paid);
  }
  return terms.pokok - most;
}

/** Whether the loan has payments after a day. */
export const hasLater = (account: Account, day: number): boolean => firstAfter(account, day) < account.to;

/** Whether a payment up to a day is reversed after it, so that the balance of that day is not what is left to be paid. */
export function isReversedLater(account: Account, day: number): boolean {
  const list = entriesOf(account);
  const until = new Set(list.filter(({ tanggal }) => tanggal <= day).map(({ bukti }) => bukti));
  return list.some(({ tanggal, koreksiAtas }) => tanggal > day && koreksiAtas !== undefined && until.has(koreksiAtas));
}

function firstAfter({ entries, from, to }: Account, day: number): number {
  let entry = from;
  while (entry < to && (entries?.tanggal[entry] ?? Infinity) <= day) entry++;
  return entry;
}

/** The plan in force on a day, and what had been paid when it came into force: from then on only what falls due and is paid counts. */
export interface PlanInForce {
  readonly plan: Plan;
  /** Principal that the plan pays back, in rupiah. */
  readonly pokok: number;
  readonly paidBefore: number;
  readonly jasaBefore: number;
}

/** The plan in force on a day (docs/spec/ledger.md 2 and 6): the newest of Jadwal, else that of the terms. */
export function planAt(account: Account, day: number): PlanInForce {
  const { terms, schedules, entries } = account;
  const schedule = schedules.findLast(({ mulaiBerlaku }) => mulaiBerlaku <= day);
  if (schedule === undefined) return { plan: new TermsPlan(terms), pokok: terms.pokok, paidBefore: 0, jasaBefore: 0 };
  const { mulaiBerlaku, rows } = schedule;
  const before = paidBy(account, mulaiBerlaku);
  const pokok = rows.reduce((sum, row) => sum + row.pokok, 0);
  // Without payments written down the plan itself says what was paid before it.
  const paidBefore = entries === null ? terms.pokok - pokok : before.pokok;
  return { plan: new ListedPlan(mulaiBerlaku, rows), pokok, paidBefore, jasaBefore: before.jasa ?? 0 };
}

/** Day from which the newest plan of Jadwal is in force; null without one. */
export const lastSchedule = ({ schedules }: Account): number | null => schedules.at(-1)?.mulaiBerlaku ?? null;

/** The payments of a loan one by one, for tasks that change a single loan. */
export function entriesOf({ entries, from, to }: Account): readonly Entry[] {
  if (entries === null) return [];
  return Array.from({ length: to - from }, (_, index) => {
    const entry = from + index;
    const koreksiAtas = entries.koreksiAtas(entry);
    return {
      bukti: entries.bukti(entry),
      tanggal: entries.tanggal[entry] ?? NaN,
      pokok: entries.pokok[entry] ?? NaN,
      jasa: entries.jasa[entry] ?? NaN,
      ...(koreksiAtas === null ? {} : { koreksiAtas }),
    };
  });
}

/** The loan with only the first of its payments: as it was once so many were made, of several of one day too. */
export const withFirst = (account: Account, count: number): Account => ({ ...account, to: account.from + count });

/** The loan with these payments instead of its own, in any order. */
export function withEntries(account: Account, list: readonly Entry[]): Account {
  const sorted = [...list].sort((a, b) => a.tanggal - b.tanggal);
  const column = (of: (entry: Entry) => number): Float64Array => Float64Array.from(sorted, of);
  const entries: EntryColumns = {
    tanggal: column(({ tanggal }) => tanggal),
    pokok: column(({ pokok }) => pokok),
    jasa: column(({ jasa }) => jasa),
    bukti: (entry) => sorted[entry]?.bukti ?? '',
    koreksiAtas: (entry) => sorted[entry]?.koreksiAtas ?? null,
  };
  return { ...account, entries, from: 0, to: sorted.length };
}

/** The loan with some more payments. */
export const addEntries = (account: Account, ...more: readonly Entry[]): Account =>
  withEntries(account, [...entriesOf(account), ...more]);
