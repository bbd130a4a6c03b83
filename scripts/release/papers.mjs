// What goes with a release beside the pages: the bill of materials, the licences, the checksums.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../setup.mjs';

/** Runs npm and gives what it printed; ends this program where it failed. npm complains of packages of other platforms and still answers. */
function npmOutput(...args) {
  const script = process.env.npm_execpath;
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 };
  const { stdout, stderr } = script
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (stdout === '' || stdout === null) throw new Error(`npm ${args.join(' ')}: ${stderr}`);
  return stdout;
}

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** The list of areas is no package that runs, but its data are in every release. */
function areaData() {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'idn-area-data', 'package.json'), 'utf8'));
  return {
    type: 'data',
    name: 'idn-area-data',
    version,
    'bom-ref': `idn-area-data@${version}`,
    purl: `pkg:npm/idn-area-data@${version}`,
    licenses: [{ license: { id: 'ODbL-1.0' } }],
  };
}

/**
 * The CycloneDX bill of materials of what ships, as text. The same sources give the same text: its number follows from what it lists, its time is that of the sources.
 * @param {string} time ISO
 */
export function billOfMaterials(time) {
  const bill = JSON.parse(npmOutput('sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'));
  const components = [...bill.components, areaData()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const digits = sha256(JSON.stringify(components));
  const serial = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
  const metadata = { ...bill.metadata, timestamp: time };
  return `${JSON.stringify({ ...bill, serialNumber: `urn:uuid:${serial}`, metadata, components }, null, 2)}\n`;
}

/** Licences of what ships, one after the other, by the name of the package; those without a text are named with what their package says. */
export function licences() {
  const folders = npmOutput('ls', '--omit=dev', '--all', '--parseable')
    .split(/\r?\n/)
    .filter((path) => path.includes('node_modules'));
  const texts = new Map();
  for (const folder of [...folders, join(root, 'node_modules', 'idn-area-data')]) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
    texts.set(`${name} ${version} (${typeof license === 'string' ? license : 'see below'})`, text);
  }
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const others = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `== ${name}\n\n${text}`);
  const areas =
    'The area codes (wilayah/, periksa.html) come from idn-area-data; the data are under the Open Database License (ODbL 1.0), https://opendatacommons.org/licenses/odbl/1-0/';
  return `${[`== Indikator Mandiri\n\n${own}`, `== Area codes\n\n${areas}`, ...others].join('\n\n\n')}\n`;
}

/** Every file below a folder with its SHA-256, as `sha256sum -c` reads it, in an order that is always the same. */
export function checksums(folder, except) {
  const files = (path) =>
    statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => files(join(path, name))) : [path];
  if (!existsSync(folder)) return '';
  return files(folder)
    .map((path) => [relative(folder, path).split(sep).join('/'), path])
    .filter(([name]) => name !== except)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, path]) => `${sha256(readFileSync(path))}  ${name}\n`)
    .join('');
}
