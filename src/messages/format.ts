import type { Language } from './index';

/** Numbers, money and dates as people write them: 1.250.000 and 34,51% in Indonesian, 1,250,000 and 34.51% in English. */

/** The locale whose notation a language uses. */
export const locales = { id: 'id-ID', en: 'en-GB' } as const satisfies Readonly<Record<Language, string>>;

const shortMonths: Readonly<Record<Language, readonly string[]>> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agt', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

const longMonths: Readonly<Record<Language, readonly string[]>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const formats = new Map<string, Intl.NumberFormat>();

/** Number formats are dear to make and used for every cell of a list. */
function numberFormat(language: Language, fewest: number, most: number): Intl.NumberFormat {
  const key = `${language} ${fewest} ${most}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: fewest,
    maximumFractionDigits: most,
    useGrouping: true,
  });
  formats.set(key, format);
  return format;
}

/**
 * Rounds half up (away from zero) on the decimal digits of the value, so that 0.12345 is 0.1235 at four decimals although the nearest binary number
 * lies below it.
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const rounded = shifted(Math.round(shifted(Math.abs(value), decimals)), -decimals);
  return value < 0 ? -rounded : rounded;
}

/** The value times a power of ten, without the rounding of a multiplication. */
function shifted(value: number, power: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}

/** A number with grouped thousands; with `decimals` exactly so many, rounded half up, otherwise as many as it has. */
export function formatNumber(value: number, language: Language = 'id', decimals?: number): string {
  if (decimals === undefined) return numberFormat(language, 0, 10).format(value);
  return numberFormat(language, decimals, decimals).format(roundHalfUp(value, decimals));
}

/** An amount in rupiah: `Rp 1.250.000`. */
export function formatRupiah(value: number, language: Language = 'id'): string {
  return `${value < 0 ? '-' : ''}Rp ${formatNumber(Math.abs(value), language)}`;
}

/** A fraction as a percentage with two decimals, half up on the exact value: 854/2475 is `34,51%`. */
export function formatPercent(value: number, language: Language = 'id'): string {
  return `${formatNumber(shifted(roundHalfUp(value, 4), 2), language, 2)}%`;
}

/** A data score of 0 to 100 with one decimal, rounded down, so that 100 means that nothing is missing and a class begins at its limit. */
export function formatScore(score: number, language: Language = 'id'): string {
  return formatNumber(Math.floor(roundHalfUp(score * 10, 6)) / 10, language, 1);
}

/** The day of a 1900 serial: `31 Des 2013`. */
export function formatDate(serial: number, language: Language = 'id'): string {
  const day = dayOf(serial);
  return `${day.getUTCDate()} ${shortMonths[language][day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`;
}

/** The day of a 1900 serial in full, as letters have it: `31 Desember 2013`. */
export function formatLongDate(serial: number, language: Language = 'id'): string {
  const day = dayOf(serial);
  return `${day.getUTCDate()} ${longMonths[language][day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`;
}

/** The months of a year, `Januari` first. */
export const monthNames = (language: Language): readonly string[] => longMonths[language];

/** A month in short, given as the 1900 serial of any of its days or as `2014-12`: `Des 2014`. */
export function formatShortMonth(month: number | string, language: Language = 'id'): string {
  return monthIn(shortMonths[language], month);
}

/** A month, given as the 1900 serial of any of its days or as `2014-12`: `Desember 2014`. */
export function formatMonth(month: number | string, language: Language = 'id'): string {
  return monthIn(longMonths[language], month);
}

function monthIn(names: readonly string[], month: number | string): string {
  if (typeof month === 'number') {
    const day = dayOf(month);
    return `${names[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`;
  }
  const [year = '', number = ''] = month.split('-');
  return `${names[Number(number) - 1] ?? number} ${year}`;
}

/** Serial 25569 is 1 January 1970. */
function dayOf(serial: number): Date {
  return new Date((Math.floor(serial) - 25_569) * 86_400_000);
}
