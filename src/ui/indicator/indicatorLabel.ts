import type { Translate } from '../../messages';

/** Label of an indicator; its id where there is no text, which a test rules out. */
export function indicatorLabel(id: string, translate: Translate): string {
  const key = `indicator.${id}`;
  return translate.has(key) ? translate(key) : id;
}
