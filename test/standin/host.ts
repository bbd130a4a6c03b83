import { runBatch } from './dispatch';
import { supportsSet, undoApiSet, type ExcelOptions, type HostTraits } from './hosts';
import { copied } from './model/copy';
import { openBook } from './model/open';
import type { Book } from './model/book';
import { saveBook } from './model/save';
import { eventEntries } from './objects/events';
import type { Author } from './objects/events';
import { setValues } from './objects/cells';
import type { Batch, BatchResult, RequestMessage } from './protocol';
import { actionType, eventText, pathType, responseText } from './protocol';
import { fail } from './errors';
import { Session } from './session';
import { rowsOf, screenOf, type Screen, type ScreenCell } from './screen';
import { deleteRows, insertRows } from './user/rows';
import { viewBook, type SheetView } from './view';

export interface HostOptions extends ExcelOptions {
  readonly fileName?: string;
  /** Called with the bytes of a workbook that the add-in opens beside this one. */
  readonly onOpened?: (bytes: Uint8Array) => void;
  /** Called after each batch and each change by a user, when the workbook may look different. */
  readonly onChange?: () => void;
  /** Called when a request was carried out, before it is answered; they are numbered from 1. */
  readonly onRequest?: (log: RequestLog, number: number) => void;
  /** Milliseconds that each answer takes; 0 unless given. */
  readonly latency?: number;
}

/** A request of the client as it came in. */
export interface RequestLog {
  readonly bytes: number;
  readonly actions: number;
  /** `<action>` or `<class member>` names in order, e.g. `set Values`, `call Add`, `load values,address`. */
  readonly steps: readonly string[];
  /** Bytes of the answer, and the milliseconds that the work took; known when it is done. */
  answerBytes?: number;
  milliseconds?: number;
  /** Error code that the request was answered with. */
  error?: string;
}

/** Faults that happen once, at requests and actions counted from 1. */
export interface Faults {
  /** What the user does just before a request comes in. */
  readonly before: Map<number, () => void>;
  /** Requests that fail as a whole before their first action, with the code they fail with. */
  readonly requests: Map<number, string>;
  /** Actions that fail, counted over all requests from now on. */
  readonly actions: Map<number, string>;
  /** Requests that are carried out but never answered. */
  readonly lost: Set<number>;
}

/** What Microsoft's script takes for the host when it finds it at `globalThis._richApiNativeBridge`. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the script. */
  onMessageFromHost?: (text: string) => void;
}

/** Excel without Excel: answers the batches of Microsoft's office.js on a workbook in memory. Runs in Node and in browsers. */
export class StandInHost {
  readonly bridge: Bridge = { sendMessageToHost: (text) => void this.receive(text) };
  readonly requests: RequestLog[] = [];
  readonly faults: Faults = { before: new Map(), requests: new Map(), actions: new Map(), lost: new Set() };
  /** Steps of requests that fail whenever they come, as `RequestLog` names them, e.g. `set PaperSize`. */
  readonly refused = new Set<string>();
  /** The user is typing in a cell: every batch fails. */
  editMode = false;
  /** Milliseconds that each answer takes; the work is done before. */
  latency: number;
  /** Actions of all requests so far that were not refused as a whole. */
  actionCount = 0;
  private readonly session: Session;

  private constructor(
    private readonly book: Book,
    private readonly options: HostOptions,
  ) {
    this.session = new Session(book, options);
    this.latency = options.latency ?? 0;
  }

  /** Opens `.xlsx` bytes, or a new workbook. Rejects with hucre's error when the bytes are no workbook. */
  static async open(bytes: Uint8Array | null, options: HostOptions = {}): Promise<StandInHost> {
    return new StandInHost(await openBook(bytes, options.fileName ?? 'Buku1.xlsx'), options);
  }

  /** Another Excel with the workbook as it is now: without the requests, faults and events of this one, and without what the user could undo. */
  copy(): StandInHost {
    return new StandInHost(copied(this.book), this.options);
  }

