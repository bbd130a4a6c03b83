// What the commands need before they can work: the packages of the lock file, the build, a browser for the tests.
// Uses nothing but Node itself, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Installs Debian's Chromium when no browser for the tests is there. Gives false, with the reason shown, where it cannot. */
export function ensureChromium() {
  if (existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')) return true;
  if (!existsSync('/usr/bin/apt-get')) {
    console.error('The browser tests need Chromium: set the environment variable CHROMIUM to its program file.');
    return false;
  }
  const asRoot = process.getuid() === 0 ? [] : ['sudo'];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return run(command, rest);
  };
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
}
