import { fillingColumns } from '../calc/fillColumns';
import { deleteCells, insertCells } from '../calc/moveCells';
import { fail } from '../errors';
import type { Area } from '../model/area';
import { intersection, lastRow } from '../model/area';
import type { Table } from '../model/book';
import { readInput } from '../model/input';
import type { Session } from '../session';
import type { ClassSpec, HostObject } from './types';
import { object } from './types';

/** Adds rows; what stands below makes way, which no cells of another table can. Values are read as typed, formulas too. */
function addRows(table: Table, index: number | null, rows: readonly unknown[], session: Session): HostObject {
  const { sheet, area, body } = table;
  sheet.guard();
  const at = index === null || index === -1 ? body.rows : index;
  if (at < 0 || at > body.rows) fail('InvalidArgument', 'There is no row at this index.');
  if (rows.some((row) => !Array.isArray(row) || row.length !== area.columns))
    fail('InvalidArgument', 'Each row needs a value for every column.');
  const added: Area = { ...body, top: body.top + at, rows: rows.length };
  const below = sheet.tables.find(
    (other) =>
      other !== table &&
      other.area.top > lastRow(area) &&
      intersection({ ...other.area, top: 0 }, { ...area, top: 0 }) !== null,
  );
  if (below !== undefined) fail('InsertDeleteConflict', `Cells of the table ${below.name} would be moved.`);
  const isAtEnd = added.top > lastRow(area);
  const fill = fillingColumns(table);
  insertCells(sheet, added);
  if (isAtEnd) table.area = { ...area, rows: area.rows + rows.length };
  sheet.book.isStale = true;
  fill();
  // What is given for a cell, a blank too, goes before what Excel fills in.
  rows.forEach((row, down) => {
    (row as readonly unknown[]).forEach((value, right) => {
      const [r, c] = [added.top + down, added.left + right];
      if (value !== null) sheet.put(r, c, readInput(value, sheet.numberFormat(r, c)));
    });
  });
  session.undo.clear();
  session.note('inserted', sheet, added);
  return object('TableRow', { table, index: at });
}

export const tableRowCollectionClass: ClassSpec<Table> = {
  properties: { Count: { since: '1.1', get: (table) => table.body.rows } },
  methods: {
    Add: {
      since: '1.1',
      call: (table, args, session) => {
        const values = args.raw(1);
        const rows = Array.isArray(values) ? values : [Array.from({ length: table.area.columns }, () => null)];
        if (rows.length > 1 && !session.supports('1.4')) fail('InvalidArgument', 'Only one row at a time.');
        return addRows(table, args.raw(0) === null ? null : args.whole(0), rows, session);
      },
    },
    GetCount: { since: '1.4', call: (table) => table.body.rows },
    GetItemAt: { since: '1.1', call: (table, args) => row(table, args.whole(0)) },
  },
  items: (table) => Array.from({ length: table.body.rows }, (_, index) => object('TableRow', { table, index })),
};

function row(table: Table, index: number): HostObject {
  return index >= 0 && index < table.body.rows
    ? object('TableRow', { table, index })
    : fail('InvalidArgument', 'There is no row at this index.');
}

const rowArea = ({ table, index }: { readonly table: Table; readonly index: number }): Area => ({
  ...table.body,
  top: table.body.top + index,
  rows: 1,
});

export const tableRowClass: ClassSpec<{ readonly table: Table; readonly index: number }> = {
  properties: { Index: { since: '1.1', get: ({ index }) => index } },
  methods: {
    GetRange: { since: '1.1', call: (of) => object('Range', { sheet: of.table.sheet, area: rowArea(of) }) },
    Delete: {
      since: '1.1',
      call: (of, _args, session) => {
        const { sheet } = of.table;
        const area = rowArea(of);
        deleteCells(sheet, area);
        session.undo.clear();
        session.note('deleted', sheet, area);
      },
    },
  },
};
