import { StandInHost, type RequestLog } from '../..';
import { asHostError } from '../../session';
import { commandsOf } from './commands';
import type { FromHost, Opening, Outcome, RowsView, ToHost } from './messages';

/**
 * The thread in which Excel is played: whatever it calculates or writes, the page goes on. It answers the client's requests, carries out what the user does,
 * and sends what is on the screen after each change.
 */
const post = (message: FromHost): void => self.postMessage(message);

/**
 * Pictures of the screen that follow each other within this time (milliseconds) are one; where drawing takes long (formulas are calculated for it), it takes
 * a fifth of the thread's time at most, so that requests are answered.
 */
const leastPause = 40;
let pause = leastPause;

let host: StandInHost | null = null;
/** What came before the workbook was open. */
const early: ToHost[] = [];
let commands: ReturnType<typeof commandsOf> | null = null;
let wanted = { top: 0, count: 60 };
let lastPicture = 0;
let lastSent = '';
let isPending = false;

function rowsView(of: StandInHost, top: number, count: number): RowsView {
  return { sheet: of.screenName, top, count, cells: of.rows(top, count) };
}

function showScreen(): void {
  isPending = false;
  if (host === null) return;
  const start = performance.now();
  const screen = host.screen();
  const { rows: frozen } = screen.sheet.frozen;
  const rows = [rowsView(host, wanted.top, wanted.count)];
  if (frozen > 0 && wanted.top > 0) rows.unshift(rowsView(host, 0, frozen));
  const { selection, selected, ...sheet } = screen.sheet;
  void [selection, selected];
  const picture = JSON.stringify([sheet, screen.tabs, rows]);
  const isSame = picture === lastSent;
  lastSent = picture;
  lastPicture = performance.now();
  pause = Math.max(leastPause, 4 * (lastPicture - start));
  post({ kind: 'screen', screen, rows: isSame ? null : rows, selecting: commands?.selected.last ?? 0 });
}

function onChange(): void {
  if (isPending) return;
  const wait = lastPicture + pause - performance.now();
  if (wait <= 0) showScreen();
  else {
    isPending = true;
    setTimeout(showScreen, wait);
  }
}

async function open({ bytes, options, refused }: Opening): Promise<void> {
  try {
    host = await StandInHost.open(bytes, {
      ...options,
      onChange,
      onOpened: (opened) => post({ kind: 'beside', bytes: opened }),
      onRequest: (log: RequestLog, number) => post({ kind: 'request', number, log: { ...log } }),
    });
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    return;
  }
  for (const step of refused) host.refused.add(step);
  host.bridge.onMessageFromHost = (text) => post({ kind: 'office', text });
  commands = commandsOf(host);
  post({ kind: 'opened' });
  showScreen();
  for (const message of early.splice(0)) hear(message);
}

async function run(name: keyof NonNullable<typeof commands>, args: readonly unknown[]): Promise<Outcome> {
  try {
    const command = commands?.[name] as ((...args: readonly unknown[]) => unknown) | undefined;
    return { value: await command?.(...args) };
  } catch (error) {
    const { code, message } = asHostError(error);
    return { refusal: { code, message } };
  }
}

function hear(message: ToHost): void {
  if (message.kind === 'open') void open(message.opening);
  else if (host === null) early.push(message);
  else if (message.kind === 'office') host.bridge.sendMessageToHost(message.text);
  else if (message.kind === 'want') {
    wanted = { top: message.top, count: message.count };
    if (message.isMissing) post({ kind: 'rows', rows: rowsView(host, message.top, message.count) });
  } else {
    const { id, name, args } = message;
    void run(name, args).then((outcome) => post({ kind: 'outcome', id, outcome }));
  }
}

self.onmessage = ({ data }: MessageEvent<ToHost>): void => hear(data);
