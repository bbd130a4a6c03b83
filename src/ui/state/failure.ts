import { WorkbookError } from '../../workbook/errors';
import type { Failure } from './types';

/** How webpack's `import()` says that a part of the program could not be loaded. */
const isNotLoaded = (error: unknown): boolean => error instanceof Error && error.name === 'ChunkLoadError';

/** Turns whatever was thrown into what the user is told; an unforeseen error becomes `unknown` with its text as details. */
export function failureOf(action: Failure['action'], error: unknown): Failure {
  if (error instanceof WorkbookError) {
    return { action, code: error.code, place: error.place, details: error.details || error.message };
  }
  const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { action, code: isNotLoaded(error) ? 'not-loaded' : 'unknown', place: '', details };
}
