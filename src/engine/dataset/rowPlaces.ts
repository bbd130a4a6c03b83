import { tableOf, type Schema } from '../schema';
import { findHeader, headersOf, tableHeader, type FoundHeader } from './header';
import { dataRows } from './rows';
import type { RawTable } from './types';

/** Where the rows of a data table stand: what must be known before a row comes or goes. */
export interface RowPlaces {
  /** Zero-based sheet row of the header (its lower line). */
  readonly header: number;
  /** Zero-based sheet row of the last row of data, that of the header where there is none; below it stand totals and texts. */
  readonly last: number;
  /** Position of each column of the schema that is there, counted from the table's first; of one that stands twice the first. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Places of a data table's rows; null where no header is found, so that nothing is known of the sheet. */
export function rowPlaces(schema: Schema, raw: RawTable): RowPlaces | null {
  const header = headerOf(schema, raw);
  if (header === null) return null;
  const columns = positionsOf(header);
  const { positions } = dataRows(raw, header, columns.get(tableOf(schema, raw.name).key[0]) ?? -1).cells;
  const body = header.bodyTop - 1;
  return { header: raw.top + body, last: raw.top + (positions.at(-1) ?? body), columns };
}

/** Position of each column of the schema that is there, as in `RowPlaces`, without a look at the rows; null where no header is found. */
export function columnPlaces(schema: Schema, raw: RawTable): RowPlaces['columns'] | null {
  const header = headerOf(schema, raw);
  return header === null ? null : positionsOf(header);
}

function headerOf(schema: Schema, raw: RawTable): FoundHeader | null {
  const { known, required } = headersOf(tableOf(schema, raw.name));
  return raw.kind === 'table' ? tableHeader(raw, known) : findHeader(raw, known, required);
}

function positionsOf(header: FoundHeader): RowPlaces['columns'] {
  const columns = new Map<string, number>();
  header.columns.forEach((column, position) => {
    if (column !== null && !columns.has(column.header)) columns.set(column.header, position);
  });
  return columns;
}
