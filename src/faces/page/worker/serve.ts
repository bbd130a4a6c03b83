import { inSteps } from '../../../app';
import { packTable, type PackedTable, type RawTable, type RawWorkbook } from '../../../engine/dataset';
import type { Schema } from '../../../engine/schema';
import { WorkbookError } from '../../../workbook/errors';
import {
  openWorkbookFile,
  readSourceFile,
  readSourceText,
  writeWorkbookFile,
  type FileWorkbook,
} from '../../../workbook/file';
import type { CellEdit, Progress } from '../../../workbook/port';
import { writeDeckFile } from '../../../workbook/pptx';
import { receive, sender, type Channel } from './pieces';
import {
  isProgressPlace,
  type Answer,
  type CallId,
  type FileId,
  type FileServices,
  type Request,
  type SentFailure,
} from './protocol';

/** Tables as they go to the page: columns, which are copied as they are. */
const packed = (tables: readonly RawTable[]): readonly PackedTable[] => tables.map(packTable);

/** The files and what is done with them. */
function fileServices(schema: Schema): FileServices {
  const files = new Map<FileId, FileWorkbook>();
  let opened = 0;
  const fileOf = (id: FileId): FileWorkbook => {
    const file = files.get(id);
    if (file === undefined) throw new WorkbookError('file-not-found');
    return file;
  };
  return {
    async open(bytes, name) {
      const id = opened++;
      files.set(id, await openWorkbookFile(schema, bytes, name));
      return id;
    },
    async close(id) {
      files.delete(id);
    },
    async call(id, method, args) {
      const file: object = fileOf(id);
      const called: unknown = Reflect.get(file, method);
      if (typeof called !== 'function') throw new TypeError(`no method ${method}`);
      const result: unknown = await Reflect.apply(called, file, args);
      if (method === 'readTables') return packed((result as RawWorkbook).tables);
      // The edits of the answer are those that came in: on the other side they are known by their place only.
      if (method !== 'refusals' || !(result instanceof Map)) return result;
      const edits = args[0] as readonly CellEdit[];
      return edits.map((edit) => result.get(edit));
    },
    save: (id) => fileOf(id).save(),
    source: async (bytes, name) => packed(await inSteps(await readSourceFile(bytes, name))),
    sourceText: async (text, name) => packed(await inSteps(readSourceText(text, name))),
    writeWorkbook: (spec) => writeWorkbookFile(spec),
    writeDeck: (deck) => writeDeckFile(deck),
  };
}

function sentFailure(error: unknown): SentFailure {
  if (error instanceof WorkbookError) {
    const { code, place, details } = error;
    return { kind: 'workbook', code, place, details };
  }
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'other', name, message };
}

/** Does what the page at the other end of the channel asks for, several calls at a time. */
export function serveFiles(channel: Channel, schema: Schema): void {
  const services = fileServices(schema);
  const running = new Map<CallId, AbortController>();
  const send = sender(channel);
  const answer = (message: Answer): Promise<void> => send(message);

  const perform = async ({ call, service, args }: Request & { readonly type: 'call' }): Promise<Answer> => {
    const controller = new AbortController();
    running.set(call, controller);
    const progress: Progress = {
      signal: controller.signal,
      report: (step, done, total) => void answer({ type: 'progress', call, step, done, total }),
    };
    const own = (value: unknown): unknown => (isProgressPlace(value) ? progress : value);
    const given = args.map((arg) => (Array.isArray(arg) ? arg.map(own) : own(arg)));
    try {
      // Service and arguments are what the page's `FileServices` was called with.
      const result: unknown = await Reflect.apply(services[service], services, given);
      return { type: 'done', call, result };
    } catch (error) {
      return { type: 'failed', call, failure: sentFailure(error) };
    } finally {
      running.delete(call);
    }
  };

  receive(channel, (message) => {
    // Nobody else has the other end.
    const request = message as Request;
    if (request.type === 'cancel') running.get(request.call)?.abort();
    else void perform(request).then(answer);
  });
  void answer({ type: 'ready' });
}
