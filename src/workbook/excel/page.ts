import { columnLetters } from '../../engine/dataset';
import { margins, type PageFooter, type PageMargins, type PaperSize, type ReportSheet } from '../../engine/report';
import { footerTexts, printArea } from '../layout';
import { fixedScale, pageBreaks, safeScale } from '../pages';

const pointsPerInch = 72;
/** Folio, 8.5 by 13 inches, is the F4 of Indonesian offices. */
export const papers = { a4: 'A4', f4: 'Folio', a3: 'A3' } as const satisfies Readonly<Record<PaperSize, string>>;

/** Freezes panes, as Excel does it on the sheet in front at least. */
export function setPanes(worksheet: Excel.Worksheet, { frozen }: ReportSheet): void {
  const { freezePanes } = worksheet;
  freezePanes.unfreeze();
  if (frozen.rows > 0 && frozen.columns > 0) {
    freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
  } else if (frozen.rows > 0) {
    freezePanes.freezeRows(frozen.rows);
  } else if (frozen.columns > 0) {
    freezePanes.freezeColumns(frozen.columns);
  }
}

/** Sets the paper, which Excel refuses where the printer lacks it. */
export function setPaper({ pageLayout }: Excel.Worksheet, { print }: ReportSheet): void {
  pageLayout.paperSize = papers[print.paper];
}

/** Prints at a scale at which the columns fit the paper, for an Excel that does not fit them itself. */
export function setScale({ pageLayout }: Excel.Worksheet, sheet: ReportSheet): void {
  pageLayout.zoom = { scale: safeScale(sheet) };
}

/** Margins of a sheet of ours, and its footer: a text on the left, page and pages on the right. */
export function setMargins(pageLayout: Excel.PageLayout, foot: PageFooter, own: PageMargins = margins): void {
  pageLayout.leftMargin = own.left * pointsPerInch;
  pageLayout.rightMargin = own.right * pointsPerInch;
  pageLayout.topMargin = own.top * pointsPerInch;
  pageLayout.bottomMargin = own.bottom * pointsPerInch;
  pageLayout.headerMargin = own.header * pointsPerInch;
  pageLayout.footerMargin = own.footer * pointsPerInch;
  const footer = footerTexts(foot);
  pageLayout.headersFooters.defaultForAllPages.leftFooter = footer.left;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = footer.right;
}

/**
 * Sets gridlines and everything about printing but the paper.
 * @returns whether Excel has done so, after the sync: some let fitting to pages pass without effect (office-js#1860)
 */
export function setPage(worksheet: Excel.Worksheet, sheet: ReportSheet): () => boolean {
  const { print } = sheet;
  worksheet.showGridlines = false;
  const { pageLayout, horizontalPageBreaks } = worksheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  const { acrossPages, onePage } = print;
  const scale = fixedScale(sheet);
  pageLayout.zoom =
    scale === undefined
      ? { horizontalFitToPages: 1, ...(onePage === true ? { verticalFitToPages: 1 } : {}) }
      : { scale };
  setMargins(pageLayout, print.footer, print.margins);
  pageLayout.setPrintArea(printArea(sheet));
  if (print.titleRows !== null) {
    const [first, last] = print.titleRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  if (acrossPages !== undefined) {
    const [first, last] = acrossPages.titleColumns;
    pageLayout.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(last)}`);
  }
  horizontalPageBreaks.removePageBreaks();
  for (const row of pageBreaks(sheet)) horizontalPageBreaks.add(`A${row + 1}`);
  pageLayout.load('zoom');
  return () => scale !== undefined || (pageLayout.zoom.horizontalFitToPages ?? 0) > 0;
}
