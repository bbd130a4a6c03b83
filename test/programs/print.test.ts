/** The report on paper, as LibreOffice prints it and poppler reads the prints. Only in `npm run test:all`. */
import { reportFiles, type AppContext } from '../../src/app';
import type { RawWorkbook } from '../../src/engine/dataset';
import { margins, type ReportSheet } from '../../src/engine/report';
import { writeWorkbookFile } from '../../src/workbook/file';
import { edited } from '../support/base';
import { removeFolders } from '../support/cli';
import { day } from '../support/loanBook';
import { printed, type PrintedPage } from '../support/printing';
import { appContext, openFile, programme, reportWords } from '../support/programme';
import { sampleFiles, type SampleFile } from '../support/sample';

// Eight workbooks are made one, and three reports printed.
jest.setTimeout(300_000);

/** The report of some files, its sheets that are printed, and their pages. */
interface Print {
  readonly sheets: readonly ReportSheet[];
  readonly pages: readonly PrintedPage[];
}

/** The same workbook as that of a month before, so that there is something to compare with. */
async function monthBefore({ bytes }: SampleFile): Promise<RawWorkbook> {
  const raw = await (await openFile(bytes)).readTables([...Object.keys(programme.schema.tables), 'Profil']);
  const profile = raw.tables.find(({ name }) => name === 'Profil')?.values ?? [];
  const row = profile.findIndex(([name]) => name === 'Periode') + 1;
  return edited(raw, ['Profil', row, 'Isian', day('2014-11-30')]);
}

async function reportOn(paper: string, files: readonly SampleFile[], context: AppContext = appContext) {
  const sources = [];
  for (const { bytes, name } of files) {
    const workbook = await openFile(bytes, name);
    await workbook.setSettings(new Map([['Kertas', paper]]));
    sources.push({ name, workbook });
  }
  return (await reportFiles(sources, context, reportWords(), undefined, { formulas: false })).workbook;
}

const cases = [
  ['of a kecamatan on A4', '210 x 297'],
  ['of a kecamatan on F4', '216 x 330'],
  ['of the kabupaten on F4', '216 x 330'],
] as const;
type Case = (typeof cases)[number][0];

let prints: Readonly<Record<Case, Print>>;
beforeAll(async () => {
  const files = await sampleFiles();
  const [smallest] = [...files].sort((a, b) => a.bytes.length - b.bytes.length);
  if (smallest === undefined) throw new Error('The sample is empty.');
  const compared = { ...appContext, earlier: [await monthBefore(smallest)] };
  const workbooks = [
    await reportOn('A4', [smallest], compared),
    await reportOn('F4', [smallest], compared),
    await reportOn('F4', files),
  ];
  const bytes = await Promise.all(workbooks.map((workbook) => writeWorkbookFile({ ...workbook, dataSheets: [] })));
  const pages = printed(bytes);
  prints = Object.fromEntries(
    cases.map(([name], index) => [
      name,
      {
        sheets: (workbooks[index]?.report?.sheets ?? []).filter(({ print }) => print.apart !== true),
        pages: pages[index] ?? [],
      },
    ]),
  ) as unknown as typeof prints;
});
afterAll(removeFolders);

const titleOf = ({ rows }: ReportSheet) => rows[0]?.find((cell) => cell !== null)?.value;
/** Lines of a page without its foot. */
const body = ({ lines, height }: PrintedPage) => lines.filter(({ top }) => top < height - margins.bottom * 72);

test.each(cases)(
  'the report %s has pages of that size, each with the title of its sheet above and its number below',
  (name, size) => {
    const { sheets, pages } = prints[name];
    const millimetres = (points: number) => Math.round((points / 72) * 25.4);
    const sizes = pages.map(({ width, height }) =>
      [width, height]
        .map(millimetres)
        .sort((a, b) => a - b)
        .join(' x '),
    );
    expect(new Set(sizes)).toEqual(new Set([size]));
    expect(sheets.length).toBeGreaterThan(10);
    expect([...new Set(pages.map(({ lines: [first] }) => first?.text.trim()))]).toEqual(sheets.map(titleOf));
    // Texts of the next page's charts, which LibreOffice cuts off at the margin, stand there too.
    const feet = pages.map(({ lines }) => lines.map(({ text }) => text));
    feet.forEach((texts, at) => {
      expect(texts).toContain(`${at + 1} dari ${pages.length}`);
      expect(texts).toContainEqual(
        expect.stringMatching(/^Indikator Mandiri · .*Kabupaten Pekalongan · Desember 2014$/),
      );
    });
  },
);

test.each(cases)('in the report %s no script is smaller than 8 points', (name) => {
  const small = prints[name].pages.flatMap((page, at) =>
    // A third of a point is the smallest difference that is told.
    body(page).flatMap(({ text, size }) => (size >= 8 - 1 / 6 ? [] : [`${at + 1}: ${size.toFixed(1)} ${text}`])),
  );
  expect(small).toEqual([]);
});

test.each(cases)('in the report %s no page is less than half full, but for the last of a sheet', (name) => {
  const { pages } = prints[name];
  const titles = pages.map(({ lines: [first] }) => first?.text);
  const empty = pages.flatMap((page, at) => {
    const { height } = page;
    const [top, bottom] = [margins.top * 72, height - margins.bottom * 72];
    const last = body(page).at(-1);
    const share = (last === undefined ? 0 : last.top + last.size - top) / (bottom - top);
    return titles[at] !== titles[at + 1] || share >= 0.5 ? [] : [`${at + 1} (${titles[at]}): ${share.toFixed(2)}`];
  });
  expect(empty).toEqual([]);
});
