/** The report on paper, as LibreOffice prints it and poppler reads the prints. Only in `npm run test:all`. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reportFiles } from '../../src/app';
import { writeWorkbookFile } from '../../src/workbook/file';
import { newFolder, removeFolders } from '../support/cli';
import { appContext, openFile, reportWords } from '../support/programme';
import { sampleFiles } from '../support/sample';

jest.setTimeout(300_000);

afterAll(removeFolders);

/** Runs a program of Debian and gives what it says. */
function said(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

/** The report of the smallest workbook of the sample on some paper: titles of its sheets, sizes of the pages in millimetres, and their lines. */
async function printed(paper: string) {
  const [file] = [...(await sampleFiles())].sort((a, b) => a.bytes.length - b.bytes.length);
  if (file === undefined) throw new Error('The sample is empty.');
  const opened = await openFile(file.bytes, file.name);
  await opened.setSettings(new Map([['Kertas', paper]]));
  const source = { name: file.name, workbook: opened };
  const { workbook } = await reportFiles([source], appContext, reportWords(), undefined, { formulas: false });
  const folder = newFolder();
  writeFileSync(join(folder, 'laporan.xlsx'), await writeWorkbookFile({ ...workbook, dataSheets: [] }));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'laporan.xlsx')];
  said('soffice', profile, ...args);
  const pdf = join(folder, 'laporan.pdf');
  const found = said('pdfinfo', '-l', '999', pdf).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm);
  const sizes = [...found].map(([, width, height]) =>
    [width, height]
      .map((points) => Math.round((Number(points) / 72) * 25.4))
      .sort((one, other) => one - other)
      .join(' x '),
  );
  const pages = said('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1);
  return {
    titles: (workbook.report?.sheets ?? []).map(({ rows }) => rows[0]?.find((cell) => cell !== null)?.value),
    sizes: new Set(sizes),
    pages: pages.map((page) => page.trim().split('\n')),
  };
}

test.each([
  ['A4', '210 x 297'],
  ['F4', '216 x 330'],
])('on %s every page has that size, the title of its sheet above and its number below', async (paper, size) => {
  const { titles, sizes, pages } = await printed(paper);
  expect(sizes).toEqual(new Set([size]));
  expect(titles.length).toBeGreaterThan(10);
  expect([...new Set(pages.map(([first]) => first))]).toEqual(titles);
  const footers = pages.map((lines) => lines.at(-1)?.replace(/\s+/g, ' '));
  const belongs = 'Indikator Mandiri · Kecamatan Buaran, Kabupaten Pekalongan · Desember 2014';
  expect(footers).toEqual(pages.map((_, at) => `${belongs} ${at + 1} dari ${pages.length}`));
});
