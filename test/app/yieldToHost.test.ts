/** Long work gives way to whatever else waits, also where it is many short loops one after another. */
import { inSteps } from '../../src/app';
import { WorkbookError } from '../../src/workbook/errors';
import type { Progress } from '../../src/workbook/port';

const progressOf = (signal = new AbortController().signal): Progress => ({ signal, report: () => undefined });

/** Keeps the thread for some milliseconds. */
function hold(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function* loop(milliseconds: number): Generator<void, string> {
  hold(milliseconds);
  yield;
  return 'selesai';
}

/** How many other tasks have had their turn while a work ran. */
async function turnsDuring(work: () => Promise<void>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const other = (): void => {
    turns += 1;
    if (!isOver) setImmediate(other);
  };
  setImmediate(other);
  await work();
  isOver = true;
  return turns;
}

test('short loops of one work count as one: others have their turn between them', async () => {
  const progress = progressOf();
  const turns = await turnsDuring(async () => {
    for (let round = 0; round < 8; round += 1) expect(await inSteps(loop(15), progress)).toBe('selesai');
  });
  expect(turns).toBeGreaterThanOrEqual(2);
});

test('a work that was cancelled between two of its loops does not begin the next', async () => {
  const controller = new AbortController();
  const progress = progressOf(controller.signal);
  await inSteps(loop(0), progress);
  controller.abort();
  let begun = false;
  const next = function* (): Generator<void, void> {
    begun = true;
    yield;
  };
  await expect(inSteps(next(), progress)).rejects.toEqual(new WorkbookError('cancelled'));
  expect(begun).toBe(false);
});
