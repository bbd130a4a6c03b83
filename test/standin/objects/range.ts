import { fail } from '../errors';
import type { Area } from '../model/area';
import {
  formatArea,
  intersection,
  lastColumn,
  lastRow,
  onSheet,
  quoteSheet,
  sheetColumns,
  sheetRows,
  union,
} from '../model/area';
import { clearRange } from './clear';
import {
  formulaGrid,
  formatGrid,
  relativeGrid,
  setFormats,
  setRelative,
  setValues,
  textGrid,
  valueGrid,
} from './cells';
import { deleteRange, insertRange } from './shifts';
import { getHyperlink, setHyperlink } from './hyperlinks';
import { mergedAreas, mergeRange, unmergeRange } from './merges';
import { specialCells } from './specialCells';
import { columnsHidden, rowsHidden, setColumnsHidden, setRowsHidden } from './sizes';
import type { Args, ClassSpec, HostObject, RangeValue } from './types';
import { guardFocus, object } from './types';

/** The address with its sheet, as `range.address` shows it. */
export function fullAddress(range: RangeValue): string {
  return `${quoteSheet(range.sheet.name)}!${formatArea(range.area)}`;
}

const rangeOn = (range: RangeValue, area: Area): HostObject =>
  object('Range', { sheet: range.sheet, area: onSheet(area) });

/** Another range of the same sheet that came in as an argument. */
function sibling(range: RangeValue, args: Args, index: number, session: Parameters<Args['range']>[2]): RangeValue {
  const other = args.range(index, range.sheet, session);
  if (other.sheet !== range.sheet) fail('InvalidArgument', 'The ranges are on different sheets.');
  return other;
}

function usedPart(range: RangeValue, valuesOnly: boolean): HostObject | null {
  const used = range.sheet.usedArea(valuesOnly);
  const part = used === null ? null : intersection(used, range.area);
  return part === null ? null : rangeOn(range, part);
}

