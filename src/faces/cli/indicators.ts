import { Command, Option } from 'commander';
import {
  filesByWhole,
  gatherFiles,
  indicatorsOf,
  indicatorsOfFiles,
  previousIndicatorsOf,
  type FilesOfWhole,
} from '../../app';
import { isUnlinked, type AreaIndicators, type IndicatorResult, type Level } from '../../engine/measure';
import { comparableIn, comparisonWithWorkbook, type Comparison } from '../../engine/report';
import { allLevels } from '../../engine/schema';
import { programme } from '../../programme';
import { CliError } from './error';
import { expandInputs } from './files';
import { contextOf, openInputs } from './gather';
import { csvOf } from './indicatorCsv';
import { textOf } from './indicatorText';
import { formatOption, periodOption } from './options';
import { comparingContext, previousOption, tellComparison, type PreviousOptions } from './previous';
import type { Session } from './session';
import { figuresOf, storeIn } from './store';
import { wantedAreas } from './wantedAreas';

interface Options extends PreviousOptions {
  readonly format: 'text' | 'json' | 'csv';
  readonly level?: Level;
}

/** The levels of areas, from the highest. */
const levels = allLevels(programme.schema).map(({ id }) => id);
const above = (programme.schema.areas.above ?? []).map(({ id }) => id);
const lowest = levels.at(-1);

/** The rows that reach no area, by a name that says so. */
function unlinked({ translate }: Session, area: AreaIndicators, level: Level = area.level): AreaIndicators {
  return { ...area, level, name: translate('area.unlinked') };
}

/** An area for JSON (docs/spec/cli.md); stable. */
const shown = ({ level, code, name, values }: AreaIndicators) => ({ level, code, name, values });

/** An area with its earlier values, by indicator, for JSON. */
function withBefore(area: AreaIndicators, comparison: Comparison) {
  const compared = comparableIn(programme.catalogue);
  return { ...shown(area), before: Object.fromEntries(compared.map(({ id }) => [id, comparison.of(area, id).before])) };
}

function show(
  session: Session,
  { period, areas }: IndicatorResult,
  { format, level }: Options,
  comparison: Comparison | null,
): string {
  // Rows that reach no area stand at both lower levels, so that the parts add up to the total at either.
  const wanted: readonly AreaIndicators[] = areas
    .filter((area) => level === undefined || area.level === level || (level === lowest && isUnlinked(area)))
    .map((area) => (isUnlinked(area) ? unlinked(session, area, level) : area));
  switch (format) {
    case 'json':
      return JSON.stringify(
        comparison === null
          ? { period, areas: wanted.map(shown) }
          : {
              period,
              previous: { period: comparison.period },
              areas: wanted.map((area) => withBefore(area, comparison)),
            },
      );
    case 'csv':
      return csvOf(period, wanted, comparison);
    case 'text':
      return textOf(session, period, wanted, comparison);
  }
}

function print(session: Session, text: string, { format }: Options): void {
  if (format === 'text') session.print(text);
  else session.printData(text);
}

/** The values of several kabupaten, and of what lies above them. */
async function printOfWholes(session: Session, wholes: readonly FilesOfWhole[], options: Options): Promise<void> {
  if (options.previous !== undefined) throw new CliError('cli.error.previousOfMany');
  const wanted = await wantedAreas(session, options.level === undefined ? null : [options.level]);
  const { indicators, counts } = await indicatorsOfFiles(wholes, contextOf(session, options.period), wanted);
  print(session, show(session, indicators, options, null), options);
  session.judge(counts.reduce((sum, { error }) => sum + error, 0));
}

/** The values of a store. */
async function printOfStore(session: Session, folder: string, options: Options): Promise<void> {
  const { level, period, previous } = options;
  if (previous !== undefined) throw new CliError('cli.error.storePrevious', { option: '--previous' });
  const { indicators, entries } = await figuresOf(session, {
    folder,
    area: '',
    levels: level === undefined ? null : [level],
    ...(period === undefined ? {} : { period }),
  });
  print(session, show(session, indicators, options, null), options);
  session.judge(entries.reduce((sum, { errors }) => sum + errors, 0));
}

async function printIndicators(session: Session, paths: readonly string[], options: Options): Promise<void> {
  const store = await storeIn(paths);
  if (store !== null) return printOfStore(session, store, options);
  const files = await openInputs(session, await expandInputs(paths));
  if (files.length === 0) return;
  const wholes = await filesByWhole(files, programme.schema);
  if (wholes.length > 1 || (options.level !== undefined && above.includes(options.level)))
    return printOfWholes(session, wholes, options);
  const { check } = await gatherFiles(files, await comparingContext(session, options, files.length > 1));
  const indicators = indicatorsOf(check);
  const comparison = comparisonWithWorkbook(previousIndicatorsOf(check), indicators);
  const text = show(session, indicators, options, comparison);
  print(session, text, options);
  tellComparison(session, options, check);
  session.judge(check.counts.error);
}

/** `indicators`: the values of areas of all levels; files of one kabupaten are consolidated first. */
export function indicatorsCommand(session: Session): Command {
  const { translate } = session;
  return new Command('indicators')
    .description(translate('cli.indicators.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(formatOption(translate, ['text', 'json', 'csv']))
    .addOption(new Option('--level <level>', translate('cli.option.level')).choices(levels))
    .addOption(periodOption(translate))
    .addOption(previousOption(translate))
    .action((paths: string[], options: Options) => printIndicators(session, paths, options));
}
