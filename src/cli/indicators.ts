import { Command, Option } from 'commander';
import { gatherFiles, indicatorsOf } from '../app';
import type { AreaIndicators, IndicatorResult, Level } from '../core/indicators';
import { expandInputs } from './files';
import { contextOf, openInputs } from './gather';
import { csvOf } from './indicatorCsv';
import { textOf } from './indicatorText';
import { formatOption, periodOption } from './options';
import type { Session } from './session';

interface Options {
  readonly format: 'text' | 'json' | 'csv';
  readonly level?: Level;
  readonly period?: number;
}

/** The rows that reach no desa, by a name that says so. */
function unlinked({ translate }: Session, area: AreaIndicators, level: Level = area.level): AreaIndicators {
  return { ...area, level, name: translate('area.unlinked') };
}

function show(session: Session, { period, areas }: IndicatorResult, { format, level }: Options): string {
  // Rows that reach no desa stand at both lower levels, so that the parts add up to the total at either.
  const wanted: readonly AreaIndicators[] = areas
    .filter((area) => level === undefined || area.level === level || (level === 'desa' && area.code === ''))
    .map((area) => (area.code === '' && area.level !== 'kabupaten' ? unlinked(session, area, level) : area));
  switch (format) {
    case 'json':
      return JSON.stringify({ period, areas: wanted });
    case 'csv':
      return csvOf(period, wanted);
    case 'text':
      return textOf(session, period, wanted);
  }
}

async function printIndicators(session: Session, paths: readonly string[], options: Options): Promise<void> {
  const files = await openInputs(session, await expandInputs(paths));
  if (files.length === 0) return;
  const { check } = await gatherFiles(files, contextOf(session, options.period));
  session.print(show(session, indicatorsOf(check), options));
  if (check.counts.error > 0) session.remark(session.translate('cli.indicators.draft', { errors: check.counts.error }));
}

/** `indicators`: the values for kabupaten, kecamatan and desa; several files are consolidated first. */
export function indicatorsCommand(session: Session): Command {
  const { translate } = session;
  return new Command('indicators')
    .description(translate('cli.indicators.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(formatOption(translate, ['text', 'json', 'csv']))
    .addOption(new Option('--level <level>', translate('cli.option.level')).choices(['kabupaten', 'kecamatan', 'desa']))
    .addOption(periodOption(translate))
    .action((paths: string[], options: Options) => printIndicators(session, paths, options));
}
