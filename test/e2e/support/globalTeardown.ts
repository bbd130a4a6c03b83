import { shared } from './shared';

/** After the last test: the browsers and the dev server end. */
export default async function globalTeardown(): Promise<void> {
  for (const end of shared.endings) await end();
}
