import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { run } from '../../src/faces/cli/run';
import { sampleFiles } from './sample';

const dist = join(__dirname, '..', '..', 'dist');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  /** Lines on stderr. */
  readonly errors: readonly string[];
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

/** Keeps what is written to it. */
class Kept extends Writable {
  text = '';

  override _write(chunk: unknown, _encoding: BufferEncoding, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

/** Runs the command line in this process. */
export async function indikator(...args: string[]): Promise<Outcome> {
  const [out, error] = [new Kept(), new Kept()];
  const code = await run(args, { out, error }, join(dist, 'wilayah'));
  return { code, out: out.text, errors: linesOf(error.text) };
}

/** Runs the built program as a user does (`npm run build` comes first). */
export function builtIndikator(cwd: string, ...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, 'cli.js'), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { code: status, out: stdout, errors: linesOf(stderr) };
}

const folders: string[] = [];

/** An empty folder of its own for a test; all are removed by `removeFolders`. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'indikator-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Puts some of the sample's workbooks (all eight by default) into a folder. Gives their paths. */
export async function putSample(folder: string, count = 8): Promise<string[]> {
  const files = (await sampleFiles()).slice(0, count);
  return files.map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
}
