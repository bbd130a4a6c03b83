import type { Schema } from '../../../engine/schema';
import type { Channel } from './pieces';
import { serveFiles } from './serve';

/**
 * Starts a worker that runs the page's own script, so that the page stays one file.
 * Rejects where the browser does not let a page from disk have one.
 */
async function startWorker(script: string): Promise<Channel> {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    const worker = new Worker(address);
    await new Promise((resolve, reject) => {
      worker.addEventListener('message', resolve, { once: true });
      worker.addEventListener('error', reject, { once: true });
    });
    return worker;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The other end of the services without a worker: they run in the page, by the same messages. */
function servedHere(schema: Schema): Channel {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  serveFiles(port2, schema);
  return port1;
}

/**
 * A channel to the services for files: to a worker, else to the page itself.
 * @param script the page's own; null where it is not known
 */
export async function openChannel(schema: Schema, script: string | null): Promise<Channel> {
  if (script === null) return servedHere(schema);
  try {
    return await startWorker(script);
  } catch {
    return servedHere(schema);
  }
}
