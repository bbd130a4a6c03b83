import { lastPaid, paidBy, planAt, type Account, type PlanInForce } from './account';
import { collectabilityOf, type CollectabilityClass } from './collectability';
import type { statusPinjaman } from '../lists';

export type StatusPinjaman = (typeof statusPinjaman)[number];

/**
 * The figures of a loan at the end of a day: rupiah, months (`lama`), days (`hari`), class 1..5, `tanggalLunas` a date serial. Null is what is not known: all jasa
 * while no payment is written down; targets, `diMuka`, `hari` and arrears of jasa of a loan whose plan is not known.
 */
export interface LoanState {
  readonly angsuranPokok: number;
  readonly jasaDibayar: number | null;
  readonly saldo: number;
  readonly targetPokok: number | null;
  readonly targetJasa: number | null;
  readonly tunggakanPokok: number;
  readonly tunggakanJasa: number | null;
  readonly diMuka: number | null;
  readonly lama: number;
  readonly hari: number | null;
  readonly kolektibilitas: number;
  readonly status: StatusPinjaman;
  readonly tanggalLunas: number | null;
}

/**
 * State of a loan at the end of a day (docs/spec/ledger.md 3); null before it was lent. While no payment is written down only the end of the workbook's period may
 * be asked.
 * @param day date serial
 * @param classes limits of the classes of collectability
 */
export function stateOf(account: Account, day: number, classes: readonly CollectabilityClass[]): LoanState | null {
  if (day < account.terms.tanggalCair) return null;
  const paid = paidBy(account, day);
  const saldo = account.terms.pokok - paid.pokok;
  const status = statusOf(account, saldo, day);
  const tanggalLunas = status === 'Lunas' ? lastPaid(account, day) : null;
  // All figures are written out twice: copying objects into each other takes ten times as long as reckoning.
  if (account.manual) {
    const { tunggakanPokok, lama, kolektibilitas } = account.typed;
    return {
      angsuranPokok: paid.pokok,
      jasaDibayar: paid.jasa,
      saldo,
      targetPokok: null,
      targetJasa: null,
      tunggakanPokok,
      tunggakanJasa: null,
      diMuka: null,
      lama,
      hari: null,
      kolektibilitas,
      status,
      tanggalLunas,
    };
  }
  const force = planAt(account, day);
  const { plan, paidBefore } = force;
  const target = dueOf(force, day);
  const covered = plan.covered(Math.max(0, paid.pokok - paidBefore));
  const lama = saldo > 0 ? Math.max(0, plan.dueBy(day) - covered) : 0;
  const overdueJasa = saldo === 0 ? 0 : Math.max(0, target.jasa - (paid.jasa ?? 0));
  return {
    angsuranPokok: paid.pokok,
    jasaDibayar: paid.jasa,
    saldo,
    targetPokok: target.pokok,
    targetJasa: paid.jasa === null ? null : target.jasa,
    tunggakanPokok: Math.max(0, target.pokok - paid.pokok),
    tunggakanJasa: paid.jasa === null ? null : overdueJasa,
    diMuka: Math.max(0, paid.pokok - target.pokok),
    lama,
    hari: lama > 0 ? day - plan.dueDay(covered + 1) : 0,
    kolektibilitas: collectabilityOf(lama, classes),
    status,
    tanggalLunas,
  };
}

/** Pokok and jasa in rupiah that are due by the end of a day, what was due before the plan in force included. */
export function dueOf({ plan, paidBefore, jasaBefore }: PlanInForce, day: number): { pokok: number; jasa: number } {
  const due = Math.min(plan.dueBy(day), plan.count);
  return { pokok: paidBefore + plan.pokokUpTo(due), jasa: jasaBefore + plan.jasaUpTo(due) };
}

function statusOf({ hapusBuku }: Account, saldo: number, day: number): StatusPinjaman {
  if (saldo === 0) return 'Lunas';
  return hapusBuku !== null && hapusBuku <= day ? 'Hapus Buku' : 'Aktif';
}
