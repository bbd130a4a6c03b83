import {
  definitionOf,
  goodDirection,
  isUnlinked,
  numberOf,
  type AreaIndicators,
  type Catalogue,
  type IndicatorDefinition,
  type IndicatorResult,
} from '../../measure';
import { reportAreas } from './reportAreas';
import { groupsOf } from './seriesGroups';
import type { ReportProgramme } from '../model/context';

/** A value of an earlier period beside the one of now; null where it is not known. */
export interface ValuePair {
  readonly before: number | null;
  readonly now: number | null;
}

/** Where earlier values come from. */
export interface Comparison {
  /** Period of the earlier values, as `YYYY-MM`. */
  readonly period: string;
  /** What they were taken from: names the text `comparison.source.<source>`. */
  readonly source: 'history' | 'workbook' | 'within';
  of(area: AreaIndicators, id: string): ValuePair;
}

/** One row of the table `Riwayat Indikator`. */
export interface HistoryRow {
  /** `YYYY-MM`. */
  readonly period: string;
  /** Code of the area. */
  readonly area: string;
  readonly indicator: string;
  /** Null: it could not be computed. */
  readonly value: number | null;
}

/** Indicators that are a single number, so that they can be compared: all but series, lists and classes. */
export const comparableIn = ({ indicators }: Catalogue): readonly IndicatorDefinition[] =>
  indicators.filter(({ kind }) => kind === 'value' || kind === 'classed');

/** Code that the area of a report is known by in `Riwayat Indikator`: its own; that of a workbook of one part is the part's. */
const rememberedCode = ({ schema }: ReportProgramme, indicators: IndicatorResult): string =>
  reportAreas(schema, indicators).total.code;

/**
 * The rows that a report appends to `Riwayat Indikator`, of the areas that have rows in its section sheets: every single-number indicator that the
 * history does not hold already with this value. So a report made twice of the same data appends nothing, and after a correction the last row counts.
 * The lowest areas of a whole are left to the workbooks of its parts: they would be ten thousand rows a month. Nothing without a period.
 */
export function newHistoryRows(
  programme: ReportProgramme,
  history: readonly HistoryRow[],
  indicators: IndicatorResult,
): HistoryRow[] {
  const { period, areas } = indicators;
  if (period === '') return [];
  const known = valuesAt(history, period);
  const { single } = reportAreas(programme.schema, indicators);
  const lowest = programme.schema.areas.levels.length - 1;
  // The sum of a workbook of one part is not that of the whole.
  const others = single ? 0 : lowest > 1 ? lowest : -1;
  return areas
    .filter(({ depth, code }) => code !== '' && depth !== others)
    .flatMap((area) =>
      comparableIn(programme.catalogue).flatMap(({ id }) => {
        const value = numberOf(area.values[id]);
        const before = known.get(keyOf(area.code, id)) ?? null;
        return isSame(value, before) ? [] : [{ period, area: area.code, indicator: id, value }];
      }),
    );
}

/**
 * What indicators are compared with: an earlier workbook where one was given, else the latest earlier period of `Riwayat Indikator`, else what the
 * workbook itself holds; null when none has any.
 * @param previous indicators of the earlier workbook; null: none was given
 */
export function earlierValuesOf(
  programme: ReportProgramme,
  previous: IndicatorResult | null,
  history: readonly HistoryRow[],
  indicators: IndicatorResult,
): Comparison | null {
  return (
    comparisonWithWorkbook(previous, indicators) ??
    comparisonWithHistory(programme, history, indicators) ??
    comparisonWithin(programme.catalogue, indicators)
  );
}

/** Excel keeps 15 digits of a number that was typed or written. */
const isSame = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-14 * Math.abs(a));

const keyOf = (area: string, indicator: string) => `${area}/${indicator}`;

/** The values of a period by area and indicator; of a key that occurs twice the later row counts. */
const valuesAt = (rows: readonly HistoryRow[], period: string): ReadonlyMap<string, number | null> =>
  new Map(rows.filter((row) => row.period === period).map((row) => [keyOf(row.area, row.indicator), row.value]));

/** Earlier values from `Riwayat Indikator`: those of the latest period before this one in which the whole area has any; null when there is none. */
export function comparisonWithHistory(
  programme: ReportProgramme,
  rows: readonly HistoryRow[],
  indicators: IndicatorResult,
): Comparison | null {
  const own = rememberedCode(programme, indicators);
  const before = rows.reduce(
    (latest, { period, area }) => (area === own && period < indicators.period && period > latest ? period : latest),
    '',
  );
  if (before === '') return null;
  const values = valuesAt(rows, before);
  return {
    period: before,
    source: 'history',
    of: (area, id) => ({ before: values.get(keyOf(area.code, id)) ?? null, now: numberOf(area.values[id]) }),
  };
}

