import { isClassed, type Explanation } from '../../../engine/measure';
import { classWords, definitionWords, formulaNumbers, readingWords } from '../../../engine/report';
import { formatNumber } from '../../../messages/format';
import { reportTexts } from '../../../messages/reportTexts';
import { usePane } from '../../PaneContext';
import { Facts, type Fact } from './Facts';

interface FormulaProps {
  readonly explanation: Explanation;
  /** The number as it is shown; null when it cannot be computed. */
  readonly result: string | null;
}

/** The formula in words and with its numbers, numerator and denominator, class and limits. */
export function TraceFormula({ explanation, result }: FormulaProps) {
  const { app, language, translate, state } = usePane();
  const { catalogue, settingBook } = app.programme;
  const texts = reportTexts(language, translate);
  const { definition, formula, value } = explanation;
  const none = translate('ui.indikator.none');
  const amount = (number: number | null | undefined) => (number == null ? none : formatNumber(number, language));
  const facts: Fact[] = [[translate('docs.formula'), [definitionWords(definition, texts)]]];
  if (formula !== null && formula.parts.length > 0) {
    facts.push([translate('trace.numbers'), [`${formulaNumbers(formula, texts)} = ${result ?? none}`]]);
  }
  const quotient = formula?.formula.kind === 'given' ? formula.parts[0] : formula;
  if (quotient?.formula.kind === 'ratio') {
    const [numerator, denominator] = quotient.parts;
    facts.push([translate('trace.numerator'), [amount(numerator?.value)]]);
    facts.push([translate('trace.denominator'), [amount(denominator?.value)]]);
  }
  if (definition.kind === 'classed') {
    const limits = catalogue.limits(state.check?.settings ?? settingBook.defaults);
    const onLimit = isClassed(value) ? readingWords(definition.id, value, limits, texts) : null;
    facts.push([
      translate('docs.limits'),
      [...classWords(definition.id, limits, texts), ...(onLimit === null ? [] : [onLimit])],
    ]);
  }
  return <Facts facts={facts} />;
}
