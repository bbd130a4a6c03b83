import { unpackTable, type PackedTable, type RawTable } from '../../engine/dataset';
import type { ReportSpec } from '../../engine/report';
import type { Schema } from '../../engine/schema';
import type { FileTools } from '../../ui/fileTools';
import { forwardedWorkbook } from '../../workbook/forwarded';
import type { EditRefusal, Workbook } from '../../workbook/port';
import type { FileServices } from './worker/protocol';

/** A workbook file that is open. */
export interface OpenWorkbook extends Workbook {
  readonly name: string;
  /** The file with everything written so far. */
  save(): Promise<Uint8Array>;
  /** Whether something was written that no `save` has given yet. */
  isUnsaved(): boolean;
  /** Lets go of the file. */
  close(): Promise<void>;
}

/** The readers and writers of the page, which do their work beside it. */
export interface PageFiles extends FileTools {
  open(schema: Schema, bytes: Uint8Array, name: string): Promise<OpenWorkbook>;
}

/** What can be done with a workbook in a file (`FileWorkbook`); `refusals` knows its edits by their places, `writeReport` sends cells alone. */
const methods = [
  'readRows',
  'readSheets',
  'readNamedCells',
  'apply',
  'showAll',
  'addTables',
  'extendTable',
  'setSettings',
  'mark',
  'isMarked',
  'select',
] as const satisfies readonly (keyof Workbook)[];

/** What changes the file. */
const writing: ReadonlySet<string> = new Set(['apply', 'addTables', 'setSettings', 'mark']);

/** A report without what its cells know of their numbers (`trace`): that is for the pane, holds functions, and is not written. */
function withoutTraces(report: ReportSpec): ReportSpec {
  const sheets = report.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) => {
        if (cell === null) return cell;
        const { trace, ...written } = cell;
        return trace === undefined ? cell : written;
      }),
    ),
  }));
  return { ...report, sheets };
}

async function openRemote(services: FileServices, bytes: Uint8Array, name: string): Promise<OpenWorkbook> {
  const file = await services.open(bytes, name);
  let unsaved = false;
  return {
    ...forwardedWorkbook(methods, (method, args) => {
      // Also where it fails: a part of it may be written.
      unsaved ||= writing.has(method);
      return services.call(file, method, args);
    }),
    name,
    async readTables(names, progress, known) {
      const tables = await services.call(file, 'readTables', [names, progress, known]);
      return { tables: (tables as readonly PackedTable[]).map(unpackTable) };
    },
    writeReport: (report, progress) =>
      services.call(file, 'writeReport', [withoutTraces(report), progress]) as ReturnType<Workbook['writeReport']>,
    async refusals(edits) {
      const found = (await services.call(file, 'refusals', [edits])) as readonly (EditRefusal | undefined)[];
      return new Map(
        edits.flatMap((edit, index) => (found[index] === undefined ? [] : [[edit, found[index]] as const])),
      );
    },
    async save() {
      const saved = await services.save(file);
      unsaved = false;
      return saved;
    },
    isUnsaved: () => unsaved,
    close: () => services.close(file),
  };
}

/** Tables that were read elsewhere, as steps of which the first is the last. */
function* readAlready(tables: readonly PackedTable[]): Generator<void, readonly RawTable[]> {
  return tables.map(unpackTable);
}

/** The readers and writers of a page, which do their work where the services are. */
export function pageFiles(services: FileServices): PageFiles {
  return {
    open: (_schema, bytes, name) => openRemote(services, bytes, name),
    source: async (bytes, name) => readAlready(await services.source(bytes, name)),
    sourceText: async (text, name) => readAlready(await services.sourceText(text, name)),
    writeWorkbook: (spec) => services.writeWorkbook({ ...spec, report: spec.report && withoutTraces(spec.report) }),
    writeDeck: (deck) => services.writeDeck(deck),
  };
}
