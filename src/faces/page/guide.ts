import type { Language } from '../../messages';
import type { Guide, GuideChapter } from '../../ui/guide';
import { embeddedText } from './unpack';

/** The guide without its pictures, which the page holds. */
export const embeddedGuide: Guide = async (language) => {
  const all = JSON.parse(await embeddedText('panduan')) as Readonly<Record<Language, readonly GuideChapter[]>>;
  return all[language];
};
