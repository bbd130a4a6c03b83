import type { RequestLog, StandInHost } from '../standin';

/** Requests of syncs. Excel.run itself sends another one when it is done, unawaited, to release what it kept; no sync of ours. */
export function syncs(host: StandInHost): RequestLog[] {
  return host.requests.filter(
    ({ steps }) => !steps.every((step) => step === 'instantiate' || step.includes('_RemoveReference')),
  );
}
