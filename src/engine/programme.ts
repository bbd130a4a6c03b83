import type { RuleBook } from './check';
import { definitionOf, measuresOfIndicator, type Catalogue, type IndicatorDefinition, type Measure } from './measure';
import type { ReportProgramme, SectionSheet, SheetMaker, SlideMaker } from './report';
import { columnOf, requireSound, tableOf, type CellValue, type OfficialArea, type Schema } from './schema';

/** A figure in a line of the short summary: an indicator, and how its number is written. */
export interface SummaryFigure {
  readonly id: string;
  readonly as: 'number' | 'rupiah' | 'percent';
}

/** A line of the short summary that is sent as a message: the key of its text, and what its places are filled with. */
export interface SummaryLine {
  readonly key: `summary.${string}`;
  readonly figures: Readonly<Record<string, SummaryFigure>>;
}

/** A lowest area of the official list with those that it lies in, the next one first. */
export interface OfficialPath {
  readonly area: OfficialArea;
  readonly within: readonly OfficialArea[];
}

/** Cells of a row by header. */
export type PrefilledRow = Readonly<Record<string, CellValue>>;

/** Everything that makes a programme: whoever makes another one writes these. */
export interface Programme extends ReportProgramme {
  readonly rules: RuleBook;
  /** Sheets of the report in their order, and those among them that are one section each. */
  readonly sheets: readonly SheetMaker[];
  readonly sectionSheets: readonly SectionSheet[];
  /** Slides of the deck after its title. */
  readonly slides: readonly SlideMaker[];
  readonly summary: readonly SummaryLine[];
  /** Rows that a new workbook has from the start, by table. */
  prefill(places: readonly OfficialPath[]): Readonly<Record<string, readonly PrefilledRow[]>>;
  /** Written into new workbooks. */
  readonly templateVersion: string;
  /** Author of made-up data: whatever is made of them says so. */
  readonly syntheticAuthor: string;
  /** The programme's words by language. */
  readonly texts: Readonly<Record<'id' | 'en', Readonly<Record<string, string>>>>;
}

/** What is wrong with a measure: a table or column that is not there. */
function measureFaults(schema: Schema, { table, aggregate, where, by }: Measure): readonly string[] {
  const headers = [
    ...(aggregate.kind === 'sum' ? aggregate.columns : []),
    ...(aggregate.kind === 'sum' && aggregate.weight !== undefined ? [aggregate.weight] : []),
    ...(aggregate.kind === 'distinct' ? aggregate.of.by : []),
    ...where.map(({ column }) => column),
    ...(by === undefined ? [] : [by.column]),
  ];
  try {
    headers.forEach((header) => columnOf(tableOf(schema, table), header));
    return [];
  } catch (error) {
    return [String(error)];
  }
}

function indicatorFaults(schema: Schema, catalogue: Catalogue, indicator: IndicatorDefinition): readonly string[] {
  const faults = [...measuresOfIndicator(indicator).flatMap((measure) => measureFaults(schema, measure))];
  const series = indicator.earlier?.series;
  if (series !== undefined && definitionOf(catalogue, series).kind !== 'series') faults.push(`${series} is no series`);
  return faults.map((fault) => `${indicator.id}: ${fault}`);
}

/** Throws where the parts of a programme do not fit together: at start-up, so that nothing is silently counted as nothing. */
export function defineProgramme(programme: Programme): Programme {
  const { schema, catalogue, sectionSheets } = programme;
  requireSound(schema);
  const shown = sectionSheets.flatMap(({ tables, charts }) => [
    ...tables.flatMap((table) => (table.kind === 'breakdown' ? [table.indicator] : table.indicators)),
    ...charts.flatMap(({ indicators }) => indicators),
  ]);
  shown.forEach((id) => definitionOf(catalogue, id));
  const faults = catalogue.indicators.flatMap((indicator) => indicatorFaults(schema, catalogue, indicator));
  if (faults.length > 0) throw new Error(`The indicators cannot work: ${faults.join('; ')}`);
  return programme;
}
