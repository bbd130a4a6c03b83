import { WorkbookError } from '../../workbook/errors';
import type { Difference } from './types';

const shown = (value: unknown): string => JSON.stringify(value) ?? 'undefined';

/** What differs between what was expected and what came; nothing where they are the same. */
export function compare(what: string, expected: unknown, came: unknown): readonly Difference[] {
  const [before, after] = [shown(expected), shown(came)];
  return before === after ? [] : [{ what, expected: before, came: after }];
}

/** The code with which a piece of work is refused; `done` where it was not. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}
