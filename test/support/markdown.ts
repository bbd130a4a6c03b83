import { parseAddress, serialOf } from '../../src/engine/dataset';
import type { CellValue } from '../../src/engine/schema';
import type { MergedArea, RawTable, RawWorkbook } from '../../src/engine/dataset';

/**
 * Reads Markdown tables as a raw workbook, so that a test shows the sheet it is about.
 *
 * Each table follows a heading `## Pinjaman`, optionally with its place: `## Pinjaman on Kas at B5 as table` stands on the sheet Kas, begins at B5
 * and is an Excel Table; otherwise it is a plain sheet of the table's name that begins at A1. Separator lines (`|---|`, two dashes or more) are left out; every other
 * line is a row. Cells: nothing = blank, `12` and `-1.5` = number, `2013-12-31` = date serial, `TRUE` and `FALSE` = logical, `"…"` = text as in JSON
 * (`"12"`, `"a\nb"`, `" x"`), `<` and `^` = merged with the cell to the left or above, anything else = text.
 */
export function workbook(markdown: string): RawWorkbook {
  const tables: RawTable[] = [];
  for (const section of markdown.split(/^\s*## /m).slice(1)) {
    const [heading = '', ...lines] = section.split('\n');
    tables.push(
      tableOf(
        heading.trim(),
        lines
          .map((line) => line.trim())
          .filter(isRow)
          .map(cellsOf),
      ),
    );
  }
  return { tables };
}

const isRow = (line: string): boolean => line.startsWith('|') && !/^\|(\s*:?-{2,}:?\s*\|)+$/.test(line);

const cellsOf = (line: string): string[] =>
  line
    .slice(1, line.endsWith('|') ? -1 : undefined)
    .split('|')
    .map((cell) => cell.trim());

function tableOf(heading: string, cells: readonly (readonly string[])[]): RawTable {
  const match = /^(?<name>.+?)(?: on (?<sheet>.+?))?(?: at (?<cell>[A-Z]+\d+))?(?<table> as table)?$/.exec(heading);
  const { name = heading, sheet = name, cell = 'A1', table } = match?.groups ?? {};
  const place = parseAddress(cell) ?? { row: 0, column: 0 };
  const width = Math.max(0, ...cells.map((row) => row.length));
  return {
    name,
    sheet,
    kind: table === undefined ? 'range' : 'table',
    top: place.row,
    left: place.column,
    values: cells.map((row) => Array.from({ length: width }, (_, column) => valueOf(row[column] ?? ''))),
    merges: mergesOf(cells, place.row, place.column),
  };
}

function valueOf(cell: string): CellValue {
  if (cell === '' || cell === '<' || cell === '^') return null;
  if (cell === 'TRUE' || cell === 'FALSE') return cell === 'TRUE';
  if (/^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  if (cell.startsWith('"')) return JSON.parse(cell) as string;
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell);
  return date === null ? cell : serialOf(Number(date[1]), Number(date[2]), Number(date[3]));
}

function mergesOf(cells: readonly (readonly string[])[], top: number, left: number): MergedArea[] {
  const merges: MergedArea[] = [];
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === '<' || cell === '^') return;
      let right = c;
      while (row[right + 1] === '<') right += 1;
      let bottom = r;
      while (cells[bottom + 1]?.[c] === '^') bottom += 1;
      if (right > c || bottom > r)
        merges.push({ top: top + r, left: left + c, bottom: top + bottom, right: left + right });
    }),
  );
  return merges;
}
