import type { SummaryFigure, SummaryLine } from '../engine/programme';
import { isClassed, isUnlinked, numberOf, type AreaIndicators, type IndicatorResult } from '../engine/measure';
import { openCounts } from '../engine/check';
import type { Language, Translate } from '../messages';
import { formatMonth, formatNumber, formatPercent, formatScore, formatRupiah } from '../messages/format';
import type { CheckResult } from './types';

/** What stands in a summary for a number that cannot be computed. */
const unknown = '–';

const formats = { number: formatNumber, rupiah: formatRupiah, percent: formatPercent } as const;

/** A figure as it is written, a classed one with its class. */
function figureText(
  { values }: AreaIndicators,
  { id, as }: SummaryFigure,
  language: Language,
  translate: Translate,
): string {
  const value = values[id];
  const number = isClassed(value) ? value.value : value;
  const text = typeof number === 'number' ? formats[as](number, language) : unknown;
  return isClassed(value) && value.class !== null ? `${text} (${translate(`class.${value.class}`)})` : text;
}

const isSaid = ({ figures, ifKnown }: SummaryLine, { values }: AreaIndicators): boolean =>
  ifKnown !== true || Object.values(figures).some(({ id }) => numberOf(values[id]) !== null);

/**
 * Lines of plain text about an area, to be pasted into a message: state of the data, then the lines of the programme. Like the report it says when the
 * data are a draft.
 */
export function summaryText(
  check: Pick<CheckResult, 'programme' | 'ready' | 'counts' | 'score'>,
  { period }: IndicatorResult,
  area: AreaIndicators,
  language: Language,
  translate: Translate,
): string {
  const { summary } = check.programme;
  const place = isUnlinked(area)
    ? translate('area.unlinked')
    : area.depth === 0
      ? area.name
      : translate(`level.${area.level}.named`, { name: area.name });
  const score = formatScore(check.score.value, language);
  const { errors, warnings } = openCounts(check.counts);
  return [
    translate('summary.title', { area: place, period: period === '' ? unknown : formatMonth(period, language) }),
    check.ready ? translate('summary.ready', { score }) : translate('summary.draft', { errors, warnings, score }),
    ...summary
      .filter((line) => isSaid(line, area))
      .map(({ key, figures }) =>
        translate(
          key,
          Object.fromEntries(
            Object.entries(figures).map(([name, figure]) => [name, figureText(area, figure, language, translate)]),
          ),
        ),
      ),
  ].join('\n');
}
