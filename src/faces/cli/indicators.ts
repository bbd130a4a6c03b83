import { Command, Option } from 'commander';
import { gatherFiles, indicatorsOf, previousIndicatorsOf } from '../../app';
import { isUnlinked, type AreaIndicators, type IndicatorResult, type Level } from '../../engine/measure';
import { comparableIn, comparisonWithWorkbook, type Comparison } from '../../engine/report';
import { programme } from '../../programme';
import { expandInputs } from './files';
import { openInputs } from './gather';
import { csvOf } from './indicatorCsv';
import { textOf } from './indicatorText';
import { formatOption, periodOption } from './options';
import { comparingContext, previousOption, tellComparison, type PreviousOptions } from './previous';
import type { Session } from './session';

interface Options extends PreviousOptions {
  readonly format: 'text' | 'json' | 'csv';
  readonly level?: Level;
}

/** The levels of areas, from the whole. */
const levels = programme.schema.areas.levels.map(({ id }) => id);
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

async function printIndicators(session: Session, paths: readonly string[], options: Options): Promise<void> {
  const files = await openInputs(session, await expandInputs(paths));
  if (files.length === 0) return;
  const { check } = await gatherFiles(files, await comparingContext(session, options, files.length > 1));
  const indicators = indicatorsOf(check);
  const comparison = comparisonWithWorkbook(previousIndicatorsOf(check), indicators);
  const text = show(session, indicators, options, comparison);
  if (options.format === 'text') session.print(text);
  else session.printData(text);
  tellComparison(session, options, check);
  session.judge(check);
}

/** `indicators`: the values for kabupaten, kecamatan and desa; several files are consolidated first. */
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
