import { endOfMonth, serialOf } from '../core/dataset';
import { CliError } from './error';

/** The month of `--period` (`YYYY-MM`) as the serial of its last day. Throws a `CliError` for anything else. */
export function parsePeriod(text: string): number {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined || month === undefined) throw new CliError('cli.error.period', { value: text });
  return endOfMonth(serialOf(Number(year), Number(month), 1));
}
