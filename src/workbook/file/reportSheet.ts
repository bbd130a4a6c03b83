import type { Hyperlink, NamedRange, WriteSheet } from 'hucre';
import { columnLetters } from '../../engine/dataset';
import { margins, type CellLink, type ReportSheet, type ReportSpec } from '../../engine/report';
import { printArea } from '../layout';
import { freeSheetName, markName, quotedSheetName } from '../names';
import { fixedScale, pageBreaks } from '../pages';
import { fileChart } from './chart';
import { footer, pageSetup, printAreaName, printTitles, scaledPageSetup } from './print';
import { exampleCells } from './reportRows';
import { fileWordRules } from './styles';

/** Report sheets in hucre's terms, without their cells. */
export interface ComposedReport {
  /** Names of the sheets in the file, by the names that formulas call them. */
  readonly actual: ReadonlyMap<string, string>;
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
  return { actual, sheets, namedRanges };
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
  // Cells are written by `streamReportRows`; what hucre has to know are their looks, and where links are.
  const cells = new Map(exampleCells(sheet));
  sheet.rows.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      if (cell?.link !== undefined) cells.set(`${rowIndex},${column}`, { hyperlink: hyperlink(cell.link, actual) });
    }),
  );
  const { rows, columns } = sheet.frozen;
  const scale = fixedScale(sheet);
  return {
    name: actual.get(sheet.name) ?? sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    cells,
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

const hyperlink = ({ sheet, cell }: CellLink, actual: ReadonlyMap<string, string>): Hyperlink => ({
  target: '',
  location: `${quotedSheetName(actual.get(sheet) ?? sheet)}!${cell}`,
});
