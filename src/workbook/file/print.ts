import type { HeaderFooter, NamedRange, PageSetup } from 'hucre';
import { footerTexts, margins } from '../layout';
import { quotedSheetName } from '../names';

/** Print set-up that every sheet of ours shares. */
export const pageSetup: PageSetup = {
  paperSize: 'a4',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins,
};

/** Footer with a text on the left and the page number on the right. */
export function footer(text: string): HeaderFooter {
  const { left, right } = footerTexts(text);
  return { oddFooter: `&L${left}&R${right}` };
}

/** The defined name by which rows (zero-based, inclusive) are repeated on each printed page. hucre would leave a sheet name with blanks unquoted. */
export function printTitles(sheet: string, first: number, last: number): NamedRange {
  return { name: '_xlnm.Print_Titles', range: `${quotedSheetName(sheet)}!$${first + 1}:$${last + 1}`, scope: sheet };
}

/** The defined name of what is printed of a report sheet. */
export function printAreaName(sheet: string, area: string): NamedRange {
  const range = `${quotedSheetName(sheet)}!${area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  return { name: '_xlnm.Print_Area', range, scope: sheet };
}
