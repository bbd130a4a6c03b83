// npm run excel: builds, installs a development certificate (asks once) and starts Excel with the add-in; `-- --self-test` has its pane open at
// *Uji di Excel ini* (docs/excel-test.md).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atPage } from './excelManifest.mjs';
import { npm, root } from './setup.mjs';

process.chdir(root);

/** Runs npm and ends this program when it fails. */
function mustNpm(...args) {
  if (!npm(...args)) process.exit(1);
}

mustNpm('run', 'build', '--silent');
let manifest = 'manifest.xml';
if (process.argv.includes('--self-test')) {
  const text = atPage(readFileSync(manifest, 'utf8'), 'uji');
  manifest = join('dist', 'manifest-uji.xml');
  writeFileSync(manifest, text);
}
const server = ['--dev-server', 'node scripts/serve.mjs 3000 --https', '--dev-server-port', '3000'];
mustNpm('exec', '--yes', '--', 'office-addin-dev-certs', 'install');
mustNpm('exec', '--yes', '--', 'office-addin-debugging', 'start', manifest, 'desktop', '--app', 'excel', ...server);
