import { headerKey } from '../../dataset';
import type { ColumnMatch } from './match';
import type { ImportSource, SourceColumn } from './source';

/** Which column of the source, by its header, fills which column of the table. */
export type ColumnMapping = ReadonlyMap<string, string>;

/** The mapping that some matches are. */
export const mappingOf = (matches: readonly ColumnMatch[]): ColumnMapping =>
  new Map(matches.map(({ column, source }) => [column, source]));

/** A mapping in which a column is filled from another one of the source, or from none; of the source each column fills one. */
export function mappedTo(mapping: ColumnMapping, column: string, source: string | null): ColumnMapping {
  const kept = [...mapping].filter(([header, from]) => header !== column && from !== source);
  return new Map(source === null ? kept : [...kept, [column, source]]);
}

/** The headers of a source. */
export interface SourceHeaders {
  readonly columns: readonly Pick<SourceColumn, 'header'>[];
}

/** What tells a layout from others: its headers, in whatever order. */
export const layoutKey = (table: string, { columns }: SourceHeaders): string =>
  [table, ...columns.map(({ header }) => headerKey(header)).sort()].join('\n');

/** Keeps mappings from one time to the next; the faces say where. */
export interface MappingMemory {
  /** What was kept under a key; null where nothing was. */
  recall(key: string): string | null;
  keep(key: string, text: string): void;
}

/** A mapping as it is written down: for each header of the source the column that it fills, null for none. */
export function mappingText({ columns }: SourceHeaders, mapping: ColumnMapping): string {
  const byHeader = new Map([...mapping].map(([column, source]) => [source, column]));
  return JSON.stringify(Object.fromEntries(columns.map(({ header }) => [header, byHeader.get(header) ?? null])));
}

/** What a mapping that was written down says of a source. */
export interface ReadMapping {
  readonly mapping: ColumnMapping;
  /** Headers that it names and the source does not have. */
  readonly unknownHeaders: readonly string[];
  /** Columns that it names and the table does not have. */
  readonly unknownColumns: readonly string[];
  /** Headers of the source that it says nothing of. */
  readonly open: readonly string[];
}

/**
 * Reads a mapping that was written down.
 * @param columns headers that the table has for it
 * @returns null where the text is none
 */
export function readMapping(
  text: string,
  { columns: own }: ImportSource,
  columns: readonly string[],
): ReadMapping | null {
  const entries = entriesOf(text);
  if (entries === null) return null;
  const headers = new Map(own.map(({ header }) => [headerKey(header), header]));
  const known = new Map(columns.map((column) => [headerKey(column), column]));
  const mapping = new Map<string, string>();
  const said = new Set<string>();
  const [unknownHeaders, unknownColumns]: [string[], string[]] = [[], []];
  for (const [written, target] of entries) {
    const header = headers.get(headerKey(written));
    const column = target === null ? null : known.get(headerKey(target));
    if (header === undefined) unknownHeaders.push(written);
    else said.add(header);
    if (column === undefined) unknownColumns.push(target ?? '');
    if (header !== undefined && column !== undefined && column !== null) mapping.set(column, header);
  }
  const open = own.flatMap(({ header }) => (said.has(header) ? [] : [header]));
  return { mapping, unknownHeaders, unknownColumns, open };
}

function entriesOf(text: string): readonly (readonly [string, string | null])[] | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    const entries = Object.entries(read as Readonly<Record<string, unknown>>);
    return entries.every((entry): entry is [string, string | null] => entry[1] === null || typeof entry[1] === 'string')
      ? entries
      : null;
  } catch {
    return null;
  }
}
