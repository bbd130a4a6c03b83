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
 * Room for what a worker has just made, in megabytes. Nearly all of it is needed for a moment only; with the usual 48 workers that read many files hold a third more memory, and
 * read no quicker.
 */
const youngMegabytes = 12;

/** A worker that reads one file after the other. */
class FileWorker {
  private worker: Worker | null = null;

  constructor(
    private readonly script: string,
    private readonly limits: Limits,
  ) {}

  async read(path: string): Promise<ReadFile> {
    this.worker ??= new Worker(this.script, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes, maxYoungGenerationSizeMb: youngMegabytes },
    });
    const answer = await this.ask(this.worker, path);
    if ('contents' in answer) return fileOf(answer.contents);
    const { code, place, details } = answer.failure;
    throw new WorkbookError(code, place, details);
  }

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

/**
 * Reads workbooks, each apart from the others: in workers with a limit of memory and of time, so that a file made to exhaust them, or one that brings
 * the reading down, costs no other. Without a script for the workers they are read here.
 */
export class FileReader {
  private readonly workers: FileWorker[];
  /** What each worker is at; a file waits for the one before it. */
  private readonly busy: Promise<unknown>[];
  private turn = 0;

  /**
   * @param script what a worker runs: it calls `serveFiles`
   * @param count how many read at once
   */
  constructor(script: string | null, limits: Limits = generous, count = 1) {
    this.workers = script === null ? [] : Array.from({ length: count }, () => new FileWorker(script, limits));
    this.busy = this.workers.map(() => Promise.resolve());
  }

  /**
   * Reads one workbook. Rejects with a `WorkbookError`.
   * @param isAlone whether no other is read in this run, so that there is none to be kept from harm
   */
  read(path: string, isAlone: boolean): Promise<ReadFile> {
    const index = this.turn % Math.max(1, this.workers.length);
    const worker = this.workers[index];
    if (worker === undefined || isAlone) return openFile(path);
    this.turn += 1;
    const read = (this.busy[index] ?? Promise.resolve()).then(() => worker.read(path));
    this.busy[index] = read.catch(() => undefined);
    return read;
  }

  /** How many files are worth being read before they are asked for: one for each worker. */
  get ahead(): number {
    return this.workers.length;
  }

  /** Ends the workers, which must not be reading; a file that comes later gets a new one. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}
