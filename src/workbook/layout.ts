import { addressOf } from '../engine/dataset';
import type { ReportSheet } from '../engine/report';

/** Looks that every sheet of ours has, whatever writes it. */

/** Margins in inches. */
export const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 } as const;

/** Footer texts in Excel's codes, where `&` begins a code and is doubled to stand for itself: a text on the left, page and pages on the right. */
export function footerTexts(text: string): { readonly left: string; readonly right: string } {
  return { left: `&9${text.replaceAll('&', '&&')}`, right: '&9&P / &N' };
}

/** Address of what is printed of a report sheet: its printed columns down to the last cell in them, or to the row under the last chart, whose frame would be cut otherwise. */
export function printArea({ rows, charts, print }: ReportSheet): string {
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

/** Points in a character of a column's width: 7 pixels of the default font at 0.75 points each. */
export const pointsPerCharacter = 5.25;

/** Points of the default font. */
export const defaultFontSize = 11;

/** Gap between columns of a chart, as a share of their width in percent. */
export const chartGap = 60;
export const chartTitleSize = 12;
/** Points. */
export const chartLineWidth = 2.25;
