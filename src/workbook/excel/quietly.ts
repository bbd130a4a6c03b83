/**
 * Queues calls that raise no events of ours, all in the next request. When it breaks off, `loud` must be run.
 * Other add-ins and Excel itself are not concerned.
 */
export function quietly(context: Excel.RequestContext, queue: () => void): void {
  context.runtime.enableEvents = false;
  queue();
  context.runtime.enableEvents = true;
}

/** Sees that events come again after a request of `quietly` broke off. Excel that does not answer now is asked again by whatever comes next (run.ts). */
export async function loud(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync().catch(() => undefined);
}