export const rangeClass: ClassSpec<RangeValue> = {
  properties: {
    Values: { since: '1.1', get: (range) => valueGrid(range), set: setValues },
    Formulas: { since: '1.1', get: (range) => formulaGrid(range), set: setValues },
    FormulasR1C1: { since: '1.2', get: (range) => relativeGrid(range), set: setRelative },
    Text: { since: '1.1', get: (range) => textGrid(range) },
    NumberFormat: { since: '1.1', get: (range) => formatGrid(range), set: setFormats },
    Address: { since: '1.1', get: fullAddress },
    RowIndex: { since: '1.1', get: ({ area }) => area.top },
    ColumnIndex: { since: '1.1', get: ({ area }) => area.left },
    RowCount: { since: '1.1', get: ({ area }) => area.rows },
    ColumnCount: { since: '1.1', get: ({ area }) => area.columns },
    CellCount: {
      since: '1.1',
      get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
    },
    RowHidden: { since: '1.2', get: rowsHidden, set: setRowsHidden },
    ColumnHidden: { since: '1.2', get: columnsHidden, set: setColumnsHidden },
    Hidden: { since: '1.2', get: (range) => eitherHidden(rowsHidden(range), columnsHidden(range)) },
    IsEntireColumn: { since: '1.7', get: ({ area }) => area.rows === sheetRows },
    IsEntireRow: { since: '1.7', get: ({ area }) => area.columns === sheetColumns },
    Hyperlink: { since: '1.7', get: getHyperlink, set: setHyperlink },
    Worksheet: { since: '1.1', object: ({ sheet }) => object('Worksheet', sheet) },
    Format: { since: '1.1', object: (range) => object('RangeFormat', range) },
    DataValidation: { since: '1.8', object: (range) => object('DataValidation', range) },
    ConditionalFormats: { since: '1.6', object: (range) => object('ConditionalFormatCollection', range) },
  },
  methods: {
    Select: {
      since: '1.1',
      call: ({ sheet, area }, _args, session) => {
        guardFocus(session);
        if (sheet.visibility !== 'Visible') fail('InvalidSelection', `The sheet ${sheet.name} is hidden.`);
        session.selected = null;
        if (sheet.book.active !== sheet) session.note('activated', sheet, area);
        sheet.book.active = sheet;
        sheet.selection = area;
        session.note('selected', sheet, area);
      },
    },
    Clear: { since: '1.1', call: (range, args, session) => clearRange(range, args.optionalText(0) ?? 'All', session) },
    Insert: { since: '1.1', call: (range, args, session) => insertRange(range, args.text(0), session) },
    Delete: { since: '1.1', call: (range, args, session) => deleteRange(range, args.text(0), session) },
    Merge: { since: '1.2', call: (range, args) => mergeRange(range, args.flag(0)) },
    Unmerge: { since: '1.2', call: (range) => unmergeRange(range) },
    GetMergedAreasOrNullObject: { since: '1.13', call: (range) => mergedAreas(range) },
    GetSpecialCellsOrNullObject: { since: '1.9', call: (range, args) => specialCells(range, args.text(0)) },
    GetCell: {
      since: '1.1',
      call: (range, args) =>
        rangeOn(range, {
          top: range.area.top + args.whole(0),
          left: range.area.left + args.whole(1),
          rows: 1,
          columns: 1,
        }),
    },
    GetRow: {
      since: '1.1',
      call: (range, args) => rangeOn(range, { ...range.area, top: range.area.top + args.whole(0), rows: 1 }),
    },
    GetColumn: {
      since: '1.1',
      call: (range, args) => rangeOn(range, { ...range.area, left: range.area.left + args.whole(0), columns: 1 }),
    },
    GetLastCell: {
      since: '1.1',
      call: (range) => rangeOn(range, { top: lastRow(range.area), left: lastColumn(range.area), rows: 1, columns: 1 }),
    },
    GetLastRow: { since: '1.1', call: (range) => rangeOn(range, { ...range.area, top: lastRow(range.area), rows: 1 }) },
    GetLastColumn: {
      since: '1.1',
      call: (range) => rangeOn(range, { ...range.area, left: lastColumn(range.area), columns: 1 }),
    },
    GetEntireRow: { since: '1.1', call: (range) => rangeOn(range, { ...range.area, left: 0, columns: sheetColumns }) },
    GetEntireColumn: { since: '1.1', call: (range) => rangeOn(range, { ...range.area, top: 0, rows: sheetRows }) },
    GetOffsetRange: {
      since: '1.1',
      call: (range, args) =>
        rangeOn(range, { ...range.area, top: range.area.top + args.whole(0), left: range.area.left + args.whole(1) }),
    },
    GetResizedRange: {
      since: '1.2',
      call: (range, args) =>
        rangeOn(range, {
          ...range.area,
          rows: range.area.rows + args.whole(0),
          columns: range.area.columns + args.whole(1),
        }),
    },
    GetAbsoluteResizedRange: {
      since: '1.7',
      call: (range, args) => rangeOn(range, { ...range.area, rows: args.whole(0), columns: args.whole(1) }),
    },
    GetBoundingRect: {
      since: '1.1',
      call: (range, args, session) => rangeOn(range, union(range.area, sibling(range, args, 0, session).area)),
    },
    GetIntersection: {
      since: '1.1',
      call: (range, args, session) => {
        const shared = intersection(range.area, sibling(range, args, 0, session).area);
        return shared === null ? fail('ItemNotFound', 'The ranges have no cell in common.') : rangeOn(range, shared);
      },
    },
    GetIntersectionOrNullObject: {
      since: '1.4',
      call: (range, args, session) => {
        const shared = intersection(range.area, sibling(range, args, 0, session).area);
        return shared === null ? null : rangeOn(range, shared);
      },
    },
    GetUsedRange: {
      since: '1.1',
      call: (range, args) => usedPart(range, args.flag(0)) ?? fail('ItemNotFound', 'The range has no used cell.'),
    },
    GetUsedRangeOrNullObject: { since: '1.4', call: (range, args) => usedPart(range, args.flag(0)) },
    _KeepReference: { since: '1.1', call: () => null },
    _ValidateArraySize: {
      since: '1.3',
      call: ({ area }, args) => {
        if (args.whole(0) !== area.rows || args.whole(1) !== area.columns) {
          fail(
            'InvalidArgument',
            'The number of rows or columns in the input array does not match the size of the range.',
          );
        }
      },
    },
  },
};

function eitherHidden(rows: boolean | null, columns: boolean | null): boolean | null {
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

export const rangeAreasClass: ClassSpec<{ readonly sheet: RangeValue['sheet']; readonly areas: readonly Area[] }> = {
  properties: {
    Address: { since: '1.9', get: ({ sheet, areas }) => areas.map((area) => fullAddress({ sheet, area })).join(',') },
    AreaCount: { since: '1.9', get: ({ areas }) => areas.length },
    CellCount: { since: '1.9', get: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
    Areas: {
      since: '1.9',
      object: ({ sheet, areas }) =>
        object(
          'RangeCollection',
          areas.map((area) => ({ sheet, area })),
        ),
    },
    Worksheet: { since: '1.9', object: ({ sheet }) => object('Worksheet', sheet) },
  },
  methods: { _KeepReference: { since: '1.9', call: () => null } },
};

export const rangeCollectionClass: ClassSpec<readonly RangeValue[]> = {
  properties: {},
  methods: {
    GetCount: { since: '1.9', call: (ranges) => ranges.length },
    GetItemAt: { since: '1.9', call: (ranges, args) => itemAt(ranges, args.whole(0)) },
  },
  items: (ranges) => ranges.map((range) => object('Range', range)),
};

function itemAt(ranges: readonly RangeValue[], index: number): HostObject {
  const range = ranges[index];
  return range === undefined ? fail('InvalidArgument', 'There is no item at this index.') : object('Range', range);
}
