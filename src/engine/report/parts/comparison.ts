import { catalogue, type AreaIndicators, type IndicatorResult } from '../../measure';
import { defaultClassLimits } from '../../settings';
import { groupsOf } from './otherTables';
import { reportAreas } from './reportAreas';
import { numberOf } from '../model/values';

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
  readonly source: 'history' | 'workbook' | 'upk';
  of(area: AreaIndicators, id: string): ValuePair;
}

/** One row of the table `Riwayat Indikator`. */
export interface HistoryRow {
  /** `YYYY-MM`. */
  readonly periode: string;
  /** Code of the area. */
  readonly wilayah: string;
  readonly indikator: string;
  /** Null: it could not be computed. */
  readonly nilai: number | null;
}

const isPlain = (kind: (typeof catalogue)[number]['kind']) => kind === 'value' || kind === 'classed';

/** Indicators that are a single number, so that they can be compared: all but series, lists and classes. */
export const comparable = catalogue.filter(({ kind }) => isPlain(kind));

/** Codes that the area of a report is known by in `Riwayat Indikator`: its own; that of a workbook of one kecamatan is the kecamatan's. */
const rememberedCode = (indicators: IndicatorResult): string => reportAreas(indicators).total.code;

/**
 * The rows that a report appends to `Riwayat Indikator`, of the areas that have rows in its section sheets: every single-number indicator that the
 * history does not hold already with this value. So a report made twice of the same data appends nothing, and after a correction the last row counts.
 * The desa of a kabupaten are left to the workbooks of its kecamatan: they would be ten thousand rows a month. Nothing without a Periode.
 */
export function newHistoryRows(history: readonly HistoryRow[], indicators: IndicatorResult): HistoryRow[] {
  const { period, areas } = indicators;
  if (period === '') return [];
  const known = valuesAt(history, period);
  const { single } = reportAreas(indicators);
  // The sum of a workbook of one kecamatan is not the kabupaten's.
  const others = single ? 'kabupaten' : 'desa';
  return areas
    .filter(({ level, code }) => code !== '' && level !== others)
    .flatMap((area) =>
      comparable.flatMap(({ id }) => {
        const nilai = numberOf(area.values[id]);
        const before = known.get(keyOf(area.code, id)) ?? null;
        return isSame(nilai, before) ? [] : [{ periode: period, wilayah: area.code, indikator: id, nilai }];
      }),
    );
}

/**
 * What indicators are compared with: an earlier workbook where one was given, else the latest earlier period of `Riwayat Indikator`, else what the
 * workbook itself holds; null when none has any.
 * @param previous indicators of the earlier workbook; null: none was given
 */
export function earlierOf(
  previous: IndicatorResult | null,
  history: readonly HistoryRow[],
  indicators: IndicatorResult,
): Comparison | null {
  return (
    comparisonWithWorkbook(previous, indicators) ??
    comparisonWithHistory(history, indicators) ??
    comparisonWithinUpk(indicators)
  );
}

/** Excel keeps 15 digits of a number that was typed or written. */
const isSame = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-14 * Math.abs(a));

const keyOf = (wilayah: string, indikator: string) => `${wilayah}/${indikator}`;

/** The values of a period by area and indicator; of a key that occurs twice the later row counts. */
const valuesAt = (rows: readonly HistoryRow[], period: string): ReadonlyMap<string, number | null> =>
  new Map(
    rows.filter(({ periode }) => periode === period).map((row) => [keyOf(row.wilayah, row.indikator), row.nilai]),
  );

