import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { WorkbookError } from '../../workbook/errors';
import { hasCode, refuseSpecialOutput } from './files';

/** Temporary files say whose they are: of which computer, since folders are shared, and of which process. */
const computer = hostname().replace(/\W/g, '').slice(0, 32);
const temporaryName = (process: number): string => `.indikator-${computer}-${process}-${randomUUID()}.tmp`;
const temporary = new RegExp(`^\\.indikator-${computer}-(\\d+)-[\\da-f-]{36}\\.tmp$`);

function writeError(error: unknown, path: string): WorkbookError {
  if (error instanceof WorkbookError) return error;
  return new WorkbookError('file-unwritable', path, error instanceof Error ? error.message : '', { cause: error });
}

const nullIf = (...codes: string[]) => {
  return (error: unknown): null => {
    if (hasCode(error, ...codes)) return null;
    throw error;
  };
};

/** Where a path is written to: what a link leads to, whether it is there already or not. */
async function targetOf(path: string): Promise<string> {
  const place = await realpath(path).catch(nullIf('ENOENT'));
  if (place !== null) return place;
  const link = await readlink(path).catch(nullIf('ENOENT', 'EINVAL'));
  return link === null ? path : targetOf(resolve(dirname(path), link));
}

/** Whether a process of this computer is there no more. */
export function isGone(id: number): boolean {
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return hasCode(error, 'ESRCH');
  }
}

/** Removes the temporary files that runs left in a folder when they were killed. */
async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, id] = temporary.exec(name) ?? [];
    if (id !== undefined && isGone(Number(id))) await rm(join(folder, name), { force: true }).catch(() => {});
  }
}

/**
 * Writes a file whole or not at all: under a temporary name beside it first, then renamed. A link stays one: what it leads to is written.
 * Rejects with a `WorkbookError`; whatever stood there before is then untouched.
 */
export async function writeWhole(path: string, bytes: Uint8Array | readonly Uint8Array[]): Promise<void> {
  try {
    await refuseSpecialOutput(path);
    const target = await targetOf(path);
    const folder = dirname(target);
    await removeStale(folder);
    const before = await stat(target).catch(nullIf('ENOENT'));
    const beside = join(folder, temporaryName(process.pid));
    try {
      // What could be read by its owner alone stays so.
      await writeFile(beside, bytes, { flag: 'wx', ...(before?.isFile() ? { mode: before.mode } : {}) });
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  } catch (error) {
    throw writeError(error, path);
  }
}

/** Makes a folder, with those above it, if it is not there. */
export async function ensureFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw writeError(error, path);
  });
}
