import { gradeOf } from '../../engine/check';
import { monthKey, parts as partsOfDay, serialOf, tableIn, type Dataset } from '../../engine/dataset';
import { numberOf, type IndicatorResult } from '../../engine/measure';
import type { Programme, SilentReporter } from '../../engine/programme';
import type { RecapEntry, RecapLine, RecapState, RecapTiming, RecapYear } from '../../engine/report';
import { tableOf, type OfficialArea } from '../../engine/schema';
import type { CheckSettings } from '../../engine/settings';
import { dayOf, isReady, type LogEntry } from './log';
import { partLevel, partOfArea } from './part';

/** The board of a recap: a line for each part that is expected, and the year. */
export interface RecapBoard {
  readonly lines: readonly RecapLine[];
  readonly year: RecapYear;
  /** Last days of receipt, as serials: in time, and half in time. */
  readonly due: { readonly onTime: number; readonly halfTime: number };
}

/** What a board is made of. */
export interface BoardFacts {
  readonly programme: Programme;
  readonly dataset: Dataset;
  readonly indicators: IndicatorResult;
  readonly settings: CheckSettings;
  readonly official: OfficialArea | null;
  readonly log: readonly LogEntry[];
  /** Codes of the parts that are expected beside those once taken in. */
  readonly expected: readonly string[];
}

/** The board of a recap at its month (docs/spec/recap.md 2). Throws for a recap without a month: a mistake of ours. */
export function recapBoard(facts: BoardFacts): RecapBoard {
  const { dataset, settings } = facts;
  const { period } = dataset.profile;
  if (period === null) throw new Error('a recap without a month');
  const due = { onTime: period + settings.onTimeDay, halfTime: period + settings.halfTimeDay };
  const codes = partCodes(facts);
  const silent = facts.programme.silent?.(dataset) ?? [];
  return {
    lines: codes.map((code) => lineOf(code, facts, silent, monthKey(period), due.onTime)),
    year: yearOf(codes, facts, period),
    due,
  };
}

/** Codes of all parts: expected, once taken in, or there with rows. */
function partCodes({ dataset, log, expected }: BoardFacts): readonly string[] {
  const { schema } = dataset;
  const { table } = schema.areas;
  const areas = tableIn(dataset, table).text(tableOf(schema, table).key[0]).dictionary;
  const there = areas.map((code) => partOfArea(schema, code)).filter((code) => code !== '');
  const whole = dataset.profile.codes[schema.areas.levels[0].id] ?? '';
  const all = new Set([...expected, ...log.map(({ part }) => part), ...there]);
  return [...all].filter((code) => code.startsWith(`${whole}.`)).sort();
}

function lineOf(
  code: string,
  facts: BoardFacts,
  silent: readonly SilentReporter[],
  month: string,
  onTime: number,
): RecapLine {
  const { dataset, programme, indicators, log, official } = facts;
  const { schema } = dataset;
  const level = partLevel(schema)?.id;
  const area = indicators.areas.find((each) => each.level === level && each.code === code);
  const own = log.filter((entry) => entry.part === code && entry.month === month);
  const last = own.at(-1);
  const name = official?.areas.find((each) => each.code === code)?.name ?? area?.name ?? null;
  const isThere = last !== undefined || area !== undefined;
  const reporting = programme.catalogue.reporting;
  const ought = reporting === null ? null : numberOf(area?.values[reporting.ought]);
  const have = reporting === null ? null : numberOf(area?.values[reporting.have]);
  return {
    code,
    name,
    entry: last === undefined ? null : entryOf(last, facts),
    standing: {
      state: isThere ? stateOf(own, onTime) : 'missing',
      reporting: ought === null ? null : { have: have ?? 0, ought },
      silent: silent.filter((each) => partOfArea(schema, each.area) === code).map((each) => each.name),
    },
  };
}

/** The first receipt decides whether a part was late; one that came again since was revised. */
function stateOf(entries: readonly LogEntry[], onTime: number): RecapState {
  const [first] = entries;
  const day = first === undefined ? null : dayOf(first);
  if (day !== null && day > onTime) return 'late';
  return entries.length > 1 || (entries[0]?.revision ?? 0) > 0 ? 'revised' : 'in';
}

function entryOf(entry: LogEntry, { programme, settings }: BoardFacts): RecapEntry {
  const { file, month, errors, warnings, accepted, score, revision, madeOn, received, stampState, stampCode } = entry;
  const grade = score === null || errors > 0 ? null : gradeOf(score, settings);
  return {
    ...{ file, month, errors, warnings, accepted, score, revision, madeOn, received, stampState, grade },
    ready: isReady(entry),
    class: grade === null ? null : programme.rules.scoreClasses[grade],
    stampCode: stampCode === '' ? null : stampCode,
  };
}

/** When each part sent its data in the months of the recap's year, up to its own month. */
function yearOf(codes: readonly string[], { log, official, settings }: BoardFacts, period: number): RecapYear {
  const { year } = partsOfDay(period);
  const ends = Array.from({ length: 12 }, (_, month) => serialOf(year, month + 2, 1) - 1);
  const timing = (code: string, end: number): RecapTiming | null => {
    if (end > period) return null;
    const first = log.find((entry) => entry.part === code && entry.month === monthKey(end));
    if (first === undefined) return 'missing';
    return (dayOf(first) ?? end) <= end + settings.onTimeDay ? 'onTime' : 'late';
  };
  return {
    year,
    months: ends.map(monthKey),
    rows: codes.map((code) => ({
      code,
      name: official?.areas.find((each) => each.code === code)?.name ?? null,
      timings: ends.map((end) => timing(code, end)),
    })),
  };
}
