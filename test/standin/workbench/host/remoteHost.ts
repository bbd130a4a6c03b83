import { supportsSet } from '../../hosts';
import type { Bridge, RequestLog } from '../..';
import type { HostFacts } from '../../office';
import type { Commands } from './commands';
import type { FromHost, Opening, RowsView, ToHost } from './messages';

type ScreenMessage = Extract<FromHost, { kind: 'screen' }>;

/** What the page hears of Excel. */
export interface HostListener {
  onScreen(message: ScreenMessage): void;
  onRows(rows: RowsView): void;
  onRequest(number: number, log: RequestLog): void;
  /** A workbook that the add-in opens. */
  onBeside(bytes: Uint8Array): void;
}

/** What Excel answers to a user whom it refuses something. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}

/** Excel, played in another thread. */
export class RemoteHost implements HostFacts {
  readonly platform = 'OfficeOnline';
  readonly bridge: Bridge = { sendMessageToHost: (text) => this.post({ kind: 'office', text }) };
  private readonly waiting = new Map<number, (outcome: Extract<FromHost, { kind: 'outcome' }>['outcome']) => void>();
  private lastId = 0;

  private readonly worker = new Worker(new URL('./hostWorker.ts', import.meta.url));
  private opening: { resolve(): void; reject(error: Error): void } | null = null;

  /** Starts the thread; what is sent before a workbook is open waits there. */
  constructor(
    private readonly apiSet: string,
    private readonly listener: HostListener,
  ) {
    this.worker.onmessage = ({ data }: MessageEvent<FromHost>) => this.hear(data);
    this.worker.onerror = ({ message }) => this.opening?.reject(new Error(message));
  }

  /** Opens a workbook. Rejects with a sentence of the reader's when the bytes are none. */
  open(opening: Opening): Promise<void> {
    return new Promise((resolve, reject) => {
      this.opening = { resolve, reject };
      this.post({ kind: 'open', opening });
    });
  }

  isSetSupported(name: string, version?: string): boolean {
    return supportsSet(this.apiSet, name, version);
  }

  /** Which rows are in view; what they hold comes by itself, now where it is missing, and after each change. */
  want(top: number, count: number, isMissing: boolean): void {
    this.post({ kind: 'want', top, count, isMissing });
  }

  /** The user does something. Rejects with `Refused` when Excel does not let them. */
  run<Name extends keyof Commands>(
    name: Name,
    ...args: Parameters<Commands[Name]>
  ): Promise<Awaited<ReturnType<Commands[Name]>>> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (outcome) => {
        if ('refusal' in outcome) reject(new Refused(outcome.refusal.code, outcome.refusal.message));
        else resolve(outcome.value as Awaited<ReturnType<Commands[Name]>>);
      });
      this.post({ kind: 'command', id, name, args });
    });
  }

  private post(message: ToHost): void {
    this.worker.postMessage(message);
  }

  private hear(message: FromHost): void {
    switch (message.kind) {
      case 'opened':
        this.opening?.resolve();
        return;
      case 'failed':
        this.opening?.reject(new Error(message.message));
        return;
      case 'office':
        this.bridge.onMessageFromHost?.(message.text);
        return;
      case 'screen':
        this.listener.onScreen(message);
        return;
      case 'rows':
        this.listener.onRows(message.rows);
        return;
      case 'request':
        this.listener.onRequest(message.number, message.log);
        return;
      case 'beside':
        this.listener.onBeside(message.bytes);
        return;
      case 'outcome': {
        const done = this.waiting.get(message.id);
        this.waiting.delete(message.id);
        done?.(message.outcome);
      }
    }
  }
}
