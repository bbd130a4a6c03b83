import type { ExplainedFormula } from '../../measure';
import type { ReportTexts } from '../model/texts';

/** A formula with its numbers in place of its words: `5.000.000 ÷ 20.600.000`; of one that has a condition the formula alone. */
export function formulaNumbers(
  { formula, value, parts }: ExplainedFormula,
  texts: Pick<ReportTexts, 'number' | 'text'>,
): string {
  const show = (part: ExplainedFormula) =>
    part.parts.length === 0 ? formulaNumbers(part, texts) : `(${formulaNumbers(part, texts)})`;
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
      return parts
        .slice(0, 1)
        .map((part) => formulaNumbers(part, texts))
        .join('');
    default:
      return value === null ? texts.text('report.notAvailable') : texts.number(value);
  }
}
