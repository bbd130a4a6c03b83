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

/** A column's name as structured references write it, with a `'` before what means something in them. */
const written = (column: string): string => column.replace(/['#[\]@]/g, "'$&");
const unwritten = (text: string): string => text.replace(/'(.)/g, '$1');

/** The innermost brackets of a structured reference: columns, and sections such as `#This Row`. */
const brackets = /\[(@?)((?:'.|[^'[\]])*)\]/g;

/** The columns that a structured reference names, without its sections. */
const columnsIn = (text: string): readonly string[] =>
  [...text.matchAll(brackets)].flatMap(([, , inner = '']) => (inner.startsWith('#') ? [] : [unwritten(inner)]));

/** Columns of a table have other names: structured references to them follow, all at once. */
export function renameColumns(table: Table, before: readonly string[]): void {
  const after = table.columnNames();
  const renamed = new Map(before.map((name, index) => [name.toLowerCase(), after[index] ?? name]));
  if (before.length !== after.length || before.every((name, index) => name === after[index])) return;
  changeReferences(table.sheet.book, (text, named) => {
    if (!same(named.table, table.name) || !text.includes('[')) return null;
    const from = text.indexOf('[');
    const columns = text.slice(from).replace(brackets, (all, at: string, inner: string) => {
      const name = inner.startsWith('#') ? undefined : renamed.get(unwritten(inner).toLowerCase());
      if (name === undefined) return all;
      // After an @ a name of several words stands in brackets of its own.
      return at === '' || /^[\p{L}\p{N}_]+$/u.test(name) ? `[${at}${written(name)}]` : `[@[${written(name)}]]`;
    });
    return text.slice(0, from) + columns;
  });
}

/** A column of a table goes: what names it is `#REF!` from now on. */
export function dropColumn(table: Table, column: string): void {
  changeReferences(table.sheet.book, (text, named) =>
    same(named.table, table.name) && columnsIn(text).some((name) => same(name, column)) ? '#REF!' : null,
  );
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
