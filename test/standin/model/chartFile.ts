import { withLines, type LineLook } from '../../../src/workbook/file/lineSeries';
import type { ZipFile } from '../../../src/workbook/file/zip';
import { lineStyles } from './chart';
import type { Chart, Sheet } from './book';

/** What hucre neither reads nor writes of charts: their names, the direction of bars, the colour of gridlines. */

/** A chart's frame on a sheet, in the order in which hucre gives the charts. */
export interface ChartFrame {
  readonly name: string;
  /** Bars lie instead of standing. */
  readonly horizontal: boolean;
}

const attribute = (element: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1];

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const encoded = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Parts that a part refers to, by id. */
async function targets(zip: ZipFile, path: string): Promise<ReadonlyMap<string, string>> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash);
  const rels = `${folder}/_rels/${path.slice(slash + 1)}.rels`;
  if (!zip.has(rels)) return new Map();
  const found = new Map<string, string>();
  for (const [element] of (await zip.text(rels)).matchAll(/<Relationship\s[^>]*>/g)) {
    const target = attribute(element, 'Target') ?? '';
    // `new URL` walks `../` and takes a leading `/` for the root of the package.
    found.set(attribute(element, 'Id') ?? '', new URL(target, `zip:///${folder}/`).pathname.slice(1));
  }
  return found;
}

/** Frames of the charts of every sheet, in the workbook's order of sheets. */
export async function readChartFrames(zip: ZipFile): Promise<ChartFrame[][]> {
  const parts = await targets(zip, 'xl/workbook.xml');
  const sheets = [...(await zip.text('xl/workbook.xml')).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)];
  return Promise.all(sheets.map(([element]) => framesOf(zip, parts.get(attribute(element, 'r:id') ?? '') ?? '')));
}

async function framesOf(zip: ZipFile, sheetPath: string): Promise<ChartFrame[]> {
  const drawings = [...(await targets(zip, sheetPath)).values()].filter((path) => /\/drawing\d*\.xml$/.test(path));
  const frames: ChartFrame[] = [];
  for (const path of drawings) {
    const charts = await targets(zip, path);
    for (const [frame] of (await zip.text(path)).matchAll(
      /<(?:\w+:)?graphicFrame\b[\s\S]*?<\/(?:\w+:)?graphicFrame>/g,
    )) {
      const properties = /<(?:\w+:)?cNvPr\s[^>]*>/.exec(frame)?.[0] ?? '';
      const chart = charts.get(/<c:chart\s[^>]*r:id="([^"]*)"/.exec(frame)?.[1] ?? '');
      const horizontal = chart !== undefined && /<c:barDir val="bar"/.test(await zip.text(chart));
      frames.push({ name: decoded(attribute(properties, 'name') ?? ''), horizontal });
    }
  }
  return frames;
}

/** How a series that is a line among columns looks. */
function lineLook({ series, lines }: Chart, index: number): LineLook {
  const { color, stroke } = series[index] ?? {};
  return {
    color: typeof color === 'string' ? color : '000000',
    dash: lineStyles[lines.get(index) ?? 'Continuous'],
    width: stroke?.width ?? 2.25,
  };
}

const gridlines = (color: string): string =>
  `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;

/** Adds to a file as hucre wrote it what hucre left out. Its drawings have the numbers of their sheets, its charts are numbered through. */
export async function finishCharts(zip: ZipFile, sheets: readonly Sheet[]): Promise<void> {
  let chartNumber = 0;
  for (const [index, sheet] of sheets.entries()) {
    const charts = sheet.charts.filter(({ series }) => series.length > 0);
    if (charts.length === 0) continue;
    const path = `xl/drawings/drawing${index + 1}.xml`;
    const drawing = await zip.text(path);
    const named = drawing.replace(/name="Chart (\d+)"/g, (whole, number: string) => {
      const chart = charts[Number(number) - 1];
      return chart === undefined ? whole : `name="${encoded(chart.name)}"`;
    });
    await zip.setText(path, named);
    for (const chart of charts) {
      chartNumber += 1;
      const { gridlineColor, lines } = chart;
      if (gridlineColor === undefined && lines.size === 0) continue;
      const chartPath = `xl/charts/chart${chartNumber}.xml`;
      const text = withLines(
        await zip.text(chartPath),
        new Map([...lines.keys()].map((of) => [of, lineLook(chart, of)])),
      );
      await zip.setText(
        chartPath,
        gridlineColor === undefined ? text : text.replaceAll('<c:majorGridlines/>', gridlines(gridlineColor)),
      );
    }
  }
}
