import type { CellStyle } from 'hucre';
import { calculate } from './calc';
import { shownText } from './display';
import type { Book, Sheet } from './model/book';
import { formatArea, mergedArea, type Area } from './model/area';
import { linkOf } from './model/input';
import type { Visibility } from './model/sheet';
import { conditionalLooks } from './screen/looks';

/** One cell that holds something or has a format, as plain data. */
export interface CellView {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** As an Indonesian Excel shows it. */
  readonly text: string;
  readonly value: string | number | boolean | null;
  readonly style: CellStyle;
  readonly formula?: string;
  /** The formula was written here and nobody has calculated it. */
  readonly pending?: boolean;
  /** Address in this workbook, or on the web, that a click goes to. */
  readonly link?: string;
}

export interface ChartView {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly legend: string | null;
  readonly valueAxisTitle: string;
  readonly valueAxisFormat: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly categories: string }[];
  /** Zero-based first cell, and the cell behind the last one covered. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

/** One sheet as plain data, for the workbench page and for tests. */
export interface SheetView {
  readonly name: string;
  readonly visibility: Visibility;
  readonly active: boolean;
  /** A1 address. */
  readonly selection: string;
  readonly cells: readonly CellView[];
  /** Widths in characters, by column; undefined is the standard width. */
  readonly widths: readonly (number | undefined)[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly string[];
  readonly tables: readonly { readonly name: string; readonly address: string; readonly style: string }[];
  readonly charts: readonly ChartView[];
  readonly protected: boolean;
  readonly gridlines: boolean;
}

export function viewBook(book: Book): SheetView[] {
  calculate(book);
  return book.sheets.map((sheet) => viewSheet(sheet, sheet === book.active));
}

/** A sheet as plain data, all but its cells. */
export type SheetFrame = Omit<SheetView, 'cells'>;

function viewSheet(sheet: Sheet, active: boolean): SheetView {
  return { ...viewFrame(sheet, active), cells: viewCells(sheet, sheet.usedArea(false)) };
}

export function viewFrame(sheet: Sheet, active: boolean): SheetFrame {
  const { parts } = sheet;
  const { rows = 0, columns = 0 } = parts.freezePane ?? {};
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    active,
    selection: formatArea(sheet.selection),
    widths: (parts.columns ?? []).map((column) => column.width),
    hiddenRows: [...(parts.rowDefs ?? [])].filter(([, row]) => row.hidden === true).map(([index]) => index),
    hiddenColumns: (parts.columns ?? []).flatMap((column, index) => (column.hidden === true ? [index] : [])),
    frozen: { rows, columns },
    merges: (parts.merges ?? []).map((merge) => formatArea(mergedArea(merge))),
    tables: sheet.tables.map(({ name, area, style }) => ({ name, address: formatArea(area), style })),
    charts: sheet.charts.map((chart) => ({
      name: chart.name,
      type: chart.type,
      title: chart.drawing.showTitle === false ? '' : (chart.drawing.title ?? ''),
      legend: chart.drawing.legend === false ? null : (chart.drawing.legend ?? 'bottom'),
      valueAxisTitle: chart.axis('y').title ?? '',
      valueAxisFormat: chart.axis('y').numberFormat?.formatCode ?? 'General',
      series: chart.series.map(({ name, values, categories }) => ({
        name: name ?? '',
        values,
        categories: categories ?? '',
      })),
      from: { row: chart.anchor.from.row, column: chart.anchor.from.col },
      to: { row: chart.anchor.to?.row ?? 0, column: chart.anchor.to?.col ?? 0 },
    })),
    protected: parts.protection !== undefined,
    gridlines: parts.view?.showGridLines !== false,
  };
}

/** The cells of an area that hold something or have a format. */
export function viewCells(sheet: Sheet, area: Area | null): CellView[] {
  const cells: CellView[] = [];
  if (area === null) return cells;
  const looks = conditionalLooks(sheet);
  sheet.each(area, (row, column) => {
    const value = sheet.value(row, column);
    const style = sheet.style(row, column);
    const extra = sheet.extra(row, column);
    if (value === null && style === undefined && extra === undefined) return;
    const link = extra?.link?.location ?? extra?.link?.target ?? linkOf(extra?.formula ?? '')?.target;
    const text = shownText(sheet, row, column);
    cells.push({
      row,
      column,
      text,
      value,
      style: looks(row, column, text, style),
      ...(extra?.formula === undefined ? {} : { formula: extra.formula }),
      ...(extra?.pending === true ? { pending: true } : {}),
      ...(link === undefined ? {} : { link }),
    });
  });
  return cells;
}
