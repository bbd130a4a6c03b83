import { definitionOf, numberOf, type AreaIndicators } from '../../measure';
import type { SheetContext } from '../model/context';
import { showNumber, traced, withFormula, type ShownValue } from '../model/values';
import { changeTrace } from './changeTraces';
import { changeOf, type Comparison } from './comparison';

/** Heading keys of the cells below, in their order. */
export const changeHeadings = [
  'comparison.before',
  'comparison.now',
  'comparison.change',
  'comparison.arrow',
  'comparison.word',
] as const;

/** Before, now, change, arrow and word of an indicator of an area; without a comparison only now. */
export function changeCells(
  area: AreaIndicators,
  id: string,
  comparison: Comparison | null,
  { programme: { catalogue }, texts, formulas }: SheetContext,
): ShownValue[] {
  const definition = definitionOf(catalogue, id);
  const own = numberOf(area.values[id]);
  const pair = comparison?.of(area, id) ?? { before: null, now: own };
  const change = changeOf(catalogue, id, pair);
  // The value of now stands out.
  const show = (value: number | null, isNow = false) => showNumber(value, definition, isNow, texts);
  const { level, code } = area;
  const trace =
    comparison === null ? {} : { trace: changeTrace(catalogue, id, { level, code }, pair, comparison, texts) };
  return [
    { ...show(pair.before), ...trace },
    // A value made of those areas alone that report in both months has no formula of its own.
    pair.now === own
      ? traced(withFormula(show(pair.now, true), formulas.of(area, definition)), id, area)
      : { ...show(pair.now, true), ...trace },
    { ...show(change === null ? null : change.difference), ...trace },
    { value: change?.arrow ?? '', style: 'center' },
    { value: change === null ? '' : texts.text(`comparison.word.${change.word}`), style: 'center' },
  ];
}
