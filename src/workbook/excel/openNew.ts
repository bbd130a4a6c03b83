import { isPassing, WorkbookError } from '../errors';
import { workbookError } from './errors';

/** Most bytes that Excel is handed: a request ends at 5 MB, and base64 takes a third more. */
const mostBytes = 3_700_000;
/** Bytes that are turned into letters at once: arguments of a call are limited. */
const step = 0x8000;

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += step)
    parts.push(String.fromCharCode(...bytes.subarray(from, from + step)));
  return btoa(parts.join(''));
}

/**
 * See `Workbook.openNew`. Offices forbid it by their rules (office-js#3568), Excel on the web fails at times (#3646), and no code tells these from anything else: whatever
 * does not pass by itself is `not-opened`.
 */
export async function openNew(bytes: Uint8Array): Promise<void> {
  if (bytes.length > mostBytes) throw new WorkbookError('not-opened', '', `${bytes.length} bytes`);
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (error) {
    const failure = workbookError(error, '');
    if (isPassing(failure) && failure.code !== 'busy') throw failure;
    throw new WorkbookError('not-opened', '', failure.details, { cause: error });
  }
}
