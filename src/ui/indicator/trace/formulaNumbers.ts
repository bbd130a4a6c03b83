import type { ExplainedFormula } from '../../../engine/measure';
import type { Language } from '../../../messages';
import { formatNumber } from '../../../messages/format';

/** What stands for a part that cannot be computed. */
const unknown = '–';

/** A formula with its numbers in place of its words: `5.000.000 ÷ 20.600.000`. */
export function formulaNumbers({ formula, value, parts }: ExplainedFormula, language: Language): string {
  const show = (part: ExplainedFormula) =>
    part.parts.length === 0 ? formulaNumbers(part, language) : `(${formulaNumbers(part, language)})`;
  const join = (sign: string) => parts.map(show).join(` ${sign} `);
  switch (formula.kind) {
    case 'sum':
      return join('+');
    case 'difference':
      return join('−');
    case 'product':
      return join('×');
    case 'ratio':
      return join('÷');
    case 'given':
      return parts.map((part) => formulaNumbers(part, language)).join('');
    default:
      return value === null ? unknown : formatNumber(value, language);
  }
}
