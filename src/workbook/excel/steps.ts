import type { WorkbookError } from '../errors';
import type { Progress } from '../port';
import { workbookError } from './errors';
import { payloadBudget } from './payload';
import { loud, quietly } from './quietly';
import { toldAfter, type Look } from './restored';
import { throwIfCancelled } from './run';

/** Part of the writing, small enough for one request, and what takes it back. */
export interface Step {
  readonly bytes: number;
  /** Queues a last look at its cells and then the writing; the result, if any, tells after the sync what stands in the way: somebody changed them since they were read. */
  forth(): (() => WorkbookError | null) | void;
  /** Takes it back, to what stood there at that last look. */
  back(): void;
  /** Sheet or table that is written to. */
  readonly place: string;
  /** Queues a look whether it was taken back. Absent where `RowsWriting.unlike` does so. */
  look?(): Look;
}

/** Rows that come to tables and leave them: room for them is made after cells are changed, and rows go when all else is done. */
export interface RowsWriting {
  readonly coming: readonly Step[];
  readonly going: readonly Step[];
  /** Sees from the last of the answers whether all was done as it should. */
  check(): void;
  takeBack(): Promise<void>;
  /** Reads whether rows were taken back: the places that do not hold what they held. */
  unlike(): Promise<readonly string[]>;
}

const noRows: RowsWriting = {
  coming: [],
  going: [],
  check: () => undefined,
  takeBack: () => Promise.resolve(),
  unlike: () => Promise.resolve([]),
};

/** The steps of a writing, in their order. */
export interface Writing {
  /** Those of own tables that come first: notes of what was not done do no harm, while what was done must be noted even where Excel or the pane ends in the middle. */
  readonly own: readonly Step[];
  readonly cells?: readonly Step[];
  readonly rows?: RowsWriting;
  /** Those of own tables that say that all else is done. */
  readonly last?: readonly Step[];
}

/**
 * Does the steps. When one request breaks off, or somebody was quicker, what was done is taken back and read again, and the error thrown all the same: another one
 * where not all is as it was (restored.ts).
 */
export async function takeSteps(
  context: Excel.RequestContext,
  { own, cells = [], rows = noRows, last = [] }: Writing,
  progress?: Progress,
): Promise<void> {
  const before = [...own, ...cells, ...rows.coming, ...rows.going];
  const steps = [...before, ...last];
  let begun = 0;
  let requests = 0;
  try {
    for (const batch of inBatches(steps, bytesOfStep)) {
      throwIfCancelled(progress);
      progress?.report('writing', begun, steps.length);
      begun += batch.length;
      requests += 1;
      const looks: ReturnType<Step['forth']>[] = [];
      quietly(context, () => batch.forEach((step) => looks.push(step.forth())));
      // A request above 5 MB would be refused; nearly always everything goes with one.
      await context.sync();
      // All of them: each knows then what stood there.
      const found = looks.map((look) => look?.() ?? null).find((error) => error !== null);
      if (found !== undefined && found !== null) throw found;
    }
    rows.check();
    progress?.report('writing', steps.length, steps.length);
  } catch (error) {
    if (requests === 0) throw error;
    const isRows = begun > own.length + cells.length;
    // Cells are found again only where rows stand as they stood.
    if (isRows) await rows.takeBack().catch(() => undefined);
    // Somebody has made a sheet of that name since we looked: it is not ours to be taken away.
    const isOthers = workbookError(error, '').code === 'name-taken';
    const begunLast = last.slice(0, Math.max(0, begun - before.length));
    const begunOwn = isOthers ? [] : [...own.slice(0, begun), ...begunLast];
    const begunCells = cells.slice(0, Math.max(0, begun - own.length));
    await takeBack(context, begunOwn, begunCells);
    if (isOthers) await loud(context);
    throw await toldAfter(context, error, {
      places: (isOthers ? before.slice(own.length, begun) : steps.slice(0, begun)).map(({ place }) => place),
      looks: inBatches([...begunCells, ...begunOwn], (step) => 2 * step.bytes).map(
        (batch) => () => batch.flatMap((step) => step.look?.() ?? []),
      ),
      isFirst: requests === 1,
      ...(isRows && { more: () => rows.unlike() }),
    });
  }
}

/** Cuts a list where a request or its answer would become too big; one entry at least in each part. */
export function inBatches<T>(all: readonly T[], bytesOfOne: (one: T) => number): T[][] {
  const batches: T[][] = [];
  let bytes = Infinity;
  for (const one of all) {
    bytes += bytesOfOne(one);
    if (bytes <= payloadBudget) {
      batches.at(-1)?.push(one);
    } else {
      batches.push([one]);
      bytes = bytesOfOne(one);
    }
  }
  return batches;
}

const bytesOfStep = (step: Step): number => step.bytes;

/** Takes steps back, cells first. An own table whose sheet was not made yet must not keep the rest from being restored, so that each goes alone. */
async function takeBack(context: Excel.RequestContext, own: readonly Step[], cells: readonly Step[]): Promise<void> {
  for (const batch of [...inBatches(cells, bytesOfStep), ...own.map((step) => [step]).reverse()]) {
    quietly(context, () => batch.forEach((step) => step.back()));
    await context.sync().catch(() => undefined);
  }
  if (cells.length + own.length > 0) await loud(context);
}
