import { shownText } from '../display';
import { fail } from '../errors';
import { formatArea, lastColumn, lastRow, parseReference } from '../model/area';
import type { Area } from '../model/area';
import type { ClassSpec } from './types';
import { object } from './types';
import type { Sheet, Table } from '../model/book';

interface Filter {
  readonly sheet: Sheet;
  readonly table: Table | null;
}

/** Header and data rows that the filter is for; null when the sheet has no filter. */
function areaOf({ sheet, table }: Filter): Area | null {
  if (table !== null) return table.showFilterButton ? table.area : null;
  return sheet.parts.autoFilter === undefined ? null : (parseReference(sheet.parts.autoFilter.range)?.area ?? null);
}

const isFiltered = ({ sheet, table }: Filter): boolean =>
  table === null ? (sheet.parts.autoFilter?.columns ?? []).length > 0 : table.filtered;

function setHidden(sheet: Sheet, area: Area, hidden: (row: number) => boolean): void {
  const rows = (sheet.parts.rowDefs ??= new Map());
  for (let row = area.top + 1; row <= lastRow(area); row += 1) rows.set(row, { ...rows.get(row), hidden: hidden(row) });
}

/** Shows the rows whose text in the column is one of the values; other kinds of criteria are not implemented. */
function apply(filter: Filter, area: Area, columnIndex: number | null, criteria: unknown): void {
  const { sheet, table } = filter;
  sheet.guard();
  if (table === null) sheet.parts.autoFilter = { range: formatArea(area) };
  if (columnIndex === null) return;
  const { filterOn, values } = (criteria ?? {}) as Readonly<Record<string, unknown>>;
  if (filterOn !== 'Values' || !Array.isArray(values))
    fail('NotImplemented', `AutoFilter.apply with ${String(filterOn)}`);
  const wanted = new Set(values.map(String));
  setHidden(sheet, area, (row) => !wanted.has(shownText(sheet, row, area.left + columnIndex)));
  if (table === null)
    sheet.parts.autoFilter = { range: formatArea(area), columns: [{ colIndex: columnIndex, filters: [...wanted] }] };
  else table.filtered = true;
}

/** The filter whose header a cell is part of. Throws `ItemNotFound` where there is none. */
function filterAt(sheet: Sheet, row: number, column: number): { filter: Filter; area: Area } {
  const isOf = (area: Area | null): area is Area =>
    area !== null && area.top === row && column >= area.left && column <= lastColumn(area);
  for (const table of [...sheet.tables, null]) {
    const area = areaOf({ sheet, table });
    if (isOf(area)) return { filter: { sheet, table }, area };
  }
  return fail('ItemNotFound', 'There is no filter in this cell.');
}

/** What the list of a filter's button offers: the texts in the column, and whether rows with them are shown. */
export function filterChoices(
  sheet: Sheet,
  row: number,
  column: number,
): readonly { readonly text: string; readonly isShown: boolean }[] {
  const { area } = filterAt(sheet, row, column);
  const texts = new Map<string, boolean>();
  for (let at = area.top + 1; at <= lastRow(area); at += 1) {
    const text = shownText(sheet, at, column);
    const isShown = sheet.parts.rowDefs?.get(at)?.hidden !== true;
    texts.set(text, isShown || texts.get(text) === true);
  }
  return [...texts].map(([text, isShown]) => ({ text, isShown })).sort((a, b) => a.text.localeCompare(b.text, 'id'));
}

/** What the user chooses in the list of a filter's button: rows with one of the texts are shown, all of them for null. */
export function applyFilter(sheet: Sheet, row: number, column: number, texts: readonly string[] | null): void {
  const { filter, area } = filterAt(sheet, row, column);
  if (texts === null) clearCriteria(filter);
  else apply(filter, area, column - area.left, { filterOn: 'Values', values: texts });
}

function clearCriteria(filter: Filter): void {
  const { sheet, table } = filter;
  sheet.guard();
  const area = areaOf(filter);
  if (!isFiltered(filter) || area === null) return;
  setHidden(sheet, area, () => false);
  if (table === null) sheet.parts.autoFilter = { range: formatArea(area) };
  else table.filtered = false;
}

export const autoFilterClass: ClassSpec<Filter> = {
  properties: {
    Enabled: { since: '1.9', get: (filter) => areaOf(filter) !== null },
    IsDataFiltered: { since: '1.9', get: isFiltered },
  },
  methods: {
    Apply: {
      since: '1.9',
      call: (filter, args, session) => {
        const range = args.range(0, filter.sheet, session);
        apply(filter, filter.table?.area ?? range.area, args.raw(1) === null ? null : args.whole(1), args.raw(2));
      },
    },
    ClearCriteria: { since: '1.9', call: clearCriteria },
    GetRangeOrNullObject: {
      since: '1.9',
      call: (filter) => {
        const area = areaOf(filter);
        return area === null ? null : object('Range', { sheet: filter.sheet, area });
      },
    },
    Remove: {
      since: '1.9',
      call: (filter) => {
        clearCriteria(filter);
        if (filter.table === null) delete filter.sheet.parts.autoFilter;
        else filter.table.showFilterButton = false;
      },
    },
  },
};
