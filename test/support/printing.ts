/** Workbooks as LibreOffice prints them, and prints as poppler reads them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newFolder } from './cli';

/** A line of text on paper: where it stands from above, and the size of its letters, in points (both to a third of a point). */
export interface PrintedLine {
  readonly text: string;
  readonly top: number;
  readonly left: number;
  readonly size: number;
}

/** A printed page; width and height in points, its lines from above. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
}

/** Free typefaces whose digits are as wide as those of Calibri, which is Microsoft's: columns are as wide, and pages hold as much, as in Excel. */
const likeCalibri = ['Carlito', 'Nimbus Sans Narrow'];

/** Units of a point in what poppler says. */
const zoom = 3;

/** Runs a program of Debian and gives what it says. */
export function said(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28, env });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

/** Settings of the system's typefaces in which one stands for Calibri. Throws where there is none that does. */
function fontSettings(): string {
  const known = said('fc-list', [':', 'family']);
  const family = likeCalibri.find((name) => known.includes(name));
  if (family === undefined)
    throw new Error(`Install fonts-crosextra-carlito or fonts-urw-base35: ${likeCalibri.join(' or ')}`);
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>Calibri</string></test><edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>
</fontconfig>`;
}

/** Prints workbooks with one run of LibreOffice. Gives the PDF files, in their order. */
export function printToPdf(workbooks: readonly Uint8Array[]): readonly string[] {
  const folder = newFolder();
  const names = workbooks.map((_, index) => `kertas-${index}`);
  workbooks.forEach((bytes, index) => writeFileSync(join(folder, `${names[index]}.xlsx`), bytes));
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, fontSettings());
  mkdirSync(join(folder, 'pdf'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf')];
  const files = names.map((name) => join(folder, `${name}.xlsx`));
  said('soffice', [...args, ...files], { ...process.env, FONTCONFIG_FILE: fonts });
  return names.map((name) => join(folder, 'pdf', `${name}.pdf`));
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
};

/** The pages of a PDF file. */
export function pagesOf(pdf: string): readonly PrintedPage[] {
  const xml = said('pdftohtml', ['-xml', '-zoom', String(zoom), '-i', '-stdout', pdf]);
  const sizes = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(-?\d+)"/g)].map(([, id, size]) => [id, Number(size) / zoom]),
  );
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, height, width] = /height="(\d+)" width="(\d+)"/.exec(page) ?? [];
      const lines = [
        ...page.matchAll(/<text top="(-?\d+)" left="(-?\d+)" width="-?\d+" height="-?\d+" font="(\d+)">(.*?)<\/text>/g),
      ].map(([, top, left, font, text = '']) => ({
        text: text.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity),
        top: Number(top) / zoom,
        left: Number(left) / zoom,
        size: sizes.get(font) ?? NaN,
      }));
      return {
        width: Number(width) / zoom,
        height: Number(height) / zoom,
        lines: lines.filter(({ text }) => text.trim() !== '').sort((a, b) => a.top - b.top || a.left - b.left),
      };
    });
}

/** Prints workbooks and reads the prints. */
export const printed = (workbooks: readonly Uint8Array[]): readonly (readonly PrintedPage[])[] =>
  printToPdf(workbooks).map(pagesOf);
