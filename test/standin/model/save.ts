import { calculate } from '../calc';
import type { Cell, NamedRange, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre';
import type { CellValue } from '../../../src/engine/schema';
import { ZipFile } from '../../../src/workbook/file/zip';
import { formatArea, quoteSheet } from './area';
import type { Book, Sheet, Table } from './book';
import { finishCharts } from './chartFile';

/**
 * Document properties with this beginning hold what hucre has no place for: settings, custom properties of sheets and hidden names.
 * Excel itself keeps them in parts of their own; the stand-in only has to find them again.
 */
export const storedPrefix = 'StandIn.';

/** The workbook as `.xlsx` bytes. Pivot tables, slicers, threaded comments and macros of an opened file are not written. */
export async function saveBook(book: Book): Promise<Uint8Array> {
  calculate(book);
  const { properties, defaultFont } = book.parts;
  const custom = { ...properties?.custom, ...stored(book) };
  const visible = Math.max(0, book.sheets.indexOf(book.active));
  const bytes = await writeXlsx({
    sheets: book.sheets.map(sheetToFile),
    namedRanges: [...book.names.map(nameToFile), ...book.sheets.flatMap(printNames)],
    dateSystem: book.dateSystem,
    activeSheet: visible,
    properties: { ...properties, ...(Object.keys(custom).length === 0 ? {} : { custom }) },
    ...(defaultFont === undefined ? {} : { defaultFont }),
    ...(book.protected ? { workbookProtection: { lockStructure: true } } : {}),
  });
  const zip = ZipFile.open(bytes, book.fileName);
  await finishCharts(zip, book.sheets);
  await finishPaper(zip, book.sheets);
  return zip.save();
}

/** The file's code of paper F4/Folio, which hucre does not know. */
const folioCode = '14';

async function finishPaper(zip: ZipFile, sheets: readonly Sheet[]): Promise<void> {
  for (const [index, sheet] of sheets.entries()) {
    if (!sheet.folio) continue;
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const text = await zip.text(path);
    await zip.setText(path, text.replace(/(<pageSetup [^>]*paperSize=)"\d+"/, `$1"${folioCode}"`));
  }
}

function nameToFile(item: Book['names'][number]): NamedRange {
  return {
    name: item.name,
    range: item.formula,
    ...(item.scope === null ? {} : { scope: item.scope.name }),
    ...(item.comment === '' ? {} : { comment: item.comment }),
  };
}

/** Print areas and titles as names of our own making: hucre writes the sheet's name unquoted, which Excel refuses for `UPK dan Pinjaman`. */
function printNames(sheet: Sheet): NamedRange[] {
  const { printArea, printTitlesRow, printTitlesColumn } = sheet.parts.pageSetup ?? {};
  const on = (address: string): string => `${quoteSheet(sheet.name)}!${address}`;
  const titles = [printTitlesColumn, printTitlesRow].flatMap((part) => (part === undefined ? [] : [on(part)]));
  return [
    ...(printArea === undefined ? [] : [{ name: '_xlnm.Print_Area', range: on(printArea), scope: sheet.name }]),
    ...(titles.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: sheet.name }]),
  ];
}

function stored(book: Book): Record<string, string> {
  const entries: [string, object][] = [
    ...[...book.settings].map(([name, value], index): [string, object] => [`Setting${index}`, { name, value }]),
    ...book.names
      .filter((item) => !item.visible)
      .map(({ name }, index): [string, object] => [`Hidden${index}`, { name }]),
    ...book.sheets.flatMap((sheet, at) =>
      [...sheet.customProperties].map(([name, value], index): [string, object] => [
        `Sheet${at}.${index}`,
        { sheet: sheet.name, name, value },
      ]),
    ),
  ];
  return Object.fromEntries(entries.map(([key, value]) => [storedPrefix + key, JSON.stringify(value)]));
}

function sheetToFile(sheet: Sheet): WriteSheet {
  const { pageSetup, backgroundImage, pivotTables, slicers, timelines, threadedComments, ...parts } = sheet.parts;
  void [pivotTables, slicers, timelines, threadedComments];
  const { printArea, printTitlesRow, printTitlesColumn, ...page } = pageSetup ?? {};
  void [printArea, printTitlesRow, printTitlesColumn];
  const { rows, cells } = cellsToFile(sheet);
  return {
    ...parts,
    name: sheet.name,
    rows,
    cells,
    pageSetup: page,
    tables: sheet.tables.map(tableToFile),
    charts: sheet.charts.filter((chart) => chart.series.length > 0).map((chart) => chart.toFile()),
    hidden: sheet.visibility === 'Hidden',
    veryHidden: sheet.visibility === 'VeryHidden',
    ...(backgroundImage === undefined ? {} : { backgroundImage }),
  };
}

function cellsToFile(sheet: Sheet): { rows: CellValue[][]; cells: Map<string, Partial<Cell>> } {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const used = sheet.usedArea(false);
  if (used === null) return { rows, cells };
  sheet.each({ top: 0, left: 0, rows: used.top + used.rows, columns: used.left + used.columns }, (row, column) => {
    const value = sheet.value(row, column);
    (rows[row] ??= []).push(value);
    const style = sheet.style(row, column);
    const extra = sheet.extra(row, column);
    if (style === undefined && extra === undefined) return;
    cells.set(`${row},${column}`, {
      ...extra?.carried,
      value,
      ...(style === undefined ? {} : { style }),
      ...(extra?.formula === undefined
        ? {}
        : { formula: extra.formula, ...(extra.pending === true ? {} : { formulaResult: value }) }),
      ...(extra?.link === undefined ? {} : { hyperlink: extra.link }),
    });
  });
  return { rows, cells };
}

function tableToFile(table: Table): NonNullable<WriteSheet['tables']>[number] {
  const known = table.definition.columns ?? [];
  return {
    ...table.definition,
    name: table.name,
    displayName: table.name,
    range: formatArea(table.area),
    columns: table
      .columnNames()
      .map((name, index) => ({ ...(known.find((column) => column.name === name) ?? known[index]), name })),
    ...(table.style === '' ? {} : { style: table.style }),
    showAutoFilter: table.showFilterButton,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
    showTotalRow: table.showTotals,
  };
}
