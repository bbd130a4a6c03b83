import { storedDataset } from '../../engine/dataset';
import { isUnlinked, type AreaSlot, type IndicatorResult, type Level } from '../../engine/measure';
import type { Programme } from '../../engine/programme';
import {
  buildDeck,
  buildReport,
  comparisonWithin,
  comparisonWithWorkbook,
  type Comparison,
  type DeckSpec,
  type DeckTexts,
  type ReportTexts,
  type WorkbookSpec,
} from '../../engine/report';
import { allLevels, type AreaLevel, type Schema } from '../../engine/schema';
import { agreedPreferences } from '../wholes';
import { settingsTableOf, type StoreEntry } from './entry';
import { stateOf } from './fit';
import { profileOfWhole } from './indicators';
import type { CheckSettings } from '../../engine/settings';

/** Levels that a report shows: its area, the parts of it, and what these are divided into. */
const shownLevels = 3;

/** The levels of a report on an area, from its own. Empty where no area has such a code. */
export function levelsBelow(schema: Schema, code: string): readonly Level[] {
  const groups = code === '' ? 0 : code.split('.').length;
  const levels = allLevels(schema);
  const own = levels.findIndex((level) => level.groups === groups);
  // The lowest areas have no parts to show.
  if (own < 0 || own === levels.length - 1) return [];
  return levels.slice(own, own + shownLevels).map(({ id }) => id);
}

/** The programme as if workbooks were of an area of a level: reports on it show the levels from there. */
function programmeAt(programme: Programme, wanted: readonly Level[]): Programme {
  const { schema } = programme;
  const [first, ...others] = allLevels(schema).filter(({ id }) => wanted.includes(id)) as readonly AreaLevel[];
  if (first === undefined) throw new Error('a report without levels');
  const { table } = schema.areas;
  return { ...programme, schema: { ...schema, areas: { table, levels: [first, ...others] } } };
}

/** The figures of an earlier month that a store holds of the same area. */
export interface EarlierMonth {
  readonly entries: readonly StoreEntry[];
  readonly indicators: IndicatorResult;
}

/** What a report or deck of a store is made of. */
export interface StoreReportInput {
  /** The workbooks that it is made of, and their figures at the levels that `levelsBelow` names. */
  readonly entries: readonly StoreEntry[];
  readonly indicators: IndicatorResult;
  readonly settings: CheckSettings;
  /** What they are compared with; null: the store holds no earlier month of the area. */
  readonly earlier: EarlierMonth | null;
  /** Code of the area. */
  readonly area: string;
}

/** The areas as the report wants them: its own first, called by its level; rows that reach no area where it is a whole itself. */
function shownAreas(schema: Schema, { indicators, area }: StoreReportInput, levels: readonly Level[]): IndicatorResult {
  const offset = allLevels(schema).findIndex(({ id }) => id === levels[0]);
  const isOfWhole = levels[0] === schema.areas.levels[0].id;
  const areas = indicators.areas
    .filter((each) => levels.includes(each.level) && (isOfWhole || !isUnlinked(each)))
    .map((each) => ({ ...each, depth: each.depth - offset }))
    .map((each) => (each.depth === 0 && each.code === area ? { ...each, name: upperName(schema, each) } : each));
  return { ...indicators, areas };
}

/** Name of the area of a report, with the word for its level. */
function upperName(schema: Schema, { level, name }: AreaSlot): string {
  const title = allLevels(schema).find(({ id }) => id === level)?.title;
  return title === undefined ? name : `${title} ${name}`;
}

function basics(programme: Programme, input: StoreReportInput) {
  const { entries, settings, area } = input;
  const levels = levelsBelow(programme.schema, area);
  const own = programmeAt(programme, levels);
  return {
    programme: own,
    shared: {
      indicators: shownAreas(programme.schema, input, levels),
      check: stateOf(entries, settings, programme.rules),
      settings,
      skippedCells: entries.reduce((sum, { skippedCells }) => sum + skippedCells, 0),
      synthetic: entries.some(({ synthetic }) => synthetic),
    },
    isOfWhole: levels[0] === programme.schema.areas.levels[0].id,
  };
}

/** Places that have data of one of two months only. */
export function unlikePlaces(entries: readonly StoreEntry[], others: readonly StoreEntry[]): readonly StoreEntry[] {
  const alone = (one: readonly StoreEntry[], other: readonly StoreEntry[]): readonly StoreEntry[] => {
    const parts = new Set(other.map(({ part }) => part));
    return one.filter(({ part }) => !parts.has(part));
  };
  return [...alone(entries, others), ...alone(others, entries)];
}

/** What the figures are compared with: the month before that the store holds; of a whole without one what the workbooks themselves hold. */
function comparisonOf(
  { catalogue }: Programme,
  shown: IndicatorResult,
  { entries, earlier }: StoreReportInput,
  isOfWhole: boolean,
): Comparison | null {
  const before = comparisonWithWorkbook(earlier?.indicators ?? null, shown, 'store');
  if (before === null) return isOfWhole ? comparisonWithin(catalogue, shown) : null;
  return { ...before, unlike: unlikePlaces(entries, earlier?.entries ?? []).length };
}

/** A workbook with the report on an area of a store: numbers and charts, without the rows of data. */
export function reportOfStore(programme: Programme, input: StoreReportInput, texts: ReportTexts): WorkbookSpec {
  const { programme: own, shared, isOfWhole } = basics(programme, input);
  const preferences = agreedPreferences(
    programme,
    input.entries.map((entry) => [settingsTableOf(entry)]),
  );
  const makers = isOfWhole ? own.sheets : (own.upperSheets ?? own.sheets);
  const report = buildReport(own, makers, {
    ...shared,
    texts,
    paper: preferences.paper ?? 'a4',
    basis: null,
    comparison: comparisonOf(own, shared.indicators, input, isOfWhole),
    targets: new Map(),
    author: { name: null, position: null, date: null },
    letter: preferences.letter,
    code: null,
    recap: [],
  });
  return { title: report.title, dataSheets: [], report };
}

/** The deck of an area of a store. */
export function deckOfStore(programme: Programme, input: StoreReportInput, texts: DeckTexts): DeckSpec {
  const { programme: own, shared } = basics(programme, input);
  const [entry] = input.entries;
  const profile = entry === undefined ? {} : profileOfWhole(programme.schema, entry);
  const dataset = storedDataset(own.schema, profile, new Set(), new Map());
  return buildDeck(own, own.slides, { ...shared, dataset, pictures: new Map(), author: null, texts });
}
