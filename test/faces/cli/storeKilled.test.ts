/** A store is whole whatever happens to the run that fills it (docs/spec/cli.md, store); these run the built program. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../../src/programme/sample/random';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { builtIndikator, indikator, newFolder, removeFolders } from '../../support/cli';
import { effort } from '../../support/effort';
import { tinySpecOf } from '../../support/otherPlace';
import { inMonth } from '../../support/parts';

jest.setTimeout(1_800_000);
afterAll(removeFolders);

const dist = join(__dirname, '..', '..', '..', 'dist');

/** Starts a run that fills a store, and kills it after some time or once a file of the run is there. */
async function killed(folder: string, signal: 'SIGKILL' | 'SIGINT', after: number | 'writing'): Promise<void> {
  const args = [join(dist, 'cli.js'), 'store', 'masuk', '--into', 'gudang', '--quiet'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  const isOver = new Promise<void>((done) => child.once('exit', () => done()));
  const before = files(folder).length;
  const timer =
    after === 'writing'
      ? setInterval(() => files(folder).length !== before && child.kill(signal), 1)
      : setTimeout(() => child.kill(signal), after);
  await isOver;
  clearInterval(timer);
}

/** The Parquet files of one of the store's tables. */
const files = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'gudang', 'Pinjaman'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.parquet'),
  );

/** Figures of the kabupaten and revisions of its workbooks. */
async function state(folder: string): Promise<readonly unknown[]> {
  const store = join(folder, 'gudang');
  const list = await indikator('store', '--list', store, '--format', 'json');
  const { entries } = JSON.parse(list.out) as { entries: { file: string; revision: number }[] };
  const { out, code } = await indikator('indicators', store, '--level', 'kecamatan', '--format', 'json', '--quiet');
  expect(code).toBe(0);
  const { areas } = JSON.parse(out) as { areas: { values: Record<string, number> }[] };
  return [
    entries.map(({ file, revision }) => `${file} ${revision}`),
    areas.map(({ values }) => values['wil.penduduk']),
  ];
}

test('a run that is killed leaves the store as it was, or filled; the next one cleans up', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'masuk'));
  const put = async (revision: number) => {
    for (const place of [0, 1]) {
      const bytes = await writeWorkbookFile(inMonth(tinySpecOf('33.26', place), 12, revision));
      writeFileSync(join(folder, 'masuk', `${place}.xlsx`), bytes);
    }
  };
  await put(0);
  await indikator('store', join(folder, 'masuk'), '--into', join(folder, 'gudang'));
  const random = seeded(11);
  const count = files(folder).length;
  for (let kill = 1; kill <= effort.runs(4, 40); kill += 1) {
    const before = await state(folder);
    await put(kill);
    await killed(folder, kill % 4 === 3 ? 'SIGINT' : 'SIGKILL', kill % 2 === 0 ? 'writing' : random.int(100, 2500));
    const after = await state(folder);
    const revisions = after[0] as readonly string[];
    // All of it or nothing: never one workbook of the two.
    if (JSON.stringify(after) !== JSON.stringify(before))
      expect(revisions).toEqual([`0.xlsx ${kill}`, `1.xlsx ${kill}`]);
  }
  await put(99);
  expect(await indikator('store', join(folder, 'masuk'), '--into', join(folder, 'gudang'))).toMatchObject({ code: 0 });
  expect((await state(folder))[0]).toEqual(['0.xlsx 99', '1.xlsx 99']);
  expect(files(folder)).toHaveLength(count);
  expect(readdirSync(join(folder, 'gudang')).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('where DuckDB is not installed it says what to do, before anything is read; other commands work', async () => {
  const folder = newFolder();
  cpSync(join(dist, 'cli.js'), join(folder, 'cli.js'));
  cpSync(join(dist, 'wilayah'), join(folder, 'wilayah'), { recursive: true });
  writeFileSync(join(folder, 'a.xlsx'), await writeWorkbookFile(tinySpecOf('33.26', 0)));
  const run = (...args: readonly string[]) =>
    new Promise<{ code: number | null; text: string }>((done) => {
      const child = spawn(process.execPath, [join(folder, 'cli.js'), ...args], { cwd: folder });
      let text = '';
      child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
      child.once('close', (code) => done({ code, text }));
    });
  const { code, text } = await run('store', 'a.xlsx', '--into', 'gudang');
  expect(code).toBe(2);
  expect(text).toMatch(/^Gudang data memerlukan DuckDB, .*\(\w+-\w+\)\. Jalankan "npm install @duckdb\/node-api".*\n$/);
  expect(readdirSync(folder)).not.toContain('gudang');
  expect(await run('indicators', 'a.xlsx', '--quiet')).toEqual({ code: 0, text: '' });
  // The same program where the package is installed.
  expect(builtIndikator(folder, 'store', 'a.xlsx', '--into', 'gudang', '--quiet').code).toBe(0);
  expect(readFileSync(join(folder, 'gudang', 'gudang.json'), 'utf8')).toContain('"generation":1');
});
