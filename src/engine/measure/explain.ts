import type { Dataset } from '../dataset';
import { lineMeasures, lineName } from './breakdown';
import { classedIndicators, type IndicatorContext } from './catalogue';
import { worstClass } from './classify';
import { classedValue } from './compute';
import type { Contributions } from './contribution';
import { measureContributions } from './contributions';
import { formulaOf, type IndicatorDefinition } from './definition';
import { evaluate, formulaParts, of, type Formula, type MeasureValues } from './formula';
import { measuring } from './measuring';
import type { AreaSlot, BreakdownLine, ClassedValue, IndicatorClass, Level } from './types';
import { wholeAreaName } from './wholeArea';

/** The area of a number: its level tells the whole from its only part, by which a sheet may be titled. */
export interface AreaReference {
  readonly level: Level;
  readonly code: string;
}

/** Which number is to be explained. */
export interface TraceTarget {
  /** Id of the indicator. */
  readonly id: string;
  readonly area: AreaReference;
  /** Year or month of a series, line of a breakdown; not given where the indicator is one number. */
  readonly group?: string;
}

/** A formula with the number that each part of it has in one area. */
export interface ExplainedFormula {
  readonly formula: Formula;
  readonly value: number | null;
  /** Terms, factors, numerator and denominator, or a formula and its condition. */
  readonly parts: readonly ExplainedFormula[];
}

/** A measure of a formula: its value, and the rows that make it. */
export interface ExplainedMeasure {
  readonly formula: Extract<Formula, { readonly kind: 'measure' | 'special' }>;
  readonly value: number | null;
  /** The rows, by table, found when they are asked for; empty where the number comes from the official list of areas. */
  rows(): readonly Contributions[];
}

/** How a number over measures came about. */
export interface FormulaExplanation {
  readonly area: AreaSlot;
  /** The year or month that is explained; null where there is none. */
  readonly group: string | null;
  readonly formula: ExplainedFormula;
  /** The measures of the formula, each once. */
  readonly measures: readonly ExplainedMeasure[];
}

/** How an indicator's number came about. */
export interface Explanation {
  readonly definition: IndicatorDefinition;
  readonly area: AreaSlot;
  /** Years or months, or lines of a breakdown, that can be explained one by one; empty where the indicator is one number. */
  readonly groups: readonly string[];
  /** The group that is explained; null where there is none. */
  readonly group: string | null;
  readonly value: number | ClassedValue | IndicatorClass | null;
  /** The line of a breakdown; null where the indicator is none. */
  readonly line: BreakdownLine | null;
  /** Null for a class that follows from others, and for lists. */
  readonly formula: ExplainedFormula | null;
  /** The measures of the formula, each once; those of the sums of a line, in their order. */
  readonly measures: readonly ExplainedMeasure[];
  /** The classed indicators of which `value` is the worst class. */
  readonly classes: readonly { readonly id: string; readonly value: ClassedValue }[];
}

const explained = (formula: Formula, values: MeasureValues): ExplainedFormula => ({
  formula,
  value: evaluate(formula, values),
  parts: formulaParts(formula).map((part) => explained(part, values)),
});

/** Measures of a formula in the order in which they stand there, each once. */
function measuresIn(formula: ExplainedFormula): readonly ExplainedFormula[] {
  const { kind } = formula.formula;
  if (kind === 'measure' || kind === 'special') return [formula];
  const found = new Map(formula.parts.flatMap(measuresIn).map((leaf) => [JSON.stringify(leaf.formula), leaf]));
  return [...found.values()];
}

/** Explains the numbers of one checked dataset. */
export interface Explainer {
  /** The areas whose numbers can be explained, the whole first; the rows that reach none last, whether there are any or not. */
  readonly areas: readonly AreaSlot[];
  /** Null for an indicator or area that the dataset does not have. */
  ofIndicator(target: TraceTarget): Explanation | null;
  /** Null for an area that the dataset does not have. */
  ofFormula(formula: Formula, area: AreaReference, group: string | null): FormulaExplanation | null;
}

