import { columnLetters } from '../../engine/dataset';
import type { ReportSheet } from '../../engine/report';
import { footerTexts, margins, printArea } from '../layout';
import { pageBreaks } from '../pages';

const pointsPerInch = 72;
/** Folio, 8.5 by 13 inches, is the F4 of Indonesian offices. */
const papers = { a4: 'A4', f4: 'Folio' } as const;

/** Sets frozen panes and everything about printing. */
export function setPage(worksheet: Excel.Worksheet, sheet: ReportSheet): void {
  const { frozen, print } = sheet;
  worksheet.showGridlines = false;
  const { freezePanes, pageLayout, horizontalPageBreaks } = worksheet;
  freezePanes.unfreeze();
  if (frozen.rows > 0 && frozen.columns > 0) {
    freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
  } else if (frozen.rows > 0) {
    freezePanes.freezeRows(frozen.rows);
  } else if (frozen.columns > 0) {
    freezePanes.freezeColumns(frozen.columns);
  }
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = papers[print.paper];
  const { acrossPages } = print;
  pageLayout.zoom = acrossPages === undefined ? { horizontalFitToPages: 1 } : { scale: acrossPages.scale };
  pageLayout.leftMargin = margins.left * pointsPerInch;
  pageLayout.rightMargin = margins.right * pointsPerInch;
  pageLayout.topMargin = margins.top * pointsPerInch;
  pageLayout.bottomMargin = margins.bottom * pointsPerInch;
  pageLayout.headerMargin = margins.header * pointsPerInch;
  pageLayout.footerMargin = margins.footer * pointsPerInch;
  const footer = footerTexts(print.footer);
  pageLayout.headersFooters.defaultForAllPages.leftFooter = footer.left;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = footer.right;
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
}
