import { StandInHost } from '../standin';
import { loadOfficeClient, type OfficeClient } from '../standin/node';
import type { Bridge } from '../standin';
import { programme } from '../../src/programme';
import { excelWorkbook } from '../../src/workbook/excel';
import type { Progress, Workbook } from '../../src/workbook/port';
import { dressedFile } from '../field/workbooks';

/** Excel with a workbook, and the pane that is open over it: Microsoft's office.js on the stand-in. */
export class Stage {
  private pane: Pane;

  constructor(readonly host: StandInHost) {
    this.pane = new Pane(host);
  }

  /** The workbook as the open pane has it; from now on Office.js is that of this pane. */
  get workbook(): Workbook {
    Object.assign(globalThis, this.pane.client);
    return this.pane.workbook;
  }

  /** Resolves when the pane that is open now is closed. */
  get closed(): Promise<'closed'> {
    return this.pane.closed;
  }

  get isOpen(): boolean {
    return this.pane.isOpen;
  }

  /** The user closes the pane: nothing comes from it any more, and nothing reaches it. */
  close(): void {
    this.pane.close();
  }

  /** Ends something when the pane that is open now is closed. */
  onClose(end: () => void): void {
    void this.closed.then(end);
  }

  /** Nothing that was made ready to go wrong does so any more. */
  forgetFaults(): void {
    const { before, requests, actions } = this.host.faults;
    for (const each of [before, requests, actions]) each.clear();
  }

  /** Closes the pane and opens another one, which knows nothing of the first. */
  reopen(): void {
    this.pane.close();
    this.pane = new Pane(this.host);
  }

  /** Holds back the answer that is given next, and does something before it arrives. */
  holdAnswer(meanwhile: () => void): void {
    this.pane.holdAnswer(meanwhile);
  }

  /** Pressing *Batal* from now on. */
  cancel: () => void = () => undefined;

  /** Progress for one piece of work, which `cancel` ends. */
  progress(): Progress {
    const controller = new AbortController();
    this.cancel = () => controller.abort();
    return { report: () => undefined, signal: controller.signal };
  }
}

/** A client of its own, as each opening of the pane loads it. */
class Pane {
  readonly workbook: Workbook;
  readonly client: Pick<OfficeClient, 'Excel' | 'OfficeExtension'>;
  readonly closed: Promise<'closed'>;
  isOpen = true;
  private tellClosed: () => void = () => undefined;
  private meanwhile: (() => void) | null = null;

  constructor(host: StandInHost) {
    this.closed = new Promise((resolve) => (this.tellClosed = () => resolve('closed')));
    const bridge: Bridge = { sendMessageToHost: (text) => this.isOpen && host.bridge.sendMessageToHost(text) };
    host.bridge.onMessageFromHost = (text) => {
      if (!this.isOpen) return;
      const { meanwhile } = this;
      if (meanwhile === null || !isAnswer(text)) return bridge.onMessageFromHost?.(text);
      this.meanwhile = null;
      setImmediate(() => {
        meanwhile();
        if (this.isOpen) bridge.onMessageFromHost?.(text);
      });
    };
    const { Excel, OfficeExtension } = loadOfficeClient(host, {}, bridge);
    this.client = { Excel, OfficeExtension };
    this.workbook = excelWorkbook(programme.schema, (version) => host.isSetSupported('ExcelApi', version));
  }

  close(): void {
    this.isOpen = false;
    this.tellClosed();
  }

  holdAnswer(meanwhile: () => void): void {
    this.meanwhile = meanwhile;
  }
}

/** Events are of type 3 (docs/standin.md). */
const isAnswer = (text: string): boolean => (JSON.parse(text) as { readonly type: number }).type === 2;

let original: Promise<StandInHost> | undefined;

/** The small workbook of the field tests, dressed in all that Excel offers, with certain repairs to be made in it; a copy for each use. */
export async function openOriginal(): Promise<StandInHost> {
  original ??= dressedFile().then((bytes) => StandInHost.open(bytes, { kind: 'windows' }));
  return (await original).copy();
}
