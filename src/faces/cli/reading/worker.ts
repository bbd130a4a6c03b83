import type { MessagePort } from 'node:worker_threads';
import { buffersOf } from '../../../engine/dataset';
import { WorkbookError, type WorkbookErrorCode } from '../../../workbook/errors';
import { readContents, type FileContents } from './open';

/** What a worker answers to a path. */
export type Answer = { readonly contents: FileContents } | { readonly failure: Failure };

interface Failure {
  readonly code: WorkbookErrorCode;
  readonly place: string;
  readonly details: string;
}

function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) return { code: error.code, place: error.place, details: error.details };
  return { code: 'unknown', place: '', details: String(error) };
}

/** Reads each file whose path comes in, and answers with what it holds or why it cannot be read. */
export function serveFiles(port: MessagePort): void {
  port.on('message', (path: string) => {
    void readContents(path)
      .then((contents): Answer => ({ contents }))
      .catch((error: unknown): Answer => ({ failure: failureOf(error) }))
      .then((answer) =>
        port.postMessage(answer, 'contents' in answer ? answer.contents.tables.flatMap(buffersOf) : []),
      );
  });
}
