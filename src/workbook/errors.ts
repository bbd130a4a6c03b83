/** Everything that can go wrong between the program and a workbook, as a code that `src/messages` has words for. */
export const workbookErrorCodes = [
  // Files
  'file-empty',
  'file-not-workbook',
  'file-encrypted',
  'file-damaged',
  'file-too-large',
  'file-old-format',
  'file-not-found',
  'file-rare',
  'file-special',
  'file-unreadable',
  'file-unwritable',
  'folder-empty',
  // Excel
  'cell-edit-mode',
  'protected',
  'not-found',
  'name-taken',
  'overlap',
  'filtered',
  'hidden',
  'payload',
  'too-many-rows',
  'too-many-pages',
  'unsupported',
  'inactive',
  'date-system',
  'no-period',
  'not-opened',
  'conflict',
  'formula',
  'no-formula',
  'memory',
  'busy',
  'offline',
  // The program itself
  'not-loaded',
  'cancelled',
  'not-restored',
  'not-verified',
  'unknown',
] as const;

export type WorkbookErrorCode = (typeof workbookErrorCodes)[number];

/** A failure that the user can be told about: the code names cause and remedy, `place` the sheet, table or file. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  constructor(
    readonly code: WorkbookErrorCode,
    /** Sheet, table or file concerned; empty when there is none. */
    readonly place: string = '',
    /** Technical details without cell contents, for the user to copy. */
    readonly details: string = '',
    options?: ErrorOptions,
  ) {
    super(`${code}${place ? ` (${place})` : ''}${details ? `: ${details}` : ''}`, options);
  }
}

const passing: ReadonlySet<WorkbookErrorCode> = new Set(['cell-edit-mode', 'busy', 'inactive']);

/** Whether an error passes by itself: the next cell is being typed in, or Excel has other things to do. */
export const isPassing = (error: unknown): boolean => error instanceof WorkbookError && passing.has(error.code);
