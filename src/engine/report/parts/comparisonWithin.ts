import {
  definitionOf,
  isAbove0,
  isUnlinked,
  numberOf,
  type AreaIndicators,
  type Catalogue,
  type IndicatorResult,
} from '../../measure';
import type { ComparedValues, Comparison, ValuePair } from './comparedValues';
import { groupsOf } from './seriesGroups';

/** Sum or weighted mean of a month series over areas; null when none has a value. */
function overAreas(
  areas: readonly AreaIndicators[],
  { series, weight }: { readonly series: string; readonly weight?: string },
  month: string,
): number | null {
  let sum = 0;
  let weights = 0;
  for (const { values } of areas) {
    const value = numberOf(values[series], month);
    const heavy = weight === undefined ? 1 : numberOf(values[weight], month);
    // Where there is nothing to weigh with there is no ratio, and no weight either.
    if (value === null || heavy === null) continue;
    sum += value * heavy;
    weights += heavy;
  }
  if (weights === 0) return null;
  return weight === undefined ? sum : sum / weights;
}

/** Sum of a year series up to and including a year; null when it has no year at all. */
function upToYear(area: AreaIndicators, series: string, year: string): number | null {
  const years = groupsOf(area, [series]);
  const sum = (chosen: readonly string[]) =>
    chosen.reduce((total, each) => total + (numberOf(area.values[series], each) ?? 0), 0);
  return years.length === 0 ? null : sum(years.filter((each) => each <= year));
}

/**
 * Earlier values that the workbook itself holds (`EarlierSource`): December of last year by the monthly reports, sums of years up to last year. A change
 * between two months counts only who reports in both (docs/spec/indicators.md, One truth), so its sides are made from the lowest areas that do. Null
 * without a period, or where no indicator has one.
 */
export function comparisonWithin(catalogue: Catalogue, { period, areas }: IndicatorResult): Comparison | null {
  if (period === '' || catalogue.indicators.every(({ earlier }) => earlier === undefined)) return null;
  const lastYear = String(Number(period.slice(0, 4)) - 1);
  const before = `${lastYear}-12`;
  const { reportedBy } = catalogue;
  const lowestDepth = areas.reduce((depth, area) => Math.max(depth, area.depth), 0);
  const lowest = areas.filter((area) => area.depth === lowestDepth && !isUnlinked(area));
  const reports = ({ values }: AreaIndicators, month: string) =>
    reportedBy !== null && isAbove0(numberOf(values[reportedBy], month));
  const within = (area: AreaIndicators) =>
    area.depth === 0 ? lowest : lowest.filter(({ code }) => `${code}.`.startsWith(`${area.code}.`));

  /** The sides of a change between two months; undefined where the values themselves are meant. */
  function sides(area: AreaIndicators, id: string, own: ValuePair): ValuePair | undefined {
    const source = definitionOf(catalogue, id).earlier;
    if (source === undefined || source.by === 'year') return undefined;
    const parts = within(area);
    if (source.by === 'sameMonth') {
      const isSame = parts.every((part) => reports(part, before) === reports(part, period));
      return isSame ? undefined : { before: null, now: null };
    }
    const inBoth = parts.filter((part) => reports(part, before) && reports(part, period));
    const both = { before: overAreas(inBoth, source, before), now: overAreas(inBoth, source, period) };
    return both.before === own.before && both.now === own.now ? undefined : both;
  }

  return {
    period: before,
    source: 'within',
    of(area, id): ComparedValues {
      const now = numberOf(area.values[id]);
      const source = definitionOf(catalogue, id).earlier;
      if (source === undefined) return { before: null, now };
      if (source.by === 'year') return { before: upToYear(area, source.series, lastYear), now };
      const own = { before: reports(area, before) ? numberOf(area.values[source.series], before) : null, now };
      const both = sides(area, id, own);
      return both === undefined ? own : { ...own, both };
    },
  };
}
