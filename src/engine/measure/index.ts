export * from './types';
export { indexAreas, lowestStart, type AreaIndex } from './areas';
export * from './breakdown';
export * from './catalogue';
export * from './classes';
export { classify, compareRatio, limitScale, worstClass } from './classify';
export { computeIndicators, computeIndicatorsInSteps, isClassed, isTold, numberOf } from './compute';
export * from './contribution';
export * from './definition';
export { entityNumbers, type Entity } from './entity';
export {
  explaining,
  type AreaReference,
  type ExplainedFormula,
  type ExplainedMeasure,
  type Explainer,
  type Explanation,
  type FormulaExplanation,
  type TraceTarget,
} from './explain';
export * from './formula';
export * from './measure';
export { measuring, type Measuring } from './measuring';
export { contributingRows, type ContributingRow, type ContributingRows, type RowOrder } from './rowList';
export { classesByReading, limitOf } from './readings';
export { comparisons, maskedRows, parameterIn, rowSelector, type Parameters } from './select';
export { isOfficialPart, ofPart, partExpression, partMeasures, type PartFormula } from './partFormula';
export type { SpecialContext, SpecialMeasure, SpecialParts } from './special';
export { periodExpression, periodValue, type PeriodFormula } from './periodFormula';
export { rollUp } from './totals';
export { onlyPart, titledName, wholeAreaName } from './wholeArea';
export { earlierFormula, partsInMonth, reportedIn } from './earlier';
export { columnsMeasured, IndicatorsOfWholes, type WantedAreas } from './wholes';
