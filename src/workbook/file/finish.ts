import type { ReportSheet } from '../../core/report';
import { escapeXml } from './xml';
import type { ZipFile } from './zip';

/** Paper codes of the file format. Folio, 8.5 by 13 inches, is the F4 of Indonesian offices. */
const paperCodes = { a4: 9, f4: 14 } as const;

/**
 * Adds to report sheets what hucre cannot write: the names by which charts are found again, and the F4 paper.
 * @param sheets the report sheets, by the one-based number of their parts (`xl/worksheets/sheet<number>.xml`)
 */
export async function finishReportSheets(zip: ZipFile, sheets: ReadonlyMap<number, ReportSheet>): Promise<void> {
  for (const [number, sheet] of sheets) {
    if (sheet.print.paper !== 'a4') {
      const path = `xl/worksheets/sheet${number}.xml`;
      const code = paperCodes[sheet.print.paper];
      await zip.setText(path, (await zip.text(path)).replace(/(<pageSetup [^>]*paperSize=)"\d+"/, `$1"${code}"`));
    }
    if (sheet.charts.length > 0) {
      const path = `xl/drawings/drawing${number}.xml`;
      const names = sheet.charts.map((chart) => escapeXml(chart.name));
      const drawing = await zip.text(path);
      await zip.setText(
        path,
        drawing.replace(/name="Chart (\d+)"/g, (whole, index: string) => `name="${names[Number(index) - 1] ?? whole}"`),
      );
    }
  }
}
