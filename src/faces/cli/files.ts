import { constants, type Stats } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { WorkbookError } from '../../workbook/errors';
import { maxUnpackedBytes } from '../../workbook/file/zip';
import { CliError } from './error';

/** Files that a folder stands for: not the locks that Excel leaves beside an open workbook (`~$`), nor what a Mac notes beside a copied one (`._`). */
const workbookName = /^(?!~\$|\._).*\.(xlsx|xlsm)$/i;

/** Whether an error of the system has one of these codes. */
export const hasCode = (error: unknown, ...codes: string[]): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));

/** Why a path could not be read, as an error the user can be told about. A link that leads nowhere or round in a circle is as good as no file. */
function readError(error: unknown, path: string): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const isMissing = hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE');
  return new WorkbookError(isMissing ? 'file-not-found' : 'file-unreadable', path, '', { cause: error });
}

/** The workbooks that one argument stands for: the file itself, or the workbooks of a folder in the order of their names. */
async function expand(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => workbookName.test(name)).sort();
    if (names.length === 0) throw new WorkbookError('folder-empty', path);
    return names.map((name) => join(path, name));
  } catch (error) {
    throw readError(error, path);
  }
}

/** A path the user gave, or the reason why it stands for no workbook. */
export type Input = { readonly path: string } | { readonly path: string; readonly error: unknown };

/** The file that a path leads to; where it leads nowhere, the path itself. */
const placeOf = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** Expands folders; a file that is named twice counts once. What is wrong with a single file shows when it is read. */
export async function expandInputs(paths: readonly string[]): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const path of paths) {
    try {
      for (const file of await expand(path)) {
        const place = await placeOf(file);
        if (!inputs.has(place)) inputs.set(place, { path: file });
      }
    } catch (error) {
      inputs.set(resolve(path), { path, error });
    }
  }
  return [...inputs.values()];
}

/** Refuses what is no ordinary file (a folder, device, pipe or socket), and what no workbook is as large as. Throws a `WorkbookError`. */
function requireFile(found: Stats, path: string): void {
  if (!found.isFile()) throw new WorkbookError('file-special', path);
  if (found.size > maxUnpackedBytes) throw new WorkbookError('file-too-large', path, `${found.size} bytes`);
}

/** The bytes of a file, which is only read. Rejects with a `WorkbookError`; a pipe that nobody writes to is not waited for. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    requireFile(await stat(path), path);
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      requireFile(await handle.stat(), path);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readError(error, path);
  }
}

/** Refuses to write onto a device, pipe or socket. Rejects with a `WorkbookError`. */
export async function refuseSpecialOutput(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found !== null && !found.isFile() && !found.isDirectory()) throw new WorkbookError('file-special', path);
}

/** Refuses an output that is no file or one of the inputs, before any work is done. */
export async function refuseUnfitOutput(output: string, inputs: readonly Input[]): Promise<void> {
  await refuseSpecialOutput(output);
  const place = await placeOf(output);
  for (const { path } of inputs) {
    if ((await placeOf(path)) === place) throw new CliError('cli.error.outputIsInput', { file: output });
  }
}

/** Excel does not open a workbook with macros under the name of one without, nor the other way round. */
export function refuseOtherKind(path: string, output: string): void {
  const kind = extname(path).toLowerCase();
  if (extname(output).toLowerCase() !== kind) throw new CliError('cli.error.otherKind', { file: output, kind });
}
