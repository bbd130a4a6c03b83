import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CliError } from '../error';
import { hasCode } from '../files';
import { isGone } from '../writeWhole';
import { lockName } from './catalogue';

/** Who works in a store. */
interface Holder {
  readonly id: string;
  readonly computer: string;
  readonly process: number;
}

/** The right to change a store, which one run has at a time. */
export interface StoreLock {
  /** Name of the run, which no other has. */
  readonly id: string;
  /** Rejects with a `CliError` when another run has taken the store meanwhile. */
  verify(): Promise<void>;
  release(): Promise<void>;
}

async function holderOf(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    // Gone again, or being written at this moment.
    return null;
  }
}

/** Whether a run was cut off: its process is there no more. Of a run on another computer nobody can tell. */
const isStale = (holder: Holder | null): boolean =>
  holder !== null && holder.computer === hostname() && isGone(holder.process);

/** Takes the lock of a store. Rejects with a `CliError` where another run has it. */
export async function lockStore(folder: string): Promise<StoreLock> {
  const path = join(folder, lockName);
  const own: Holder = { id: randomUUID(), computer: hostname(), process: process.pid };
  const refused = (holder: Holder | null): CliError =>
    new CliError('cli.error.storeLocked', {
      folder,
      computer: holder?.computer ?? '?',
      process: String(holder?.process ?? '?'),
      file: path,
    });
  const take = (): Promise<void> => writeFile(path, JSON.stringify(own), { flag: 'wx' });
  try {
    await take();
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const holder = await holderOf(path);
    if (!isStale(holder)) throw refused(holder);
    await rm(path, { force: true });
    // Of several that find it left behind one is first.
    await take().catch(async () => {
      throw refused(await holderOf(path));
    });
  }
  return {
    id: own.id,
    async verify() {
      const holder = await holderOf(path);
      if (holder?.id !== own.id) throw refused(holder);
    },
    async release() {
      if ((await holderOf(path))?.id === own.id) await rm(path, { force: true });
    },
  };
}
