import type { Dataset } from '../../dataset';
import { isUnlinked, type AreaIndicators, type Limits } from '../../measure';
import type { CheckSettings } from '../../settings';
import type { ReportAreas, ReportProgramme } from '../model/context';
import type { DeckBlock, DeckChart, DeckPicture, DeckSlide, DeckTable, Frame } from '../model/slides';
import type { DeckTexts } from '../model/texts';
import { figuresOf, type Figures } from './figures';

/** What all slides of one deck share. */
export interface DeckContext extends ReportAreas {
  readonly programme: ReportProgramme;
  /** The data themselves, for what no indicator tells. */
  readonly dataset: Dataset;
  /** The pictures that are at hand, by file name. */
  readonly pictures: ReadonlyMap<string, DeckPicture>;
  /** The period as `YYYY-MM`; empty when it is not known. */
  readonly period: string;
  /** Limits in force. */
  readonly settings: CheckSettings;
  readonly limits: Limits;
  readonly texts: DeckTexts;
  /** The whole area's figures as shown. */
  readonly figures: Figures;
  /** Cells that were blank though required, or could not be read: they are missing from the sums. */
  readonly skippedCells: number;
  /** True when the data are made up; every slide says so. */
  readonly synthetic: boolean;
  /** Who made the data; null when it is not filled in. */
  readonly author: string | null;
  /** State of the data, in words. */
  readonly status: string;
  /** The period in words. */
  readonly month: string;
}

/** Makes the slides of one part of the deck; none where there is nothing to show. */
export type SlideMaker = (context: DeckContext) => readonly DeckSlide[];

/** Name of an area on a slide. */
export const nameOf = (area: AreaIndicators, texts: DeckTexts): string =>
  isUnlinked(area) ? texts.text('area.unlinked') : area.name;

type ChartLook = Omit<DeckChart, 'categories' | 'series'>;

/**
 * A chart over areas: one category per area, one series per indicator. Areas without any of the values, and series that are 0 or missing
 * everywhere, are left out; a value missing beside others counts 0. Empty when nothing is left.
 */
export function areaChart(
  { areas, texts }: DeckContext,
  frame: Frame,
  look: ChartLook,
  series: readonly { readonly id: string; readonly name: string }[],
): DeckBlock[] {
  const rows = areas.map((area) => ({ name: nameOf(area, texts), figures: figuresOf(area, texts) }));
  const known = rows.filter(({ figures }) => series.some(({ id }) => figures.raw(id) !== null));
  const shown = series
    .map(({ id, name }) => ({ name, values: known.map(({ figures }) => figures.raw(id) ?? 0) }))
    .filter(({ values }) => values.some((value) => value !== 0));
  return shown.length === 0
    ? []
    : [{ kind: 'chart', frame, chart: { ...look, categories: known.map(({ name }) => name), series: shown } }];
}

/** A chart of one series over named values; missing values are left out. Empty when none is left. */
export function valueChart(
  frame: Frame,
  look: ChartLook,
  values: readonly { readonly name: string; readonly value: number | null }[],
): DeckBlock[] {
  const known = values.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  if (known.every(({ value }) => value === 0)) return [];
  const series = [{ name: look.title, values: known.map(({ value }) => value) }];
  return [{ kind: 'chart', frame, chart: { ...look, categories: known.map(({ name }) => name), series } }];
}

/** A chart of series over years or months of the whole area; a year or month in which one of them is missing is left out. */
export function seriesChart(
  { figures, texts }: DeckContext,
  frame: Frame,
  look: ChartLook,
  groups: readonly string[],
  ids: readonly string[],
  label: (group: string) => string,
): DeckBlock[] {
  const known = groups.filter((group) => ids.every((id) => figures.raw(id, group) !== null));
  if (known.length === 0) return [];
  const series = ids.map((id) => ({
    name: texts.indicator(id),
    values: known.map((group) => figures.raw(id, group) ?? 0),
  }));
  return [{ kind: 'chart', frame, chart: { ...look, categories: known.map(label), series } }];
}

/** Rows of a long table in portions of at most `size`; a last row that would stand alone takes another with it. */
export function portions<Row>(rows: readonly Row[], size: number): Row[][] {
  const parts: Row[][] = [];
  for (let start = 0; start < rows.length; start += size) parts.push(rows.slice(start, start + size));
  const last = parts.at(-1);
  const before = parts.at(-2);
  const moved = last?.length === 1 ? before?.pop() : undefined;
  if (last && moved !== undefined) last.unshift(moved);
  return parts;
}

/** Slides with a table that may be too long for one: further slides say that they continue the first. */
export function tableSlides(
  { texts }: DeckContext,
  { section, title }: { readonly section: string; readonly title: string },
  table: DeckTable,
  frame: Frame,
  size: number,
): DeckSlide[] {
  const parts = portions(table.rows, size);
  return parts.map((rows, index) => ({
    kind: 'content',
    section,
    title: index === 0 ? title : texts.text('deck.continued', { title }),
    blocks: [{ kind: 'table', frame, table: { ...table, rows, total: table.total && index === parts.length - 1 } }],
  }));
}
