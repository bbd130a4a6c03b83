import { parts } from '../../dataset';
import { classedIndicators, endName, limitEnds, limitsOf } from '../../measure';
import type { Basis } from '../formulas/basis';
import { basisParameters, isTypedParameter, limitLabelColumn, parameterLabelColumn } from '../formulas/layout';
import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';
import type { StyleName } from '../model/styles';
import { withFormula } from '../model/values';
import { limitTrace, parameterTrace } from './basisTraces';

/** Style of a parameter's value by its unit. */
const parameterStyles = { date: 'date', whole: 'whole', year: 'year', share: 'percent' } as const satisfies Record<
  string,
  StyleName
>;

/** The numbers that conditions compare with, each in its named cell. */
export function putParameters(grid: Grid, { parameters, settings, layout }: Basis, context: SheetContext): void {
  const { texts, programme } = context;
  const { catalogue } = programme;
  const period = parameters['period'] ?? NaN;
  const known = !Number.isNaN(period);
  for (const id of basisParameters(catalogue)) {
    const { row, column } = layout.parameterPlace(id);
    grid.put(row, parameterLabelColumn, texts.text(`report.basis.parameter.${id}`), 'note');
    const own = catalogue.parameters.find((parameter) => parameter.id === id);
    const value = id === 'month' ? parts(period).month : (parameters[id] ?? NaN);
    const style: StyleName = id === 'period' ? 'date' : parameterStyles[own?.unit ?? 'whole'];
    const formula = id === 'month' ? `=MONTH(${catalogue.periodCell})` : own?.formula?.(catalogue.periodCell, settings);
    const isKnown = known || own?.ofPeriod === false;
    const shown = withFormula({ value: isKnown ? value : null, style }, known ? formula : undefined);
    const trace = parameterTrace(programme, id, texts);
    grid.show(row, column, { ...shown, trace });
    if (own === undefined || !isTypedParameter(own)) continue;
    const origin = layout.originPlace({ parameter: id });
    const originStyle = own.unit === 'share' ? 'chartPercent' : 'chartNumber';
    grid.show(origin.row, origin.column, { value: isKnown ? value : null, style: originStyle, trace });
  }
}

/** The class limits. */
export function putLimits(grid: Grid, { limits, layout }: Basis, { texts, programme }: SheetContext): void {
  const classed = classedIndicators(programme.catalogue);
  const [first] = classed;
  if (first === undefined) return;
  grid.put(layout.headerRow - 1, parameterLabelColumn, texts.text('report.basis.positions'), 'note');
  grid.put(0, limitLabelColumn, texts.text('report.basis.limits', { reading: limits.reading }), 'note');
  limitEnds.forEach((end) => {
    const word = texts.text(`class.${endName(limits.scale, end)}`);
    grid.put(0, layout.limitPlace(first.id, end).column, word, 'note');
    grid.put(0, layout.originPlace({ id: first.id, end }).column, texts.text('report.basis.origin', { word }), 'note');
  });
  for (const { id } of classed) {
    grid.put(layout.limitPlace(id, 'good').row, limitLabelColumn, texts.text(`short.${id}`), 'note');
    for (const end of limitEnds) {
      const { row, column } = layout.limitPlace(id, end);
      const value = limitsOf(limits, id)[end];
      const trace = limitTrace(programme, id, end, texts);
      grid.show(row, column, { value, style: 'percent', trace });
      const origin = layout.originPlace({ id, end });
      grid.show(origin.row, origin.column, { value, style: 'chartPercent', trace });
    }
  }
}