/** Earlier values from `Riwayat Indikator`: those of the latest period before this one in which the whole area has any; null when there is none. */
export function comparisonWithHistory(rows: readonly HistoryRow[], indicators: IndicatorResult): Comparison | null {
  const own = rememberedCode(indicators);
  const before = rows.reduce(
    (latest, { periode, wilayah }) =>
      wilayah === own && periode < indicators.period && periode > latest ? periode : latest,
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

/** Earlier values from another workbook's indicators; null without one, or when it is not of an earlier Periode. */
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

/** Month series of the UPK reports behind an indicator, and what a ratio among them is weighted with. */
const upkSeries: Readonly<Record<string, { readonly series: string; readonly weight: string | null }>> = {
  'upk.aset': { series: 'upk.aset_bulan', weight: null },
  'pin.saldo': { series: 'upk.saldo_bulan', weight: null },
  'upk.par': { series: 'upk.par_bulan', weight: 'upk.saldo_bulan' },
};

/** Year series whose sum up to a year is the indicator at the end of that year. */
const yearSeries: Readonly<Record<string, string>> = { 'blm.cair': 'blm.cair_tahun', 'pin.pokok': 'pin.pokok_tahun' };

/** The series indicator that shows how an indicator came to where it is; null where there is none. */
export function trendOf(id: string): string | null {
  return id === 'upk.lar' ? 'upk.lar_bulan' : (upkSeries[id]?.series ?? yearSeries[id] ?? null);
}

/** Sum or weighted mean of a month series over boards; null when none has a value. */
function overBoards(boards: readonly AreaIndicators[], id: string, month: string): number | null {
  const { series, weight } = upkSeries[id] ?? {};
  if (series === undefined) return null;
  let sum = 0;
  let weights = 0;
  for (const { values } of boards) {
    const value = numberOf(values[series], month);
    const heavy = weight == null ? 1 : numberOf(values[weight], month);
    // A board without loans has no ratio, and no weight either.
    if (value === null || heavy === null) continue;
    sum += value * heavy;
    weights += heavy;
  }
  if (weights === 0) return null;
  return weight == null ? sum : sum / weights;
}

/** Sum of a year series up to and including a year; null when it has no year at all. */
function upToYear(area: AreaIndicators, series: string, year: string): number | null {
  const years = groupsOf(area, [series]);
  const sum = (chosen: readonly string[]) =>
    chosen.reduce((total, each) => total + (numberOf(area.values[series], each) ?? 0), 0);
  return years.length === 0 ? null : sum(years.filter((each) => each <= year));
}

/**
 * Earlier values that the workbook itself holds: December of last year by the UPK reports, BLM and loans disbursed up to last year. A change between
 * two months counts only boards that report in both (spec/indicators.md), so both values are made from the desa that do; a desa has one board.
 * LAR has no weights among the series and is compared only where the same boards report in both months. Null without a Periode.
 */
export function comparisonWithinUpk({ period, areas }: IndicatorResult): Comparison | null {
  if (period === '') return null;
  const lastYear = String(Number(period.slice(0, 4)) - 1);
  const before = `${lastYear}-12`;
  const desa = areas.filter(({ level }) => level === 'desa');
  const reports = ({ values }: AreaIndicators, month: string) => (numberOf(values['upk.aset_bulan'], month) ?? 0) !== 0;
  const within = (area: AreaIndicators) =>
    area.level === 'kabupaten' ? desa : desa.filter(({ code }) => `${code}.`.startsWith(`${area.code}.`));

  function earlier(area: AreaIndicators, id: string): ValuePair | null {
    const now = numberOf(area.values[id]);
    const years = yearSeries[id];
    if (years !== undefined) return { before: upToYear(area, years, lastYear), now };
    const boards = within(area);
    const inBoth = boards.filter((board) => reports(board, before) && reports(board, period));
    if (id === 'upk.lar') {
      const same = boards.every((board) => reports(board, before) === reports(board, period));
      return same ? { before: numberOf(area.values['upk.lar_bulan'], before), now } : null;
    }
    const value = overBoards(inBoth, id, before);
    return value === null ? null : { before: value, now: overBoards(inBoth, id, period) };
  }
  return {
    period: before,
    source: 'upk',
    of: (area, id) => earlier(area, id) ?? { before: null, now: numberOf(area.values[id]) },
  };
}

/** Indicators of which more is better, and those of which less is; of the others a change is neither. */
const moreIsBetter: ReadonlySet<string> = new Set([
  'wil.cakupan',
  'blm.cair',
  'blm.dimanfaatkan',
  'blm.persen_cair',
  'blm.persen_dimanfaatkan',
  'blm.swadaya',
  'blm.rasio_swadaya',
  'blm.kk_penerima',
  'blm.kk_miskin_penerima',
  'fis.progres',
  'fis.baik',
  'man.swadaya',
  'upk.pelapor',
  'upk.aset',
  'upk.modal',
  'upk.laba',
  'upk.pertumbuhan',
  'pin.perempuan',
  'bkm.perempuan',
  'bkm.relawan',
  'bkm.relawan_perempuan',
  'bkm.pjm',
  'ino.layak_blm',
]);
const lessIsBetter: ReadonlySet<string> = new Set([
  'wil.kk_miskin',
  'wil.persen_miskin',
  'pin.tunggakan',
  'pin.kol3',
  'pin.kol4',
  'pin.kol5',
  'bkm.masa_habis',
  'ino.lain_sisa',
  'ino.tunggakan_kini',
  'ino.tunggakan_turun',
]);

/** Whether more of an indicator is better (1), less (-1), or neither (0). */
export function goodDirection(id: string): 1 | -1 | 0 {
  if (id in defaultClassLimits) {
    return defaultClassLimits[id as keyof typeof defaultClassLimits].better === 'higher' ? 1 : -1;
  }
  return moreIsBetter.has(id) ? 1 : lessIsBetter.has(id) ? -1 : 0;
}

/** A change in a sign and, where it can be judged, in a word. */
export interface Change {
  readonly difference: number;
  readonly arrow: '▲' | '▼' | '=';
  readonly word: 'better' | 'worse' | 'same' | 'neutral';
}

/** The change from before to now; null where one of them is not known. */
export function changeOf(id: string, { before, now }: ValuePair): Change | null {
  if (before === null || now === null) return null;
  const difference = now - before;
  if (difference === 0) return { difference, arrow: '=', word: 'same' };
  const good = goodDirection(id) * Math.sign(difference);
  return {
    difference,
    arrow: difference > 0 ? '▲' : '▼',
    word: good > 0 ? 'better' : good < 0 ? 'worse' : 'neutral',
  };
}

/** Share of a target that is reached; where less is better, target / value. Null without a value, or where it would divide by 0. */
export function achievement(id: string, value: number | null, target: number): number | null {
  if (value === null) return null;
  if (goodDirection(id) < 0) return value === 0 ? null : target / value;
  return target === 0 ? null : value / target;
}

/** Areas from the best to the worst by an indicator; equal values share a rank; areas without a value are left out. */
export function ranking(
  areas: readonly AreaIndicators[],
  id: string,
): { readonly rank: number; readonly area: AreaIndicators; readonly value: number }[] {
  const known = areas.flatMap((area) => {
    const value = numberOf(area.values[id]);
    return value === null || area.code === '' ? [] : [{ area, value }];
  });
  const sign = goodDirection(id) < 0 ? 1 : -1;
  const sorted = known.toSorted((a, b) => sign * (a.value - b.value));
  return sorted.map((entry) => ({
    rank: 1 + sorted.findIndex(({ value }) => value === entry.value),
    ...entry,
  }));
}
