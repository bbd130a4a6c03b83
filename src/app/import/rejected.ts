import { columnLetters } from '../../engine/dataset';
import { numberFormatOf, type DataSheet } from '../../engine/report';
import type { ColumnType } from '../../engine/schema';
import type { ColumnMapping } from '../../engine/entry';
import type { ImportPreview, ImportRow } from './preview';

/** Characters that a column of a source, and the one with the reasons, are wide. */
const width = 18;
const reasonWidth = 60;

/**
 * The rows that were not accepted, as they stand in the source, with the reason in a last column: to be put right there and brought in again.
 * @param reasonHeader header of the column of reasons
 */
export function rejectedSheet(
  { source, rows, target }: ImportPreview,
  mapping: ColumnMapping,
  name: string,
  reasonHeader: string,
  reasonOf: (row: ImportRow) => string,
): DataSheet {
  const { grid, header } = source;
  const typeOf = new Map<string, ColumnType>();
  for (const { header: own, type } of target.columns) typeOf.set(mapping.get(own) ?? '', type);
  const texts = uniqueHeaders(header.texts, reasonHeader);
  return {
    name,
    columns: [
      ...texts.map((text) => {
        const type = typeOf.get(text);
        return { header: text, numberFormat: type === undefined ? 'General' : numberFormatOf(type), width };
      }),
      { header: reasonHeader, numberFormat: 'General', width: reasonWidth },
    ],
    rows: rows
      .filter(({ kind }) => kind === 'rejected')
      .map((row) => [
        ...texts.map((_, position) => grid.values[row.row - grid.top]?.[position] ?? null),
        reasonOf(row),
      ]),
  };
}

/** Headers that can stand over the columns of an Excel Table: none is blank, and none stands twice. */
function uniqueHeaders(texts: readonly string[], taken: string): readonly string[] {
  const seen = new Set([taken.toLowerCase()]);
  return texts.map((text, position) => {
    const plain = text.replace(/\s+/g, ' ').trim() || columnLetters(position);
    let header = plain;
    for (let count = 2; seen.has(header.toLowerCase()); count++) header = `${plain} ${count}`;
    seen.add(header.toLowerCase());
    return header;
  });
}
