import { chromium, type Browser } from 'playwright-core';
import { shared } from './shared';

/** What the tests of one file share with those of all others. */
export interface Stage {
  readonly browser: Browser;
  /** Serves the built pages. */
  readonly server: { readonly url: string };
}

/** Takes browser and server for the tests of a file, and closes the pages of each test after it; to be called at the file's top. */
export function openStage(): Stage {
  jest.setTimeout(120_000);
  let open: Browser | undefined;
  beforeAll(async () => {
    open = await chromium.connect(shared.browser());
  });
  afterEach(async () => {
    for (const context of open?.contexts() ?? []) await context.close();
  });
  afterAll(() => open?.close());
  return {
    get browser() {
      if (open === undefined) throw new Error('The stage opens before the first test.');
      return open;
    },
    get server() {
      return { url: shared.server() };
    },
  };
}
