import { colToLetter } from 'hucre';
import type { Cell, DataValidation, WriteSheet } from 'hucre';
import type { DataSheet } from '../../engine/report';
import { tableStyle } from '../layout';
import { quotedSheetName } from '../names';
import { rowHeight } from '../height';
import { columnName } from '../xmlText';
import { cellValue } from './cellValue';
import { footer, pageSetup } from './print';
import { fileStyle } from './styles';

/** Longest drop-down list that can stand in the cell rule itself; a longer one needs a range. */
const longestInlineList = 255;
/** Characters that the filter button of a table's header takes. */
const filterButton = 2;
const lastRow = 1_048_576;

/** Lists too long for a cell rule, one column each, kept on one hidden sheet. */
export class LookupSheet {
  static readonly sheetName = 'Daftar';
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

/** A data table as an Excel Table on a sheet of its own. An empty table gets one blank row, whose formats Excel hands on to the rows typed later. */
export function dataSheet(sheet: DataSheet, lookup: LookupSheet): WriteSheet {
  const header = distinctHeaders(sheet.columns.map((column) => column.header));
  const rows = sheet.rows.length > 0 ? sheet.rows : [header.map(() => null)];
  const cells = new Map<string, Partial<Cell>>(
    header.map((_, column) => [`0,${column}`, { style: fileStyle('header') }]),
  );
  sheet.cellFormats?.forEach((formats, row) =>
    formats.forEach((numFmt, column) => {
      if (numFmt !== null) cells.set(`${row + 1},${column}`, { style: { numFmt } });
    }),
  );
  const headerHeight = rowHeight(
    header.map((value) => ({ value, style: 'header' })),
    sheet.columns.map(({ width }) => width - filterButton),
  );
  const range = `A1:${colToLetter(header.length - 1)}${rows.length + 1}`;
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, numberFormat }) => ({ width, style: { numFmt: numberFormat } })),
    rows: [header, ...rows].map((row) => row.map(cellValue)),
    cells,
    tables: [
      {
        name: sheet.name.replace(/[^\p{L}\p{N}_.]/gu, '_'),
        range,
        columns: header.map((name) => ({ name: columnName(name) })),
        style: tableStyle,
      },
    ],
    dataValidations: sheet.columns.flatMap(({ options }, column) =>
      options === undefined || options.length === 0 ? [] : [dropDown(options, column, lookup)],
    ),
    ...(headerHeight === undefined ? {} : { rowDefs: new Map([[0, { height: headerHeight }]]) }),
    freezePane: { rows: 1 },
    pageSetup: { ...pageSetup, orientation: 'landscape' },
    headerFooter: footer(sheet.name),
  };
}

/** Offers a list without forbidding other texts: pasted cells escape such rules anyway, and the check is the judge. */
function dropDown(options: readonly string[], column: number, lookup: LookupSheet): DataValidation {
  const letter = colToLetter(column);
  const rule = { type: 'list', allowBlank: true, range: `${letter}2:${letter}${lastRow}` } as const;
  const inline = options.join(',').length <= longestInlineList && !options.some((option) => option.includes(','));
  return inline ? { ...rule, values: [...options] } : { ...rule, formula1: lookup.add(options) };
}
