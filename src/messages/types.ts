import type { OwnTextKey } from '../engine/schema';
import type { MessageKey } from './catalogues';

export type { MessageKey };
export type Language = 'id' | 'en';

/** Texts of one language by their keys. */
export type Words = Readonly<Record<string, string>>;

export type { OwnTextKey };

/** Key of a text that may be said: the product's, or one that a programme may have. */
export type TextKey = MessageKey | OwnTextKey;

/** The words of a programme by language. */
export type OwnTexts = Readonly<Record<Language, Words>>;

/** Values put into a text's `{name}` places. Numbers are shown in the language's own style. */
export type MessageParams = Readonly<Record<string, string | number | boolean | null>>;

/** Gives a text in one language, with its places filled in; the key itself where there is no such text. */
export interface Translate {
  (key: TextKey, params?: MessageParams): string;
  readonly language: Language;
  /** Whether there is a text of that key, of the product or of the programme. */
  has(key: string): key is TextKey;
}
