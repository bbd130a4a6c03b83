import { keyOf } from '../dataset';

/** What a text is found by: case, spaces, hyphens and dots make no difference (docs/spec/entry.md 3.1). */
export const searchedText = (text: string): string => keyOf(text).replace(/[\s\-–.]/g, '');

/**
 * Whether every word of a query occurs in texts as `searchedText` gives them; a blank query is found in all of them.
 * @returns a function of the texts, of which any may hold a word
 */
export function searchOf(query: string): (texts: readonly string[]) => boolean {
  const words = query.split(/\s+/).map(searchedText).filter(Boolean);
  return (texts) => words.every((word) => texts.some((text) => text.includes(word)));
}
