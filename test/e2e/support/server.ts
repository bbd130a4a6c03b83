import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The dev server as a process of its own, as `npm start` runs it. */
export interface Server {
  /** With a trailing slash. */
  readonly url: string;
  stop(): void;
}

/** Starts the dev server on a free port. */
export async function startServer(): Promise<Server> {
  const child = spawn(process.execPath, [join(__dirname, '..', '..', '..', 'scripts', 'serve.mjs'), '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.once('exit', (code) => reject(new Error(`serve.mjs ended with ${code}`)));
  });
  return { url, stop: () => child.kill() };
}
