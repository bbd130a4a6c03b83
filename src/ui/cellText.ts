import type { Finding } from '../engine/check';
import { columnsOf, settingsTable, type CellValue, type ColumnSchema, type Schema } from '../engine/schema';
import type { Language } from '../messages';
import { formatDate, formatMonth, formatNumber, formatPercent } from '../messages/format';

/** A cell's value as a person would read it in the sheet: numbers and dates in the language's own style, texts as they are; null when blank. */
export function cellText(
  schema: Schema,
  { table, column }: Pick<Finding, 'table' | 'column'>,
  value: CellValue,
  language: Language,
): string | null {
  if (value === null || value === '') return null;
  if (typeof value !== 'number') return String(value);
  if (table === settingsTable) return formatNumber(value, language);
  const columns: readonly ColumnSchema[] =
    table === schema.profile.name ? schema.profile.entries : columnsOf(schema, table);
  switch (columns.find(({ header }) => header === column)?.type) {
    case 'date':
      return formatDate(value, language);
    case 'month':
      return formatMonth(value, language);
    case 'percent':
      return formatPercent(value, language);
    case 'int':
    case 'rp':
    case 'number':
      return formatNumber(value, language);
    default:
      return String(value);
  }
}
