/**
 * `npm run bench:files`: what the command line takes for whole files, as a multiple of what hucre's bare read of the same file takes in the same run. The
 * commands take turns; of the processor seconds of each the median counts, of memory the most. With `--write` the tables go to docs/bench.md.
 * Needs `npm run build` first. Usage: npm run bench:files -- [loans] [rounds] [--write]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RawWorkbook } from '../../src/engine/dataset';
import { dataSheet, profileSheet, type DataSheet } from '../../src/engine/report';
import { programme } from '../../src/programme';
import { writeWorkbookFile } from '../../src/workbook/file/write';
import { benchPeriode, benchWorkbook } from './loans';

interface Usage {
  readonly seconds: number;
  readonly megabytes: number;
}

interface Measured extends Usage {
  readonly name: string;
  /** Seconds by the clock, of the run whose processor seconds are the median. */
  readonly wall: number;
}

const root = join(import.meta.dirname, '../..');
const cli = join(root, 'dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const [loanCount = 100_000, rounds = 5] = process.argv.slice(2).map(Number).filter(Number.isFinite);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

async function writeLoans(path: string, raw: RawWorkbook): Promise<void> {
  const sheets = raw.tables.map(({ name, values: [, ...rows] }): DataSheet =>
    name === programme.schema.profile.name
      ? profileSheet(programme.schema, { 'Kode Kabupaten': '33.26', Periode: benchPeriode })
      : dataSheet(programme.schema, name, rows),
  );
  writeFileSync(path, await writeWorkbookFile({ title: 'bench', dataSheets: sheets, report: null }, new Date(0)));
}

/** One of many small workbooks: the desa of a kecamatan of its own. */
function kecamatan(number: number, loans: number): RawWorkbook {
  const code = `33.26.${String(number).padStart(2, '0')}`;
  const { tables } = benchWorkbook(loans, 25);
  const own = (cell: unknown): unknown => (typeof cell === 'string' ? cell.replace(/^33\.26\.01/, code) : cell);
  return {
    tables: tables.map((table) => ({ ...table, values: table.values.map((row) => row.map(own)) })),
  } as RawWorkbook;
}

function run(args: readonly string[]): Usage & { readonly wall: number } {
  const usage = join(folder, 'usage.json');
  const start = performance.now();
  const preload = join(root, 'scripts/bench/usage.cjs');
  const env = { ...process.env, BENCH_USAGE: usage };
  const { status, stderr } = spawnSync(process.execPath, ['--require', preload, ...args], { env, maxBuffer: 2 ** 30 });
  if (status === 2 || status === null) throw new Error(`${args.join(' ')}: ${String(stderr)}`);
  return { ...(JSON.parse(readFileSync(usage, 'utf8')) as Usage), wall: (performance.now() - start) / 1000 };
}

function measure(commands: readonly (readonly [name: string, args: readonly string[]])[], times: number): Measured[] {
  const runs = commands.map(() => [] as ReturnType<typeof run>[]);
  for (let round = 0; round < times; round += 1)
    commands.forEach(([, args], index) => {
      rmSync(join(folder, 'out.xlsx'), { force: true });
      runs[index]?.push(run(args));
    });
  return commands.map(([name], index) => {
    const all = runs[index] ?? [];
    const seconds = median(all.map((each) => each.seconds));
    const middle = all.find((each) => each.seconds === seconds);
    return { name, seconds, wall: middle?.wall ?? NaN, megabytes: Math.max(...all.map((each) => each.megabytes)) };
  });
}

function tableOf(title: string, measured: readonly Measured[], goals: readonly string[] = []): string {
  const unit = measured[0]?.seconds ?? NaN;
  const rows = measured.map(
    ({ name, seconds, wall, megabytes }, index) =>
      `| ${name} | ${seconds.toFixed(2)} | ${(seconds / unit).toFixed(2)} | ${goals[index] ?? ''} | ${wall.toFixed(1)} | ${Math.round(megabytes)} |`,
  );
  const head = '| command | CPU s | ratio | goal | wall s | most memory, MB |\n|---|---|---|---|---|---|';
  return `## ${title}\n\n${head}\n${rows.join('\n')}\n`;
}

const loans = join(folder, 'pinjaman.xlsx');
await writeLoans(loans, benchWorkbook(loanCount));
const output = ['--output', join(folder, 'out.xlsx')];
const bare = ['bare read by hucre', [join(root, 'scripts/bench/bareRead.mjs'), loans]] as const;
const one = measure(
  [
    bare,
    ['validate', [cli, 'validate', '--format', 'json', loans]],
    ['fix', [cli, 'fix', loans, ...output]],
    ['report', [cli, 'report', loans, ...output]],
    ['report --values', [cli, 'report', '--values', loans, ...output]],
    ['deck', [cli, 'deck', loans, '--output', join(folder, 'out.pptx')]],
  ],
  rounds,
);

const many = join(folder, 'kecamatan');
mkdirSync(many);
for (let number = 1; number <= 99; number += 1)
  await writeLoans(join(many, `${number}.xlsx`), kecamatan(number, 1_400));
const joined = measure(
  [
    ['validate of 99 workbooks', [cli, 'validate', '--format', 'json', many]],
    ['consolidate of 99 workbooks', [cli, 'consolidate', many, ...output]],
  ],
  Math.min(rounds, 3),
);

const text = [
  tableOf(`One workbook of ${loanCount.toLocaleString('en')} loans`, one, ['1', '0.6', '1.0', '1.3', '1.3', '0.7']),
  tableOf('99 workbooks of 1,400 loans each (ratio to the first line)', joined),
].join('\n');
console.log(text);
if (process.argv.includes('--write')) {
  const machine = `${cpus().length} processors (${cpus()[0]?.model ?? '?'}), Node ${process.version}`;
  const path = join(root, 'docs/bench.md');
  const before = readFileSync(path, 'utf8');
  const [head = ''] = before.split('<!-- measured -->');
  const behind = before.split('<!-- end -->')[1] ?? '';
  writeFileSync(path, `${head}<!-- measured -->\n\n${machine}; ${rounds} rounds.\n\n${text}\n<!-- end -->${behind}`);
}
rmSync(folder, { recursive: true });
