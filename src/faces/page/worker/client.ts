import { WorkbookError } from '../../../workbook/errors';
import { loadedOnce } from '../../../ui/loadedOnce';
import type { Progress } from '../../../workbook/port';
import { receive, sender, type Channel } from './pieces';
import {
  isProgress,
  progressPlace,
  type Answer,
  type CallId,
  type FileServices,
  type Request,
  type SentFailure,
} from './protocol';

/** A call that is waited for. */
interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
  readonly progress: Progress | undefined;
}

function errorOf(failure: SentFailure): Error {
  if (failure.kind === 'workbook') return new WorkbookError(failure.code, failure.place, failure.details);
  return Object.assign(new Error(failure.message), { name: failure.name });
}

const isCancelled = (progress: Progress | undefined): boolean => progress?.signal.aborted === true;

/**
 * The services at the other end of a channel, as if they were here: what they report, their failures and *Batal* go through.
 * @param open gives the channel, with the first call
 */
export function remoteServices(open: () => Promise<Channel>): FileServices {
  const waiting = new Map<CallId, Waiting>();
  let calls = 0;

  const take = (message: unknown): void => {
    // Nobody else has the other end.
    const answer = message as Answer;
    if (answer.type === 'ready') return;
    const call = waiting.get(answer.call);
    if (answer.type === 'progress') {
      call?.progress?.report(answer.step, answer.done, answer.total);
      return;
    }
    waiting.delete(answer.call);
    if (answer.type === 'done') call?.resolve(answer.result);
    else call?.reject(errorOf(answer.failure));
  };
  const connected = loadedOnce(async () => {
    const channel = await open();
    receive(channel, take);
    const send = sender(channel);
    return (request: Request): Promise<void> => send(request);
  });

  const call = async (service: keyof FileServices, args: readonly unknown[]): Promise<unknown> => {
    const send = await connected();
    const id = calls++;
    const progress = args.flat().find(isProgress);
    if (isCancelled(progress)) throw new WorkbookError('cancelled');
    const sent = (value: unknown): unknown => (isProgress(value) ? progressPlace : value);
    const result = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject, progress }));
    await send({
      type: 'call',
      call: id,
      service,
      args: args.map((arg) => (Array.isArray(arg) ? arg.map(sent) : sent(arg))),
    });
    // A call whose lists are still on their way is not known at the other end, so that nothing could be cancelled there.
    const cancel = (): void => void send({ type: 'cancel', call: id });
    progress?.signal.addEventListener('abort', cancel, { once: true });
    if (isCancelled(progress)) cancel();
    return result;
  };
  /** A service hands on its own arguments and gives what that very service gives at the other end. */
  const service = <Name extends keyof FileServices>(name: Name): FileServices[Name] =>
    ((...args: unknown[]) => call(name, args)) as unknown as FileServices[Name];
  return {
    open: service('open'),
    close: service('close'),
    call: service('call'),
    save: service('save'),
    source: service('source'),
    sourceText: service('sourceText'),
    writeWorkbook: service('writeWorkbook'),
    writeDeck: service('writeDeck'),
  };
}
