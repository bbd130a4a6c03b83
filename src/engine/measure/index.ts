export * from './types';
export { catalogue } from '../../programme/indicators';
export { classify, compareRatio, limitScale, worstClass } from './classify';
export { computeIndicators, isClassed, type IndicatorContext } from './compute';
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
export type { Contributions } from './contributions';
export { contributingRows, type ContributingRow, type ContributingRows, type RowOrder } from './rowList';
export { completedWorks, volumeDecimals, workName } from './works';
export { workParts, worksMeasures, type WorkPart } from '../../programme/indicators/kegiatan';
export { formulaOf, sections, type IndicatorDefinition, type Section, type Unit } from './definition';
export { difference, evaluate, of, special, type Formula, type MeasureValues } from './formula';
export type { AnyCondition, AnyGrouping, Measure, Parameter, SpecialMeasure } from './measure';
export { measuring, type Measuring, type MeasuringContext } from './measuring';
export { rowSelector } from './select';
export { onlyKecamatan, wholeAreaName } from './wholeArea';
export { sourceOf, type IndicatorSource } from '../../programme/indicators/sources';
export { classesByReading, limitOf } from './readings';
