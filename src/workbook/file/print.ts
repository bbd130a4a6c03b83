import type { HeaderFooter, NamedRange, PageSetup } from 'hucre';
import { quotedSheetName } from '../names';

/** Print set-up that every sheet of ours shares; margins in inches. */
export const pageSetup: PageSetup = {
  paperSize: 'a4',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
};

/** Footer with a text on the left and the page number on the right; `&` is Excel's own sign there and is doubled. */
export function footer(text: string): HeaderFooter {
  return { oddFooter: `&L&9${text.replaceAll('&', '&&')}&R&9&P / &N` };
}

/** The defined name by which rows (zero-based, inclusive) are repeated on each printed page. hucre would leave a sheet name with blanks unquoted. */
export function printTitles(sheet: string, first: number, last: number): NamedRange {
  return { name: '_xlnm.Print_Titles', range: `${quotedSheetName(sheet)}!$${first + 1}:$${last + 1}`, scope: sheet };
}
