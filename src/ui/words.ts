import type { Language, Words } from '../messages';

const loaders: Readonly<Record<Language, () => Promise<Words>>> = {
  id: async () => (await import('../messages/id')).idWords,
  en: async () => (await import('../messages/en')).enWords,
};

/** Loads what the pages say in a language, and no other's. Rejects where that cannot be loaded; a later try may succeed. */
export const loadWords = (language: Language): Promise<Words> => loaders[language]();
