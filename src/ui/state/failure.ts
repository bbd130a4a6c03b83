import { WorkbookError } from '../../workbook/errors';
import type { Failure } from './types';

/** Turns whatever was thrown into what the user is told; an unforeseen error becomes `unknown` with its text as details. */
export function failureOf(action: Failure['action'], error: unknown): Failure {
  if (error instanceof WorkbookError) {
    return { action, code: error.code, place: error.place, details: error.details || error.message };
  }
  const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { action, code: 'unknown', place: '', details };
}
