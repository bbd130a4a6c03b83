import type { AreaReference, ClassScale, IndicatorDefinition, Unit } from '../../measure';
import type { CellValue } from '../../schema';
import type { LiveFormula } from './formulas';
import type { StyleName } from './styles';
import type { ReportTexts } from './texts';
import type { CellTrace, IndicatorTrace } from './trace';
import type { WordLook } from './types';

/** Style of a value by its unit, in body rows and in the total row. */
const unitStyles: Readonly<Record<Unit, { readonly body: StyleName; readonly total: StyleName }>> = {
  number: { body: 'whole', total: 'totalWhole' },
  rupiah: { body: 'rupiah', total: 'totalRupiah' },
  fraction: { body: 'percent', total: 'totalPercent' },
  class: { body: 'center', total: 'totalCenter' },
  list: { body: 'label', total: 'totalLabel' },
};

/** Looks of the good, the middle and the bad class. */
const placeStyles = ['classGood', 'classMiddle', 'classBad'] as const satisfies readonly StyleName[];

/** Look of a class word. */
export function classStyle({ names }: ClassScale, name: string): StyleName {
  return placeStyles[names.indexOf(name)] ?? 'center';
}

/** A value with its look, ready to be put into a cell. */
export interface ShownValue {
  readonly value: CellValue;
  readonly style: StyleName;
  readonly formula?: string;
  /** The number stays as it was when the report was made; absent: it follows the data, or is none. */
  readonly isFixed?: boolean;
  readonly looks?: readonly WordLook[];
  readonly trace?: CellTrace;
}

/** Shows a number in the unit of its indicator; `–` where it cannot be computed. */
export function showNumber(
  number: number | null,
  definition: Pick<IndicatorDefinition, 'unit'>,
  total: boolean,
  texts: ReportTexts,
): ShownValue {
  if (number === null) return { value: texts.text('report.notAvailable'), style: total ? 'totalMissing' : 'missing' };
  return { value: number, style: unitStyles[definition.unit][total ? 'total' : 'body'] };
}

/** The same with a formula, where there is one. */
export function withFormula(shown: ShownValue, formula: string | undefined): ShownValue {
  return formula === undefined ? shown : { ...shown, formula };
}

/**
 * A number of an indicator with its formula, where there is one; `–` where it cannot be computed. A cell with a formula looks like a number even then, because it
 * may become one.
 */
export function showLive(
  number: number | null,
  definition: Pick<IndicatorDefinition, 'unit'>,
  total: boolean,
  live: LiveFormula | undefined,
  texts: ReportTexts,
): ShownValue {
  if (live === undefined) return showNumber(number, definition, total, texts);
  return {
    value: number ?? texts.text('report.notAvailable'),
    style: unitStyles[definition.unit][total ? 'total' : 'body'],
    formula: live.formula,
    ...(live.isFixed ? { isFixed: true } : {}),
  };
}

/** The same with a formula, where there is one, whose words have looks: a colour that was the cell's own would stay when the word changes. */
export function withWordFormula(
  shown: ShownValue,
  formula: string | undefined,
  looks: readonly WordLook[],
): ShownValue {
  if (formula === undefined) return shown;
  return { ...shown, style: 'center', formula, ...(looks.length === 0 ? {} : { looks }) };
}

/** An indicator in an area, of one year, month or kind of works where it has several, as what a cell shows. */
export function traceOf(id: string, { level, code }: AreaReference, group?: string): IndicatorTrace {
  return { kind: 'indicator', id, area: { level, code }, ...(group === undefined ? {} : { group }) };
}

/** A value with the indicator that it shows. */
export function traced(shown: ShownValue, id: string, area: AreaReference, group?: string): ShownValue {
  return { ...shown, trace: traceOf(id, area, group) };
}
