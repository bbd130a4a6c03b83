import { join } from 'node:path';
import { isMainThread, parentPort } from 'node:worker_threads';
import { serveFiles } from './reading/worker';
import { run } from './run';

async function main(): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: what is left to do is for nobody.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
  });
  // Where messages cannot be written either, the exit code has to say it all.
  process.stderr.on('error', () => {});
  // dist/cli.js lies beside dist/wilayah; it is its own worker.
  const streams = { out: process.stdout, error: process.stderr };
  process.exitCode = await run(process.argv.slice(2), streams, join(__dirname, 'wilayah'), __filename);
}

if (isMainThread) void main();
else if (parentPort !== null) serveFiles(parentPort);
