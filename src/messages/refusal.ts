import { valueText } from './finding';
import type { TextKey, Translate } from './index';

type Value = string | number | boolean | null;

/** What the words of a refusal are made from; those of tasks have this form. */
export interface RefusalLike {
  readonly code: string;
  readonly params?: Readonly<Record<string, Value>>;
  /** Column types in which parameters are shown. */
  readonly types?: Readonly<Record<string, string>>;
}

/** Why something cannot be done, or what is to be known, in words. */
export function refusalText(translate: Translate, { code, params = {}, types = {} }: RefusalLike): string {
  const key: TextKey = `refusal.${code}`;
  const texts = Object.entries(params).map(([name, value]) => [name, shownValue(translate, value, types[name] ?? '')]);
  return translate(key, Object.fromEntries(texts));
}

/** A value as people write it; a dash for nothing. */
export const shownValue = (translate: Translate, value: Value, type: string): string =>
  value === null ? '–' : valueText(value, type, translate.language);
