import { tableNames, type OfficialArea, type Schema } from '../schema';
import type { CheckSettings } from '../settings';
import type { ClassScale, Limits } from './classes';
import { formulaOf, measuresIn, type ClassedDefinition, type IndicatorDefinition } from './definition';
import type { Measure, Parameter } from './measure';
import { periodExpression, periodValue, type PeriodFormula } from './periodFormula';

/** A number beside the period that conditions of measures compare with or formulas calculate with. */
export interface ParameterDefinition {
  readonly id: Parameter;
  /** Name of the cell that holds it, by which formulas call it. */
  readonly cell: string;
  readonly unit: 'date' | 'whole' | 'year' | 'share';
  /** Whether it follows from the period, so that nothing can be said without one. */
  readonly ofPeriod: boolean;
  /** NaN where the period is needed and not known. */
  value(period: number | null, settings: CheckSettings): number;
  /** The same as an Excel formula over the cell of the period, where it follows from it. */
  formula?(periodCell: string, settings: CheckSettings): string;
  /** What both are written from, where it follows from the period (`periodParameter`). */
  follows?(settings: CheckSettings): PeriodFormula;
  /** Key of the setting that it comes from; absent: it follows from the period alone. */
  readonly setting?: string;
}

/** A parameter that follows from the period by a formula. */
export function periodParameter(
  base: Pick<ParameterDefinition, 'id' | 'cell' | 'unit' | 'setting'>,
  follows: (settings: CheckSettings) => PeriodFormula,
): ParameterDefinition {
  return {
    ...base,
    ofPeriod: true,
    follows,
    value: (period, settings) => (period === null ? NaN : periodValue(follows(settings), period)),
    formula: (periodCell, settings) => `=${periodExpression(follows(settings), periodCell)}`,
  };
}

/** All indicators of a programme, and what they depend on. */
export interface Catalogue {
  /** Sections of the report, in their order. */
  readonly sections: readonly string[];
  /** In the order in which they are shown. */
  readonly indicators: readonly IndicatorDefinition[];
  /** Name of the cell that holds the last day of the period. */
  readonly periodCell: string;
  readonly parameters: readonly ParameterDefinition[];
  readonly scale: ClassScale;
  limits(settings: CheckSettings): Limits;
  /** Series by months that has a value for whoever has reported in a month, and 0 or none for others; null where nobody reports. */
  readonly reportedBy: string | null;
  /** Parameters of earlier values: the month that is compared with, the year of the period and its first day; null where nothing is compared. */
  readonly earlierAt: { readonly month: Parameter; readonly year: Parameter; readonly yearStart: Parameter } | null;
  /** The indicators that count those who have reported, and those who ought to have; null where nobody reports. */
  readonly reporting: { readonly have: string; readonly ought: string } | null;
}

/** What indicators depend on beside the data. */
export interface IndicatorContext {
  readonly catalogue: Catalogue;
  /** The whole in the official list; null when its code is not known. */
  readonly official: OfficialArea | null;
  readonly settings: CheckSettings;
}

/** Definition of an indicator. Throws for an id that is not in the catalogue: a mistake of ours. */
export function definitionOf({ indicators }: Catalogue, id: string): IndicatorDefinition {
  const definition = indicators.find((each) => each.id === id);
  if (definition === undefined) throw new Error(`no indicator ${id}`);
  return definition;
}

/** The indicators that are judged by class limits. */
export const classedIndicators = ({ indicators }: Catalogue): readonly ClassedDefinition[] =>
  indicators.filter((definition): definition is ClassedDefinition => definition.kind === 'classed');

/** Whether more of an indicator is better (1), less (-1), or neither (0). */
export function goodDirection(catalogue: Catalogue, id: string): 1 | -1 | 0 {
  const { better } = definitionOf(catalogue, id);
  return better === undefined ? 0 : better === 'more' ? 1 : -1;
}

/** The series indicator that shows how an indicator came to where it is; null where there is none. */
export const trendOf = (catalogue: Catalogue, id: string): string | null =>
  definitionOf(catalogue, id).earlier?.series ?? null;

/** The measures of an indicator. */
export function measuresOfIndicator(definition: IndicatorDefinition): readonly Measure[] {
  const formula = formulaOf(definition);
  return formula === null ? [] : measuresIn(formula);
}

/** The table that an indicator mostly comes from: that of its first measure; null where it comes from none. */
function sourceTable(definition: IndicatorDefinition): string | null {
  if (definition.kind === 'breakdown') return definition.breakdown.table;
  return measuresOfIndicator(definition)[0]?.table ?? null;
}

/** Tables that indicators look at. */
export function measuredTables(schema: Schema, { indicators }: Catalogue): readonly string[] {
  const used = new Set(
    indicators.flatMap((each) => [sourceTable(each), ...measuresOfIndicator(each).map(({ table }) => table)]),
  );
  return tableNames(schema).filter((name) => used.has(name));
}

/** The indicators that have a place of emphasis, in its order. */
export function keyIndicators({ indicators }: Catalogue, place: 'letter' | 'ranking'): readonly IndicatorDefinition[] {
  return indicators
    .filter(({ key }) => key?.[place] !== undefined)
    .toSorted((a, b) => (a.key?.[place] ?? 0) - (b.key?.[place] ?? 0));
}
