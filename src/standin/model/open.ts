import type { Cell, CellValue as HucreValue, Chart as HucreChart, Sheet as HucreSheet, Workbook } from 'hucre';
import { cloneChart, dateToSerial, readXlsx } from 'hucre';
import type { CellValue } from '../../core/schema';
import { parseReference } from './area';
import { Book } from './book';
import type { ChartType } from './chart';
import { Chart, chartTypes } from './chart';
import { storedPrefix } from './save';
import type { CellExtra } from './sheet';
import { Sheet } from './sheet';
import { Table } from './table';

/** Opens `.xlsx` bytes; null makes a new workbook with one empty sheet. */
export async function openBook(bytes: Uint8Array | null, fileName: string): Promise<Book> {
  if (bytes === null) {
    const book = new Book(fileName);
    book.addSheet();
    return book;
  }
  const file = await readXlsx(bytes, { readStyles: true });
  const { custom, ...properties } = file.properties ?? {};
  const stored = Object.entries(custom ?? {}).filter(([key]) => key.startsWith(storedPrefix));
  const others = Object.entries(custom ?? {}).filter(([key]) => !key.startsWith(storedPrefix));
  const book = new Book(fileName, file.dateSystem ?? '1900', {
    properties: { ...properties, ...(others.length === 0 ? {} : { custom: Object.fromEntries(others) }) },
    ...(file.defaultFont === undefined ? {} : { defaultFont: file.defaultFont }),
  });
  for (const sheet of file.sheets) book.sheets.push(loadSheet(book, sheet));
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

function loadSheet(book: Book, file: HucreSheet): Sheet {
  const { name, rows, cells, tables, charts, hidden, veryHidden, ...parts } = file;
  const sheet = new Sheet(book, book.newId(), name, parts);
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
    const loaded = new Table(sheet, book.newId(), table.name, area, table.showTotalRow === true, table);
    loaded.style = table.style ?? '';
    loaded.showFilterButton = table.showAutoFilter !== false;
    loaded.showBandedRows = table.showRowStripes !== false;
    loaded.showBandedColumns = table.showColumnStripes === true;
    sheet.tables.push(loaded);
  }
  (charts ?? []).forEach((chart, index) => sheet.charts.push(loadChart(sheet, chart, index)));
  return sheet;
}

/** A value as Office.js knows it: a date is its serial in the workbook's date system. */
function plain(book: Book, value: HucreValue): CellValue {
  return value instanceof Date ? dateToSerial(value, book.dateSystem === '1904') : value;
}

function extraOf(cell: Cell): CellExtra {
  const { value, type, style, formula, formulaResult, hyperlink, ...carried } = cell;
  void [value, type, style];
  return {
    ...(formula === undefined ? {} : { formula, ...(formulaResult === undefined ? { pending: true } : {}) }),
    ...(hyperlink === undefined ? {} : { link: hyperlink }),
    ...(Object.keys(carried).length === 0 ? {} : { carried }),
  };
}

/** hucre does not tell horizontal bars from columns when it reads: they come back as columns. */
function loadChart(sheet: Sheet, file: HucreChart, index: number): Chart {
  const { type, series, anchor, frameTitle, barGrouping, lineGrouping, showLineMarkers, ...drawing } = cloneChart(
    file,
    {
      anchor: file.anchor ?? { from: { row: 0, col: 0 } },
    },
  );
  const wanted = { type, barGrouping, lineGrouping, showLineMarkers };
  const fits = (known: Readonly<Record<string, unknown>>): boolean =>
    known['type'] === wanted.type && (known['barGrouping'] ?? wanted.barGrouping) === wanted.barGrouping;
  const found = (Object.keys(chartTypes) as ChartType[]).find((name) => fits(chartTypes[name]));
  const chart = new Chart(sheet, sheet.book.newId(), frameTitle ?? `Chart ${index + 1}`, found ?? 'ColumnClustered');
  chart.series = series;
  chart.anchor = anchor;
  chart.drawing = drawing;
  return chart;
}
