import type { Language } from '../messages';
import type { Page } from './state/pages';

/** A chapter of the guide (docs/panduan): what it is about, its title, and its text as HTML of our own. */
export interface GuideChapter {
  /** Name of a page, or of something that belongs to none. */
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

/** Gives the guide's chapters in their order. Rejects where they cannot be loaded. */
export type Guide = (language: Language) => Promise<readonly GuideChapter[]>;

/** The chapter about a page; where there is none, the first. */
export function chapterOf(chapters: readonly GuideChapter[], page: Page | null): GuideChapter | undefined {
  return chapters.find(({ id }) => id === page) ?? chapters[0];
}
