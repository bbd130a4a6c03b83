import { fillingColumns } from '../calc/fillColumns';
import { dropColumn, renameTable } from '../calc/follow';
import { insertCells } from '../calc/moveCells';
import { fail } from '../errors';
import type { Area } from '../model/area';
import { intersection } from '../model/area';
import type { Book, Sheet, Table } from '../model/book';
import { guardTableArea, TableOn } from '../model/table';
import type { Session } from '../session';
import { settlingTables } from './cells';
import { clearRange } from './clear';
import type { ClassSpec, HostObject } from './types';
import { object } from './types';

interface Collection {
  readonly book: Book;
  readonly sheet: Sheet | null;
}
interface ColumnOf {
  readonly table: Table;
  readonly index: number;
}

const tablesOf = ({ book, sheet }: Collection): readonly Table[] => (sheet === null ? book.tables() : sheet.tables);
const rangeOn = (table: Table, area: Area): HostObject => object('Range', { sheet: table.sheet, area });

function find(collection: Collection, key: string): HostObject | null {
  const table = collection.book.table(key);
  return table !== undefined && tablesOf(collection).includes(table) ? object('Table', table) : null;
}

function hasCells(sheet: Sheet, area: Area): boolean {
  let found = false;
  sheet.each(area, (row, column) => void (found ||= sheet.value(row, column) !== null));
  return found;
}

/** The data rows: at least one, as Excel shows an empty table. */
function bodyRange(table: Table): HostObject {
  return rangeOn(table, { ...table.body, rows: Math.max(1, table.body.rows) });
}

function freeName(book: Book): string {
  let number = book.tables().length + 1;
  while (book.table(`Table${number}`) !== undefined || book.name(`Table${number}`, null) !== undefined) number += 1;
  return `Table${number}`;
}

export const tableCollectionClass: ClassSpec<Collection> = {
  properties: { Count: { since: '1.1', get: (collection) => tablesOf(collection).length } },
  methods: {
    Add: {
      since: '1.1',
      call: ({ book, sheet }, args, session) => {
        const range = args.range(0, sheet ?? book.active, session);
        if (sheet !== null && range.sheet !== sheet) fail('InvalidArgument', 'The range is on another sheet.');
        range.sheet.guard();
        if (!args.flag(1)) fail('NotImplemented', 'TableCollection.add without headers');
        const { area: given, sheet: on } = range;
        const area = given.rows === 1 ? { ...given, rows: 2 } : given;
        guardTableArea(on, given);
        // Below a header alone a row of data is made; what stands there makes way for it.
        if (given.rows === 1 && hasCells(on, { ...given, top: given.top + 1 }))
          insertCells(on, { ...given, top: given.top + 1 });
        guardTableArea(on, area);
        const table = new TableOn(range.sheet, book.newId(), freeName(book), area);
        range.sheet.tables.push(table);
        table.settleHeaders();
        return object('Table', table);
      },
    },
    GetCount: { since: '1.4', call: (collection) => tablesOf(collection).length },
    GetItemAt: {
      since: '1.1',
      call: (collection, args) => {
        const table = tablesOf(collection)[args.whole(0)];
        return table === undefined
          ? fail('InvalidArgument', 'There is no table at this index.')
          : object('Table', table);
      },
    },
    GetItemOrNullObject: { since: '1.4', call: (collection, args) => find(collection, args.text(0)) },
  },
  items: (collection) => tablesOf(collection).map((table) => object('Table', table)),
  item: (collection, key) => find(collection, String(key)),
};

/** A new size: the header row stays where it is and old and new area overlap, as Excel asks. */
function resize(table: Table, area: Area, sheet: Sheet): void {
  table.sheet.guard();
  if (sheet !== table.sheet) fail('InvalidArgument', 'A table cannot move to another sheet.');
  if (area.top !== table.area.top || area.rows < 2 || intersection(area, table.area) === null) {
    fail('InvalidArgument', 'The header row of a table stays in its row, and a table has at least one row of data.');
  }
  if (table.showTotals) fail('NotImplemented', 'Table.resize with a totals row');
  guardTableArea(table.sheet, area, table);
  const fill = fillingColumns(table);
  table.area = area;
  table.sheet.book.isStale = true;
  table.settleHeaders();
  fill();
}

const styled = (
  table: Table,
  key: 'showFilterButton' | 'showBandedRows' | 'showBandedColumns',
  input: unknown,
): void => {
  table.sheet.guard();
  table[key] = input === true;
};

