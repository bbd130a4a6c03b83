import { endOfMonth, lastDayAhead } from '../../engine/dataset';

/** Last day of which a list for work may tell: the end of the month after Periode (docs/spec/statements.md 1). Days are date serials. */
export const lastListDay = (periode: number): number => lastDayAhead(periode);

/** The day that a list for work takes unless another is chosen: today while it lies in Periode's month or the one after, else the end of Periode. */
export function listDay(periode: number, today: number): number {
  const end = endOfMonth(today);
  return end === endOfMonth(periode) || end === lastListDay(periode) ? today : periode;
}
