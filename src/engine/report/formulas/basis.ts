import { atOnce, endOfMonth, serialOf, tableIn, type Dataset } from '../../dataset';
import {
  lineMeasures,
  measuring,
  numberIn,
  type BreakdownLine,
  type BreakdownPart,
  type Catalogue,
  type IndicatorContext,
  type IndicatorDefinition,
  type Limits,
  type Measure,
  type Measuring,
} from '../../measure';
import type { CheckSettings } from '../../settings';
import { agreement } from './agreement';
import type { AreaSpans } from './areaSpans';
import { BasisBuilder } from './basisBuilder';
import type { BasisCell } from './basisCell';
import { areaColumnsOf, boundColumns, monthMeasuresOf, type BasisColumn, type ShownSeries } from './columns';
import { keyTables } from './criterion';
import { criterionSlots } from './criterionSlots';
import { keyColumn, type KeyColumn } from './keyColumn';
import { BasisLayout } from './layout';
import { boundedTables } from './rowBounds';
import { WholeCells } from './wholeCells';
import type { WorkbookCells } from './workbookCells';

export interface BasisMonth {
  readonly key: string;
  /** Serial of its last day. */
  readonly last: number;
  readonly cells: readonly BasisCell[];
}

/** A line of a breakdown of the whole area, with the cell of each of its parts. */
export interface BasisLine {
  readonly line: BreakdownLine;
  readonly cells: ReadonlyMap<string, BasisCell>;
}

/** A breakdown of the whole area. */
export interface BasisBreakdown {
  readonly definition: Extract<IndicatorDefinition, { readonly kind: 'breakdown' }>;
  /** Its parts, counts first. */
  readonly parts: readonly BreakdownPart[];
  readonly lines: readonly BasisLine[];
}

/** All measures that the report's indicators follow from, by area and by month, as they stand on the sheet `Dasar Perhitungan`. */
export interface Basis {
  readonly catalogue: Catalogue;
  readonly layout: BasisLayout;
  readonly columns: readonly BasisColumn[];
  /** By area slot, then column. */
  readonly cells: readonly (readonly BasisCell[])[];
  readonly areas: Measuring['areas'];
  readonly spans: AreaSpans;
  readonly parameters: Measuring['parameters'];
  readonly settings: CheckSettings;
  /** Class limits and the reading of them that the classes follow. */
  readonly limits: Limits;
  /** Keys of each table that stands between rows and areas; formulas are made for areas that have one. */
  readonly keys: ReadonlyMap<string, KeyColumn>;
  /** The sign for "not available". */
  readonly none: string;
  readonly monthMeasures: readonly Measure[];
  readonly months: readonly BasisMonth[];
  readonly breakdowns: readonly BasisBreakdown[];
}

/** A month (`2014-12`) as the serial of its last day. */
const lastDay = (key: string): number => endOfMonth(serialOf(Number(key.slice(0, 4)), Number(key.slice(5)), 1));

/** What a calculation basis is built of. */
type BasisInput = readonly [
  dataset: Dataset,
  context: IndicatorContext,
  cells: WorkbookCells,
  shown: ShownSeries,
  none: string,
];

/**
 * Builds the calculation basis of a report: each number with its formula over the data tables wherever that formula gives the engine's number.
 * @param cells the cells of the workbook that the report will stand in
 * @param shown the series that the report shows
 * @param none the sign for "not available"
 */
export function calculationBasis(...input: BasisInput): Basis {
  return atOnce(calculationBasisInSteps(...input));
}

/** The same, with a stop after each column and each month, so that whoever builds it can let others work. */
export function* calculationBasisInSteps(
  ...[dataset, context, cells, shown, none]: BasisInput
): Generator<void, Basis> {
  const { schema } = dataset;
  const { catalogue, settings } = context;
  const measured = measuring(dataset, context);
  const { areas } = measured;
  const layout = new BasisLayout({ schema, catalogue });
  const limits = catalogue.limits(settings);
  const place = { firstAreaRow: layout.firstAreaRow, none };
  const keys = new Map(
    keyTables({ schema, catalogue }).map((table) => [table, keyColumn(dataset, areas, table, cells, place)]),
  );
  yield;
  const compared = agreement(dataset, measured, cells, criterionSlots(areas, keys));
  yield;
  const ofAreas = areaColumnsOf({ schema, catalogue }, shown, measured);
  const big = new Set(boundedTables(dataset, cells));
  const columns = [
    ...ofAreas,
    ...[
      ...new Set([...big, ...distinctTables(ofAreas).filter((table) => cells.isTable(tableIn(dataset, table)))]),
    ].flatMap((table) => boundColumns(table, big.has(table))),
  ];
  const builder = new BasisBuilder({
    dataset,
    catalogue,
    measured,
    cells,
    keys,
    compared,
    columns,
    limits,
    layout,
    none,
  });
  const whole = new WholeCells({ measured, none }, builder.programme, builder.reasons);
  const byColumn: (readonly BasisCell[])[] = [];
  for (const column of columns) {
    byColumn.push(yield* builder.column(column));
    yield;
  }
  const monthMeasures = monthMeasuresOf(catalogue, shown);
  const keysOfMonths = [...new Set(monthMeasures.flatMap((measure) => measured.aggregate(measure).groups))].sort();
  const months: BasisMonth[] = [];
  for (const [index, key] of keysOfMonths.entries()) {
    const row = layout.firstMonthRow(areas.slots.length) + index;
    months.push({ key, last: lastDay(key), cells: monthMeasures.map((measure) => whole.month(measure, key, row)) });
    yield;
  }
  return {
    catalogue,
    layout,
    columns,
    cells: areas.slots.map((_, slot) => byColumn.map((column) => column[slot] ?? { value: null })),
    areas,
    spans: builder.spans,
    parameters: measured.parameters,
    settings,
    limits,
    keys,
    none,
    monthMeasures,
    months,
    breakdowns: catalogue.indicators.flatMap((definition) =>
      definition.kind === 'breakdown' ? [breakdownCells(definition, measured, whole)] : [],
    ),
  };
}

/** Tables of which different names are counted that are not the keys of their areas: that takes long, and is done between bounds. */
function distinctTables(columns: readonly BasisColumn[]): readonly string[] {
  return columns.flatMap((column) => {
    if (column.kind !== 'measure' || column.measure.aggregate.kind !== 'distinct') return [];
    return column.measure.aggregate.of.within === undefined ? [] : [column.measure.table];
  });
}

function breakdownCells(
  definition: BasisBreakdown['definition'],
  { lines }: Measuring,
  whole: WholeCells,
): BasisBreakdown {
  const { breakdown } = definition;
  const isCount = ({ columns }: BreakdownPart): boolean => columns === undefined;
  return {
    definition,
    parts: [...breakdown.parts.filter(isCount), ...breakdown.parts.filter((part) => !isCount(part))],
    lines: (lines(breakdown)[0] ?? []).map((line) => {
      const measures = lineMeasures(breakdown, line);
      const cells = breakdown.parts.flatMap((part) => {
        const measure = measures.get(part.name);
        return measure === undefined
          ? []
          : [[part.name, whole.line(measure, part, numberIn(line, part.name))] as const];
      });
      return { line, cells: new Map(cells) };
    }),
  };
}
