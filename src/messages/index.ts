import { catalogues } from './catalogues';
import { translate } from './translate';
import type { Language, OwnTexts, Translate } from './types';

export * from './types';

const noTexts: OwnTexts = { id: {}, en: {} };

/** The texts of one language: the product's, and those of a programme where one is given. */
export function translator(language: Language, own: OwnTexts = noTexts): Translate {
  return translate(language, catalogues[language], own[language]);
}
