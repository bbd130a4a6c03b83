/** How a report looks where it is written: every style, the page, and charts of every kind, as the file then says it. */
import {
  chartColors,
  styles,
  type CellFormat,
  type ReportChart,
  type ReportSheet,
  type StyleName,
} from '../../src/engine/report';
import { ZipFile } from '../../src/workbook/file/zip';
import { benches, type Bench } from '../support/benches';
import { blmSheet } from '../support/report';
import { cellAt, model, only, sheetOf, usersWorkbook, written } from '../support/written';

const names = Object.keys(styles) as StyleName[];

/** One row per style, a number where its format shows one. */
const styleSheet: ReportSheet = {
  ...blmSheet,
  rows: names.map((style) => [{ value: 'numberFormat' in styles[style] ? 1250.5 : 'Teks', style }]),
  frozen: { rows: 0, columns: 0 },
  charts: [],
};

const bytesWith = async (bench: Bench, sheet: ReportSheet): Promise<Uint8Array> =>
  (await written(bench, await usersWorkbook(), only(sheet))).bytes;
/** The newest part of the file whose path matches. */
async function part(bytes: Uint8Array, path: RegExp): Promise<string> {
  const zip = ZipFile.open(bytes, 'laporan.xlsx');
  return zip.text(zip.paths.filter((each) => path.test(each)).at(-1) ?? '');
}

