import { Option } from 'commander';
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Translate } from '../../messages';
import { CliError } from './error';
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

/**
 * Where a result goes, as the help names it: `OUT.xlsx`, `OUT.pptx`, or a folder, whose name has no ending. Another ending is refused before anything is read, since no program
 * would open such a file; a copy of a workbook with macros may keep its `.xlsm`.
 */
export function outputOption(translate: Translate, place: string): Option {
  return looseOutputOption(translate, place).makeOptionMandatory();
}

/** The same where it may be left out. */
export function looseOutputOption(translate: Translate, place: string): Option {
  const option = new Option(`-o, --output <${place}>`, translate('cli.option.output'));
  const kind = extname(place);
  return kind === '' ? option : option.argParser((path: string) => ofKind(path, kind));
}

function ofKind(path: string, kind: string): string {
  const own = extname(path).toLowerCase();
  if (own === kind || (kind === '.xlsx' && own === '.xlsm')) return path;
  // What is no ordinary file, such as a device, is refused for that.
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) return path;
  const better = `${own === '' || path.endsWith('.') ? path.replace(/\.$/, '') : path.slice(0, -own.length)}${kind}`;
  throw new CliError('cli.error.outputKind', { file: path, kind, better });
}

/** The area of a store that is asked for. */
export function storeAreaOption(translate: Translate): Option {
  return new Option('--area <KODE>', translate('cli.option.storeArea'));
}
