import { Worker } from 'node:worker_threads';
import { WorkbookError } from '../../../workbook/errors';
import { hasCode } from '../files';
import { fileOf, openFile, type ReadFile } from './open';
import type { Answer } from './worker';

/** What a worker may take for one file. */
export interface Limits {
  readonly megabytes: number;
  readonly milliseconds: number;
}

/** Many times what the largest workbook needs that can be filled by hand: 100,000 loans take 400 MB and some seconds. */
const generous: Limits = { megabytes: 2048, milliseconds: 5 * 60_000 };

/**
 * Reads workbooks, each apart from the others: in a worker with a limit of memory and of time, so that a file made to exhaust them, or one that brings
 * the reading down, costs no other. Without a script for the worker they are read here.
 */
export class FileReader {
  private worker: Worker | null = null;

  /** @param script what a worker runs: it calls `serveFiles` */
  constructor(
    private readonly script: string | null,
    private readonly limits: Limits = generous,
  ) {}

  /**
   * Reads one workbook. Rejects with a `WorkbookError`.
   * @param isAlone whether no other is read in this run, so that there is none to be kept from harm
   */
  async read(path: string, isAlone: boolean): Promise<ReadFile> {
    if (this.script === null || isAlone) return openFile(path);
    this.worker ??= new Worker(this.script, { resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes } });
    const answer = await this.ask(this.worker, path);
    if ('contents' in answer) return fileOf(answer.contents);
    const { code, place, details } = answer.failure;
    throw new WorkbookError(code, place, details);
  }

  /** Ends the worker. */
  async close(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private ask(worker: Worker, path: string): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      // A worker that failed is left behind; the next file gets a new one.
      const fail = (code: 'file-too-large' | 'unknown', details: string): void => {
        settle();
        this.worker = null;
        void worker.terminate();
        reject(new WorkbookError(code, path, details));
      };
      const timer = setTimeout(() => fail('file-too-large', 'time limit'), this.limits.milliseconds);
      const settle = (): void => {
        clearTimeout(timer);
        worker.removeAllListeners();
        // Whatever it still has to say comes too late.
        worker.on('error', () => {});
      };
      worker.removeAllListeners();
      worker.once('message', (answer: Answer) => {
        settle();
        resolve(answer);
      });
      worker.once('error', (error) =>
        fail(hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY') ? 'file-too-large' : 'unknown', error.message),
      );
      worker.once('exit', (code) => fail('unknown', `worker ended with ${code}`));
      worker.postMessage(path);
    });
  }
}
