import { fontName, pointsPerCharacter, styles, type DataSheet, type DataSheetColumn } from '../../engine/report';
import { defaultFontSize, tableFooter, tableStyle } from '../layout';
import { tableName } from '../names';
import type { EntryPart } from '../port';
import { inputOf } from './cells';
import { setLook } from './formats';
import { papers, setMargins } from './page';
import { setHint, setRule } from './validation';

/** A column of a Table that is there, to be added or finished. */
export interface BegunColumn extends DataSheetColumn {
  /** A try that broke off has added it. */
  readonly isThere: boolean;
}

/** Rows of the Table below its header. */
const bodyRows = ({ rows, blankRows = 0 }: DataSheet): number => Math.max(1, rows.length + blankRows);

/** Writes the cells of a table onto a blank sheet and makes an Excel Table of them. Number formats come first, so that codes keep their dots. */
export function addEntrySheet(worksheet: Excel.Worksheet, sheet: DataSheet): void {
  const { columns, rows, cellFormats = [], name } = sheet;
  const count = bodyRows(sheet);
  const all = worksheet.getRangeByIndexes(0, 0, count + 1, columns.length);
  columns.forEach(({ numberFormat }, column) => setFormat(worksheet, 1, column, count, numberFormat));
  cellFormats.forEach((formats, row) =>
    formats.forEach((format, column) => {
      if (format !== null) setFormat(worksheet, row + 1, column, 1, format);
    }),
  );
  const values = rows.map((row, index) =>
    columns.map((column, at) => {
      if (column.formula !== undefined) return '';
      return inputOf(row[at] ?? null, cellFormats[index]?.[at] ?? column.numberFormat);
    }),
  );
  worksheet.getRangeByIndexes(0, 0, values.length + 1, columns.length).values = [
    columns.map(({ header }) => header),
    ...values,
  ];
  const table = worksheet.tables.add(all, true);
  table.style = tableStyle;
  // After its look, since a Table that has its name is not made anew.
  table.name = tableName(name);
  columns.forEach(({ formula }, column) => setFormula(worksheet, column, count, formula));
}

function setFormat(worksheet: Excel.Worksheet, row: number, column: number, rows: number, format: string): void {
  // One format for all cells of a range, which Excel takes in place of an array of its size.
  worksheet.getRangeByIndexes(row, column, rows, 1).numberFormat = format as unknown as string[][];
}

/** Written into every cell: Excel's own filling of calculated columns can be switched off. */
function setFormula(worksheet: Excel.Worksheet, column: number, rows: number, formula: string | undefined): void {
  if (formula === undefined) return;
  worksheet.getRangeByIndexes(1, column, rows, 1).formulas = Array.from({ length: rows }, () => [formula]);
}

/**
 * Adds columns at the right end of a Table that is there, with their formats, formulas and rules; finishes those that a try before has begun.
 * @param mark queues what stands for a column until it is finished
 */
export function addEntryColumns(
  table: Excel.Table,
  columns: readonly BegunColumn[],
  mark: (column: DataSheetColumn) => void,
): void {
  for (const column of columns) {
    const { header, numberFormat, formula, headerStyle = 'header', rule, hint, isThere } = column;
    mark(column);
    const added = isThere ? table.columns.getItem(header) : table.columns.add(undefined, undefined, header);
    const body = added.getDataBodyRange();
    // One format, and one formula, for all cells of a range, which Excel takes in place of an array of its size.
    body.numberFormat = numberFormat as unknown as string[][];
    if (formula !== undefined && !isThere) body.formulas = formula as unknown as string[][];
    setLook(added.getHeaderRowRange(), styles[headerStyle], 1, 1);
    if (rule !== undefined) setRule(body, rule);
    if (hint !== undefined) setHint(added.getHeaderRowRange(), hint);
  }
}

/** What a new sheet gets besides its cells, by part. */
export const entryLooks: Readonly<Record<EntryPart, (worksheet: Excel.Worksheet, sheet: DataSheet) => void>> = {
  rules(worksheet, sheet) {
    const count = bodyRows(sheet);
    sheet.columns.forEach(({ rule, hint }, column) => {
      if (rule !== undefined) setRule(worksheet.getRangeByIndexes(1, column, count, 1), rule);
      if (hint !== undefined) setHint(worksheet.getCell(0, column), hint);
    });
    for (const { row, column, rule } of sheet.cellRules ?? []) setRule(worksheet.getCell(row + 1, column), rule);
  },
  looks(worksheet, sheet) {
    const { columns } = sheet;
    const count = bodyRows(sheet);
    const all = worksheet.getRangeByIndexes(0, 0, count + 1, columns.length);
    all.format.font.name = fontName;
    all.format.font.size = defaultFontSize;
    columns.forEach(({ headerStyle = 'header', width, formula }, column) => {
      setLook(worksheet.getCell(0, column), styles[headerStyle], 1, 1);
      worksheet.getCell(0, column).format.columnWidth = width * pointsPerCharacter;
      if (formula !== undefined) setLook(worksheet.getRangeByIndexes(1, column, count, 1), styles.calculated, count, 1);
    });
    worksheet.getRangeByIndexes(0, 0, 1, columns.length).format.autofitRows();
  },
  page(worksheet, { name }) {
    const { pageLayout } = worksheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    setMargins(pageLayout, tableFooter(name));
    pageLayout.setPrintTitleRows('$1:$1');
  },
  paper({ pageLayout }, { paper = 'a4' }) {
    pageLayout.paperSize = papers[paper];
  },
};
