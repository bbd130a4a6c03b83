// npm start: from a fresh copy to the sample's report, its figures on the screen, and the page and pane in the browser.
// `npm start -- --once` does the same without serving.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deckTable } from './deck.mjs';
import { ensureInstalled, must, npm, root } from './setup.mjs';

// Everything runs in the repository's folder.
process.chdir(root);
const sample = join('out', 'sample');
const recap = join('out', 'Rekap-Kabupaten-Pekalongan.xlsx');
const report = join('out', 'Indikator-Kabupaten-Pekalongan.xlsx');
const program = join('dist', 'cli.js');

const cli = (...args) => must(process.execPath, [program, ...args]);

/** Indicators of a workbook, all levels, as the command line gives them. */
function indicatorsOf(file) {
  const args = [program, 'indicators', file, '--format', 'json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status === 0) return JSON.parse(stdout);
  console.error(stderr);
  return process.exit(1);
}

/** Opens an address in the user's browser; where there is none, the address on the screen must do. */
function open(url) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

const step = (text) => console.log(`\n== ${text}`);

ensureInstalled();
step('Membangun');
if (!npm('run', 'build', '--silent')) process.exit(1);

step('Membuat data contoh (sintetis)');
rmSync(sample, { recursive: true, force: true });
mkdirSync(sample, { recursive: true });
cli('sample', '-o', sample);
writeFileSync(join(sample, 'index.json'), JSON.stringify(readdirSync(sample).sort()));

step('Memeriksa');
cli('validate', sample);

step('Menggabungkan dan membuat laporan');
cli('consolidate', sample, '-o', recap);
cli('report', recap, '-o', report);

step('Angka dari laporan');
console.log(deckTable(indicatorsOf(report)));

if (!process.argv.includes('--once')) {
  const { serve } = await import('./serve.mjs');
  const { url } = await serve({ port: 3000 }).catch(() => serve());
  const pages = [`${url}periksa.html?contoh=1`, `${url}workbench.html?contoh=1`];
  step('Halaman tanpa Excel, dan panel di samping tiruan lembar Excel (hentikan dengan Ctrl+C)');
  for (const page of pages) {
    console.log(page);
    open(page);
  }
}
