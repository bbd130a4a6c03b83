import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { addressOf } from '../../../src/engine/dataset';
import { calculate } from '../calc';
import { renameColumns } from '../calc/follow';
import { shownText } from '../display';
import { fail } from '../errors';
import { intersection, mergedArea, sheetColumns, sheetRows } from '../model/area';
import { readInput } from '../model/input';
import type { Session } from '../session';
import type { RangeValue } from './types';

/** Most cells that Excel reads at once. */
const maxCells = 5_000_000;

/** A value for each cell; null for a range too large to be read, as Excel answers it. */
function grid<T>(range: RangeValue, read: (row: number, column: number) => T): T[][] | null {
  const { area } = range;
  if (area.rows * area.columns > maxCells) return null;
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) => read(area.top + row, area.left + column)),
  );
}

export function valueGrid(range: RangeValue): unknown {
  calculate(range.sheet.book);
  return grid(range, (row, column) => range.sheet.value(row, column) ?? '');
}

export function formulaGrid(range: RangeValue): unknown {
  return grid(range, (row, column) => {
    const formula = range.sheet.extra(row, column)?.formula;
    return formula === undefined ? (range.sheet.value(row, column) ?? '') : `=${formula}`;
  });
}

/** Formulas as seen from their cell (R1C1). */
export function relativeGrid(range: RangeValue): unknown {
  return grid(range, (row, column) => {
    const formula = range.sheet.extra(row, column)?.formula;
    return formula === undefined
      ? (range.sheet.value(row, column) ?? '')
      : translateFormulaToR1C1(`=${formula}`, addressOf(row, column));
  });
}

export function textGrid(range: RangeValue): unknown {
  calculate(range.sheet.book);
  return grid(range, (row, column) => shownText(range.sheet, row, column));
}

export function formatGrid(range: RangeValue): unknown {
  return grid(range, (row, column) => range.sheet.numberFormat(row, column));
}

/** Calls back with what is written to each cell: one value for all, or a two-dimensional array of the range's size. */
function spread(range: RangeValue, input: unknown, write: (row: number, column: number, value: unknown) => void): void {
  const { area, sheet } = range;
  if (area.rows === sheetRows || area.columns === sheetColumns) {
    fail('InvalidArgument', 'The stand-in writes to ranges with an end only, not to whole rows, columns or sheets.');
  }
  if (!Array.isArray(input)) {
    sheet.each(area, (row, column) => write(row, column, input));
    return;
  }
  const rows: readonly unknown[] = input;
  const [[only, ...others] = [], ...below] = rows.map((row): readonly unknown[] => (Array.isArray(row) ? row : []));
  if (only !== undefined && others.length === 0 && below.length === 0) {
    // A single cell's array is for every cell.
    if (only !== null) sheet.each(area, (row, column) => write(row, column, only));
    return;
  }
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits)
    fail('InvalidArgument', 'The number of rows or columns in the input array does not match the size of the range.');
  rows.forEach((row, top) => {
    // A null leaves its cell as it is.
    if (Array.isArray(row))
      row.forEach((value: unknown, left) => value !== null && write(area.top + top, area.left + left, value));
  });
}

/** Writes values or formulas. Cells hidden behind a merged one take nothing. */
export function setValues(range: RangeValue, input: unknown, session: Session): void {
  const { sheet, area } = range;
  sheet.guardCells(area);
  session.undo.remember(sheet, area);
  const covered = coveredCells(range);
  const settle = settlingTables(range);
  spread(range, input, (row, column, value) => {
    if (!covered.has(row * sheetColumns + column))
      sheet.put(row, column, readInput(value, sheet.numberFormat(row, column)));
  });
  settle();
  session.note('changed', sheet, area);
}

/** Writes formulas as seen from their cell; everything else as it is. */
export function setRelative(range: RangeValue, input: unknown, session: Session): void {
  const rows: readonly unknown[] = Array.isArray(input) ? input : fail('NotImplemented', 'One formula for many cells');
  const { top, left } = range.area;
  const translated = rows.map((row, down) =>
    (Array.isArray(row) ? row : []).map((value: unknown, right) =>
      typeof value === 'string' && value.startsWith('=')
        ? translateFormulaToA1(value, addressOf(top + down, left + right))
        : value,
    ),
  );
  setValues(range, translated, session);
}

export function setFormats(range: RangeValue, input: unknown): void {
  const { sheet, area } = range;
  sheet.guard();
  if (!Array.isArray(input)) {
    if (typeof input !== 'string') fail('InvalidArgument', 'A number format is a text.');
    sheet.restyle(area, (style) => ({ ...style, numFmt: input }));
    return;
  }
  spread(range, input, (row, column, format) => {
    if (typeof format !== 'string') fail('InvalidArgument', 'A number format is a text.');
    sheet.setStyle(row, column, { ...sheet.style(row, column), numFmt: format });
  });
}

/** Cells of the range that lie behind the first one of a merged area. */
function coveredCells({ sheet, area }: RangeValue): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const merged of (sheet.parts.merges ?? []).map(mergedArea)) {
    const shared = intersection(merged, area);
    if (shared === null) continue;
    sheet.each(shared, (row, column) => {
      if (row !== merged.top || column !== merged.left) covered.add(row * sheetColumns + column);
    });
  }
  return covered;
}

/**
 * Whatever header cells of tables are about to hold, the result, called afterwards, makes names of columns of them; structured references follow, as when a column is renamed.
 */
export function settlingTables({ sheet, area }: RangeValue): () => void {
  const concerned = sheet.tables
    .filter(({ header }) => intersection(header, area) !== null)
    .map((table) => ({ table, before: table.columnNames() }));
  return () => {
    for (const { table, before } of concerned) {
      table.settleHeaders();
      renameColumns(table, before);
    }
  };
}
