import { addMonths, parts } from '../../engine/dataset';

/**
 * The loan schedule of docs/spec/rules.md ("Loan schedule"): equal monthly principal, the last instalment takes the rest.
 * Plain numbers in and out, because these functions run once for each loan. Money is whole rupiah.
 */

/**
 * Number of instalments due at the end of a month, not capped at the loan's term.
 *
 * Instalment k falls due k calendar months after disbursement, clamped to the month's end. Seen from the last day of a month, the due day of that
 * month has always come, whatever its number; so only the months between the two count.
 * @param disbursed month of disbursement, counted as year * 12 + month
 * @param periode month at whose end the loan is looked at, counted the same way
 */
export function instalmentsDue(disbursed: number, periode: number): number {
  return Math.max(0, periode - disbursed);
}

/** Number of instalments whose due day has come by a day (a date serial, itself included), not capped at the loan's term. */
export function instalmentsDueBy(tanggalCair: number, day: number): number {
  const from = parts(tanggalCair);
  const to = parts(day);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return Math.max(0, to.day >= from.day || addMonths(tanggalCair, months) <= day ? months : months - 1);
}

/** Monthly principal in rupiah; 0 when the principal is smaller than the number of months, and the schedule says nothing. */
export function instalmentOf(pokok: number, jangkaWaktu: number): number {
  return Math.floor(pokok / jangkaWaktu);
}

/** Principal in rupiah that should be repaid once `due` instalments have fallen due. */
export function principalDue(pokok: number, jangkaWaktu: number, due: number): number {
  return due >= jangkaWaktu ? pokok : due * instalmentOf(pokok, jangkaWaktu);
}

/** Number of leading instalments that the principal repaid so far (>= 0) covers in full. */
export function instalmentsPaid(pokok: number, jangkaWaktu: number, angsuranPokok: number): number {
  if (angsuranPokok >= pokok) return jangkaWaktu;
  const instalment = instalmentOf(pokok, jangkaWaktu);
  // Where all is in the last instalment there is nothing to cover in those before it.
  return instalment === 0 ? jangkaWaktu - 1 : Math.min(jangkaWaktu - 1, Math.floor(angsuranPokok / instalment));
}

/** Tunggakan Pokok by the schedule: principal in rupiah that is due and not repaid. */
export function overduePrincipal(pokok: number, jangkaWaktu: number, angsuranPokok: number, due: number): number {
  return Math.max(0, principalDue(pokok, jangkaWaktu, due) - angsuranPokok);
}

/** Lama Tunggakan by the schedule: months that the instalments are behind; 0 once the balance is 0. */
export function monthsBehind(
  pokok: number,
  jangkaWaktu: number,
  angsuranPokok: number,
  saldo: number,
  due: number,
): number {
  return saldo > 0 ? Math.max(0, due - instalmentsPaid(pokok, jangkaWaktu, angsuranPokok)) : 0;
}
