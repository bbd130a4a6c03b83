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
import type { ComparedValues, Comparison } from './comparedValues';
import { comparisonWithin } from './comparisonWithin';
import type { ReportProgramme } from '../model/context';

export type { ComparedValues, Comparison, ValuePair } from './comparedValues';

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

/** Earlier values from the indicators of another workbook or of a store; null without any, or when they are not of an earlier period. */
export function comparisonWithWorkbook(
  earlier: IndicatorResult | null,
  { period }: Pick<IndicatorResult, 'period'>,
  source: 'workbook' | 'store' = 'workbook',
): Comparison | null {
  if (earlier === null || earlier.period >= period) return null;
  const areas = new Map(earlier.areas.filter((area) => !isUnlinked(area)).map((area) => [area.code, area]));
  return {
    period: earlier.period,
    source,
    of: (area, id) => ({
      before: isUnlinked(area) ? null : numberOf(areas.get(area.code)?.values[id]),
      now: numberOf(area.values[id]),
    }),
  };
}

/** Decimals to which two values are told apart. */
export const changeDecimals = 12;

type Arrow = '▲' | '▼' | '=';

/** A change in a sign and, where it can be judged, in a word. */
export interface Change {
  readonly difference: number;
  /** Of percentages the difference, in points; of amounts and counts the share of what was before, null where that was 0. */
  readonly size: number | null;
  readonly arrow: Arrow;
  readonly word: ChangeWord;
}

type ChangeWord = 'better' | 'worse' | 'same' | 'neutral';

/** What a change in a direction means for an indicator. */
export function changeWord(catalogue: Catalogue, id: string, arrow: Arrow): ChangeWord {
  if (arrow === '=') return 'same';
  const good = goodDirection(catalogue, id) * (arrow === '▲' ? 1 : -1);
  return good > 0 ? 'better' : good < 0 ? 'worse' : 'neutral';
}

/** The change from before to now; null where one of them is not known (docs/spec/indicators.md, One truth). */
export function changeOf(catalogue: Catalogue, id: string, values: ComparedValues): Change | null {
  const { before, now } = values.both ?? values;
  if (before === null || now === null) return null;
  const difference = now - before;
  const isShare = definitionOf(catalogue, id).unit === 'fraction';
  const size = isShare ? difference : before === 0 ? null : difference / Math.abs(before);
  // Adding up in another order leaves traces in the last binary places, which are no change.
  const isSame = Math.abs(difference) * 10 ** changeDecimals < 0.5;
  const arrow = isSame ? '=' : difference > 0 ? '▲' : '▼';
  return { difference, size, arrow, word: changeWord(catalogue, id, arrow) };
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
