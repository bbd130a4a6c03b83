import { singleSpaced } from '../engine/dataset';
import type { CellValue, Schema } from '../engine/schema';
import type { Finding } from '../engine/check';
import type { Language } from '../messages';
import type { Change } from '../app';
import type { Translate } from '../messages';
import { cellText } from './cellText';

/** A text in quotes, in which every space is seen. */
const quoted = (text: string): string => `"${text.replaceAll(' ', '\u00a0')}"`;

/**
 * What a cell holds and what it would hold, so that a person sees the difference: a text that becomes a number or date (`"31 Des 2009"`), and
 * texts that differ in nothing but spaces, stand in quotes. Null where blank.
 */
export function changeText(
  schema: Schema,
  place: Pick<Finding, 'table' | 'column'>,
  before: CellValue,
  after: CellValue,
  language: Language,
): { readonly before: string | null; readonly after: string | null } {
  const texts = { before: cellText(schema, place, before, language), after: cellText(schema, place, after, language) };
  if (typeof before !== 'string' || texts.before === null || texts.after === null) return texts;
  if (typeof after === 'number') return { ...texts, before: quoted(before) };
  return singleSpaced(before) === after ? { before: quoted(before), after: quoted(after) } : texts;
}

/** The same for a change, in which a formula that comes back or makes way is told with what it gives. */
export function editText(
  schema: Schema,
  { place, edit: { before, after, formula } }: Change,
  translate: Translate,
): ReturnType<typeof changeText> {
  const texts = changeText(schema, place, before, after, translate.language);
  const told = (value: string | null): string =>
    translate('ui.periksa.repair.formula', { value: value ?? translate('ui.periksa.blank') });
  return {
    before: formula === 'replaced' ? told(texts.before) : texts.before,
    after: formula === 'restored' ? told(texts.after) : texts.after,
  };
}
