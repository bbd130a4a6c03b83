import type { Browser } from 'playwright-core';
import { launch } from './browser';
import { startServer, type Server } from './server';

/** What the tests of one file share. */
export interface Stage {
  readonly browser: Browser;
  /** Serves the built pages. */
  readonly server: Server;
}

/** Starts browser and server before the tests of a file and ends them after; to be called at its top. */
export function openStage(): Stage {
  jest.setTimeout(120_000);
  let open: Stage | undefined;
  const opened = (): Stage => {
    if (open === undefined) throw new Error('The stage opens before the first test.');
    return open;
  };
  beforeAll(async () => {
    const [browser, server] = await Promise.all([launch(), startServer()]);
    open = { browser, server };
  });
  afterAll(async () => {
    await open?.browser.close();
    open?.server.stop();
  });
  return {
    get browser() {
      return opened().browser;
    },
    get server() {
      return opened().server;
    },
  };
}
