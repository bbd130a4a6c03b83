import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreEntry } from '../../../app';
import { CliError } from '../error';
import { ensureFolder, writeWhole } from '../writeWhole';
import { hasCode } from '../files';

/** File that says what a store holds. A Parquet file that it does not name is no part of the store: what it names is switched at once, by a rename. */
const catalogueName = 'gudang.json';

const format = 1;

/** The rows of one period and whole. */
export interface Partition {
  /** `2014-12`. */
  readonly month: string;
  /** Code of the whole. */
  readonly whole: string;
  /** Its file of each table that has rows, from the folder of the store. */
  readonly files: Readonly<Record<string, string>>;
}

/** What a store holds. */
export interface StoreCatalogue {
  readonly format: typeof format;
  /** Grows by one with each run that changed the store. */
  readonly generation: number;
  readonly entries: readonly StoreEntry[];
  readonly partitions: readonly Partition[];
  /** File of the official areas, from the folder of the store; null while there is none. */
  readonly official: string | null;
}

const empty: StoreCatalogue = { format, generation: 0, entries: [], partitions: [], official: null };

const pathOf = (folder: string): string => join(folder, catalogueName);

/** Whether a path is the folder of a store. */
export async function isStore(path: string): Promise<boolean> {
  return stat(pathOf(path)).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** What the store in a folder holds. Rejects with a `CliError` where there is none, or it cannot be read. */
export async function readCatalogue(folder: string): Promise<StoreCatalogue> {
  const text = await readFile(pathOf(folder), 'utf8').catch((error: unknown) => {
    const isMissing = hasCode(error, 'ENOENT', 'ENOTDIR');
    throw new CliError(isMissing ? 'cli.error.noStore' : 'cli.error.storeUnreadable', { folder }, { cause: error });
  });
  try {
    const catalogue = JSON.parse(text) as Partial<StoreCatalogue>;
    if (catalogue.format === format && catalogue.entries !== undefined) return { ...empty, ...catalogue };
  } catch {
    // Told below: somebody else wrote it, or the disk is damaged.
  }
  throw new CliError('cli.error.storeUnreadable', { folder });
}

export const writeCatalogue = (folder: string, catalogue: StoreCatalogue): Promise<void> =>
  writeWhole(pathOf(folder), new TextEncoder().encode(JSON.stringify(catalogue)));

/** Names in the folder of a store that a run keeps there while it works. */
export const workPrefix = '.kerja-';
export const lockName = '.kunci';

const isOwn = (name: string): boolean =>
  name === lockName || name.startsWith(workPrefix) || name.startsWith('.indikator-');

/**
 * Makes sure that a folder is a store, and makes one of a folder that is not there or has nothing in it. Rejects with a `CliError` for one that holds other
 * things.
 */
export async function ensureStore(folder: string): Promise<void> {
  if (await isStore(folder)) return;
  await ensureFolder(folder);
  const names = await readdir(folder);
  if (names.some((name) => !isOwn(name))) throw new CliError('cli.error.notStore', { folder });
  await writeCatalogue(folder, empty);
}

/** Name of a Parquet file of ours: that of the run which wrote it. */
const ownFile = /^[\da-f-]{36}\.parquet$/;

/** Removes what runs left that were cut off: files of ours that the catalogue does not name. Whatever else lies there stays. */
export async function removeLeftovers(
  folder: string,
  catalogue: StoreCatalogue,
  tables: readonly string[],
): Promise<void> {
  const named = new Set(filesIn(catalogue).map((file) => join(folder, file)));
  for (const name of await readdir(folder)) {
    if (name.startsWith(workPrefix)) await rm(join(folder, name), { recursive: true, force: true });
  }
  for (const table of tables) {
    const found = await readdir(join(folder, table), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const file of found) {
      const path = join(file.parentPath, file.name);
      if (file.isFile() && ownFile.test(file.name) && !named.has(path)) await rm(path, { force: true });
    }
  }
}

/** All Parquet files that a catalogue names. */
export function filesIn({ partitions, official }: StoreCatalogue): readonly string[] {
  return [...partitions.flatMap(({ files }) => Object.values(files)), ...(official === null ? [] : [official])];
}
