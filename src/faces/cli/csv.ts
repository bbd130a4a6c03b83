type CsvCell = string | number | boolean | null;

/** A cell as RFC 4180 writes it. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
function cellText(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of CSV for other programs: commas between, numbers with a decimal point. */
export const csvLine = (cells: readonly CsvCell[]): string => cells.map(cellText).join(',');
