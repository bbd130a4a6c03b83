import { colToLetter } from 'hucre';
import type { Cell, DataValidation, WriteSheet } from 'hucre';
import { listSheetName } from '../../engine/entry';
import { filterButton, type DataSheet } from '../../engine/report';
import type { Rows } from '../../engine/dataset';
import { tableFooter, tableStyle } from '../layout';
import { quotedSheetName, tableName } from '../names';
import { rowHeight } from '../height';
import { columnName } from '../xmlText';
import { cellValue } from './cellValue';
import { rowCount, type RowLooks } from './streamedRows';
import { footer, pageSetup } from './print';
import { fileStyle } from './styles';
import { hintValidation, validationOf } from './validation';

/** Longest drop-down list that can stand in the cell rule itself; a longer one needs a range. */
const longestInlineList = 255;

/** Lists too long for a cell rule, one column each, kept on one hidden sheet. */
export class LookupSheet {
  static readonly sheetName = listSheetName;
  private readonly lists: (readonly string[])[] = [];

  /** Adds a list and gives its range as a formula. */
  add(options: readonly string[]): string {
    const known = this.lists.findIndex((list) => list.join('\n') === options.join('\n'));
    const column = colToLetter(known >= 0 ? known : this.lists.push(options) - 1);
    return `${quotedSheetName(LookupSheet.sheetName)}!$${column}$1:$${column}$${options.length}`;
  }

  /** The sheet; null when no list needed it. */
  toSheet(): WriteSheet | null {
    if (this.lists.length === 0) return null;
    const length = Math.max(...this.lists.map((list) => list.length));
    const rows = Array.from({ length }, (_, row) => this.lists.map((list) => list[row] ?? null));
    return { name: LookupSheet.sheetName, rows, hidden: true };
  }
}

/** Most characters that the name of a Table's column may have. */
const longestHeader = 255;

/** Headers as an Excel Table has them: none so long that it is cut, none that differs from another in upper and lower case only. */
function distinctHeaders(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    let name = header.slice(0, longestHeader);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      name = `${header.slice(0, longestHeader - String(number).length)}${number}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A data table as an Excel Table on a sheet of its own. Of its rows there is only one of each look: `streamRows` puts all of them in their place. */
export function dataSheet(sheet: DataSheet, looks: RowLooks, lookup: LookupSheet): WriteSheet {
  const { columns } = sheet;
  const header = distinctHeaders(columns.map((column) => column.header));
  const count = rowCount(sheet);
  const { sample } = looks;
  const headerHeight = rowHeight(
    header.map((value, column) => ({ value, style: columns[column]?.headerStyle ?? 'header' })),
    columns.map(({ width }) => width - filterButton),
  );
  const range = `A1:${colToLetter(header.length - 1)}${count + 1}`;
  return {
    name: sheet.name,
    columns: columns.map(({ width, numberFormat }) => ({ width, style: { numFmt: numberFormat } })),
    rows: [header, ...sample.rows].map((row) => row.map(cellValue)),
    cells: dataCells(sample, sample.rows),
    tables: [
      {
        name: tableName(sheet.name),
        range,
        columns: header.map((name) => ({ name: columnName(name) })),
        style: tableStyle,
      },
    ],
    dataValidations: validations(sheet, count, lookup),
    ...(headerHeight === undefined ? {} : { rowDefs: new Map([[0, { height: headerHeight }]]) }),
    freezePane: { rows: 1 },
    pageSetup: { ...pageSetup, orientation: 'landscape' },
    headerFooter: footer(tableFooter(sheet.name)),
  };
}

/** Looks of headers, formats of single cells, and calculated cells with their expected results. */
function dataCells({ columns, cellFormats, typed = [] }: DataSheet, rows: Rows): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>(
    columns.map(({ headerStyle = 'header' }, column) => [`0,${column}`, { style: fileStyle(headerStyle) }]),
  );
  cellFormats?.forEach((formats, row) =>
    formats.forEach((numFmt, column) => {
      if (numFmt !== null) cells.set(`${row + 1},${column}`, { style: { numFmt } });
    }),
  );
  columns.forEach(({ formula, numberFormat }, column) => {
    if (formula === undefined) return;
    const style = { ...fileStyle('calculated'), numFmt: numberFormat };
    const isTyped = new Set(typed.filter((cell) => cell.column === column).map(({ row }) => row));
    [...rows].forEach((row, index) => {
      if (isTyped.has(index)) return;
      cells.set(`${index + 1},${column}`, {
        style,
        formula: formula.slice(1),
        formulaResult: cellValue(row[column] ?? ''),
      });
    });
  });
  return cells;
}

/** Native rules over the rows of the Table, hints on its headers, and lists that are offered. */
function validations({ columns, cellRules = [] }: DataSheet, count: number, lookup: LookupSheet): DataValidation[] {
  return [
    ...columns.flatMap(({ options, rule, hint }, column): DataValidation[] => {
      const letter = colToLetter(column);
      return [
        ...(options === undefined || options.length === 0
          ? []
          : [dropDown(options, `${letter}2:${letter}${count + 1}`, lookup)]),
        ...(rule === undefined ? [] : [validationOf(rule, `${letter}2:${letter}${count + 1}`)]),
        ...(hint === undefined ? [] : [hintValidation(hint, `${letter}1`)]),
      ];
    }),
    ...cellRules.map(({ row, column, rule }) => validationOf(rule, `${colToLetter(column)}${row + 2}`)),
  ];
}

/** Offers a list without forbidding other texts: pasted cells escape such rules anyway, and the check is the judge. */
function dropDown(options: readonly string[], range: string, lookup: LookupSheet): DataValidation {
  const rule = { type: 'list', allowBlank: true, range } as const;
  const inline = options.join(',').length <= longestInlineList && !options.some((option) => option.includes(','));
  return inline ? { ...rule, values: [...options] } : { ...rule, formula1: lookup.add(options) };
}