export const tableClass: ClassSpec<Table> = {
  id: (table) => ({ name: 'Id', value: table.id }),
  properties: {
    Id: { since: '1.1', get: (table) => table.id },
    Name: {
      since: '1.1',
      get: (table) => table.name,
      set: (table, input) => {
        table.sheet.guard();
        renameTable(table, typeof input === 'string' ? input : '');
      },
    },
    Style: {
      since: '1.1',
      get: (table) => table.style,
      set: (table, input) => {
        table.sheet.guard();
        if (typeof input !== 'string' || (input !== '' && !/^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(input)))
          fail('InvalidArgument', `${String(input)} is no table style.`);
        table.style = input;
      },
    },
    ShowHeaders: { since: '1.1', get: () => true },
    ShowTotals: { since: '1.1', get: (table) => table.showTotals },
    ShowFilterButton: {
      since: '1.3',
      get: (table) => table.showFilterButton,
      set: (table, input) => styled(table, 'showFilterButton', input),
    },
    ShowBandedRows: {
      since: '1.3',
      get: (table) => table.showBandedRows,
      set: (table, input) => styled(table, 'showBandedRows', input),
    },
    ShowBandedColumns: {
      since: '1.3',
      get: (table) => table.showBandedColumns,
      set: (table, input) => styled(table, 'showBandedColumns', input),
    },
    Worksheet: { since: '1.2', object: (table) => object('Worksheet', table.sheet) },
    Columns: { since: '1.1', object: (table) => object('TableColumnCollection', table) },
    Rows: { since: '1.1', object: (table) => object('TableRowCollection', table) },
    AutoFilter: { since: '1.9', object: (table) => object('AutoFilter', { sheet: table.sheet, table }) },
  },
  methods: {
    GetRange: { since: '1.1', call: (table) => rangeOn(table, table.area) },
    GetHeaderRowRange: { since: '1.1', call: (table) => rangeOn(table, table.header) },
    GetDataBodyRange: { since: '1.1', call: bodyRange },
    GetTotalRowRange: {
      since: '1.1',
      call: (table) =>
        table.totals === null ? fail('ItemNotFound', 'The table has no totals row.') : rangeOn(table, table.totals),
    },
    Resize: {
      since: '1.13',
      call: (table, args, session) => {
        const range = args.range(0, table.sheet, session);
        resize(table, range.area, range.sheet);
      },
    },
    ConvertToRange: {
      since: '1.2',
      call: (table) => {
        table.sheet.guard();
        table.sheet.tables.splice(table.sheet.tables.indexOf(table), 1);
        return rangeOn(table, table.area);
      },
    },
  },
};

const column = (table: Table, index: number): HostObject | null =>
  index >= 0 && index < table.area.columns ? object('TableColumn', { table, index }) : null;

/** Adds a column at the right end. What stands to the right would move, which the stand-in does not do. */
function addColumn(table: Table, index: unknown, values: unknown, name: unknown): HostObject | null {
  const { sheet, area } = table;
  sheet.guard();
  if ((index ?? null) !== null || (values ?? null) !== null)
    fail('NotImplemented', 'TableColumnCollection.add with an index or values');
  const added = { ...area, left: area.left + area.columns, columns: 1 };
  if (hasCells(sheet, added)) fail('NotImplemented', 'TableColumnCollection.add beside filled cells');
  guardTableArea(sheet, { ...area, columns: area.columns + 1 }, table);
  table.area = { ...area, columns: area.columns + 1 };
  sheet.book.isStale = true;
  if (typeof name === 'string' && name !== '') sheet.put(added.top, added.left, { value: name });
  table.settleHeaders();
  return column(table, area.columns);
}

/** Takes the last column away; of others those to the right would move, which the stand-in does not do. */
function deleteColumn({ table, index }: ColumnOf, session: Session): void {
  const { sheet, area } = table;
  sheet.guard();
  if (area.columns === 1) fail('InvalidOperation', 'A table has at least one column.');
  const gone = { ...area, left: area.left + index, columns: 1 };
  if (index < area.columns - 1 || hasCells(sheet, { ...gone, left: gone.left + 1 }))
    fail('NotImplemented', 'TableColumn.delete beside other cells');
  const [name = ''] = table.columnNames().slice(-1);
  dropColumn(table, name);
  table.area = { ...area, columns: area.columns - 1 };
  clearRange({ sheet, area: gone }, 'All', session);
  sheet.book.isStale = true;
  session.undo.clear();
}

function columnByKey(table: Table, key: unknown): HostObject | null {
  if (typeof key === 'number') return column(table, key - 1);
  const wanted = String(key).toLowerCase();
  return column(
    table,
    table.columnNames().findIndex((name) => name.toLowerCase() === wanted),
  );
}

export const tableColumnCollectionClass: ClassSpec<Table> = {
  properties: { Count: { since: '1.1', get: (table) => table.area.columns } },
  methods: {
    Add: { since: '1.1', call: (table, args) => addColumn(table, args.raw(0), args.raw(1), args.raw(2)) },
    GetCount: { since: '1.4', call: (table) => table.area.columns },
    GetItemAt: {
      since: '1.1',
      call: (table, args) =>
        column(table, args.whole(0)) ?? fail('InvalidArgument', 'There is no column at this index.'),
    },
    GetItemOrNullObject: { since: '1.4', call: (table, args) => columnByKey(table, args.raw(0)) },
  },
  items: (table) => Array.from({ length: table.area.columns }, (_, index) => object('TableColumn', { table, index })),
  item: columnByKey,
};

const ofColumn = ({ table, index }: ColumnOf, area: Area): HostObject =>
  rangeOn(table, { ...area, left: table.area.left + index, columns: 1 });

export const tableColumnClass: ClassSpec<ColumnOf> = {
  id: ({ index }) => ({ name: 'Id', value: index + 1 }),
  properties: {
    Id: { since: '1.1', get: ({ index }) => index + 1 },
    Index: { since: '1.1', get: ({ index }) => index },
    Name: {
      since: '1.1',
      get: ({ table, index }) => table.columnNames()[index],
      set: ({ table, index }, input) => {
        table.sheet.guard();
        if (typeof input !== 'string' || input === '') fail('InvalidArgument', 'A column name is a text.');
        const settle = settlingTables({ sheet: table.sheet, area: table.header });
        table.sheet.put(table.area.top, table.area.left + index, { value: input });
        settle();
      },
    },
  },
  methods: {
    Delete: { since: '1.1', call: (of, _args, session) => deleteColumn(of, session) },
    GetRange: { since: '1.1', call: (of) => ofColumn(of, of.table.area) },
    GetHeaderRowRange: { since: '1.1', call: (of) => ofColumn(of, of.table.header) },
    GetDataBodyRange: {
      since: '1.1',
      call: (of) => ofColumn(of, { ...of.table.body, rows: Math.max(1, of.table.body.rows) }),
    },
  },
};
