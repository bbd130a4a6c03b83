import type { ReportTexts } from '../model/texts';
import { derived, type Live, type LiveNumber } from './live';

/** The words that numbers need. */
export type NumberTexts = Pick<ReportTexts, 'number' | 'rupiah' | 'percent'>;

/** The signs that Excel itself puts into a number, in whatever language it runs: `1,000` and `0.5` show them. */
const excelMarks = { thousands: 'MID(FIXED(1000,0),2,1)', decimal: 'MID(FIXED(0.5,1),2,1)' } as const;

/** The signs that the report's language puts there. */
function marksOf({ number }: NumberTexts): { readonly thousands: string; readonly decimal: string } {
  const [, thousands = '', , , , decimal = ''] = number(1000.5);
  return { thousands, decimal };
}

/** An expression for a number with grouped thousands and so many decimals. */
function written(number: string, decimals: number, texts: NumberTexts): string {
  const { thousands, decimal } = marksOf(texts);
  const own = `FIXED(${number},${decimals})`;
  if (decimals === 0) return `SUBSTITUTE(${own},${excelMarks.thousands},"${thousands}")`;
  // The sign of one language may be the other sign of another.
  const marked = `SUBSTITUTE(${own},${excelMarks.thousands},"|")`;
  return `SUBSTITUTE(SUBSTITUTE(${marked},${excelMarks.decimal},"${decimal}"),"|","${thousands}")`;
}

/** A whole number in words, as `texts.number` writes it; nothing where it is not known. */
export function wholeText(number: LiveNumber, texts: NumberTexts): Live<string> {
  const { value } = number;
  return derived([number], value === null ? '' : texts.number(value), (x) => written(x, 0, texts));
}

/** An amount, as `texts.rupiah` writes it; nothing where it is not known. */
export function rupiahText(number: LiveNumber, texts: NumberTexts): Live<string> {
  const { value } = number;
  const currency = texts.rupiah(1).slice(0, -1);
  return derived(
    [number],
    value === null ? '' : texts.rupiah(value),
    (x) => `IF(ROUND(${x},0)<0,"-","")&"${currency}"&${written(`ABS(${x})`, 0, texts)}`,
  );
}

/** A fraction as a percentage with two decimals, as `texts.percent` writes it; nothing where it is not known. */
export function percentText(number: LiveNumber, texts: NumberTexts): Live<string> {
  const { value } = number;
  // Rounded as a fraction, since times a hundred it may be another number.
  return derived(
    [number],
    value === null ? '' : texts.percent(value),
    (x) => `${written(`100*ROUND(${x},4)`, 2, texts)}&"%"`,
  );
}
