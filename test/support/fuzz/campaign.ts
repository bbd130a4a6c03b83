import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { writeXlsx } from 'hucre';
import { run } from '../../../src/faces/cli/run';
import { seeded, type Random } from '../../../src/programme/sample/random';
import { baseWorkbook } from '../base';
import { faultsOfPackage } from '../package';
import { mutations } from './mutations';

/** What a campaign did, and what it found. */
export interface CampaignResult {
  readonly files: number;
  readonly runs: number;
  /** Runs by exit code. */
  readonly codes: Readonly<Record<number, number>>;
  /** Each a mutation, its seed, the command and what went wrong. */
  readonly faults: readonly string[];
}

/** The area codes of the build. */
const wilayah = join(process.cwd(), 'dist', 'wilayah');
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
const unknownFailure = 'kegagalan yang belum dikenal';

class Kept extends Writable {
  text = '';

  override _write(chunk: unknown, _encoding: BufferEncoding, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

/** A small workbook without a finding: some tables as Excel Tables, some as plain sheets. */
async function smallWorkbook(): Promise<Uint8Array> {
  const sheets = baseWorkbook().tables.map(({ name, values }, index) => {
    const [header = []] = values;
    const last = String.fromCharCode(64 + header.length);
    const table = {
      name,
      range: `A1:${last}${values.length}`,
      columns: header.map((text) => ({ name: String(text) })),
    };
    return {
      name,
      rows: values.map((row) => [...row]),
      ...(index % 2 === 1 && header.length <= 26 ? { tables: [table] } : {}),
    };
  });
  return writeXlsx({ sheets });
}

async function mutated(bytes: Uint8Array, random: Random): Promise<{ name: string; bytes: Uint8Array }> {
  const names: string[] = [];
  let result = bytes;
  for (let count = random.chance(0.7) ? 1 : random.int(2, 4); count > 0; count -= 1) {
    const name = Object.keys(mutations)[random.int(0, Object.keys(mutations).length - 1)] ?? '';
    try {
      result = (await mutations[name]?.(result, random)) ?? result;
      names.push(name);
    } catch {
      // A file that is no package any more cannot be changed part by part.
    }
  }
  return { name: names.join(' + '), bytes: result };
}

/** Runs one command, and gives its exit code and what is wrong with how it went. */
async function probe(
  folder: string,
  args: readonly string[],
  output: string | null,
): Promise<{ code: number; faults: string[] }> {
  const [out, error] = [new Kept(), new Kept()];
  const faults: string[] = [];
  const before = readFileSync(join(folder, 'uji.xlsx'));
  const places = output === null ? [] : ['-o', join(folder, output)];
  const code = await run([...args, ...places], { out, error }, wilayah).catch((thrown: unknown) => {
    faults.push(`throws ${String(thrown)}`);
    return 2;
  });
  if (error.text.includes(unknownFailure)) faults.push(`a failure without a name: ${error.text.slice(0, 300)}`);
  if (code === 2 && error.text.trim() === '') faults.push('fails and says nothing');
  if (obeyed.test(out.text) || obeyed.test(error.text)) faults.push('sends control characters to the terminal');
  if (!before.equals(readFileSync(join(folder, 'uji.xlsx')))) faults.push('changes its input');
  if (output !== null && existsSync(join(folder, output))) {
    if (args[0] !== 'fix') {
      const found = await faultsOfPackage(readFileSync(join(folder, output)));
      if (found.length > 0) faults.push(`writes a faulty package: ${found.slice(0, 3).join('; ')}`);
    }
    rmSync(join(folder, output));
  }
  const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  if (left.length > 0) faults.push(`leaves ${left.join(', ')}`);
  return { code, faults };
}

/**
 * Puts mutated workbooks through the command line: each command has to end with an exit code and its words, leave the input and the folder as they were, send
 * nothing to the terminal that it obeys, and write whole packages.
 * @param seed that of the first file; the next ones count on, so that one file can be made again by its own seed
 * @param tell is told of each file before it is tried
 */
export async function fuzz(
  files: number,
  seed: number,
  tell: (seed: number) => void = () => {},
): Promise<CampaignResult> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const codes: Record<number, number> = {};
  const faults: string[] = [];
  let runs = 0;
  try {
    const base = await smallWorkbook();
    const path = join(folder, 'uji.xlsx');
    for (let own = seed; own < seed + files; own += 1) {
      tell(own);
      const random = seeded(own);
      const { name, bytes } = await mutated(base, random);
      writeFileSync(path, bytes);
      const commands: readonly (readonly [readonly string[], string | null])[] = [
        [['validate', path], null],
        [['fix', path], 'fix.xlsx'],
        [[random.pick(['report', 'consolidate']), path], 'hasil.xlsx'],
      ];
      for (const [args, output] of commands) {
        const { code, faults: found } = await probe(folder, args, output);
        runs += 1;
        codes[code] = (codes[code] ?? 0) + 1;
        faults.push(...found.map((fault) => `seed ${own} (${name}), ${args[0] ?? ''}: ${fault}`));
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { files, runs, codes, faults };
}
