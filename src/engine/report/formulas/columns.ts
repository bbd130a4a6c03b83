import {
  earlierFormula,
  formulaLeaves,
  measureKey,
  measuresOfIndicator,
  partsInMonth,
  reportedIn,
  type Catalogue,
  type Formula,
  type IndicatorDefinition,
  type Measure,
  type Measuring,
  type SpecialMeasure,
} from '../../measure';
import type { Schema } from '../../schema';
import { liveParts } from './liveParts';
import type { RowEnd } from './rowBounds';
import type { FormulaProgramme } from './scope';

/** One column of `Dasar Perhitungan`: a measure, of one year where it is split by years, or a measure with a rule of its own. */
export type BasisColumn =
  | { readonly kind: 'measure'; readonly measure: Measure; readonly group: string | null }
  | { readonly kind: 'special'; readonly special: SpecialMeasure }
  /** Where a classed indicator stands between its limits. */
  | { readonly kind: 'position'; readonly id: string }
  /** Whether an area has reported in the month that is compared with (1), in the period (2), in both (3) or in none (0). */
  | { readonly kind: 'reports' }
  /** The first or last row of each area in a table, between which formulas look: `always`, or only those that count different names. */
  | { readonly kind: 'bound'; readonly table: string; readonly end: RowEnd; readonly always: boolean };

const measureKeys = new WeakMap<Measure, string>();

/** Measures are written down in several places of the catalogue; equal ones share a column. */
export function columnKey(column: BasisColumn): string {
  if (column.kind === 'special') return column.special.id;
  if (column.kind === 'position') return `position ${column.id}`;
  if (column.kind === 'reports') return column.kind;
  if (column.kind === 'bound') return `bound ${column.end} ${column.table}`;
  const { measure, group } = column;
  let key = measureKeys.get(measure);
  // Every formula of a report asks for some.
  if (key === undefined) measureKeys.set(measure, (key = measureKey(measure)));
  return `${key} ${group ?? ''}`;
}

/** The columns that bound the rows of a table. */
export function boundColumns(table: string, always: boolean): BasisColumn[] {
  return (['first', 'last'] as const).map((end) => ({ kind: 'bound', table, end, always }));
}

/** The number of rows of a table. */
export const rowCount = (table: string): BasisColumn =>
  measureColumn({ table, aggregate: { kind: 'count' }, where: [] });

const measureColumn = (measure: Measure): BasisColumn => ({ kind: 'measure', measure, group: null });

/** The columns that a formula is calculated from. */
const leavesOf = (schema: Schema, formula: Formula): BasisColumn[] =>
  formulaLeaves(formula).flatMap((leaf): BasisColumn[] => {
    if (leaf.kind === 'measure') return [measureColumn(leaf.measure)];
    if (leaf.kind !== 'special') return [];
    return [...(liveParts(schema, leaf.special) ?? []).map(measureColumn), { kind: 'special', special: leaf.special }];
  });

const seriesMeasures = (definition: IndicatorDefinition): Measure[] =>
  definition.kind === 'series'
    ? [definition.numerator, ...(definition.denominator === undefined ? [] : [definition.denominator])]
    : [];

/** What the earlier value of an indicator and its change are made of. */
function earlierColumns({ schema, catalogue }: FormulaProgramme, id: string): BasisColumn[] {
  const formula = earlierFormula(catalogue, id);
  const month = catalogue.earlierAt?.month;
  if (formula === null || month === undefined) return [];
  const measures = [month, 'period'].flatMap((at) => {
    const parts = partsInMonth(catalogue, id, at);
    return parts === null ? [] : [parts.numerator, parts.denominator, reportedIn(catalogue, at)];
  });
  const columns = measures.filter((measure) => measure !== null).map(measureColumn);
  return [...leavesOf(schema, formula), ...columns, ...(columns.length === 0 ? [] : [{ kind: 'reports' } as const])];
}

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
  programme: FormulaProgramme,
  { byArea }: ShownSeries,
  { aggregate }: Measuring,
): BasisColumn[] {
  const { schema, catalogue } = programme;
  const { indicators } = catalogue;
  // What nobody is told of has no column.
  const isMade = (definition: IndicatorDefinition): boolean =>
    definition.ifKnown !== true || measuresOfIndicator(definition).some((each) => aggregate(each).value(0, 0) !== null);
  const columns = unique(
    indicators.flatMap((definition): BasisColumn[] => {
      if (definition.kind === 'value') return isMade(definition) ? leavesOf(schema, definition.formula) : [];
      if (definition.kind === 'classed') {
        const { id, numerator, denominator, known } = definition;
        const formulas = [numerator, denominator, ...(known === undefined ? [] : [known])];
        return [...formulas.flatMap((formula) => leavesOf(schema, formula)), { kind: 'position', id }];
      }
      if (!byArea.has(definition.id)) return [];
      return seriesMeasures(definition).flatMap((measure) =>
        aggregate(measure).groups.map((group) => ({ kind: 'measure' as const, measure, group })),
      );
    }),
  );
  const compared = indicators.flatMap(({ id }) => earlierColumns(programme, id));
  const tables = [...columns, ...compared].flatMap((column) =>
    column.kind === 'measure' ? [column.measure.table] : [],
  );
  // Beside what is counted of it, how many rows a table has: of no rows there is nothing to say.
  return unique([...columns, ...compared, ...[...new Set(tables)].map(rowCount)]);
}

/** Measures of the indicators that are shown month by month for the whole area, each once. */
export function monthMeasuresOf({ indicators }: Catalogue, { byMonth }: ShownSeries): Measure[] {
  const measures = indicators.filter(({ id }) => byMonth.has(id)).flatMap(seriesMeasures);
  return [...new Map(measures.map((measure) => [measureKey(measure), measure])).values()];
}