  /** Workbooks that the add-in opened beside this one. */
  get opened(): readonly Uint8Array[] {
    return this.session.opened;
  }

  /** The workbook as `.xlsx` bytes. */
  save(): Promise<Uint8Array> {
    return saveBook(this.book);
  }

  /** Whether this Excel has a requirement set, as `Office.context.requirements` tells the client. */
  isSetSupported(name: string, version = '1.1'): boolean {
    return supportsSet(this.session.apiSet, name, version);
  }

  /** What a user would see: sheets with the texts shown, formats, widths, charts and selection. */
  view(): SheetView[] {
    return viewBook(this.book);
  }

  /** Everything that is on the screen but the cells. */
  screen(): Screen {
    return screenOf(this.book, this.session);
  }

  /** The sheet in front. */
  get screenName(): string {
    return this.book.active.name;
  }

  /** Rows of the sheet in front (the first one zero-based): cells that hold something or have a format. */
  rows(top: number, count: number): readonly ScreenCell[] {
    return rowsOf(this.book.active, top, count);
  }

  /** What happens when somebody types into cells: the values arrive as an edit that is not the add-in's own. */
  edit(sheet: string, address: string, values: unknown, author: Exclude<Author, 'addin'> = 'user'): void {
    const range = this.session.locate(address, this.session.sheet(sheet));
    setValues(range, values, this.session);
    this.session.undo.close(author === 'remote');
    this.fire(author);
  }

  /** What happens when the user presses Ctrl+Z: the last step is taken back. False when there is none. */
  undo(): boolean {
    return this.moveInTime(this.session.undo.undo());
  }

  /** What happens when the user presses Ctrl+Y: what was taken back last is done again. False when there is nothing. */
  redo(): boolean {
    return this.moveInTime(this.session.undo.redo());
  }

  private moveInTime(touched: ReturnType<Session['undo']['undo']>): boolean {
    for (const { sheet, area } of touched ?? []) this.session.note('changed', sheet, area);
    this.fire('user');
    return touched !== null;
  }

  /** The user looks at another workbook, or at this one again. */
  set isElsewhere(away: boolean) {
    this.session.isElsewhere = away;
  }

  /** The platform, as `Office.context` tells the client. */
  get platform(): HostTraits['platform'] {
    return this.session.traits.platform;
  }

  /** What happens when the user inserts rows above a row (1-based). */
  insertRows(sheet: string, row: number, count: number): void {
    insertRows(this.session, this.session.sheet(sheet), row - 1, count);
    this.fire('user');
  }

  /** What happens when the user deletes rows (the first one 1-based). */
  deleteRows(sheet: string, row: number, count: number): void {
    deleteRows(this.session, this.session.sheet(sheet), row - 1, count);
    this.fire('user');
  }

  /** What happens when the user selects cells; several areas with Ctrl, separated by commas. */
  select(sheet: string, address: string): void {
    const ranges = address.split(',').map((part) => this.session.locate(part, this.session.sheet(sheet)));
    const [range = fail('InvalidArgument', 'Nothing is selected.')] = ranges.slice(-1);
    this.session.selected = ranges.length > 1 ? ranges.map(({ area }) => area) : null;
    range.sheet.book.active = range.sheet;
    range.sheet.selection = range.area;
    this.session.note('selected', range.sheet, range.area);
    this.fire('user');
  }

  /** What happens when the user clicks the tab of a sheet: it comes to the front with what was selected on it. */
  show(name: string): void {
    const sheet = this.session.sheet(name);
    this.session.selected = null;
    if (this.book.active !== sheet) this.session.note('activated', sheet, sheet.selection);
    this.book.active = sheet;
    this.fire('user');
  }

  /** What happens when the user clicks a chart: no cell is selected then. */
  selectChart(): void {
    this.session.selected = 'chart';
  }

  /** Looks at what the workbook holds, without changing it. */
  read<T>(look: (session: Session) => T): T {
    return look(this.session);
  }

