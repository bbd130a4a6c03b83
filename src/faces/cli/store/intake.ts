import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkTables,
  fitOf,
  judgeForStore,
  keepingTyped,
  reportedTables,
  settle,
  type AppContext,
  type LeftOut,
  type StoreEntry,
  type StoreFit,
  type StoreJudgement,
  type StoreProblem,
} from '../../../app';
import { storeTables } from '../../../engine/sql';
import { programme } from '../../../programme';
import { CliError } from '../error';
import type { Input } from '../files';
import type { Session } from '../session';
import {
  ensureStore,
  filesIn,
  readCatalogue,
  removeLeftovers,
  workPrefix,
  writeCatalogue,
  type Partition,
  type StoreCatalogue,
} from './catalogue';
import { lockStore, type StoreLock } from './lock';
import { writeOfficial } from './official';
import { fileKey, Staging } from './staging';

/** What became of a file. */
export type TakenFile =
  | { readonly entry: StoreEntry; readonly fit: StoreFit; readonly leftOut: LeftOut }
  | Extract<StoreJudgement, { readonly problem: StoreProblem }>;

/** How files are taken in. */
export interface IntakeOptions {
  readonly context: AppContext;
  /** Now, local time as a serial. */
  readonly at: number;
  readonly force: boolean;
  /** Told of each file, in their order. */
  tell(file: TakenFile): void;
}

/**
 * Takes workbooks into a store. Each is checked apart; what cannot be taken is told, the others go on. The store changes at once, when all have been read and
 * written: whoever breaks off before leaves it as it was. Rejects with a `CliError` where another run has the store, or it cannot be written.
 */
export async function takeIntoStore(
  session: Session,
  folder: string,
  inputs: readonly Input[],
  options: IntakeOptions,
): Promise<void> {
  await ensureStore(folder);
  const lock = await lockStore(folder);
  const work = join(folder, `${workPrefix}${lock.id}`);
  let staging: Staging | null = null;
  try {
    const before = await readCatalogue(folder);
    await removeLeftovers(
      folder,
      before,
      storeTables(programme.schema).map(({ name }) => name),
    );
    staging = await Staging.open(programme.schema, work);
    const taken = await readAll(session, inputs, before, staging, options);
    if (taken.length > 0) await switchTo(session, folder, lock, before, taken, staging);
  } finally {
    staging?.close();
    await rm(work, { recursive: true, force: true });
    await lock.release();
  }
}

/** A file whose rows wait. */
interface Waiting {
  readonly entry: StoreEntry;
  readonly replaced: readonly StoreEntry[];
}

/** Reads and checks the files one by one, the next ones while one is checked. */
async function readAll(
  session: Session,
  inputs: readonly Input[],
  { entries }: StoreCatalogue,
  staging: Staging,
  { context, at, force, tell }: IntakeOptions,
): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = [];
  const bar = session.bar(inputs.length);
  let done = 0;
  for await (const input of session.readEach(inputs)) {
    try {
      if ('error' in input) throw input.error;
      const { source } = await keepingTyped({ name: input.file.name, workbook: input.file }, programme);
      const raw = await source.workbook.readTables(reportedTables(programme.schema));
      const check = settle(await checkTables(raw, context));
      const judged = judgeForStore(source.name, raw, check, context);
      bar.clear();
      if ('problem' in judged) tell(judged);
      else {
        const entry = { ...judged.entry, at };
        const taken = waiting.map((each) => each.entry);
        const fit = fitOf(entry, entries, taken, force);
        if (fit.kind === 'new' || fit.kind === 'replaces') {
          staging.append(entry, check.dataset);
          waiting.push({ entry, replaced: fit.kind === 'replaces' ? fit.entries : [] });
        }
        tell({ entry, fit, leftOut: judged.leftOut });
      }
    } catch (error) {
      bar.clear();
      session.complain(error, input.path);
    }
    bar.step((done += 1));
  }
  bar.stop();
  return waiting;
}

const keyOf = ({ month, whole }: Pick<StoreEntry, 'month' | 'whole'>): string => `${month} ${whole}`;

/** Writes the new files beside the old ones, then lets the catalogue name them, all at once. */
async function switchTo(
  session: Session,
  folder: string,
  lock: StoreLock,
  before: StoreCatalogue,
  taken: readonly Waiting[],
  staging: Staging,
): Promise<void> {
  staging.flush();
  const run = randomUUID();
  const partitions = new Map<string, Partition>(before.partitions.map((each) => [keyOf(each), each]));
  const touched = new Map<string, Waiting[]>();
  for (const each of taken) touched.set(keyOf(each.entry), [...(touched.get(keyOf(each.entry)) ?? []), each]);
  for (const [key, files] of touched) {
    const [first] = files;
    if (first === undefined) continue;
    const { month, whole } = first.entry;
    const old = partitions.get(key) ?? { month, whole, files: {} };
    const replaced = files.flatMap((file) => file.replaced.map(fileKey));
    partitions.set(key, await staging.write(folder, run, old, replaced));
  }
  const gone = new Set(taken.flatMap(({ replaced }) => replaced));
  const entries = [...before.entries.filter((entry) => !gone.has(entry)), ...taken.map(({ entry }) => entry)].toSorted(
    (a, b) => (`${a.month} ${a.part}` < `${b.month} ${b.part}` ? -1 : 1),
  );
  const catalogue: StoreCatalogue = {
    ...before,
    generation: before.generation + 1,
    entries,
    partitions: [...partitions.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    official: await writeOfficial(session, folder, run, [...new Set(entries.map(({ whole }) => whole))]),
  };
  await lock.verify();
  if ((await readCatalogue(folder)).generation !== before.generation)
    throw new CliError('cli.error.storeChanged', { folder });
  await writeCatalogue(folder, catalogue);
  const kept = new Set(filesIn(catalogue));
  for (const file of filesIn(before).filter((each) => !kept.has(each))) await rm(join(folder, file), { force: true });
}
