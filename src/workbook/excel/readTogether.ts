import { workbookError } from './errors';

/** A reader of the workbook: it queues questions, and waits for the answers with `context.sync()`. Nothing of it is written. */
type Reader<Result> = (context: Excel.RequestContext) => Promise<Result>;

/**
 * Lets readers that need nothing of each other go on side by side: what all of them wait for is asked with one request. Those that fail because that is
 * too much for one answer read again by themselves.
 * @throws what the first of them throws that fails
 */
export async function readTogether<Results extends readonly unknown[]>(
  context: Excel.RequestContext,
  readers: { readonly [Index in keyof Results]: Reader<Results[Index]> },
): Promise<Results> {
  let active = readers.length;
  let waiting: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = [];
  const askIfAllWait = (): void => {
    if (waiting.length === 0 || waiting.length < active) return;
    const asking = waiting;
    waiting = [];
    context.sync().then(
      () => asking.forEach(({ resolve }) => resolve()),
      (error: unknown) => asking.forEach(({ reject }) => reject(error)),
    );
  };
  const sync = (): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      askIfAllWait();
    });
  const shared = Object.create(context, { sync: { value: sync } }) as Excel.RequestContext;
  const outcomes = await Promise.allSettled(
    readers.map((reader) =>
      reader(shared).finally(() => {
        active -= 1;
        askIfAllWait();
      }),
    ),
  );
  const results: unknown[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === 'fulfilled') results.push(outcome.value);
    else if (workbookError(outcome.reason, '').code === 'payload') results.push(await readers[index]?.(context));
    else throw outcome.reason;
  }
  return results as unknown as Results;
}
