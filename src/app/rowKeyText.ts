import { columnType, tableOf, type Schema } from '../engine/schema';
import type { Language } from '../messages';
import { valueText } from '../messages/finding';

/**
 * A row's key as people read it: `BKM-33.26.11.2001 / Desember 2014`, where what is kept says the day's serial.
 * @param key its cells as texts, with ` / ` between them
 * @param headers the columns that the key is made of; those of the data table where nothing is said
 */
export function rowKeyText(
  schema: Schema,
  table: string,
  key: string,
  language: Language,
  headers: readonly string[] = tableOf(schema, table).key,
): string {
  const parts = key.split(' / ');
  if (parts.length !== headers.length) return key;
  const shown = parts.map((part, index) => {
    const type = columnType(schema, table, headers[index] ?? '');
    const isSerial = (type === 'month' || type === 'date') && /^\d+$/.test(part);
    return isSerial ? valueText(Number(part), type, language) : part;
  });
  return shown.join(' / ');
}
