import { definitionOf, numberOf, type AreaIndicators } from '../../measure';
import { fixed, sentence, type Live, type LiveNumber } from '../live';
import type { SheetContext } from '../model/context';

/** Number of an indicator of an area, with its formula; fixed where it has none. */
export function liveIndicator(
  area: AreaIndicators,
  id: string,
  { programme, formulas }: Pick<SheetContext, 'programme' | 'formulas'>,
): LiveNumber {
  const value = numberOf(area.values[id]);
  const live = formulas.of(area, definitionOf(programme.catalogue, id));
  if (live !== undefined) return { value, expression: `(${live.formula.slice(1)})`, isFixed: live.isFixed };
  return value === null ? { value, expression: '""', isFixed: true } : fixed(value);
}

/** A sentence, marked where it does not follow the data though the report does. */
export function markedFixed(
  text: Live<string>,
  isFixed: boolean,
  { texts, formulas }: Pick<SheetContext, 'texts' | 'formulas'>,
): Live<string> {
  if (!formulas.isLive || !isFixed) return text;
  return sentence({ text }, texts, (params) => `${params.text} (${texts.text('report.fixed')})`);
}
