import {
  measureKey,
  type Catalogue,
  type Formula,
  type IndicatorDefinition,
  type Measure,
  type Measuring,
  type SpecialMeasure,
} from '../../measure';
import type { RowEnd } from './rowBounds';

/** One column of `Dasar Perhitungan`: a measure, of one year where it is split by years, or a measure with a rule of its own. */
export type BasisColumn =
  | { readonly kind: 'measure'; readonly measure: Measure; readonly group: string | null }
  | { readonly kind: 'special'; readonly special: SpecialMeasure }
  /** Where a classed indicator stands between its limits. */
  | { readonly kind: 'position'; readonly id: string }
  /** The first or last row of each area in a big table, between which its other formulas look. */
  | { readonly kind: 'bound'; readonly table: string; readonly end: RowEnd };

/** Measures are written down in several places of the catalogue; equal ones share a column. */
export function columnKey(column: BasisColumn): string {
  if (column.kind === 'special') return column.special.id;
  if (column.kind === 'position') return `position ${column.id}`;
  return JSON.stringify(column.kind === 'bound' ? [column.table, column.end] : [column.measure, column.group]);
}

/** The columns that bound the rows of a table. */
export function boundColumns(table: string): BasisColumn[] {
  return (['first', 'last'] as const).map((end) => ({ kind: 'bound', table, end }));
}

/** The measures at the leaves of a formula. */
function leavesOf(formula: Formula): BasisColumn[] {
  switch (formula.kind) {
    case 'measure':
      return [{ kind: 'measure', measure: formula.measure, group: null }];
    case 'special':
      return [{ kind: 'special', special: formula.special }];
    case 'month':
    case 'constant':
    case 'parameter':
      return [];
    case 'sum':
      return formula.terms.flatMap(leavesOf);
    case 'difference':
      return [formula.from, formula.minus].flatMap(leavesOf);
    case 'product':
      return formula.factors.flatMap(leavesOf);
    case 'ratio':
      return [formula.numerator, formula.denominator].flatMap(leavesOf);
    case 'given':
      return [formula.formula, formula.condition].flatMap(leavesOf);
  }
}

const seriesMeasures = (definition: IndicatorDefinition): Measure[] =>
  definition.kind === 'series'
    ? [definition.numerator, ...(definition.denominator === undefined ? [] : [definition.denominator])]
    : [];

const unique = (columns: readonly BasisColumn[]): BasisColumn[] => [
  ...new Map(columns.map((column) => [columnKey(column), column])).values(),
];

/** Which series the report shows: by area in columns, and month by month for the whole. */
export interface ShownSeries {
  readonly byArea: ReadonlySet<string>;
  readonly byMonth: ReadonlySet<string>;
}

/** The columns that the indicators of the report need, by area: those of the catalogue's order, each once. */
export function areaColumnsOf(
  { indicators }: Catalogue,
  { byArea }: ShownSeries,
  { aggregate }: Measuring,
): BasisColumn[] {
  return unique(
    indicators.flatMap((definition): BasisColumn[] => {
      if (definition.kind === 'value') return leavesOf(definition.formula);
      if (definition.kind === 'classed') {
        const { id, numerator, denominator, known } = definition;
        const formulas = [numerator, denominator, ...(known === undefined ? [] : [known])];
        return [...formulas.flatMap(leavesOf), { kind: 'position', id }];
      }
      if (!byArea.has(definition.id)) return [];
      return seriesMeasures(definition).flatMap((measure) =>
        aggregate(measure).groups.map((group) => ({ kind: 'measure' as const, measure, group })),
      );
    }),
  );
}

/** Measures of the indicators that are shown month by month for the whole area, each once. */
export function monthMeasuresOf({ indicators }: Catalogue, { byMonth }: ShownSeries): Measure[] {
  const measures = indicators.filter(({ id }) => byMonth.has(id)).flatMap(seriesMeasures);
  return [...new Map(measures.map((measure) => [measureKey(measure), measure])).values()];
}
