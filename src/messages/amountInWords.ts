import type { Language } from './index';

/** Whole amounts in words, as receipts have them (*terbilang*). */

const idUnits = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'];
const idScales = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun'];

/** 1 to 999. */
function idBelowThousand(number: number): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  const hundred = hundreds === 0 ? '' : hundreds === 1 ? 'seratus' : `${idUnits[hundreds] ?? ''} ratus`;
  return joined(hundred, idBelowHundred(rest));
}

function idBelowHundred(number: number): string {
  if (number <= 10) return idUnits[number] ?? '';
  if (number === 11) return 'sebelas';
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return number < 20 ? `${idUnits[ones] ?? ''} belas` : joined(`${idUnits[tens] ?? ''} puluh`, idUnits[ones] ?? '');
}

const enSmall = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const enTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const enScales = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];

function enBelowThousand(number: number): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  return joined(hundreds === 0 ? '' : `${enSmall[hundreds] ?? ''} hundred`, rest === 0 ? '' : enBelowHundred(rest));
}

function enBelowHundred(number: number): string {
  if (number < 20) return enSmall[number] ?? '';
  const ones = number % 10;
  const tens = enTens[Math.floor(number / 10)] ?? '';
  return ones === 0 ? tens : `${tens}-${enSmall[ones] ?? ''}`;
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** The thousands of a number, the lowest first. */
function groupsOf(number: number): readonly number[] {
  const groups: number[] = [];
  for (let rest = number; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  return groups;
}

/** A whole amount in words: `dua juta lima ratus ribu`; a minus sign is a word too, and fractions are rounded. */
export function amountInWords(amount: number, language: Language = 'id'): string {
  const whole = Math.abs(Math.round(amount));
  if (whole === 0) return language === 'id' ? 'nol' : 'zero';
  const sign = amount < 0 ? 'minus' : '';
  const words = groupsOf(whole).map((group, scale) => {
    if (group === 0) return '';
    if (language === 'en') return joined(enBelowThousand(group), enScales[scale] ?? '');
    if (group === 1 && scale === 1) return 'seribu';
    return joined(idBelowThousand(group), idScales[scale] ?? '');
  });
  return joined(sign, ...words.reverse());
}
