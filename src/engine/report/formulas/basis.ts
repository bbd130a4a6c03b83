import { endOfMonth, serialOf, type Dataset } from '../../dataset';
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

/**
 * Builds the calculation basis of a report: each number with its formula over the data tables wherever that formula gives the engine's number.
 * @param cells the cells of the workbook that the report will stand in
 * @param shown the series that the report shows
 * @param none the sign for "not available"
 */
export function calculationBasis(
  dataset: Dataset,
  context: IndicatorContext,
  cells: WorkbookCells,
  shown: ShownSeries,
  none: string,
): Basis {
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
  const compared = agreement(dataset, measured, cells, criterionSlots(areas, keys));
  const ofAreas = areaColumnsOf(catalogue, shown, measured);
  const big = new Set(boundedTables(dataset, cells));
  const columns = [
    ...ofAreas,
    ...[...new Set([...big, ...distinctTables(ofAreas)])].flatMap((table) => boundColumns(table, big.has(table))),
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
  const byColumn = columns.map((column) => builder.column(column));
  const monthMeasures = monthMeasuresOf(catalogue, shown);
  const months = [...new Set(monthMeasures.flatMap((measure) => measured.aggregate(measure).groups))].sort();
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
    months: months.map((key, index) => ({
      key,
      last: lastDay(key),
      cells: monthMeasures.map((measure) =>
        builder.month(measure, key, layout.firstMonthRow(areas.slots.length) + index),
      ),
    })),
    breakdowns: catalogue.indicators.flatMap((definition) =>
      definition.kind === 'breakdown' ? [breakdownCells(definition, measured, builder)] : [],
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
  builder: BasisBuilder,
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
          : [[part.name, builder.line(measure, part, numberIn(line, part.name))] as const];
      });
      return { line, cells: new Map(cells) };
    }),
  };
}
