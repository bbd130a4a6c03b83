import { addressOf } from '../engine/dataset';
import { smallestScript, type PageFooter, type ReportSheet } from '../engine/report';

/** Looks that every sheet of ours has, whatever writes it. */

/** A foot in Excel's codes, where `&` begins a code and is doubled to stand for itself. */
export function footerTexts({ text, page }: PageFooter): { readonly left: string; readonly right: string } {
  const plain = (part: string) => part.replaceAll('&', '&&');
  const numbers = plain(page).replace('{page}', '&P').replace('{pages}', '&N');
  return { left: `&${footerSize}${plain(text)}`, right: `&${footerSize}${numbers}` };
}

/** Points; on paper they shrink with the sheet. */
const footerSize = 10;

/** Foot of the sheet of a table. */
export const tableFooter = (name: string): PageFooter => ({ text: name, page: '{page} / {pages}' });

/** A cell to the right of everything on a sheet, which is blank: Excel and LibreOffice print no page without contents. */
const blankCell = (columns: number): string => addressOf(0, columns + 1);

/** What is printed of a sheet that is kept out when the workbook is printed. */
export const printedApart = (columns: number): string => `${blankCell(columns)}:${blankCell(columns)}`;

/** Address of what is printed of a report sheet: its printed columns down to the last cell in them, or to the row under the last chart, whose frame would be cut otherwise. */
export function printArea({ rows, charts, print, widths }: ReportSheet): string {
  if (print.apart === true) return printedApart(Math.max(widths.length, ...rows.map((row) => row.length)));
  const lastCell = rows
    .slice(0, print.rows)
    .findLastIndex((row) => row.slice(0, print.columns).some((cell) => cell !== null));
  const chartEnds = charts
    .filter(({ position }) => position.column < print.columns)
    .map(({ position }) => position.row + position.rows);
  return `A1:${addressOf(Math.max(0, lastCell, ...chartEnds), Math.max(0, print.columns - 1))}`;
}

/** Style of the Excel Tables that we make: quiet grey bands; the header row carries the colours of the report. */
export const tableStyle = 'TableStyleLight1';

/** Points of the default font. */
export const defaultFontSize = 11;

/** Gap between columns of a chart, as a share of their width in percent. */
export const chartGap = 60;
export const chartTitleSize = 12;
/** Points of the legend, labels and titles of axes. */
export const chartTextSize = smallestScript;
/** Points. */
export const chartLineWidth = 2.25;
