import {
  classedIndicators,
  type AreaReference,
  type AreaSlot,
  type Explainer,
  type Explanation,
  type IndicatorDefinition,
  type IndicatorValue,
} from '../engine/measure';
import { explainer } from './trace';
import type { CheckResult } from './types';

/** One number of an indicator, or one line of a breakdown. */
export interface ExplainedEntry {
  /** The year, month or line; the id of the indicator whose class counts for the worst one; null where the indicator is one number. */
  readonly key: string | null;
  readonly explanation: Explanation;
}

/** How an indicator came about in one area: all its numbers, with the rows behind them. */
export interface IndicatorExplanation {
  readonly definition: IndicatorDefinition;
  readonly area: AreaSlot;
  /** In the form in which indicators are computed. */
  readonly value: IndicatorValue;
  readonly entries: readonly ExplainedEntry[];
}

/** The explanations of all years, months or lines of an indicator. */
function ofAllGroups({ ofIndicator }: Explainer, first: Explanation): readonly ExplainedEntry[] {
  const { definition, area } = first;
  return first.groups.flatMap((group) => {
    const explanation = ofIndicator({ id: definition.id, area, group });
    return explanation === null ? [] : [{ key: group, explanation }];
  });
}

function allOf(explain: Explainer, { programme }: CheckResult, first: Explanation): readonly ExplainedEntry[] {
  switch (first.definition.kind) {
    case 'series':
    case 'breakdown':
      return ofAllGroups(explain, first);
    case 'worstClass':
      return classedIndicators(programme.catalogue).flatMap(({ id }) => {
        const explanation = explain.ofIndicator({ id, area: first.area });
        return explanation === null ? [] : [{ key: id, explanation }];
      });
    default:
      return [{ key: null, explanation: first }];
  }
}

/** The value of the indicator, put together from its entries. */
function valueOf({ definition, value }: Explanation, entries: readonly ExplainedEntry[]): IndicatorValue {
  switch (definition.kind) {
    case 'series':
      return Object.fromEntries(
        entries.map(({ key, explanation }) => [key, typeof explanation.value === 'number' ? explanation.value : null]),
      );
    case 'breakdown':
      return entries.flatMap(({ explanation: { line } }) => (line === null ? [] : [line]));
    default:
      return value;
  }
}

/** Explains an indicator in an area, with every year, month or line that it has. Null for an indicator or area that the data do not have. */
export function explainIndicator(check: CheckResult, id: string, area: AreaReference): IndicatorExplanation | null {
  const explain = explainer(check);
  const first = explain.ofIndicator({ id, area });
  if (first === null) return null;
  const entries = allOf(explain, check, first);
  return { definition: first.definition, area: first.area, value: valueOf(first, entries), entries };
}
