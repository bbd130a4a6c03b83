/** What all files of tests share: started by `globalSetup.ts`, found by the workers through their environment, ended by `globalTeardown.ts`. */
const serverName = 'STAGE_SERVER';
const browserName = (worker: string): string => `STAGE_BROWSER_${worker}`;

function addressIn(name: string): string {
  const address = process.env[name];
  if (address === undefined)
    throw new Error(`${name} is missing: the tests were not started by jest with its settings.`);
  return address;
}

export const shared = {
  /** Of the dev server, with a trailing slash. */
  server: (): string => addressIn(serverName),
  /** Of the browser that this worker has to itself: a browser has a single clipboard. */
  browser: (): string => addressIn(browserName(process.env['JEST_WORKER_ID'] ?? '1')),
  setServer: (url: string): void => void (process.env[serverName] = url),
  setBrowser: (worker: number, address: string): void => void (process.env[browserName(String(worker))] = address),
  /** How to end what was started. */
  endings: [] as (() => unknown)[],
};
