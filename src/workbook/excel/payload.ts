import type { CellValue } from '../../engine/schema';

/**
 * Excel on the web refuses requests and responses above 5 MB. Batches are kept below this many bytes by estimate, which leaves room for
 * what the estimate does not see.
 */
export const payloadBudget = 3_500_000;

/** Bytes that a cell takes in a response of values, about: measured 8 for numbers (docs/office-js.md, Sizes), more for codes and names. */
export const bytesPerValue = 14;
/** The same for displayed texts. */
export const bytesPerText = 18;

/** Separators and escapes around each value of a request. */
const bytesAround = 6;

const beyondPlain = /[^ -~]|["\\]/g;

/** Bytes that a cell takes in a request, about. */
export function bytesOf(value: CellValue): number {
  if (typeof value !== 'string') return bytesAround + 8;
  // Beyond ASCII a letter takes up to 3 bytes in UTF-8; quotes are escaped, as formulas have many.
  return bytesAround + value.length + 2 * (value.match(beyondPlain)?.length ?? 0);
}
