import type { DataSheet, ListSheet } from '../../engine/report';
import type { CellValue } from '../../engine/schema';
import { isListItem } from '../listItem';
import { tableName, unfinishedMark } from '../names';
import type { Preparation } from '../port';
import type { BegunColumn } from './entrySheet';
import type { Survey } from './survey';

/** What of a preparation stands already, of a try that broke off. */
export interface Standing {
  /** Sheets whose Table stands, and those that are blank or hold a part of what belongs there and nothing else; by name. */
  readonly sheets: ReadonlyMap<string, 'made' | 'begun'>;
  /** Whether the lists have a sheet, which holds nothing but what belongs there. */
  readonly hasListSheet: boolean;
  /** The columns that are still to be added or finished, by table. */
  readonly columns: readonly { readonly table: string; readonly columns: readonly BegunColumn[] }[];
}

/** What cells ought to hold, by row and column; undefined: anything. */
type Wanted = (row: number, column: number) => CellValue | undefined;

/** Looks at what there is of the sheets and columns; one request, none where nothing of it can be there. */
export async function standingEntry(
  { workbook }: Excel.RequestContext,
  found: Survey,
  { sheets, columns, lists }: Preparation,
): Promise<Standing> {
  const { worksheets, tables } = workbook;
  const isThere = ({ name }: { readonly name: string }): boolean => found.names.has(name.toLowerCase());
  const ask = (name: string): Excel.Range =>
    worksheets.getItem(name).getUsedRangeOrNullObject(true).load('values,rowIndex,columnIndex');
  const standing = sheets.filter(isThere).map((sheet) => {
    const names = worksheets.getItem(sheet.name).names.load('items/name');
    return { sheet, names, used: ask(sheet.name) };
  });
  const listCells = lists !== null && isThere(lists) ? ask(lists.name) : null;
  const asked = columns.map(({ table, columns: all }) => {
    const names = tables.getItem(table).worksheet.names.load('items/name');
    return { table, all, headers: tables.getItem(table).columns.load('items/name'), names };
  });
  if (standing.length > 0 || listCells !== null || asked.length > 0) await workbook.context.sync();
  return {
    sheets: new Map(
      standing.flatMap(({ sheet, names, used }): (readonly [string, 'made' | 'begun'])[] => {
        const { name } = sheet;
        if (found.tables.some((table) => table.sheet === name && table.name === tableName(name)))
          return [[name, 'made']];
        const isOurs = used.isNullObject || (isMarked(names) && isPartOf(used, wantedOn(sheet)));
        return isOurs ? [[name, 'begun']] : [];
      }),
    ),
    hasListSheet: listCells !== null && lists !== null && isPartOf(listCells, wantedIn(lists)),
    columns: asked.flatMap(({ table, all, headers, names }): Standing['columns'] => {
      const there = new Set(headers.items.map(({ name }) => name));
      const pending = all.flatMap((column): BegunColumn[] => {
        if (!there.has(column.header)) return [{ ...column, isThere: false }];
        return isMarked(names, column.header) ? [{ ...column, isThere: true }] : [];
      });
      return pending.length === 0 ? [] : [{ table, columns: pending }];
    }),
  };
}

const isMarked = ({ items }: Excel.NamedItemCollection, header?: string): boolean =>
  items.some(({ name }) => name === unfinishedMark(header));

const wantedIn =
  ({ headings, columns, formulas }: ListSheet): Wanted =>
  (row, column) => {
    if (formulas.some((each) => each.row === row && each.column === column)) return undefined;
    return (row === 0 ? headings[column] : columns[column]?.[row - 1]) ?? null;
  };

const wantedOn =
  ({ columns, rows }: DataSheet): Wanted =>
  (row, column) => {
    if (row > 0 && columns[column]?.formula !== undefined) return undefined;
    return (row === 0 ? columns[column]?.header : rows.at(row - 1)?.[column]) ?? null;
  };

/** Whether a sheet holds what is wanted, or a part of it, and nothing else. */
function isPartOf(used: Excel.Range, wanted: Wanted): boolean {
  if (used.isNullObject) return true;
  const { rowIndex, columnIndex, values } = used;
  return values.every((cells: CellValue[], down) =>
    cells.every((cell, right) => {
      const want = wanted(rowIndex + down, columnIndex + right);
      return cell === '' || want === undefined || isListItem(cell, want);
    }),
  );
}
