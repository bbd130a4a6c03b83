import type { CheckResult } from '../../app';
import { lastListDay, listDay } from '../../programme/arrears/day';
import { boardRow, isRecorded } from '../../programme/arrears/work';
import { CliError } from './error';
import { isoDay } from './isoDay';
import { todaySerial } from './period';

/** What commands ask of a checked workbook: its period, a day, a board. */

/** Last day of the workbook's period. Throws a `CliError` where it says none. */
export function periodeOf({ dataset }: CheckResult): number {
  const { period } = dataset.profile;
  if (period === null) throw new CliError('cli.error.noPeriode', {});
  return period;
}

/**
 * The day of lists for work. Throws a `CliError` for one of which the workbook says nothing: after the month that follows Periode, and without payments every other than the
 * end of Periode.
 */
export function workDay(check: CheckResult, date: number | undefined): number {
  const period = periodeOf(check);
  const known = isRecorded(check.dataset);
  const day = date ?? (known ? listDay(period, todaySerial()) : period);
  const last = lastListDay(period);
  if (day > last) throw new CliError('cli.error.dateAfterNext', { value: isoDay(day), limit: isoDay(last) });
  if (day !== period && !known)
    throw new CliError('cli.error.dateBefore', { value: isoDay(day), limit: isoDay(period) });
  return day;
}

/** Row of the board that is asked for, if one is. Throws a `CliError` where there is none of that code. */
export function boardAsked({ dataset }: CheckResult, kode: string | undefined): { readonly board?: number } {
  if (kode === undefined) return {};
  const board = boardRow(dataset, kode);
  if (board === -1) throw new CliError('cli.error.bkmUnknown', { code: kode });
  return { board };
}
