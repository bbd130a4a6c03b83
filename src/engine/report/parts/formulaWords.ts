import { formulaOf, type Formula, type IndicatorDefinition, type Measure } from '../../measure';
import type { ReportTexts } from '../model/texts';
import { measureWords } from './measureWords';

/** Whether a formula reads as one thing, so that it needs no brackets inside another. */
const isPlain = ({ kind }: Formula) => kind === 'month' || kind === 'constant' || kind === 'parameter';

/** A formula in words and signs: `(Jumlah Biaya …) ÷ (Jumlah Dana …)`. */
export function formulaWords(formula: Formula, texts: ReportTexts): string {
  const part = (inner: Formula) => (isPlain(inner) ? formulaWords(inner, texts) : `(${formulaWords(inner, texts)})`);
  switch (formula.kind) {
    case 'measure':
      return measureWords(formula.measure, null, texts);
    case 'special':
      return texts.text(`report.basis.special.${formula.special.id}`);
    case 'month':
      return texts.text('formula.month');
    case 'constant':
      return texts.text('formula.constant', { value: formula.value });
    case 'parameter':
      return texts.text(`report.basis.parameter.${formula.id}`);
    case 'sum':
      return formula.terms.map(part).join(' + ');
    case 'difference':
      return `${part(formula.from)} − ${part(formula.minus)}`;
    case 'product':
      return formula.factors.map(part).join(' × ');
    case 'ratio':
      return `${part(formula.numerator)} ÷ ${part(formula.denominator)}`;
    case 'given':
      return texts.text('formula.given', {
        what: formulaWords(formula.formula, texts),
        condition: formulaWords(formula.condition, texts),
      });
  }
}

/** A grouped measure in words: what it measures, for each year or month of a column. */
function seriesWords(numerator: Measure, denominator: Measure | undefined, texts: ReportTexts): string {
  const above = measureWords(numerator, null, texts);
  const what = denominator === undefined ? above : `(${above}) ÷ (${measureWords(denominator, null, texts)})`;
  const { by } = numerator;
  return by === undefined ? what : texts.text(`formula.per.${by.as}`, { what, column: by.column });
}

/** How an indicator is computed, in words. */
export function definitionWords(definition: IndicatorDefinition, texts: ReportTexts): string {
  switch (definition.kind) {
    case 'value':
    case 'classed': {
      const formula = formulaOf(definition);
      return formula === null ? '' : formulaWords(formula, texts);
    }
    case 'series':
      return seriesWords(definition.numerator, definition.denominator, texts);
    case 'worstClass':
    case 'breakdown':
      return texts.text(`formula.own.${definition.id}`);
  }
}
