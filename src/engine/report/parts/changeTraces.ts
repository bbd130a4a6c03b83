import { definitionOf, goodDirection, trendOf, type AreaReference, type Catalogue } from '../../measure';
import type { ReportTexts } from '../model/texts';
import type { NoteTrace } from '../model/trace';
import type { ComparedValues, Comparison } from './comparison';

/** A number in the unit of its indicator, in words; the sign for "not available" where there is none. */
function amount(catalogue: Catalogue, id: string, value: number | null, texts: ReportTexts): string {
  if (value === null) return texts.text('report.notAvailable');
  const { unit } = definitionOf(catalogue, id);
  return unit === 'fraction' ? texts.percent(value) : unit === 'rupiah' ? texts.rupiah(value) : texts.number(value);
}

/** Where the earlier values come from. */
function sourceWords({ source, period }: Pick<Comparison, 'source' | 'period'>, texts: ReportTexts): string {
  return texts.text(`comparison.source.${source}`, { period: texts.month(period) });
}

/** The same as notes of a sheet, with how changes of percentages are to be read. */
export function comparisonNotes(comparison: Comparison | null, texts: ReportTexts): string[] {
  return comparison === null
    ? [texts.text('comparison.source.none')]
    : [
        sourceWords(comparison, texts),
        ...((comparison.unlike ?? 0) > 0
          ? [texts.text('comparison.unlike', { count: texts.number(comparison.unlike ?? 0) })]
          : []),
        texts.text('comparison.points'),
      ];
}

/** A difference of two numbers of an indicator: of percentages in points, as the pane's cards tell it too. */
function differenceWords(catalogue: Catalogue, id: string, difference: number | null, texts: ReportTexts): string {
  const isShare = definitionOf(catalogue, id).unit === 'fraction';
  return difference !== null && isShare ? texts.points(difference) : amount(catalogue, id, difference, texts);
}

/** Where the values of a change come from: both values, their difference, the earlier period and its source. */
export function changeTrace(
  catalogue: Catalogue,
  id: string,
  area: AreaReference,
  { before, now, both }: ComparedValues,
  comparison: Comparison,
  texts: ReportTexts,
): NoteTrace {
  const sides = both ?? { before, now };
  const difference = sides.before === null || sides.now === null ? null : sides.now - sides.before;
  const trend = comparison.source === 'within' ? trendOf(catalogue, id) : null;
  return {
    kind: 'note',
    title: texts.text('trace.change.title', { indicator: texts.indicator(id) }),
    facts: [
      [`${texts.text('comparison.before')} (${texts.month(comparison.period)})`, amount(catalogue, id, before, texts)],
      [texts.text('comparison.now'), amount(catalogue, id, now, texts)],
      ...(both === undefined
        ? []
        : [
            [
              texts.text('comparison.both', { indicator: texts.indicator(id) }),
              `${amount(catalogue, id, both.before, texts)} → ${amount(catalogue, id, both.now, texts)}`,
            ] as const,
          ]),
      [texts.text('trace.change.difference'), differenceWords(catalogue, id, difference, texts)],
      [texts.text('trace.change.source'), sourceWords(comparison, texts)],
    ],
    about: [{ id, area }, ...(trend === null ? [] : [{ id: trend, area }])],
  };
}

/** What a target was compared with, and where it is set. */
export function targetTrace(
  catalogue: Catalogue,
  id: string,
  area: AreaReference,
  value: number | null,
  target: number,
  texts: ReportTexts,
): NoteTrace {
  const isLessBetter = goodDirection(catalogue, id) < 0;
  return {
    kind: 'note',
    title: texts.text('trace.target.title', { indicator: texts.indicator(id) }),
    facts: [
      [texts.text('comparison.target'), amount(catalogue, id, target, texts)],
      [texts.text('comparison.now'), amount(catalogue, id, value, texts)],
      [texts.text('comparison.achievement'), texts.text(isLessBetter ? 'trace.target.less' : 'trace.target.more')],
      [texts.text('trace.where'), texts.text('trace.target.where', { indicator: texts.indicator(id) })],
    ],
    about: [{ id, area }],
  };
}
