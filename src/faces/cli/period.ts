import { endOfMonth, isDay, serialOf } from '../../engine/dataset';
import { CliError } from './error';

/** The month of `--period` (`YYYY-MM`) as the serial of its last day. Throws a `CliError` for anything else. */
export function parsePeriod(text: string): number {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined || month === undefined) throw new CliError('cli.error.period', { value: text });
  return endOfMonth(serialOf(Number(year), Number(month), 1));
}

/** The day of `--received` (`YYYY-MM-DD`) as a serial. Throws a `CliError` for anything else. */
export function parseDay(text: string): number {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const serial = serialOf(Number(year), Number(month), Number(day));
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) {
    throw new CliError('cli.error.day', { value: text });
  }
  return serial;
}

/** Today as people here count it, a serial. */
export function todaySerial(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
