import { formatValue, isDateFormat } from 'hucre';
import { parts } from '../../src/engine/dataset';
import type { Sheet } from './model/book';

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
const longMonths = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const shortDays = ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'];
const longDays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
/** Days from the 1900 date system to that of 1904. */
const days1904 = 1_462;

/** Numbers in General format: at most 11 characters of digits, with a decimal comma. */
function general(value: number): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e11 || size < 1e-9)
      ? value
          .toExponential(5)
          .replace(/\.?0+e/, 'e')
          .replace(/e([+-])(\d)$/, 'e$10$2')
          .toUpperCase()
      : String(Number(value.toPrecision(size < 1 ? 10 : 11)));
  return text.replace('.', ',');
}

/** Month and weekday names of a date format in Indonesian, as quoted text; the rest is left to hucre. */
function indonesianDate(serial: number, format: string): string {
  const { year, month, day } = parts(serial);
  const weekday = (Math.floor(serial) + 6) % 7;
  void [year, day];
  const names: Readonly<Record<string, string | undefined>> = {
    mmm: shortMonths[month - 1],
    mmmm: longMonths[month - 1],
    ddd: shortDays[weekday],
    dddd: longDays[weekday],
  };
  return format.replace(/"[^"]*"|\\.|m{3,4}|d{3,4}/gi, (part) => {
    const name = names[part.toLowerCase()];
    return name === undefined ? part : `"${name}"`;
  });
}

/** The text that an Indonesian Excel shows for a value in a number format: 1.250.000 and 34,51% and 5 Mei 2014. */
export function formatIndonesian(
  value: string | number | boolean | null,
  numberFormat: string,
  is1904 = false,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string')
    return numberFormat === 'General' || numberFormat === '@' ? value : formatValue(value, numberFormat);
  if (numberFormat === 'General' || numberFormat === '@') return general(value);
  if (isDateFormat(numberFormat)) {
    if (value < 0) return '#######';
    return formatValue(value, indonesianDate(is1904 ? value + days1904 : value, numberFormat), { is1904 });
  }
  // The German notation of hucre is the Indonesian one: dots between thousands, a decimal comma.
  return formatValue(value, numberFormat, { locale: 'de-DE' });
}

/** The text shown in a cell. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  return formatIndonesian(sheet.value(row, column), sheet.numberFormat(row, column), sheet.book.dateSystem === '1904');
}
