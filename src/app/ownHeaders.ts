import { isOriginHeader, keyOf, type DataTable } from '../engine/dataset';

/** Columns of the users' own in tables that several files are joined in. An Excel Table cannot hold two headers that differ in case only: they are one column. */

/** The users' own columns of a table; those that the product adds to joined tables are made anew. */
export const usersHeaders = ({ ownHeaders }: Pick<DataTable, 'ownHeaders'>): readonly string[] =>
  ownHeaders.filter((header) => !isOriginHeader(header));

/** The position among some columns of each header: that of the same text, else one that differs in case and spaces only; -1 without. */
export function placesAmong(columns: readonly string[], headers: readonly string[]): readonly number[] {
  const exact = headers.map((header) => columns.indexOf(header));
  const taken = new Set(exact);
  return exact.map((at, index) => {
    if (at >= 0) return at;
    const key = keyOf(headers[index] ?? '');
    const alike = columns.findIndex((column, other) => !taken.has(other) && keyOf(column) === key);
    taken.add(alike);
    return alike;
  });
}

/** The headers of several files as those of one table, in the spelling of the first. */
export function joinedHeaders(files: readonly (readonly string[])[]): readonly string[] {
  const joined: string[] = [];
  for (const headers of files) {
    const places = placesAmong(joined, headers);
    joined.push(...headers.filter((_, index) => places[index] === -1));
  }
  return joined;
}

/** What the columns of a joined table are called in one of its files; '' where the file has none. */
export function calledIn(columns: readonly string[], headers: readonly string[]): readonly string[] {
  const places = placesAmong(columns, headers);
  return columns.map((_, at) => headers[places.indexOf(at)] ?? '');
}

/** How a joined table shows the users' own columns: where files do so in different ways the first one counts. */
export function joinedFormats(
  columns: readonly string[],
  files: readonly { readonly headers: readonly string[]; readonly ownFormats: DataTable['ownFormats'] }[],
): DataTable['ownFormats'] {
  const joined = new Map<string, string>();
  for (const { headers, ownFormats } of files) {
    for (const [at, header] of calledIn(columns, headers).entries()) {
      const [column, format] = [columns[at] ?? '', ownFormats.get(header)];
      if (format !== undefined && !joined.has(column)) joined.set(column, format);
    }
  }
  return joined;
}
