import { classesByReading, isClassed, type Explanation } from '../../../engine/measure';
import { defaultSettings, limitReadings } from '../../../engine/settings';
import { definitionWords, limitWords } from '../../../engine/report';
import { formatNumber } from '../../../messages/format';
import { reportTexts } from '../../../messages/reportTexts';
import { usePane } from '../../PaneContext';
import { Facts, type Fact } from './Facts';
import { formulaNumbers } from './formulaNumbers';

interface FormulaProps {
  readonly explanation: Explanation;
  /** The number as it is shown; null when it cannot be computed. */
  readonly result: string | null;
}

/** The formula in words and with its numbers, numerator and denominator, class and limits. */
export function TraceFormula({ explanation, result }: FormulaProps) {
  const { language, translate, state } = usePane();
  const settings = state.check?.settings ?? defaultSettings;
  const texts = reportTexts(language, translate);
  const { definition, formula, value } = explanation;
  const none = translate('ui.indikator.none');
  const amount = (number: number | null | undefined) => (number == null ? none : formatNumber(number, language));
  const facts: Fact[] = [[translate('docs.formula'), [definitionWords(definition, texts)]]];
  if (formula !== null && formula.parts.length > 0) {
    facts.push([translate('trace.numbers'), [`${formulaNumbers(formula, language)} = ${result ?? none}`]]);
  }
  if (formula?.formula.kind === 'ratio') {
    const [numerator, denominator] = formula.parts;
    facts.push([translate('trace.numerator'), [amount(numerator?.value)]]);
    facts.push([translate('trace.denominator'), [amount(denominator?.value)]]);
  }
  if (definition.kind === 'classed') {
    const limits = limitWords(definition.id, settings, texts);
    const words = (['memuaskan', 'minimum', 'penundaan'] as const).map(
      (name) => `${translate(`class.${name}`)} ${limits[name]}`,
    );
    const classes = isClassed(value) ? classesByReading(settings.classLimits[definition.id], value) : null;
    const onLimit =
      classes === null
        ? []
        : [
            translate('scorecard.onLimit', {
              indicator: translate(`short.${definition.id}`),
              classes: limitReadings
                .map((reading) => `${reading} ${translate(`class.${classes[reading]}`)}`)
                .join(', '),
            }),
          ];
    facts.push([translate('docs.limits'), [...words, ...onLimit]]);
  }
  return <Facts facts={facts} />;
}
