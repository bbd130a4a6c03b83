/** Start-up of the worker of the page without Excel. */
import { programme } from '../../../programme';
import type { Channel } from './pieces';
import { serveFiles } from './serve';

// In a worker the global object is its end of the channel; TypeScript takes it for a window.
serveFiles(globalThis as unknown as Channel, programme.schema);
