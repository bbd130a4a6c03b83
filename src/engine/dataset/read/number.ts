/**
 * Numbers as people type them in Indonesia: dots group thousands, a comma begins the decimals; an English Office does the reverse.
 * Every function takes the text of a cell that holds something, single-spaced and trimmed.
 */
import { faulty, ok, repaired, type Reading } from './reading';

/** A number read from text: one value, or digits on both sides of a single dot or comma with three digits behind it. */
type Spelling =
  { readonly value: number } | { readonly lead: string; readonly separator: '.' | ','; readonly behind: string };

const grouped = {
  dots: /^[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?$|^[1-9]\d{0,2}\.\d{3},\d+$/,
  commas: /^[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?$|^[1-9]\d{0,2},\d{3}\.\d+$/,
  spaces: /^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/,
};
const noFraction = /,-{1,2}$/;
const threeBehind = /^([1-9]\d*)([.,])(\d{3})$/;
/** Groups, then three digits behind the other sign: `1.250,000` is 1250 with decimals, or 1.250.000 with a slip between dot and comma. */
const slippedGroup = /^[1-9]\d{0,2}(?:(?:\.\d{3})+,|(?:,\d{3})+\.|(?: \d{3})+[.,])\d{3}$/;

function spell(text: string): Spelling | null {
  if (/^\d+([.,]\d+)?$/.test(text)) {
    const [, lead, separator, behind] = threeBehind.exec(text) ?? [];
    if (lead !== undefined && behind !== undefined) return { lead, separator: separator === '.' ? '.' : ',', behind };
    return { value: Number(text.replace(',', '.')) };
  }
  if (grouped.dots.test(text)) return { value: Number(text.replaceAll('.', '').replace(',', '.')) };
  if (grouped.commas.test(text)) return { value: Number(text.replaceAll(',', '')) };
  if (grouped.spaces.test(text)) return { value: Number(text.replaceAll(' ', '').replace(',', '.')) };
  return null;
}

/** Splits off a minus sign. */
function signed(text: string): { readonly sign: 1 | -1; readonly rest: string } {
  const minus = /^[-\u2212]\s*(?=.*\d)/.exec(text);
  return minus === null ? { sign: 1, rest: text } : { sign: -1, rest: text.slice(minus[0].length) };
}

/** Zero without a sign: a negative zero would print as `-0`. */
const times = (sign: 1 | -1, value: number): number => (value === 0 ? 0 : sign * value);

/** A whole number without its dressing (currency, brackets); `,-` behind it says that it is whole. */
function wholeFrom(text: string): Reading<number> {
  const { sign, rest } = signed(text);
  if (slippedGroup.test(rest)) return faulty('type', times(sign, Number(rest.replace(/\D/g, ''))));
  const spelling = spell(rest.replace(noFraction, ''));
  if (spelling === null) return faulty('type');
  if ('value' in spelling) {
    return Number.isInteger(spelling.value) ? repaired('type', times(sign, spelling.value)) : faulty('integer');
  }
  const { lead, separator, behind } = spelling;
  const value = times(sign, Number(lead + behind));
  // 1,000 could be one written with decimals; 1,250 could not, for these columns hold whole numbers. Dots always group.
  const certain = lead.length <= 3 && (separator === '.' || behind !== '000');
  return certain ? repaired('type', value) : faulty('type', value);
}

const dashes = /^[-\u2013\u2014]+$/;

/** Text in a column of counts. */
export function readIntText(text: string): Reading<number> {
  if (/^(nihil|kosong)$/i.test(text)) return repaired('type', 0);
  if (dashes.test(text)) return faulty('type', 0);
  return wholeFrom(text);
}

/** Text in a column of rupiah: also `Rp`, and brackets for negative amounts. */
export function readRpText(text: string): Reading<number> {
  if (/^nihil$/i.test(text)) return repaired('type', 0);
  const bracketed = /^(?:rp\s*\.?)?\s*\((.+)\)$/i.exec(text)?.[1];
  if (bracketed !== undefined && !/[(-]/.test(bracketed)) return readRpText(`-${bracketed.trim()}`);
  const { sign, rest } = signed(text);
  const amount = rest.replace(/^rp\s*\.?\s*/i, '');
  if (dashes.test(amount)) return faulty('type', 0);
  return wholeFrom((sign < 0 ? '-' : '') + amount);
}

/** Text in a column of measured quantities, which may have decimals. */
export function readNumberText(text: string): Reading<number> {
  const { sign, rest } = signed(text);
  const spelling = spell(rest);
  if (spelling === null) return faulty('type');
  if ('value' in spelling) return repaired('type', times(sign, spelling.value));
  const { lead, separator, behind } = spelling;
  const decimal = times(sign, Number(`${lead}.${behind}`));
  if (lead.length > 3) return repaired('type', decimal);
  return faulty('type', separator === '.' ? times(sign, Number(lead + behind)) : decimal);
}

/** Text in a column of shares: `1,5%` is 0.015; without a percent sign the number is the share itself. */
export function readPercentText(text: string): Reading<number> {
  if (!text.endsWith('%')) return readNumberText(text);
  const reading = readNumberText(text.slice(0, -1).trimEnd());
  if (reading.kind === 'repaired') return repaired('type', hundredth(reading.value));
  return reading.kind === 'faulty' && reading.suggestion !== undefined
    ? faulty('type', hundredth(reading.suggestion))
    : faulty('type');
}

/** A hundredth, rounded to the 15 digits that a number in Excel has, so that 1.1 gives 0.011. */
const hundredth = (value: number): number => Number((value / 100).toPrecision(15));

/** A number cell in a column of whole numbers. A fraction beyond the 15 digits that Excel shows is left over from computing. */
export function readWholeNumber(value: number): Reading<number> {
  const shown = Number(value.toPrecision(15));
  return Number.isInteger(shown) ? ok(shown) : faulty('integer', thousandfold(shown));
}

/** What may have been typed where an English Office read `3.250` as 3.25; undefined where it cannot have been a group of three digits. */
export function thousandfold(value: number): number | undefined {
  const typed = Number((value * 1000).toPrecision(15));
  return Number.isInteger(typed) && Math.abs(value) < 1000 && Math.abs(value) >= 1 ? typed : undefined;
}
