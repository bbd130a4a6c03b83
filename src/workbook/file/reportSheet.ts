import type { Cell, NamedRange, RowDef, WriteSheet } from 'hucre';
import { columnLetters } from '../../engine/dataset';
import { margins, type ReportCell, type ReportSheet, type ReportSpec } from '../../engine/report';
import { printArea } from '../layout';
import { freeSheetName, markName, quotedSheetName, withActualSheets } from '../names';
import { fixedScale, pageBreaks } from '../pages';
import { xmlText } from '../xmlText';
import { cellValue } from './cellValue';
import { fileChart } from './chart';
import { rowHeight } from '../height';
import { footer, pageSetup, printAreaName, printTitles, scaledPageSetup } from './print';
import { fileStyle, fileWordRules } from './styles';

/** Report sheets in hucre's terms, ready to be written. */
export interface ComposedReport {
  /** In the order of the report. */
  readonly sheets: readonly WriteSheet[];
  readonly namedRanges: readonly NamedRange[];
}

/**
 * The report sheets for a file.
 * @param names the sheet name of each report sheet, by its id
 */
export function composeReport(report: ReportSpec, names: ReadonlyMap<string, string>): ComposedReport {
  const actual = new Map(report.sheets.map((sheet) => [sheet.name, names.get(sheet.id) ?? sheet.name]));
  const sheets = report.sheets.map((sheet) => reportSheet(sheet, actual));
  const namedRanges = report.sheets.flatMap((sheet): NamedRange[] => {
    const name = actual.get(sheet.name) ?? sheet.name;
    const { titleRows, acrossPages } = sheet.print;
    return [
      { name: markName(sheet.id), range: `${quotedSheetName(name)}!$A$1`, scope: name },
      printAreaName(name, printArea(sheet)),
      ...(sheet.names ?? []).map((cell) => ({
        name: cell.name,
        range: `${quotedSheetName(name)}!${absoluteAddress(cell.row, cell.column)}`,
        scope: name,
      })),
      ...(titleRows === null ? [] : [printTitles(name, titleRows, acrossPages?.titleColumns)]),
    ];
  });
  return { sheets, namedRanges };
}

/** `$H$1` for (0, 7). */
function absoluteAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** A free name for each report sheet, by id. `taken` (lower case) grows by the names given. */
export function reportSheetNames(report: ReportSpec, taken: Set<string>): Map<string, string> {
  return new Map(report.sheets.map((sheet) => [sheet.id, freeSheetName(sheet.name, taken)]));
}

function reportSheet(sheet: ReportSheet, actual: ReadonlyMap<string, string>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      if (cell !== null) cells.set(`${rowIndex},${column}`, fileCell(cell, actual));
    }),
  );
  const rowDefs = new Map<number, RowDef>();
  sheet.rows.forEach((row, index) => {
    const height = rowHeight(row, sheet.widths);
    if (height !== undefined) rowDefs.set(index, { height });
  });
  const { rows, columns } = sheet.frozen;
  const scale = fixedScale(sheet);
  return {
    name: actual.get(sheet.name) ?? sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.rows.map((row) => row.map((cell) => cellValue(cell?.value ?? null))),
    cells,
    rowDefs,
    conditionalRules: fileWordRules(sheet),
    charts: sheet.charts.map((chart) => fileChart(chart, sheet)),
    ...(rows > 0 || columns > 0 ? { freezePane: { rows, columns } } : {}),
    view: { showGridLines: false },
    pageSetup: {
      ...(scale === undefined ? pageSetup : scaledPageSetup(scale)),
      ...(sheet.print.onePage === true ? { fitToHeight: 1 } : {}),
      orientation: sheet.print.orientation,
      margins: sheet.print.margins ?? margins,
    },
    headerFooter: footer(sheet.print.footer),
    // hucre's page breaks stand after a row, the report's before it.
    rowBreaks: pageBreaks(sheet).map((row) => row - 1),
  };
}

function fileCell({ value, style, formula, link }: ReportCell, actual: ReadonlyMap<string, string>): Partial<Cell> {
  return {
    style: fileStyle(style),
    ...(formula === undefined
      ? {}
      : { formula: xmlText(withActualSheets(formula, actual).replace(/^=/, '')), formulaResult: cellValue(value) }),
    ...(link === undefined
      ? {}
      : {
          hyperlink: { target: '', location: `${quotedSheetName(actual.get(link.sheet) ?? link.sheet)}!${link.cell}` },
        }),
  };
}
