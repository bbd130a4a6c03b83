import { quoteSheet } from '../model/area';
import type { Sheet, Table } from '../model/book';
import { changeReferences } from './references';

const same = (a: string | null, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** Gives a sheet another name; whatever refers to it follows, as in Excel. */
export function renameSheet(sheet: Sheet, name: string): void {
  const { book } = sheet;
  const [before, after] = [sheet.name, book.newSheetName(name, sheet)];
  changeReferences(book, (text, named) =>
    same(named.sheet, before) ? `${quoteSheet(after)}!${text.slice(text.lastIndexOf('!') + 1)}` : null,
  );
  sheet.name = after;
}

/** Gives a table another name; whatever refers to it follows. */
export function renameTable(table: Table, name: string): void {
  const { book } = table.sheet;
  const before = table.name;
  const after = same(name, before) && table.id !== name ? name : book.newItemName(name);
  changeReferences(book, (text, named) => (same(named.table, before) ? after + text.slice(before.length) : null));
  table.name = after;
}

/** Takes a sheet away; what referred to it, or to a table on it, is `#REF!` from now on. */
export function removeSheet(sheet: Sheet): void {
  const { book } = sheet;
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.names.splice(0, book.names.length, ...book.names.filter((item) => item.scope !== sheet));
  changeReferences(book, (_text, named) =>
    same(named.sheet, sheet.name) || sheet.tables.some(({ name }) => same(named.table, name)) ? '#REF!' : null,
  );
}
