import { tableNames, tableOf, type Schema } from '../schema';
import { findHeader, headersOf } from './header';
import { gridOf } from './grid';
import { isBlank } from './read/reading';
import { dataRows } from './rows';
import type { RawTable, RawWorkbook } from './types';

/** A block of cells that could be an Excel Table, header row first; zero-based sheet coordinates. */
export interface TableRange {
  /** Name that the Table gets. */
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Why cells cannot be an Excel Table as they stand: its header stands in two lines, a header is blank or stands twice, cells are merged, or there is no row of data. */
export type TableRefusal = 'header-lines' | 'header-blank' | 'header-twice' | 'merged' | 'empty';

/** What became of a table of plain cells. */
export type JudgedTable =
  { readonly name: string; readonly range: TableRange } | { readonly name: string; readonly why: TableRefusal };

/** The data tables that stand as plain cells on their sheets, each with the block that it would be as an Excel Table, or why it cannot be one. */
export function plainTables(schema: Schema, { tables }: RawWorkbook): JudgedTable[] {
  return tableNames(schema).flatMap((name) => {
    const raw = tables.find((table) => table.name === name && table.kind === 'range');
    const judged = raw === undefined ? null : judge(schema, name, raw);
    return judged === null ? [] : [judged];
  });
}

/** Null where no header is found, so that nothing is known of the sheet. */
function judge(schema: Schema, name: string, raw: RawTable): JudgedTable | null {
  const { known, required } = headersOf(tableOf(schema, name));
  const header = findHeader(raw, known, required);
  if (header === null) return null;
  if (header.lines.length > 1) return { name, why: 'header-lines' };
  const row = header.bodyTop - 1;
  const first = header.texts.findIndex((text) => text !== '');
  const last = header.texts.findLastIndex((text) => text !== '');
  const texts = header.texts.slice(first, last + 1).map((text) => text.toLowerCase());
  if (texts.includes('')) return { name, why: 'header-blank' };
  if (new Set(texts).size < texts.length) return { name, why: 'header-twice' };
  const { positions } = dataRows(
    raw,
    header,
    header.columns.findIndex((column) => column !== null),
  ).cells;
  const end = positions.at(-1);
  if (end === undefined || isBlank(gridOf(raw).at(row, first))) return { name, why: 'empty' };
  const [top, left] = [raw.top + row, raw.left + first];
  const range = { name, sheet: raw.sheet, row: top, column: left, rows: end - row + 1, columns: texts.length };
  const isMerged = raw.merges.some(
    (area) =>
      area.bottom >= top && area.top < top + range.rows && area.right >= left && area.left < left + range.columns,
  );
  return isMerged ? { name, why: 'merged' } : { name, range };
}
