import type { HeaderFooter, NamedRange, PageSetup } from 'hucre';
import { columnLetters } from '../../engine/dataset';
import { footerTexts } from '../layout';
import { margins, type PageFooter, type PaperSize } from '../../engine/report';
import { xmlText } from '../xmlText';
import { quotedSheetName } from '../names';

/** Print set-up that every sheet of ours shares. */
export const pageSetup: PageSetup = {
  paperSize: 'a4',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins,
};

/** Paper codes of the file format. Folio, 8.5 by 13 inches, is the F4 of Indonesian offices. */
export const paperCodes = { a4: 9, f4: 14, a3: 8 } as const satisfies Readonly<Record<PaperSize, number>>;

/** The same at a scale in percent, on as many pages across as it takes. */
export function scaledPageSetup(scale: number): PageSetup {
  return { paperSize: 'a4', scale, margins };
}

/** Footer with a text on the left and the page number on the right. */
export function footer(foot: PageFooter): HeaderFooter {
  const { left, right } = footerTexts(foot);
  return { oddFooter: xmlText(`&L${left}&R${right}`) };
}

/** Rows or columns, zero-based and inclusive. */
type Span = readonly [first: number, last: number];

/**
 * The defined name by which rows, and columns where they are given, are repeated on each printed page. hucre would leave a sheet name with blanks
 * unquoted.
 */
export function printTitles(sheet: string, [first, last]: Span, columns?: Span): NamedRange {
  const parts = [
    ...(columns === undefined ? [] : [columns.map((column) => `$${columnLetters(column)}`).join(':')]),
    `$${first + 1}:$${last + 1}`,
  ];
  const range = parts.map((part) => `${quotedSheetName(sheet)}!${part}`).join(',');
  return { name: '_xlnm.Print_Titles', range, scope: sheet };
}

/** The defined name of what is printed of a report sheet. */
export function printAreaName(sheet: string, area: string): NamedRange {
  const range = `${quotedSheetName(sheet)}!${area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  return { name: '_xlnm.Print_Area', range, scope: sheet };
}
