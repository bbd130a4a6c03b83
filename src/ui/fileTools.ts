import type { DeckSpec, WorkbookSpec } from '../engine/report';
import type { Schema } from '../engine/schema';
import type { Workbook } from '../workbook/port';

/** What the pane needs of files; the face brings it, so that the readers and writers of files come only when they are needed. */
export interface FileTools {
  /** Opens a workbook file. Rejects with a `WorkbookError`. */
  open(schema: Schema, bytes: Uint8Array, name: string): Promise<Pick<Workbook, 'readTables'>>;
  /** Writes a workbook as the bytes of an `.xlsx` file. */
  writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array>;
  /** Loads the readers and writers, each with a call, before they are needed; absent where they are there from the start. */
  readonly prefetch?: readonly (() => Promise<unknown>)[];
  /** Writes a deck as the bytes of a `.pptx` file. */
  writeDeck(deck: DeckSpec): Promise<Uint8Array>;
}