describe.each(benches)('in $title', (bench) => {
  test('every style has its typeface, colours, border, alignment and format of numbers', async () => {
    const sheet = sheetOf(await model(await bytesWith(bench, styleSheet)), styleSheet.name);
    const sides = { thin: ['top', 'right', 'bottom', 'left'], top: ['top'], bottom: ['bottom'] } as const;
    names.forEach((name, row) => {
      const wanted: CellFormat = styles[name];
      const { font, fill, border, numFmt, alignment } = cellAt(sheet, row, 0)?.style ?? {};
      const lines = Object.entries(border ?? {}).flatMap(([side, line]) =>
        typeof line === 'object' && 'style' in line && line.style === 'thin' ? [side] : [],
      );
      expect([name, font?.name ?? 'Calibri', font?.size ?? 11, font?.bold ?? false, font?.italic ?? false]).toEqual([
        ...[name, 'Calibri', wanted.size ?? 11, wanted.bold ?? false, wanted.italic ?? false],
      ]);
      expect([name, font?.color?.rgb]).toEqual([name, wanted.color]);
      expect([name, fill?.type === 'pattern' ? fill.fgColor?.rgb : undefined]).toEqual([name, wanted.fill]);
      expect([name, lines.toSorted()]).toEqual([
        name,
        wanted.border === undefined ? [] : sides[wanted.border].toSorted(),
      ]);
      expect([name, numFmt ?? 'General']).toEqual([name, wanted.numberFormat ?? 'General']);
      expect([name, alignment?.horizontal, alignment?.vertical, alignment?.wrapText ?? false]).toEqual([
        ...[name, wanted.horizontal, 'center', wanted.wrap ?? false],
      ]);
    });
  });

  test('the page: paper, direction, margins, footer with the page number, breaks, no lines between cells', async () => {
    const breaks = [13, 40];
    const long: ReportSheet = {
      ...styleSheet,
      rows: Array.from({ length: 60 }, () => [{ value: 1, style: 'whole' }]),
      print: {
        ...blmSheet.print,
        paper: 'a4',
        orientation: 'portrait',
        breaks,
        footer: { text: 'Kab. A & B', page: '{page} dari {pages}' },
      },
    };
    const bytes = await bytesWith(bench, long);
    const sheet = sheetOf(await model(bytes), long.name);
    expect(sheet?.pageSetup).toMatchObject({
      orientation: 'portrait',
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7 },
    });
    // An Excel that does not fit columns to the paper prints at a scale at which they do.
    const { fitToWidth, scale = 0 } = sheet?.pageSetup ?? {};
    expect(fitToWidth === 1 || (scale >= 10 && scale <= 100)).toBe(true);
    expect(sheet?.headerFooter?.oddFooter).toMatch(/^&L.*Kab\. A && B&R.*&P dari &N$/);
    const xml = await part(bytes, /^xl\/worksheets\/sheet\d+\.xml$/);
    expect([...xml.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row))).toEqual(breaks);
    expect(xml).toContain('showGridLines="0"');
    expect(xml).toContain('paperSize="9"');
    expect(await part(await bytesWith(bench, blmSheet), /^xl\/worksheets\/sheet\d+\.xml$/)).toContain('paperSize="14"');
  });

  const [first] = blmSheet.charts;
  if (first === undefined) throw new Error('The example has a chart.');
  const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);
  const textOf = async (chart: ReportChart) =>
    part(await bytesWith(bench, { ...blmSheet, charts: [chart] }), /^xl\/charts\/chart\d+\.xml$/);

  test.each([
    ['column', 'barChart', 'col', 'clustered', false],
    ['stackedColumn', 'barChart', 'col', 'stacked', false],
    ['bar', 'barChart', 'bar', 'clustered', true],
    ['stackedBar', 'barChart', 'bar', 'stacked', true],
    ['line', 'lineChart', undefined, 'standard', false],
  ] as const)('a chart of kind %s', async (kind, element, direction, grouping, isTurned) => {
    const xml = (await textOf({ ...first, kind })).replaceAll('$', '');
    expect(xml).toContain(`<c:${element}>`);
    expect(all(xml, /<c:barDir val="(\w+)"/g)).toEqual(direction === undefined ? [] : [direction]);
    expect(all(xml, /<c:grouping val="(\w+)"/g)).toEqual([grouping]);
    expect(all(xml, /<c:overlap val="(-?\d+)"/g).filter((overlap) => overlap === '100')).toHaveLength(
      grouping === 'stacked' ? 1 : 0,
    );
    const colours = all(xml, /<c:ser>.*?<a:srgbClr val="(\w+)"/gs);
    expect(colours).toEqual(chartColors.slice(0, 2));
    // The categories of a horizontal chart run from the top.
    expect(all(xml, /<c:catAx>.*?<c:orientation val="(\w+)"/gs)).toEqual([isTurned ? 'maxMin' : 'minMax']);
    expect(xml).toContain("'Laporan BLM'!C5:C8");
    expect(xml).toContain("'Laporan BLM'!D5:D8");
    expect(all(xml, /<c:cat>.*?<c:f>(.*?)<\/c:f>/gs)).toEqual(Array(2).fill("'Laporan BLM'!B5:B8"));
  });

  test('what is written in a chart has 11 points, its title 12', async () => {
    const sizes = (text: string) => all(text, / sz="(\d+)"/g);
    const xml = await textOf(first);
    const [title = ''] = all(xml, /<c:chart>.*?<c:title>(.*?)<\/c:title>/gs);
    expect(new Set(sizes(title))).toEqual(new Set(['1200']));
    for (const part of ['catAx', 'valAx', 'legend'])
      expect([part, new Set(sizes(all(xml, new RegExp(`<c:${part}>(.*?)</c:${part}>`, 'gs')).join('')))]).toEqual([
        part,
        new Set(['1100']),
      ]);
  });

  test('a chart says what its axis counts, in its format, and which series is which', async () => {
    const xml = await textOf({ ...first, numberFormat: '#,##0,,', valueAxisTitle: 'juta rupiah' });
    expect(all(xml, /<a:t>(.*?)<\/a:t>/g)).toEqual([first.title, 'juta rupiah']);
    expect(all(xml, /<c:valAx>.*?<c:numFmt formatCode="(.*?)"/gs)).toEqual(['#,##0,,']);
    expect(all(xml, /<c:valAx>.*?(<c:majorGridlines)/gs)).toHaveLength(1);
    expect(all(xml, /<c:legendPos val="(\w+)"/g)).toEqual(['b']);
    // One series is told by the title alone.
    const { source } = first;
    expect(await textOf({ ...first, source: { ...source, columns: 2 } })).not.toContain('<c:legend>');
  });
});
