import { calculate } from '../calc';
import { formatArea, intersection, lastRow, parseReference, type Area } from '../model/area';
import type { Book, Sheet } from '../model/book';
import type { Visibility } from '../model/sheet';
import type { Session } from '../session';
import { editingText } from '../user/typing';
import { viewCells, viewFrame, type CellView, type SheetFrame } from '../view';
import { chartPicture, type ChartPicture } from './charts';
import { choicesOf } from './choices';
import { heightsOf } from './heights';

export type { AxisPicture, ChartPicture, SeriesPicture } from './charts';

/** The tab of a sheet. */
export interface TabView {
  readonly name: string;
  readonly visibility: Visibility;
  readonly active: boolean;
  /** Hex RGB; null without one. */
  readonly color: string | null;
}

/** The header cells of a filter. */
export interface FilterView {
  readonly header: Area;
  /** Rows are hidden by it. */
  readonly filtered: boolean;
}

/** The sheet in front, all but its cells. */
export interface ScreenSheet extends Omit<SheetFrame, 'charts' | 'merges'> {
  /** Rows and columns up to the last one that holds something or has a format. */
  readonly used: { readonly rows: number; readonly columns: number };
  /** Heights in points of rows that are not as high as others. */
  readonly heights: readonly (readonly [row: number, points: number])[];
  readonly merges: readonly Area[];
  readonly charts: readonly ChartPicture[];
  readonly filters: readonly FilterView[];
  /** The areas selected; the last one holds the active cell. */
  readonly selected: readonly Area[];
}

/** The active cell, and what it offers. */
export interface CellInHand {
  readonly address: string;
  /** Of its drop-down list; null without one. */
  readonly choices: readonly string[] | null;
}

/** What the status bar tells of the selection. */
export interface Summary {
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
}

/** Everything that is on the screen but the cells. */
export interface Screen {
  readonly fileName: string;
  readonly tabs: readonly TabView[];
  readonly sheet: ScreenSheet;
  readonly cell: CellInHand;
  readonly summary: Summary;
  readonly undo: { readonly canUndo: boolean; readonly canRedo: boolean };
}

/** What is on the screen, as plain data that can be sent to another thread. Calculates the workbook. */
export function screenOf(book: Book, session: Session): Screen {
  calculate(book);
  const sheet = book.active;
  const { parts } = sheet;
  const used = sheet.usedArea(false);
  const selected = Array.isArray(session.selected) ? (session.selected as readonly Area[]) : [sheet.selection];
  const { top, left } = selected.at(-1) ?? sheet.selection;
  const { charts, merges, ...frame } = viewFrame(sheet, true);
  void [charts, merges];
  return {
    fileName: book.fileName,
    tabs: book.sheets.map((one) => ({
      name: one.name,
      visibility: one.visibility,
      active: one === sheet,
      color: one.parts.view?.tabColor?.rgb?.slice(-6) ?? null,
    })),
    sheet: {
      ...frame,
      used: { rows: used === null ? 0 : lastRow(used) + 1, columns: used === null ? 0 : used.left + used.columns },
      heights: heightsOf(sheet),
      merges: (parts.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
        top: startRow,
        left: startCol,
        rows: endRow - startRow + 1,
        columns: endCol - startCol + 1,
      })),
      charts: sheet.charts.map((chart) => chartPicture(book, chart)),
      filters: filtersOf(sheet),
      selected,
    },
    cell: {
      address: formatArea({ top, left, rows: 1, columns: 1 }),
      choices: choicesOf(sheet, top, left),
    },
    summary: summaryOf(sheet, selected),
    undo: { canUndo: session.undo.canUndo, canRedo: session.undo.canRedo },
  };
}

/** A cell in view. */
export interface ScreenCell extends CellView {
  /** What is edited in it, where that is not the text shown. */
  readonly typed?: string;
}

/** Rows of the sheet in front: cells that hold something or have a format, row by row. Calculates the workbook. */
export function rowsOf(sheet: Sheet, top: number, rows: number): ScreenCell[] {
  calculate(sheet.book);
  const used = sheet.usedArea(false);
  return viewCells(sheet, used === null ? null : intersection(used, { ...used, top, rows })).map((cell) => {
    const typed = editingText(sheet, cell.row, cell.column);
    return typed === cell.text ? cell : { ...cell, typed };
  });
}

function filtersOf(sheet: Sheet): FilterView[] {
  const { autoFilter } = sheet.parts;
  const own = autoFilter === undefined ? undefined : parseReference(autoFilter.range)?.area;
  return [
    ...sheet.tables
      .filter(({ showFilterButton }) => showFilterButton)
      .map(({ header, filtered }) => ({ header, filtered })),
    ...(own === undefined ? [] : [{ header: { ...own, rows: 1 }, filtered: (autoFilter?.columns ?? []).length > 0 }]),
  ];
}

function summaryOf(sheet: Sheet, areas: readonly Area[]): Summary {
  const used = sheet.usedArea(true);
  let [filled, numbers, sum] = [0, 0, 0];
  for (const area of areas) {
    const shared = used === null ? null : intersection(used, area);
    if (shared === null) continue;
    sheet.each(shared, (row, column) => {
      const value = sheet.value(row, column);
      if (value !== null && value !== '') filled += 1;
      if (typeof value !== 'number') return;
      numbers += 1;
      sum += value;
    });
  }
  return { filled, numbers, sum };
}
