import makeSample from '../../support/globalSetup';
import { launch } from './browser';
import { startServer } from './server';
import { shared } from './shared';

/** Before the first test in a browser: the sample, the dev server, and a browser for each of jest's workers. */
export default async function globalSetup({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  await makeSample();
  const server = await startServer();
  shared.endings.push(() => server.stop());
  shared.setServer(server.url);
  for (let worker = 1; worker <= maxWorkers; worker += 1) {
    const browser = await launch();
    shared.endings.push(() => browser.close());
    shared.setBrowser(worker, browser.wsEndpoint());
  }
}
