/** The papers of a UPK in another program: LibreOffice calculates and prints them, poppler reads the prints. Only in `npm run test:all`. */
import { compareReport, withoutResults } from '../../scripts/verify/compare';
import { Calculator } from '../../scripts/verify/libreoffice';
import { checkTables, paperWorkbook } from '../../src/app';
import { margins, numberFormats, styles, type ReportSheet, type StyleName } from '../../src/engine/report';
import { pageBreaks } from '../../src/workbook/pages';
import { writeWorkbookFile } from '../../src/workbook/file';
import { baseWorkbook } from '../support/base';
import { removeFolders } from '../support/cli';
import { day } from '../support/loanBook';
import { printed, type PrintedPage } from '../support/printing';
import { appContext, openFile, programme, reportWords } from '../support/programme';
import { sampleFiles } from '../support/sample';

jest.setTimeout(600_000);

let calculator: Calculator;
beforeAll(async () => {
  calculator = await Calculator.start();
});
afterAll(async () => {
  await calculator.stop();
  removeFolders();
});

const kinds = (programme.papers ?? []).map(({ id }) => id);

/** The smallest workbook of the sample, and the base workbook, in which some boards have next to nothing. */
async function bookOf(name: 'sample' | 'base') {
  if (name === 'base') return checkTables(baseWorkbook(), appContext);
  const [smallest] = [...(await sampleFiles())].sort((a, b) => a.bytes.length - b.bytes.length);
  if (smallest === undefined) throw new Error('The sample is empty.');
  const tables = [...Object.keys(programme.schema.tables), 'Profil'];
  return checkTables(await (await openFile(smallest.bytes)).readTables(tables), appContext);
}

/** Texts, and whole amounts as they are printed, of the cells that are printed. */
function printedTexts({ rows, print }: ReportSheet): readonly string[] {
  return rows.flatMap((row) =>
    row.slice(0, print.columns).flatMap((cell) => {
      if (cell === null || cell.value === null) return [];
      const { numberFormat } = styles[cell.style as StyleName] as { readonly numberFormat?: string };
      if (typeof cell.value === 'string') return cell.value.split(/\s+/).filter((word) => word !== '');
      return typeof cell.value === 'number' && numberFormat === numberFormats.rupiah && cell.value >= 0
        ? [Math.round(cell.value).toLocaleString('en-US')]
        : [];
    }),
  );
}

/** Pages that sheets are reckoned to take: the first, and those that breaks begin. */
const reckonedPages = (sheets: readonly ReportSheet[]): number =>
  sheets.reduce((sum, sheet) => sum + pageBreaks(sheet).length + 1, 0);

/** Lines of a page without its foot. */
const body = ({ lines, height }: PrintedPage) => lines.filter(({ top }) => top < height - margins.footer * 72 - 14);

test.each(['sample', 'base'] as const)('the papers of the %s are calculated and printed whole', async (name) => {
  const check = await bookOf(name);
  const workbooks = kinds.flatMap((kind) => {
    const workbook = paperWorkbook(check, { kind, day: day('2014-12-31') }, reportWords());
    if (workbook?.report === null || workbook?.report === undefined) throw new Error('No paper was made.');
    return [{ kind, workbook, report: workbook.report }];
  });
  expect(workbooks.filter(({ report }) => report.sheets.length === 0)).toEqual([]);
  const counts = new Map<string, number>();
  for (const { kind, workbook, report } of workbooks) {
    const blank = await writeWorkbookFile({ ...workbook, report: withoutResults(report) });
    const { count, differences } = await compareReport(report, await calculator.calculate(blank));
    expect([kind, differences]).toEqual([kind, []]);
    counts.set(kind, count);
  }
  // A poster shows indicators.
  expect([...counts].filter(([, count]) => count === 0).map(([kind]) => kind)).toEqual(['papan']);

  const prints = printed(await Promise.all(workbooks.map(({ workbook }) => writeWorkbookFile(workbook))));
  workbooks.forEach(({ kind, report }, index) => {
    const pages = prints[index] ?? [];
    const whole = pages
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .join('')
      .replace(/\s+/g, '');
    // A word that is longer than its column is broken, so that only its letters in a row can be looked for.
    const missing = report.sheets.flatMap(printedTexts).filter((text) => !whole.includes(text) && text.length < 12);
    expect([kind, missing]).toEqual([kind, []]);
    expect([kind, pages.length]).toEqual([kind, reckonedPages(report.sheets)]);
    pages.forEach(({ lines }, at) => expect(lines.map(({ text }) => text)).toContain(`${at + 1} dari ${pages.length}`));
    // Of letters a third of a point is the smallest difference that is told; the foot is scaled with the sheet.
    const small = pages.flatMap((page) => body(page).filter(({ size }) => size < 9 - 1 / 6));
    expect([kind, small]).toEqual([kind, []]);
  });
});

test('a poster on A3 fills a page, and goes not beyond', async () => {
  const order = { kind: 'papan', day: day('2014-12-31'), paper: 'a3' } as const;
  const workbook = paperWorkbook(await bookOf('sample'), order, reportWords());
  if (workbook?.report === null || workbook?.report === undefined) throw new Error('No poster was made.');
  const [pages = []] = printed([await writeWorkbookFile(workbook)]);
  expect(pages).toHaveLength(workbook.report.sheets.length);
  const [, poster] = pages;
  if (poster === undefined) throw new Error('There is no poster behind the index.');
  expect([842 - poster.width, 1191 - poster.height].every((points) => Math.abs(points) < 2)).toBe(true);
  const lowest = Math.max(...body(poster).map(({ top }) => top));
  expect(lowest).toBeGreaterThan(0.75 * poster.height);
});
