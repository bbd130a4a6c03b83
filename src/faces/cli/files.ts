import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { programme } from '../../programme';
import { WorkbookError } from '../../workbook/errors';
import { openWorkbookFile, type FileWorkbook } from '../../workbook/file';
import { CliError } from './error';

/** Files that a folder stands for. Names beginning with `~$` are the locks that Excel leaves beside an open workbook. */
const workbookName = /^(?!~\$).*\.(xlsx|xlsm)$/i;

const hasCode = (error: unknown, ...codes: string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** Why a path could not be read, as an error the user can be told about. */
function readError(error: unknown, path: string): Error {
  if (hasCode(error, 'ENOENT', 'ENOTDIR')) return new WorkbookError('file-not-found', path, '', { cause: error });
  return new CliError('cli.error.unreadable', { file: path }, { cause: error });
}

function writeError(error: unknown, path: string): WorkbookError {
  return new WorkbookError('file-unwritable', path, error instanceof Error ? error.message : '', { cause: error });
}

/** The workbooks that one argument stands for: the file itself, or the workbooks of a folder in the order of their names. */
async function expand(path: string): Promise<string[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw readError(error, path);
  });
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => workbookName.test(name)).sort();
  if (names.length === 0) throw new WorkbookError('folder-empty', path);
  return names.map((name) => join(path, name));
}

/** A path the user gave, or the reason why it stands for no workbook. */
export type Input = { readonly path: string } | { readonly path: string; readonly error: unknown };

/** Expands folders; a file that is named twice counts once. */
export async function expandInputs(paths: readonly string[]): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const path of paths) {
    try {
      for (const file of await expand(path)) {
        const place = await realpath(file);
        if (!inputs.has(place)) inputs.set(place, { path: file });
      }
    } catch (error) {
      inputs.set(resolve(path), { path, error });
    }
  }
  return [...inputs.values()];
}

/** Opens a workbook. Rejects with a `WorkbookError`; the file itself is only read. */
export async function openFile(path: string): Promise<FileWorkbook> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw readError(error, path);
  });
  return openWorkbookFile(programme.schema, bytes, basename(path));
}

/** Refuses an output that is one of the inputs, before any work is done. */
export async function refuseInputAsOutput(output: string, inputs: readonly Input[]): Promise<void> {
  const place = await realpath(output).catch(() => resolve(output));
  for (const { path } of inputs) {
    const input = await realpath(path).catch(() => resolve(path));
    if (input === place) throw new CliError('cli.error.outputIsInput', { file: output });
  }
}

/**
 * Writes a file whole or not at all: under a temporary name beside it first, then renamed.
 * Rejects with a `WorkbookError`; whatever stood there before is then untouched.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw writeError(error, path);
  }
}

/** Makes a folder, with those above it, if it is not there. */
export async function ensureFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw writeError(error, path);
  });
}
