// What the commands need before they can work: the packages of the lock file, the build, a browser for the tests.
// Uses nothing but Node itself, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installedChromium } from './chromium.mjs';
import { stampOf } from './stamp.mjs';

/** Folder of the repository. */
export const root = join(import.meta.dirname, '..');

/** Hash of the lock file that the packages were installed from. */
const stamp = join(root, 'node_modules', '.im-lock');

/** Runs a program in the repository's folder, its output shown. Gives true when it ended well. */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

/** Runs a program and ends this one when it fails. */
export function must(command, args) {
  if (!run(command, args)) process.exit(1);
}

/** Runs npm with its own script where npm started us, for Windows, where `npm` itself is no program. */
export function npm(...args) {
  const script = process.env.npm_execpath;
  return script ? run(process.execPath, [script, ...args]) : run('npm', args, { shell: process.platform === 'win32' });
}

/** Installs the packages of package-lock.json when they are not there, or the lock file has changed since. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Memasang paket (npm ci) …');
  if (!npm('ci', '--no-audit', '--no-fund')) process.exit(1);
  writeFileSync(stamp, lock);
}

/** Where a tool may keep what makes it quicker the next time. */
export const cache = (name) => join(root, 'node_modules', '.cache', name);

/**
 * Does a piece of work that gives true when it went well, unless all that it reads and writes is as it was when it last did.
 * @param {{ reads: string[], writes?: string[], also?: string }} about files and folders of the repository; what else the outcome hangs on
 */
export function unlessSame(name, { reads, writes = [], also = '' }, work) {
  const known = cache(`indikator-${name}`);
  const stamp = (paths) => stampOf(paths.map((path) => join(root, path)));
  const before = `${stamp(reads)} ${also}`;
  if (existsSync(known) && readFileSync(known, 'utf8') === `${before} ${stamp(writes)}`) {
    console.log('Nothing has changed since the last time.');
    return true;
  }
  if (!work()) return false;
  mkdirSync(dirname(known), { recursive: true });
  writeFileSync(known, `${before} ${stamp(writes)}`);
  return true;
}

/** What the build is made of. */
const sources = ['src', 'assets', 'scripts', 'test/standin', 'webpack.config.js', 'manifest.xml'];

/** Builds `dist/`, unless it is just what these very sources gave before. Gives false when the build fails. */
export function ensureBuilt() {
  const reads = [...sources, 'package.json', 'package-lock.json'];
  const about = { reads, writes: ['dist'], also: process.env.MANIFEST_BASE_URL ?? '' };
  return unlessSame('build', about, () => npm('run', 'build'));
}

/** Installs packages of Debian. Gives false where it cannot. */
function apt(...packages) {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const asRoot = process.getuid() === 0 ? [] : ['sudo'];
  const [command, ...args] = [...asRoot, 'apt-get'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    run(command, [...args, 'update', '-qq'], { env }) &&
    run(command, [...args, 'install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
  );
}

/** Installs Debian's Chromium when no browser for the tests is there. Gives false, with the reason shown, where it cannot. */
export function ensureChromium() {
  if (installedChromium() !== undefined || apt('chromium-headless-shell') || apt('chromium')) return true;
  console.error('The browser tests need Chromium: set the environment variable CHROMIUM to its program file.');
  return false;
}

/** Programs that only `npm run test:all` needs: how each is asked whether it is there, and its package of Debian. */
const programs = [
  ['soffice --version', 'libreoffice-calc'],
  ['pdftotext -v', 'poppler-utils'],
  ['/usr/bin/python3 -c "import openpyxl"', 'python3-openpyxl'],
  ['ls /usr/lib/postgresql/*/bin/initdb', 'postgresql'],
  // A typeface whose digits are as wide as those of Calibri: test/support/printing.ts.
  ['fc-list : family | grep -E "Carlito|Nimbus Sans Narrow"', 'fonts-crosextra-carlito'],
];

/** Installs what is missing of those programs. Gives false, with the reason shown, where it cannot. */
export function ensurePrograms() {
  const missing = programs.filter(([question]) => spawnSync(question, { shell: true, stdio: 'ignore' }).status !== 0);
  const packages = missing.map(([, name]) => name);
  if (packages.length === 0 || apt(...packages)) return true;
  console.error(`These tests need packages of Debian: ${packages.join(', ')}`);
  return false;
}
