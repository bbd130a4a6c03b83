import type {
  Cell,
  CellValue as HucreValue,
  Chart as HucreChart,
  Sheet as HucreSheet,
  SheetChart,
  Workbook,
} from 'hucre';
import { chartKindToWriteKind, cloneChart, dateToSerial } from 'hucre';
import type { CellValue } from '../../../src/engine/schema';
import { readModel } from './fileModel';
import { ZipFile } from '../../../src/workbook/file/zip';
import { parseReference } from './area';
import { Book, type Sheet } from './book';
import { chartTypeNames, chartTypes, ChartOn } from './chart';
import type { ChartFrame } from './chartFile';
import { readChartFrames } from './chartFile';
import { storedPrefix } from './save';
import { SheetOf, type CellExtra } from './sheet';
import { TableOn } from './table';

/** Opens `.xlsx` bytes; null makes a new workbook with one empty sheet. */
export async function openBook(bytes: Uint8Array | null, fileName: string): Promise<Book> {
  if (bytes === null) {
    const book = new Book(fileName);
    book.addSheet();
    return book;
  }
  const file = await readModel(bytes, fileName, { readStyles: true });
  const { custom, ...properties } = file.properties ?? {};
  const stored = Object.entries(custom ?? {}).filter(([key]) => key.startsWith(storedPrefix));
  const others = Object.entries(custom ?? {}).filter(([key]) => !key.startsWith(storedPrefix));
  const book = new Book(fileName, file.dateSystem ?? '1900', {
    properties: { ...properties, ...(others.length === 0 ? {} : { custom: Object.fromEntries(others) }) },
    ...(file.defaultFont === undefined ? {} : { defaultFont: file.defaultFont }),
  });
  const hasCharts = file.sheets.some((sheet) => (sheet.charts ?? []).length > 0);
  const frames = hasCharts ? await readChartFrames(ZipFile.open(bytes, fileName)) : [];
  for (const [index, sheet] of file.sheets.entries()) book.sheets.push(loadSheet(book, sheet, frames[index] ?? []));
  loadWorkbookParts(book, file);
  for (const [key, value] of stored) restore(book, key.slice(storedPrefix.length), String(value));
  return book;
}

function loadWorkbookParts(book: Book, file: Workbook): void {
  const active = book.sheets[file.activeSheet ?? 0];
  if (active !== undefined) book.active = active;
  book.protected = file.workbookProtection?.lockStructure === true;
  for (const range of file.namedRanges ?? []) {
    const scope = range.scope === undefined ? null : (book.sheet(range.scope) ?? null);
    book.names.push({ name: range.name, formula: range.range, scope, comment: range.comment ?? '', visible: true });
  }
}

/** Settings and the sheets' custom properties, which hucre has no place for, are kept in document properties (see save.ts). */
function restore(book: Book, key: string, text: string): void {
  const { sheet, name, value } = JSON.parse(text) as { sheet?: string; name: string; value: unknown };
  if (key.startsWith('Setting')) book.settings.set(name, value);
  else if (key.startsWith('Hidden'))
    book.names.filter((item) => item.name === name).forEach((item) => (item.visible = false));
  else if (sheet !== undefined) book.sheet(sheet)?.customProperties.set(name, String(value));
}

function loadSheet(book: Book, file: HucreSheet, frames: readonly ChartFrame[]): Sheet {
  const { name, rows, cells, tables, charts, hidden, veryHidden, ...parts } = file;
  const sheet = new SheetOf(book, book.newId(), name, parts);
  sheet.visibility = veryHidden === true ? 'VeryHidden' : hidden === true ? 'Hidden' : 'Visible';
  rows.forEach((row, index) =>
    row.forEach((value, column) => sheet.load(index, column, plain(book, value), undefined, {})),
  );
  for (const [key, cell] of cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    sheet.load(row, column, plain(book, cell.value), cell.style, extraOf(cell));
  }
  for (const table of tables ?? []) {
    const area = parseReference(table.range ?? '')?.area;
    if (area === undefined) continue;
    const loaded = new TableOn(sheet, book.newId(), table.name, area, table.showTotalRow === true, table);
    loaded.style = table.style ?? '';
    loaded.showFilterButton = table.showAutoFilter !== false;
    loaded.showBandedRows = table.showRowStripes !== false;
    loaded.showBandedColumns = table.showColumnStripes === true;
    sheet.tables.push(loaded);
  }
  (charts ?? []).forEach((chart, index) => loadChart(sheet, chart, frames[index]));
  return sheet;
}

/** A value as Office.js knows it: a date is its serial in the workbook's date system. */
function plain(book: Book, value: HucreValue): CellValue {
  return value instanceof Date ? dateToSerial(value, book.dateSystem === '1904') : value;
}

function extraOf(cell: Cell): CellExtra {
  const { value, type, style, formula, formulaResult, hyperlink, ...carried } = cell;
  void [type, style];
  // hucre gives a text result as the cell's value only.
  const isCalculated = formulaResult !== undefined || value !== null;
  return {
    ...(formula === undefined ? {} : { formula, ...(isCalculated ? {} : { pending: true }) }),
    ...(hyperlink === undefined ? {} : { link: hyperlink }),
    ...(Object.keys(carried).length === 0 ? {} : { carried }),
  };
}

/** A chart as far as hucre reads it; kinds that it cannot write again (radar, stock …) are left out. */
function loadChart(sheet: Sheet, file: HucreChart, frame: ChartFrame | undefined): void {
  if (!file.kinds.some((kind) => chartKindToWriteKind(kind) !== undefined)) return;
  const anchor = file.anchor ?? { from: { row: 0, col: 0 } };
  const { type, series, barGrouping, lineGrouping, showLineMarkers, ...drawing } = cloneChart(file, { anchor });
  void [lineGrouping];
  const wanted = { type: frame?.horizontal === true ? 'bar' : type, barGrouping, showLineMarkers };
  const found = chartTypeNames.find((name) => {
    const known: Partial<SheetChart> = chartTypes[name];
    return (
      known.type === wanted.type &&
      (known.barGrouping ?? wanted.barGrouping) === wanted.barGrouping &&
      (known.showLineMarkers ?? true) === (wanted.showLineMarkers ?? true)
    );
  });
  const name = frame?.name ?? `Chart ${sheet.charts.length + 1}`;
  const chart = new ChartOn(sheet, sheet.book.newId(), name, found ?? 'ColumnClustered');
  chart.series = series;
  chart.anchor = anchor;
  // A file without a legend has no word about it; hucre would write one.
  chart.drawing = { ...drawing, legend: drawing.legend ?? false };
  sheet.charts.push(chart);
}
