import type { PackedTable } from '../../../engine/dataset';
import type { DeckSpec, WorkbookSpec } from '../../../engine/report';
import type { WorkbookErrorCode } from '../../../workbook/errors';
import type { WorkbookMethod } from '../../../workbook/forwarded';
import type { Progress } from '../../../workbook/port';

/** A file that is open in the worker. */
export type FileId = number;

/** What the worker does with files, by name: what each is given, and what it gives. */
export interface FileServices {
  open(bytes: Uint8Array, name: string): Promise<FileId>;
  /** Forgets a file. */
  close(file: FileId): Promise<void>;
  /** Calls a method of the port; tables come packed. */
  call(file: FileId, method: WorkbookMethod, args: readonly unknown[]): Promise<unknown>;
  /** The file with everything written so far. */
  save(file: FileId): Promise<Uint8Array>;
  /** The sheets of a file of any layout. */
  source(bytes: Uint8Array, name: string): Promise<readonly PackedTable[]>;
  /** The same of text with a sign between its cells. */
  sourceText(text: string, name: string): Promise<readonly PackedTable[]>;
  writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array>;
  writeDeck(deck: DeckSpec): Promise<Uint8Array>;
}

/** Number of a call, by which its answer is known. */
export type CallId = number;

/** Stands among a call's arguments where its `Progress` stood. */
export const progressPlace = { place: 'progress' } as const;

/** An argument, or a part of it, that goes to the other side on its own. */
export const isProgress = (value: unknown): value is Progress =>
  typeof value === 'object' && value !== null && 'report' in value && 'signal' in value;

export const isProgressPlace = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'place' in value && value.place === progressPlace.place;

/** A failure on its way: a `WorkbookError` keeps its code, place and details. */
export type SentFailure =
  | { readonly kind: 'workbook'; readonly code: WorkbookErrorCode; readonly place: string; readonly details: string }
  | { readonly kind: 'other'; readonly name: string; readonly message: string };

/** From the page to the worker. */
export type Request =
  | {
      readonly type: 'call';
      readonly call: CallId;
      readonly service: keyof FileServices;
      readonly args: readonly unknown[];
    }
  | { readonly type: 'cancel'; readonly call: CallId };

/** From the worker to the page. */
export type Answer =
  /** The worker runs. */
  | { readonly type: 'ready' }
  | {
      readonly type: 'progress';
      readonly call: CallId;
      readonly step: Parameters<Progress['report']>[0];
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'done'; readonly call: CallId; readonly result: unknown }
  | { readonly type: 'failed'; readonly call: CallId; readonly failure: SentFailure };