/** Explains the numbers of a checked dataset one by one; what several of them need is computed once. */
export function explaining(dataset: Dataset, context: IndicatorContext): Explainer {
  const { catalogue } = context;
  const limits = catalogue.limits(context.settings);
  const measures = measuring(dataset, context);
  const { areas, aggregate } = measures;
  const named = areas.slots.map((area, slot) =>
    slot === 0 ? { ...area, name: wholeAreaName(dataset.schema, areas.slots) } : area,
  );

  const valuesAt = (slot: number, group: string | null): MeasureValues => {
    const values = measures.valuesOf(slot);
    if (group === null) return values;
    return {
      ...values,
      measure: (measure) => {
        const result = aggregate(measure);
        const index = result.groups.indexOf(group);
        return index < 0 ? null : result.value(slot, index);
      },
    };
  };

  function measureOf(
    { formula, value }: ExplainedFormula,
    slot: number,
    group: string | null,
  ): ExplainedMeasure | null {
    if (formula.kind === 'special') {
      return { formula, value, rows: () => formula.special.contributions(measures.special, slot) };
    }
    if (formula.kind !== 'measure') return null;
    return {
      formula,
      value,
      rows: () => [measureContributions(dataset, measures, formula.measure, slot, group)],
    };
  }

  const whole = areas.slots[0]?.level;
  const slotOf = ({ level, code }: AreaReference): number =>
    level === whole ? 0 : areas.slots.findIndex((item) => item.level === level && item.code === code);

  const measuresFrom = (leaves: readonly ExplainedFormula[], slot: number, group: string | null): ExplainedMeasure[] =>
    leaves.map((leaf) => measureOf(leaf, slot, group)).filter((measure) => measure !== null);

  function ofFormula(formula: Formula, reference: AreaReference, group: string | null): FormulaExplanation | null {
    const slot = slotOf(reference);
    const area = named[slot];
    if (area === undefined) return null;
    const tree = explained(formula, valuesAt(slot, group));
    return { area, group, formula: tree, measures: measuresFrom(measuresIn(tree), slot, group) };
  }

  function ofIndicator({ id, area: reference, group: wanted }: TraceTarget): Explanation | null {
    const definition = catalogue.indicators.find((item) => item.id === id);
    const slot = slotOf(reference);
    const area = named[slot];
    if (definition === undefined || area === undefined) return null;
    const groups =
      definition.kind === 'series'
        ? aggregate(definition.numerator).groups
        : definition.kind === 'breakdown'
          ? (measures.lines(definition.breakdown)[slot] ?? []).map((line) => lineName(definition.breakdown, line))
          : [];
    const group = groups.find((name) => name === wanted) ?? groups.at(-1) ?? null;
    const base = { definition, area, groups, group, line: null, classes: [] };
    const series = definition.kind === 'series' ? group : null;
    const values = valuesAt(slot, series);

    if (definition.kind === 'worstClass') {
      const classes = classedIndicators(catalogue).map((item) => ({
        id: item.id,
        value: classedValue(item, values, limits),
      }));
      const value = worstClass(
        catalogue.scale,
        classes.map((item) => item.value.class),
      );
      return { ...base, value, formula: null, measures: [], classes };
    }
    if (definition.kind === 'breakdown') {
      const { breakdown } = definition;
      const line = measures.lines(breakdown)[slot]?.find((item) => lineName(breakdown, item) === group) ?? null;
      const behind = line === null ? [] : [...lineMeasures(breakdown, line).values()];
      const leaves = behind.map((measure) => explained(of(measure), values));
      const counted = breakdown.parts.find(({ columns }) => columns === undefined)?.name ?? '';
      const value = Number(line?.[counted] ?? 0);
      return { ...base, line, value, formula: null, measures: measuresFrom(leaves, slot, series) };
    }
    const formula = formulaOf(definition);
    const found = formula && ofFormula(formula, reference, series);
    if (found === null) return null;
    return {
      ...base,
      value: definition.kind === 'classed' ? classedValue(definition, values, limits) : found.formula.value,
      formula: found.formula,
      measures: found.measures,
    };
  }

  return { areas: areas.slots, ofIndicator, ofFormula };
}
