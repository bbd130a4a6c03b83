import { columnLetters, gridOf } from '../../engine/dataset';
import { numberFormatOf, type DataSheet } from '../../engine/report';
import type { ColumnMapping } from '../../engine/entry';
import type { ImportPreview, ImportRow } from './preview';

/** Characters that a column of a source, and the one with the reasons, are wide. */
const width = 18;
const reasonWidth = 60;

/** Rows that were not accepted, as a sheet, and how its columns are matched when it is brought in again. */
export interface RejectedRows {
  readonly sheet: DataSheet;
  readonly mapping: ColumnMapping;
}

/**
 * The rows that were not accepted, as they stand in the source, after that what was given for all rows, with the reason in a last column:
 * to be put right there and brought in again.
 * @param name of the sheet
 * @param reasonHeader header of the column of reasons
 */
export function rejectedRows(
  { source, rows, target, fixed }: ImportPreview,
  mapping: ColumnMapping,
  name: string,
  reasonHeader: string,
  reasonOf: (row: ImportRow) => string,
): RejectedRows {
  const { grid, header } = source;
  const cells = gridOf(grid);
  const given = target.columns.filter((column) => fixed[column.header] !== undefined && !mapping.has(column.header));
  const headers = uniqueHeaders([...header.texts, ...given.map((column) => column.header)], reasonHeader);
  const texts = headers.slice(0, header.texts.length);
  const all = new Map([
    ...mapping,
    ...given.map((column, index) => [column.header, headers[texts.length + index] ?? ''] as const),
  ]);
  const formatOf = new Map(target.columns.map((column) => [all.get(column.header), numberFormatOf(column.type)]));
  return {
    mapping: all,
    sheet: {
      name,
      columns: [
        ...headers.map((text) => ({ header: text, numberFormat: formatOf.get(text) ?? 'General', width })),
        { header: reasonHeader, numberFormat: 'General', width: reasonWidth },
      ],
      rows: rows
        .filter(({ kind }) => kind === 'rejected')
        .map((row) => [
          ...texts.map((_, position) => cells.at(row.row - grid.top, position)),
          ...given.map((column) => fixed[column.header] ?? null),
          reasonOf(row),
        ]),
    },
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