/** Earlier values from another workbook's indicators; null without one, or when it is not of an earlier period. */
export function comparisonWithWorkbook(
  earlier: IndicatorResult | null,
  { period }: Pick<IndicatorResult, 'period'>,
): Comparison | null {
  if (earlier === null || earlier.period >= period) return null;
  const areas = new Map(earlier.areas.filter(({ code }) => code !== '').map((area) => [area.code, area]));
  return {
    period: earlier.period,
    source: 'workbook',
    of: (area, id) => ({ before: numberOf(areas.get(area.code)?.values[id]), now: numberOf(area.values[id]) }),
  };
}

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
 * between two months counts only who reports in both (docs/spec/indicators.md), so both values are made from the lowest areas that do. Null without a
 * period, or where no indicator has one.
 */
export function comparisonWithin(catalogue: Catalogue, { period, areas }: IndicatorResult): Comparison | null {
  if (period === '' || catalogue.indicators.every(({ earlier }) => earlier === undefined)) return null;
  const lastYear = String(Number(period.slice(0, 4)) - 1);
  const before = `${lastYear}-12`;
  const { reportedBy } = catalogue;
  const lowestDepth = areas.reduce((depth, area) => Math.max(depth, area.depth), 0);
  const lowest = areas.filter((area) => area.depth === lowestDepth && !isUnlinked(area));
  const reports = ({ values }: AreaIndicators, month: string) =>
    reportedBy !== null && (numberOf(values[reportedBy], month) ?? 0) !== 0;
  const within = (area: AreaIndicators) =>
    area.depth === 0 ? lowest : lowest.filter(({ code }) => `${code}.`.startsWith(`${area.code}.`));

  function earlier(area: AreaIndicators, id: string): ValuePair | null {
    const now = numberOf(area.values[id]);
    const source = definitionOf(catalogue, id).earlier;
    if (source === undefined) return null;
    if (source.by === 'year') return { before: upToYear(area, source.series, lastYear), now };
    const parts = within(area);
    if (source.by === 'sameMonth') {
      const same = parts.every((part) => reports(part, before) === reports(part, period));
      return same ? { before: numberOf(area.values[source.series], before), now } : null;
    }
    const inBoth = parts.filter((part) => reports(part, before) && reports(part, period));
    const value = overAreas(inBoth, source, before);
    return value === null ? null : { before: value, now: overAreas(inBoth, source, period) };
  }
  return {
    period: before,
    source: 'within',
    of: (area, id) => earlier(area, id) ?? { before: null, now: numberOf(area.values[id]) },
  };
}

/** A change in a sign and, where it can be judged, in a word. */
export interface Change {
  readonly difference: number;
  readonly arrow: '▲' | '▼' | '=';
  readonly word: 'better' | 'worse' | 'same' | 'neutral';
}

/** The change from before to now; null where one of them is not known. */
export function changeOf(catalogue: Catalogue, id: string, { before, now }: ValuePair): Change | null {
  if (before === null || now === null) return null;
  const difference = now - before;
  if (difference === 0) return { difference, arrow: '=', word: 'same' };
  const good = goodDirection(catalogue, id) * Math.sign(difference);
  return {
    difference,
    arrow: difference > 0 ? '▲' : '▼',
    word: good > 0 ? 'better' : good < 0 ? 'worse' : 'neutral',
  };
}

/** Share of a target that is reached; where less is better, target / value. Null without a value, or where it would divide by 0. */
export function achievement(catalogue: Catalogue, id: string, value: number | null, target: number): number | null {
  if (value === null) return null;
  if (goodDirection(catalogue, id) < 0) return value === 0 ? null : target / value;
  return target === 0 ? null : value / target;
}

/** Areas from the best to the worst by an indicator; equal values share a rank; areas without a value are left out. */
export function ranking(
  catalogue: Catalogue,
  areas: readonly AreaIndicators[],
  id: string,
): { readonly rank: number; readonly area: AreaIndicators; readonly value: number }[] {
  const known = areas.flatMap((area) => {
    const value = numberOf(area.values[id]);
    return value === null || area.code === '' ? [] : [{ area, value }];
  });
  const sign = goodDirection(catalogue, id) < 0 ? 1 : -1;
  const sorted = known.toSorted((a, b) => sign * (a.value - b.value));
  return sorted.map((entry) => ({
    rank: 1 + sorted.findIndex(({ value }) => value === entry.value),
    ...entry,
  }));
}
