import type { HostOptions } from '..';
import { StandInHost } from '..';
import type { OfficeClient } from '../node';
import { loadOfficeClient } from '../node';

/** A host with a fresh client of Microsoft's on it. */
export async function start(
  options: HostOptions = {},
  bytes: Uint8Array | null = null,
): Promise<{ host: StandInHost } & OfficeClient> {
  const host = await StandInHost.open(bytes, options);
  return { host, ...loadOfficeClient(host) };
}

/** Code of the error that a promise rejects with; null when it does not. */
export async function codeOf(promise: Promise<unknown>): Promise<string | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
