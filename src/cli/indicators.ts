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

function show(session: Session, { period, areas }: IndicatorResult, { format, level }: Options): string {
  const wanted: readonly AreaIndicators[] = level ? areas.filter((area) => area.level === level) : areas;
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
