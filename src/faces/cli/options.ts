import { Option } from 'commander';
import type { Translate } from '../../messages';
import { parseDay, parsePeriod } from './period';

/** Options that several commands have. */

export function formatOption(translate: Translate, formats: readonly string[]): Option {
  return new Option('--format <format>', translate('cli.option.format')).choices(formats).default('text');
}

export function periodOption(translate: Translate): Option {
  return new Option('--period <YYYY-MM>', translate('cli.option.period')).argParser(parsePeriod);
}

export function receivedOption(translate: Translate): Option {
  return new Option('--received <YYYY-MM-DD>', translate('cli.option.received')).argParser(parseDay);
}

export function dateOption(translate: Translate): Option {
  return new Option('--date <YYYY-MM-DD>', translate('cli.option.date')).argParser(parseDay);
}

/** The day of lists for work. */
export function workDateOption(translate: Translate): Option {
  return new Option('--date <YYYY-MM-DD>', translate('cli.option.workDate')).argParser(parseDay);
}

export function bkmOption(translate: Translate): Option {
  return new Option('--bkm <KODE>', translate('cli.option.bkm'));
}

export function outputOption(translate: Translate, place: string): Option {
  return new Option(`-o, --output <${place}>`, translate('cli.option.output')).makeOptionMandatory();
}

/** The area of a store that is asked for. */
export function storeAreaOption(translate: Translate): Option {
  return new Option('--area <KODE>', translate('cli.option.storeArea'));
}
