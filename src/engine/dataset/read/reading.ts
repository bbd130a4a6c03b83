import type { CellValue } from '../../schema';
import type { Fix, ReadingRule } from '../types';

/**
 * What became of one cell: a value as it stands, nothing, a value read with its only possible repair, or a fault, perhaps with a suggestion.
 * A faulty cell counts as missing until a person decides.
 */
export type Reading<Value extends number | string> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'blank' }
  | { readonly kind: 'repaired'; readonly rule: ReadingRule; readonly value: Value }
  | { readonly kind: 'faulty'; readonly rule: ReadingRule; readonly suggestion?: Value };

export const blank = { kind: 'blank' } as const;

export function ok<Value extends number | string>(value: Value): Reading<Value> {
  return { kind: 'ok', value };
}

export function repaired<Value extends number | string>(rule: ReadingRule, value: Value): Reading<Value> {
  return { kind: 'repaired', rule, value };
}

export function faulty<Value extends number | string>(rule: ReadingRule, suggestion?: Value): Reading<Value> {
  return suggestion === undefined ? { kind: 'faulty', rule } : { kind: 'faulty', rule, suggestion };
}

/** The readings that are reported. */
export type NoticedReading = Exclude<Reading<number> | Reading<string>, { readonly kind: 'ok' | 'blank' }>;

/** The repair of a reading, as a fault tells it: certain where the value was read with it. */
export function fixOf(reading: NoticedReading): { readonly fix?: Fix } {
  if (reading.kind === 'repaired') return { fix: { value: reading.value, certain: true } };
  return reading.suggestion === undefined ? {} : { fix: { value: reading.suggestion, certain: false } };
}

/** What Excel shows where the result of a formula is not there yet. Files saved without results are read with it. */
export const pendingResult = '#GETTING_DATA';

/** Errors without a closing sign: in English, German, Spanish and French, Dutch, and while something is loaded. */
const openErrors = new Set(['#N/A', '#NV', '#N/D', '#N/B', pendingResult]);
/** All others, in whatever language Excel wrote them: `#REF!`, `#DIV/0!`, `#NAMA?`, `#NILAI!`, `#WERT!`. */
const closedError = /^#[\p{Lu}\d/_]+[!?]$/u;

/** Whether the text is what Excel, of any language, shows in a cell whose formula failed. */
export function isFormulaError(text: string): boolean {
  if (!text.startsWith('#')) return false;
  const trimmed = text.trim();
  return openErrors.has(trimmed) || closedError.test(trimmed);
}

const nothing = /^[\s\u200b\u2060]*$/;

/** Whether a cell holds nothing: empty, or only spaces of any kind. */
export function isBlank(cell: CellValue | undefined): boolean {
  if (typeof cell !== 'string') return cell === null || cell === undefined;
  const first = cell.charCodeAt(0);
  return !(first > 32 && first < 127) && nothing.test(cell);
}
