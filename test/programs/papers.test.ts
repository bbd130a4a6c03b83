/** The papers of a UPK in another program: LibreOffice calculates and prints them, poppler reads the prints. Only in `npm run test:all`. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareReport, withoutResults } from '../../scripts/verify/compare';
import { Calculator } from '../../scripts/verify/libreoffice';
import { checkTables, paperWorkbook } from '../../src/app';
import { numberFormats, styles, type ReportSheet, type StyleName } from '../../src/engine/report';
import { writeWorkbookFile } from '../../src/workbook/file';
import { baseWorkbook } from '../support/base';
import { newFolder, removeFolders } from '../support/cli';
import { day } from '../support/loanBook';
import { appContext, openFile, programme, reportWords } from '../support/programme';
import { sampleFiles } from '../support/sample';

jest.setTimeout(300_000);

let calculator: Calculator;
beforeAll(async () => {
  calculator = await Calculator.start();
});
afterAll(async () => {
  await calculator.stop();
  removeFolders();
});

const kinds = (programme.papers ?? []).map(({ id }) => id);

/** The smallest workbook of the sample, in which no payment is written down, and the base workbook, in which some are. */
async function books() {
  const [smallest] = [...(await sampleFiles())].sort((a, b) => a.bytes.length - b.bytes.length);
  if (smallest === undefined) throw new Error('The sample is empty.');
  const sample = await (await openFile(smallest.bytes)).readTables([...Object.keys(programme.schema.tables), 'Profil']);
  return [await checkTables(sample, appContext), await checkTables(baseWorkbook(), appContext)] as const;
}

function said(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

/** Words of a print, however it is broken into lines and columns. */
const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Texts, and whole amounts as they are printed, of the cells that are printed; wrapped and dated ones aside. */
function printedTexts({ rows, print }: ReportSheet): readonly string[] {
  return rows.flatMap((row) =>
    row.slice(0, print.columns).flatMap((cell) => {
      if (cell === null || cell.value === null) return [];
      const { numberFormat } = styles[cell.style as StyleName] as { readonly numberFormat?: string };
      if (typeof cell.value === 'string') return wordsOf(cell.value);
      return typeof cell.value === 'number' && numberFormat === numberFormats.rupiah && cell.value >= 0
        ? [Math.round(cell.value).toLocaleString('en-US')]
        : [];
    }),
  );
}

const cases = kinds.flatMap((kind) => [0, 1].map((book) => [kind, book] as const));

test.each(cases)('%s of book %i is calculated and printed whole', async (kind, book) => {
  const check = (await books())[book];
  if (check === undefined) throw new Error('There is no such book.');
  const workbook = paperWorkbook(check, { kind, day: day('2014-12-31') }, reportWords());
  const report = workbook?.report;
  if (workbook === null || report === null || report === undefined) throw new Error('No paper was made.');
  // Without payments there are no receipts.
  if (report.sheets.length === 0) {
    expect([kind, book]).toEqual(['kuitansi', 0]);
    return;
  }
  const bytes = await writeWorkbookFile(workbook);
  const blank = await writeWorkbookFile({ ...workbook, report: withoutResults(report) });
  const { count, differences } = await compareReport(report, await calculator.calculate(blank));
  expect(differences).toEqual([]);
  // A card without payments has nothing to sum up, and a poster shows indicators.
  expect(count > 0 || kind === 'papan' || (kind === 'kartu' && book === 0)).toBe(true);

  const folder = newFolder();
  writeFileSync(join(folder, 'kertas.xlsx'), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  said(
    'soffice',
    profile,
    '--headless',
    '--norestore',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, 'kertas.xlsx'),
  );
  const pdf = join(folder, 'kertas.pdf');
  const print = said('pdftotext', '-layout', pdf, '-');
  const whole = print.replace(/\s+/g, '');
  // A word that is longer than its column is broken, so that only its letters in a row can be looked for.
  const missing = report.sheets.flatMap(printedTexts).filter((text) => !whole.includes(text) && text.length < 12);
  expect(missing).toEqual([]);
  const pages = print.split('\f').slice(0, -1);
  const wanted = report.sheets.reduce((sum, sheet) => sum + sheet.print.breaks.length + 1, 0);
  expect(pages.length).toBeGreaterThanOrEqual(wanted);
  pages.forEach((page, at) => expect(page.replace(/\s+/g, '')).toMatch(new RegExp(`${at + 1}/${pages.length}$`)));
});
