/**
 * `npm run bench:store`: what a store costs. Workbooks of as many kecamatan as are asked for, of 1,667 loans each (10 million in 6,000), are made at the places of the official
 * list; `validate` reads them, `store` takes them in, `indicators` looks at the store. Each size runs in turn, with processor seconds of all threads and the most
 * memory. Needs `npm run build` first. Usage: npm run bench:store -- [kecamatan …] [--loans N]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackKabupaten, type Area } from '../../src/areas';
import { dataSheet, profileSheet, type DataSheet } from '../../src/engine/report';
import type { CellValue } from '../../src/engine/schema';
import { programme } from '../../src/programme';
import { writeWorkbookFile } from '../../src/workbook/file/write';
import { benchPeriode, benchWorkbook } from './loans';

interface Usage {
  readonly seconds: number;
  readonly megabytes: number;
  readonly wall: number;
}

const root = join(import.meta.dirname, '../..');
const cli = join(root, 'dist/cli.js');
const args = process.argv.slice(2);
const loansAt = args.indexOf('--loans');
const loansEach = loansAt < 0 ? 1_667 : Number(args[loansAt + 1]);
const asked = args.filter((_, index) => loansAt < 0 || index < loansAt || index > loansAt + 1).map(Number);
const sizes = asked.length === 0 ? [100, 600] : asked;
const folder = mkdtempSync(join(tmpdir(), 'bench-gudang-'));
const mostBoards = 25;

/** A kecamatan with the kabupaten that it lies in. */
interface Place {
  readonly kabupaten: Area;
  readonly kecamatan: Area;
}

/** The kecamatan of the official list, spread over all of it. */
function places(count: number): readonly Place[] {
  const wilayah = join(root, 'dist/wilayah');
  const all = readdirSync(wilayah)
    .filter((name) => /^\d\d\.\d\d\.txt$/.test(name))
    .sort()
    .map((name) => unpackKabupaten(readFileSync(join(wilayah, name), 'utf8')))
    .flatMap((kabupaten) => kabupaten.areas.map((kecamatan) => ({ kabupaten, kecamatan })))
    .filter(({ kecamatan }) => kecamatan.areas.length >= 3);
  if (count > all.length) throw new Error(`there are ${all.length} kecamatan`);
  // Neighbours belong to one kabupaten, as they do where all of a province report.
  return all.slice(0, count);
}

async function writePlace(path: string, { kabupaten, kecamatan }: Place): Promise<void> {
  const desa = kecamatan.areas.slice(0, mostBoards);
  const codes = new Map(desa.map(({ code }, index): [CellValue, string] => [`33.26.01.${2001 + index}`, code]));
  const { tables } = benchWorkbook(loansEach, desa.length);
  const { schema } = programme;
  const sheets = tables.map(({ name, values: [, ...rows] }): DataSheet => {
    if (name !== schema.profile.name)
      return dataSheet(
        schema,
        name,
        rows.map((row) => row.map((cell) => codes.get(cell) ?? cell)),
      );
    return profileSheet(schema, {
      'Kode Kabupaten': kabupaten.code,
      'Kode Kecamatan': kecamatan.code,
      Periode: benchPeriode,
    });
  });
  writeFileSync(path, await writeWorkbookFile({ title: 'bench', dataSheets: sheets, report: null }, new Date(0)));
}

function run(name: string, given: readonly string[]): Usage {
  const usage = join(folder, 'usage.json');
  const start = performance.now();
  const preload = join(root, 'scripts/bench/usage.cjs');
  const env = { ...process.env, BENCH_USAGE: usage };
  const { status, stderr } = spawnSync(process.execPath, ['--require', preload, cli, ...given], {
    env,
    maxBuffer: 2 ** 31 - 1,
  });
  if (status === 2 || status === null) throw new Error(`${name}: ${String(stderr)}`);
  const read = JSON.parse(readFileSync(usage, 'utf8')) as Omit<Usage, 'wall'>;
  return { ...read, wall: (performance.now() - start) / 1000 };
}

/** Bytes of the Parquet files below a folder. */
const bytesBelow = (path: string): number =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.parquet'))
    .reduce((sum, name) => sum + statSync(join(path, name)).size, 0);

const lines = [
  '| kecamatan | loans | command | CPU s | ratio | wall s | most memory, MB | store, MB |',
  '|---|---|---|---|---|---|---|---|',
];
for (const size of sizes) {
  const inbox = join(folder, `masuk-${size}`);
  const store = join(folder, `gudang-${size}`);
  mkdirSync(inbox);
  for (const place of places(size)) await writePlace(join(inbox, `${place.kecamatan.code}.xlsx`), place);
  const measured = [
    ['validate', ['validate', '--format', 'json', inbox]],
    ['store --into', ['store', inbox, '--into', store]],
    ['indicators --level kabupaten', ['indicators', store, '--level', 'kabupaten', '--format', 'csv']],
    ['indicators --level nasional', ['indicators', store, '--level', 'nasional', '--format', 'csv']],
    ['report (the nation)', ['report', store, '-o', join(folder, 'nasional.xlsx')]],
  ] as const;
  let unit = NaN;
  for (const [name, given] of measured) {
    const { seconds, wall, megabytes } = run(name, given);
    if (Number.isNaN(unit)) unit = seconds;
    const bytes = name.startsWith('store') ? (bytesBelow(store) / 2 ** 20).toFixed(1) : '';
    const line = `| ${size} | ${(size * loansEach).toLocaleString('en')} | ${name} | ${seconds.toFixed(1)} | ${(seconds / unit).toFixed(2)} | ${wall.toFixed(1)} | ${Math.round(megabytes)} | ${bytes} |`;
    lines.push(line);
    console.error(line);
  }
  rmSync(inbox, { recursive: true });
}
rmSync(folder, { recursive: true, force: true });
const load = loadavg()[0]?.toFixed(0) ?? '?';
console.log(`${cpus().length} processors (${cpus()[0]?.model ?? '?'}), Node ${process.version}; load ${load}.\n`);
console.log(lines.join('\n'));
