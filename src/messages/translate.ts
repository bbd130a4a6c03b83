import type { Language, MessageParams, TextKey, Translate, Words } from './types';

/** A place of a text: `{name}`, or `{name|one|many}`, a number with the word that goes with it: `1 error`, `2 errors`. */
const places = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/**
 * The texts of one language, out of words that are at hand.
 * @param product the product's own; they go first
 * @param programme those of a programme
 */
export function translate(language: Language, product: Words, programme: Words): Translate {
  const textOf = (key: string): string | undefined => product[key] ?? programme[key];
  const number = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 10 });
  const filled = (words: string, params: MessageParams): string =>
    words.replace(places, (place, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return place;
      const text = typeof value === 'number' ? number.format(value) : String(value ?? '');
      return one === undefined ? text : `${text} ${text === '1' ? one : (many ?? '')}`;
    });
  const say = (key: TextKey, params?: MessageParams): string => {
    const words = textOf(key) ?? key;
    return params === undefined ? words : filled(words, params);
  };
  return Object.assign(say, { language, has: (key: string): key is TextKey => textOf(key) !== undefined });
}
