import type { ClassedIndicatorId } from '../../settings';
import {
  catalogue,
  type Formula,
  type IndicatorDefinition,
  type Measure,
  type Measuring,
  type SpecialMeasure,
} from '../../measure';
import type { SectionSheet } from '../../../programme/sheets/sections';
import type { AreaTableName } from './measureFormula';
import type { RowEnd } from './rowBounds';

/** One column of `Dasar Perhitungan`: a measure, of one year where it is split by years, or a measure with a rule of its own. */
export type BasisColumn =
  | { readonly kind: 'measure'; readonly measure: Measure; readonly group: string | null }
  | { readonly kind: 'special'; readonly special: SpecialMeasure }
  /** Where a classed indicator stands between its limits. */
  | { readonly kind: 'position'; readonly id: ClassedIndicatorId }
  /** The first or last row of each desa in a big table, between which its other formulas look. */
  | { readonly kind: 'bound'; readonly table: AreaTableName; readonly end: RowEnd };

/** Measures are written down in several places of the catalogue; equal ones share a column. */
export function columnKey(column: BasisColumn): string {
  if (column.kind === 'special') return column.special;
  if (column.kind === 'position') return `position ${column.id}`;
  return JSON.stringify(column.kind === 'bound' ? [column.table, column.end] : [column.measure, column.group]);
}

/** The columns that bound the rows of a table. */
export function boundColumns(table: AreaTableName): BasisColumn[] {
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
      return [];
    case 'sum':
      return formula.terms.flatMap(leavesOf);
    case 'difference':
      return [formula.from, formula.minus].flatMap(leavesOf);
    case 'product':
      return formula.factors.flatMap(leavesOf);
    case 'ratio':
      return [formula.numerator, formula.denominator].flatMap(leavesOf);
  }
}

const seriesMeasures = (definition: IndicatorDefinition): Measure[] =>
  definition.kind === 'series'
    ? [definition.numerator, ...(definition.denominator === undefined ? [] : [definition.denominator])]
    : [];

const unique = (columns: readonly BasisColumn[]): BasisColumn[] => [
  ...new Map(columns.map((column) => [columnKey(column), column])).values(),
];

/** Ids of the indicators in one kind of table of the section sheets. */
function idsIn(sheets: readonly SectionSheet[], kind: 'areas' | 'trend'): ReadonlySet<string> {
  return new Set(
    sheets.flatMap((sheet) => sheet.tables.flatMap((table) => (table.kind === kind ? table.indicators : []))),
  );
}

/** The columns that the indicators of the report need, by area: those of the catalogue's order, each once. */
export function areaColumnsOf(sheets: readonly SectionSheet[], { aggregate }: Measuring): BasisColumn[] {
  const shown = idsIn(sheets, 'areas');
  return unique(
    catalogue.flatMap((definition): BasisColumn[] => {
      if (definition.kind === 'value') return leavesOf(definition.formula);
      if (definition.kind === 'classed') {
        const { id, numerator, denominator } = definition;
        return [...leavesOf(numerator), ...leavesOf(denominator), { kind: 'position', id }];
      }
      if (!shown.has(definition.id)) return [];
      return seriesMeasures(definition).flatMap((measure) =>
        aggregate(measure).groups.map((group) => ({ kind: 'measure' as const, measure, group })),
      );
    }),
  );
}

/** Measures of the indicators that are shown month by month for the whole area, each once. */
export function monthMeasuresOf(sheets: readonly SectionSheet[]): Measure[] {
  const shown = idsIn(sheets, 'trend');
  const measures = catalogue.filter(({ id }) => shown.has(id)).flatMap(seriesMeasures);
  return [...new Map(measures.map((measure) => [JSON.stringify(measure), measure])).values()];
}
