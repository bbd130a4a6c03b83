/** LibreOffice without a window, as a calculator that knows nothing of this program. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Longest that one workbook may take, in milliseconds. */
const patience = 300_000;

/** Recalculate everything on loading; by default LibreOffice shows the numbers that the file was saved with. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const isInstalled = (): boolean => spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** Installs Debian's libreoffice-calc where there is no LibreOffice. Throws when that is not possible. */
export function ensureLibreOffice(): void {
  if (isInstalled()) return;
  console.log('LibreOffice is missing; installing Debian’s libreoffice-calc …');
  const root = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'libreoffice-calc'],
  ]) {
    const [program = '', ...args] = [...root, ...command];
    spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  if (!isInstalled()) throw new Error('LibreOffice could not be installed: sudo apt-get install libreoffice-calc');
}

/** A LibreOffice with a profile of its own, which recalculates every formula of the workbooks it opens. */
export class Calculator {
  private constructor(private readonly folder: string) {}

  static async start(): Promise<Calculator> {
    const folder = await mkdtemp(join(tmpdir(), 'indikator-verify-'));
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), alwaysRecalculate);
    return new Calculator(folder);
  }

  /** Opens a workbook, calculates it and gives what it would save. */
  async calculate(workbook: Uint8Array): Promise<Uint8Array> {
    await this.convert(workbook, 'xlsx:Calc MS Excel 2007 XML');
    return readFile(join(this.folder, 'out', 'report.xlsx'));
  }

  /**
   * Seconds of processor time that opening and calculating a workbook takes, its first sheet's text saved (which takes next to nothing). Other than
   * the time on the clock, they hardly depend on what else the machine does.
   */
  async secondsFor(workbook: Uint8Array): Promise<number> {
    const times = await this.convert(workbook, 'csv');
    // The shell's last line: user and system time of what it started, as `1m2.345s`.
    const [, ...parts] = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(times) ?? [];
    const [userMinutes = NaN, user = NaN, systemMinutes = NaN, system = NaN] = parts.map(Number);
    return 60 * (userMinutes + systemMinutes) + user + system;
  }

  /** @returns what the shell says of the time that it took */
  private async convert(workbook: Uint8Array, format: string): Promise<string> {
    const [given, out] = [join(this.folder, 'report.xlsx'), join(this.folder, 'out')];
    await writeFile(given, workbook);
    await rm(out, { recursive: true, force: true });
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, 'profile')).href}`;
    const args = [profile, '--headless', '--norestore', '--convert-to', format, '--outdir', out, given];
    const { stdout } = await run('bash', ['-c', 'soffice "$@" >&2; times', 'bash', ...args], { timeout: patience });
    return stdout;
  }

  async stop(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
