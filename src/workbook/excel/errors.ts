import { WorkbookError } from '../errors';
import type { WorkbookErrorCode } from '../errors';

/** What Office's error codes mean to the user (docs/office-js.md, Error codes). The messages are localised and change; the codes do not. */
const codes: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'protected',
  UnsupportedSheet: 'protected',
  ItemNotFound: 'not-found',
  ItemAlreadyExists: 'name-taken',
  MergedRangeConflict: 'overlap',
  InsertDeleteConflict: 'overlap',
  PivotTableRangeConflict: 'overlap',
  NonBlankCellOffSheet: 'overlap',
  FilteredRangeConflict: 'filtered',
  RequestPayloadSizeLimitExceeded: 'payload',
  ResponsePayloadSizeLimitExceeded: 'payload',
  RequestAborted: 'payload',
  RangeExceedsLimit: 'too-many-rows',
  OperationCellsExceedLimit: 'too-many-rows',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  InactiveWorkbook: 'inactive',
  // The user looks at another workbook (office-js#6365).
  InvalidSelection: 'inactive',
  Conflict: 'conflict',
  InvalidOperation: 'conflict',
  InvalidReference: 'conflict',
  MemoryLimitReached: 'memory',
  HostRestartNeeded: 'memory',
  GeneralException: 'busy',
  ServiceNotAvailable: 'busy',
  ActivityLimitReached: 'busy',
  ConnectionFailure: 'offline',
  InvalidOrTimedOutSession: 'offline',
};

/**
 * The error to tell the user for whatever an Office.js batch was rejected with.
 * @param place sheet or table that was being worked on, or empty
 */
export function workbookError(error: unknown, place: string): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (error instanceof OfficeExtension.Error) {
    return new WorkbookError(codes[error.code] ?? 'unknown', place, details(error), { cause: error });
  }
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new WorkbookError('unknown', place, text, { cause: error });
}

/** Code, class and member concerned. Statements and the host's message are left out: they can quote cells. */
function details(error: OfficeExtension.Error): string {
  const location = error.debugInfo?.errorLocation;
  return location ? `${error.code} (${location})` : error.code;
}
