// npm run release -- --origin https://contoh.go.id/indikator [--output FOLDER]
// A folder to be put on any https host: the pane, the page without Excel, the guide, the manifest for that address, checksums, bill of materials, licences.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from '../setup.mjs';
import { billOfMaterials, checksums, licences } from './papers.mjs';
import manifest from './manifest.cjs';

const { values } = parseArgs({ options: { origin: { type: 'string' }, output: { type: 'string' } } });

function stop(reason) {
  console.error(reason);
  process.exit(2);
}

function originAsked() {
  if (values.origin === undefined)
    return stop('Give the address: npm run release -- --origin https://contoh.go.id/indikator');
  try {
    return manifest.originOf(values.origin);
  } catch (error) {
    return stop(error.message);
  }
}

/** The time of the sources: of their last commit, or as SOURCE_DATE_EPOCH says; the beginning of time where neither is known. */
function timeOfSources() {
  const seconds =
    process.env.SOURCE_DATE_EPOCH ??
    spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).stdout;
  return new Date(Number(seconds?.trim() || 0) * 1000).toISOString();
}

const origin = originAsked();
const folder = resolve(values.output ?? join(root, 'out', 'release'));
ensureInstalled();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const env = { ...process.env, INDIKATOR_DIST: folder, INDIKATOR_RELEASE: '1', MANIFEST_BASE_URL: origin };
for (const [script, ...args] of [
  ['scripts/build-wilayah.mjs'],
  ['node_modules/webpack/bin/webpack.js', '--stats', 'errors-warnings'],
]) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) stop(`${script} failed.`);
}
writeFileSync(join(folder, 'sbom.cdx.json'), billOfMaterials(timeOfSources()));
writeFileSync(join(folder, 'LICENCES.txt'), licences());
cpSync(join(root, 'CHANGELOG.md'), join(folder, 'CHANGELOG.md'));
const sums = 'SHA256SUMS.txt';
writeFileSync(join(folder, sums), checksums(folder, sums));
console.log(
  `${folder}\nPut all of it where ${origin}/ is served from, then hand out manifest.xml (README.md, Install).`,
);
