import type { Cell } from 'hucre';
import { columnLetters } from '../../engine/dataset';
import type { ReportCell, ReportSheet, StyleName } from '../../engine/report';
import { rowHeight } from '../height';
import { withActualSheets } from '../names';
import { xmlText } from '../xmlText';
import { encoded, formulaXml, valueXml } from './cellXml';
import { fileStyle } from './styles';
import { attributes, elements, escapeXml } from './xml';
import type { ZipFile } from './zip';

/** The looks that cells of a sheet have, in the order in which they first occur. */
function looksOf({ rows }: ReportSheet): readonly StyleName[] {
  const looks = new Set<StyleName>();
  for (const row of rows) for (const cell of row) if (cell !== null) looks.add(cell.style);
  return [...looks];
}

/** The column in which the examples of looks begin: right of all cells. */
const firstExample = ({ rows, widths }: ReportSheet): number =>
  rows.reduce((most, row) => Math.max(most, row.length), widths.length);

/** A cell of each look in the first row, by their places as hucre calls them: of all cells it only numbers the looks (`streamReportRows` writes them). */
export function exampleCells(sheet: ReportSheet): ReadonlyMap<string, Partial<Cell>> {
  const first = firstExample(sheet);
  return new Map(looksOf(sheet).map((style, index) => [`0,${first + index}`, { style: fileStyle(style) }]));
}

/**
 * Writes the cells of a report sheet in place of the examples, piece by piece: hucre would hold each as several objects, and all of a sheet as one text.
 * @param path the sheet's part
 * @param actual names of the report's sheets in the file, by the names that formulas call them
 */
export async function streamReportRows(
  zip: ZipFile,
  path: string,
  sheet: ReportSheet,
  actual: ReadonlyMap<string, string>,
): Promise<void> {
  const xml = await zip.text(path);
  const begin = xml.indexOf('<sheetData');
  const end = xml.indexOf('</sheetData>');
  // A sheet without anything has no example, and nothing to be written.
  if (begin === -1 || end === -1) return;
  const numbers = new Map(
    elements(xml.slice(begin, end), 'c').map((cell) => [attributes(cell)['r'] ?? '', attributes(cell)['s']]),
  );
  const first = firstExample(sheet);
  const formats = new Map(
    looksOf(sheet).map((look, index) => {
      const number = numbers.get(`${columnLetters(first + index)}1`);
      return [look, number === undefined ? '' : ` s="${number}"`];
    }),
  );
  const area = `A1:${columnLetters(Math.max(0, first - 1))}${Math.max(1, sheet.rows.length)}`;
  const before = xml.slice(0, begin).replace(/(<dimension ref=)"[^"]*"/, `$1"${area}"`);
  await zip.setPieces(path, encoded(`${before}<sheetData>`, rowsXml(sheet, formats, actual), xml.slice(end)));
}

function* rowsXml(
  { rows, widths }: ReportSheet,
  formats: ReadonlyMap<StyleName, string>,
  actual: ReadonlyMap<string, string>,
): Generator<string> {
  const names: string[] = [];
  for (const [index, row] of rows.entries()) {
    const height = rowHeight(row, widths);
    let cells = '';
    for (const [column, cell] of row.entries()) {
      if (cell === null) continue;
      names[column] ??= columnLetters(column);
      cells += cellXml(cell, `<c r="${names[column] ?? ''}${index + 1}"${formats.get(cell.style) ?? ''}`, actual);
    }
    if (cells === '' && height === undefined) continue;
    yield `<row r="${index + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells}</row>`;
  }
}

function cellXml({ value, formula }: ReportCell, start: string, actual: ReadonlyMap<string, string>): string {
  if (formula !== undefined) {
    const text = xmlText(withActualSheets(formula, actual).replace(/^=/, ''));
    return start + formulaXml(escapeXml(text), value);
  }
  return value === null || value === '' ? `${start}/>` : start + valueXml(value);
}
