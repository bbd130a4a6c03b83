import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../../src/programme/sample/random';
import { indikator, newFolder, putSample, removeFolders } from '../../support/cli';
import { effort } from '../../support/effort';
import { faultsOfPackage } from '../../support/package';

jest.setTimeout(1_800_000);
afterAll(removeFolders);

const cli = join(__dirname, '..', '..', '..', 'dist', 'cli.js');
const isTemporary = (name: string): boolean => name.endsWith('.tmp');

/** Starts a report and kills it after some time, or as soon as it writes. */
async function killed(folder: string, args: readonly string[], after: number | 'writing'): Promise<void> {
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder, stdio: 'ignore' });
  const isOver = new Promise<void>((done) => child.once('exit', () => done()));
  const timer =
    after === 'writing'
      ? setInterval(() => readdirSync(folder).some(isTemporary) && child.kill('SIGKILL'), 1)
      : setTimeout(() => child.kill('SIGKILL'), after);
  await isOver;
  clearInterval(timer);
}

test('a run that is killed leaves what was there, or the whole file; the next one cleans up', async () => {
  const folder = newFolder();
  const [input = ''] = await putSample(folder, 1);
  const before = readFileSync(input);
  const output = join(folder, 'laporan.xlsx');
  const args = ['report', input, '-o', output, '--quiet'];
  const random = seeded(7);
  for (let kill = 0; kill < effort.runs(4, 60); kill += 1) {
    writeFileSync(output, 'lama');
    await killed(folder, args, kill % 2 === 0 ? 'writing' : random.int(50, 2500));
    const after = readFileSync(output);
    if (after.toString() !== 'lama') expect(await faultsOfPackage(after)).toEqual([]);
    expect(readFileSync(input)).toEqual(before);
  }
  expect(await indikator(...args)).toMatchObject({ code: 0, errors: [] });
  expect(readdirSync(folder).filter(isTemporary)).toEqual([]);
  expect(existsSync(output)).toBe(true);
});
