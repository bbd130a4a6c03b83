import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../messages';
import { CliError } from './error';
import type { Session } from './session';
import { writeWhole } from './writeWhole';

/** What LibreOffice's program is called on the search path, and where its installers put it. */
const names = ['soffice', 'libreoffice', 'soffice.exe'];
const usualPlaces = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];

/** Longest time that a conversion may take, in milliseconds. */
const patience = 300_000;

/** Signs between digits are those of the text's language, whatever the computer's. */
const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** The program of LibreOffice; null where it is not installed. */
async function findLibreOffice(path: string): Promise<string | null> {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const places = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usualPlaces];
  for (const place of places) {
    const isThere = await access(place).then(
      () => true,
      () => false,
    );
    if (isThere) return place;
  }
  return null;
}

/** Settings of a user of our own, whose LibreOffice writes digits as a language does. */
const userSettings = (locale: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>`;

/** Runs a program to its end. Resolves to whether it ended well. */
function runs(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: patience });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** Name of the PDF file of a workbook: beside it, with another ending. */
export function pdfName(workbook: string): string {
  const { dir, name } = parse(workbook);
  return join(dir, `${name}.pdf`);
}

/**
 * Writes a workbook as PDF beside it, as LibreOffice prints it.
 * Rejects with a `CliError` where LibreOffice is missing or did not do it, with a `WorkbookError` where the file cannot be written.
 */
export async function writePdf(session: Session, workbook: string, path = process.env['PATH'] ?? ''): Promise<void> {
  const office = await findLibreOffice(path);
  if (office === null) throw new CliError('cli.pdf.noOffice', { file: workbook });
  const folder = await mkdtemp(join(tmpdir(), 'indikator-pdf-'));
  try {
    const user = join(folder, 'profil', 'user');
    await mkdir(user, { recursive: true });
    await writeFile(join(user, 'registrymodifications.xcu'), userSettings(locales[session.language]));
    // Under a name of our own: of another the ending might be missing, or a sign be one that the program reads as an option.
    const copy = join(folder, 'laporan.xlsx');
    await writeFile(copy, await readFile(workbook));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
    const isDone = await runs(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, copy]);
    const bytes = isDone ? await readFile(join(folder, 'laporan.pdf')).catch(() => null) : null;
    if (bytes === null) throw new CliError('cli.pdf.failed', { file: workbook });
    const name = pdfName(workbook);
    await writeWhole(name, bytes);
    session.remark(session.translate('cli.pdf.written', { file: name }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
