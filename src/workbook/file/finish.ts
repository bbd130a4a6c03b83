import { gridlineColor, limitLooks } from '../../engine/report';
import type { ReportSheet } from '../../engine/report';
import { chartLineWidth } from '../layout';
import { chartName } from '../names';
import { paperCodes } from './print';
import { streamReportRows } from './reportRows';
import { withLines, type LineLook } from './lineSeries';
import { escapeXml } from './xml';
import type { ZipFile } from './zip';

const gridline = `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${gridlineColor}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;

/** The looks of a chart's limits, the last of its series. */
const limitLines = (series: number, limits: number): ReadonlyMap<number, LineLook> =>
  new Map(
    limitLooks.slice(0, limits).map((look, index) => [series - limits + index, { ...look, width: chartLineWidth }]),
  );

/**
 * Adds to report sheets their cells, and what hucre cannot write: the F4 paper, how rules compare texts, the names by which charts are found again, and light gridlines.
 * @param sheets the report sheets in the order of their parts, which are the first of the file
 * @param actual names of the sheets in the file, by the names that formulas call them
 */
export async function finishReportSheets(
  zip: ZipFile,
  sheets: readonly ReportSheet[],
  actual: ReadonlyMap<string, string>,
): Promise<void> {
  let chartNumber = 0;
  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1;
    const sheetPath = `xl/worksheets/sheet${number}.xml`;
    const code = paperCodes[sheet.print.paper];
    const xml = await zip.text(sheetPath);
    const finished = xml
      .replace(/(<pageSetup [^>]*paperSize=)"\d"/, `$1"${code}"`)
      .replaceAll('<cfRule type="beginsWith"', '$& operator="beginsWith"');
    if (finished !== xml) await zip.setText(sheetPath, finished);
    await streamReportRows(zip, sheetPath, sheet, actual);
    if (sheet.charts.length > 0) {
      const path = `xl/drawings/drawing${number}.xml`;
      const names = sheet.charts.map((chart) => escapeXml(chartName(chart.name)));
      const drawing = await zip.text(path);
      await zip.setText(
        path,
        drawing.replace(/name="Chart (\d+)"/g, (whole, index: string) => `name="${names[Number(index) - 1] ?? whole}"`),
      );
    }
    for (let count = 0; count < sheet.charts.length; count += 1) {
      chartNumber += 1;
      const path = `xl/charts/chart${chartNumber}.xml`;
      const text = (await zip.text(path)).replaceAll('<c:majorGridlines/>', gridline);
      const { limits = 0, source } = sheet.charts[count] ?? {};
      await zip.setText(path, source === undefined ? text : withLines(text, limitLines(source.columns - 1, limits)));
    }
  }
}