  /** What happens when the user does something to cells that can be undone as one step. */
  asUser<T>(action: (session: Session) => T): T {
    try {
      return action(this.session);
    } finally {
      this.session.undo.close(false);
      this.fire('user');
    }
  }

  /** What happens when the user does something in Excel that has no method of its own here: protect a sheet, rename it, delete it. */
  byUser(change: (book: Book) => void): void {
    change(this.book);
    this.fire('user');
  }

  private async receive(text: string): Promise<void> {
    const { id, message } = JSON.parse(text) as RequestMessage;
    // The answer never comes within the call, just as from another process.
    await Promise.resolve();
    const batch: Batch = typeof message.body === 'string' ? (JSON.parse(message.body) as Batch) : message.body;
    const log: RequestLog = {
      bytes: byteLength(text),
      actions: batch.Actions.length,
      steps: batch.Actions.map((action) => stepName(action, batch)),
    };
    const number = this.requests.push(log);
    this.faults.before.get(number)?.();
    const { length } = this.opened;
    const start = performance.now();
    const answer = this.answer(batch, log, number);
    for (const bytes of this.opened.slice(length)) this.options.onOpened?.(bytes);
    let body = JSON.stringify(answer);
    if (answer.Error !== undefined) log.error = answer.Error.Code;
    else if (this.isOverLimit(byteLength(body))) {
      log.error = 'ResponsePayloadSizeLimitExceeded';
      body = JSON.stringify(refusal(log.error, 'The response is larger than 5 MB.'));
    }
    log.answerBytes = byteLength(body);
    log.milliseconds = performance.now() - start;
    this.options.onRequest?.(log, number);
    this.session.undo.close(!this.session.supports(undoApiSet));
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    if (!this.faults.lost.has(number)) this.bridge.onMessageFromHost?.(responseText(id, body));
    this.fire('addin');
  }

  private answer(batch: Batch, log: RequestLog, number: number): BatchResult {
    const fault = this.faults.requests.get(number);
    if (fault !== undefined) return refusal(fault, 'A fault was injected.');
    if (this.editMode) return refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    if (this.isOverLimit(log.bytes))
      return refusal('RequestPayloadSizeLimitExceeded', 'The request is larger than 5 MB.');
    const first = this.actionCount + 1;
    this.actionCount += batch.Actions.length;
    return runBatch(batch, this.session, (index) =>
      this.refused.has(log.steps[index] ?? '') ? 'GeneralException' : this.faults.actions.get(first + index),
    );
  }

  private isOverLimit(bytes: number): boolean {
    return bytes > (this.session.traits.payloadLimit ?? Infinity);
  }

  /** Tells the client and the page of changes. */
  private fire(author: Author): void {
    const entries = eventEntries(this.session, this.session.takeChanges(), author);
    if (entries.length > 0) this.bridge.onMessageFromHost?.(eventText(entries));
    this.options.onChange?.();
  }
}

const refusal = (code: string, message: string): BatchResult => ({
  Results: [],
  Error: { Code: code, Message: message, Location: '', ActionIndex: -1 },
});

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

const kinds = ['', 'instantiate', 'load', 'call', 'set', 'trace', '', '', '', 'update'];

/** Methods that give an object which was there before; others make one (`Add`) or change something. */
const isGetter = /^(Get|_)/;

function stepName({ ActionType, Name, ObjectPathId, QueryInfo }: Batch['Actions'][number], batch: Batch): string {
  const path = ActionType === actionType.instantiate ? batch.ObjectPaths[String(ObjectPathId)] : undefined;
  if (path?.ObjectPathType === pathType.method && !isGetter.test(path.Name)) return `make ${path.Name}`;
  const detail = Name === '' ? (QueryInfo?.Select ?? []).join(',') : Name;
  return `${kinds[ActionType] ?? String(ActionType)}${detail === '' ? '' : ` ${detail}`}`;
}
