import type { Guide, GuideChapter } from '../ui/guide';

/** The guide from the add-in's own files, `panduan/id.json`, fetched when it is asked for. */
export const fetchedGuide =
  (baseUrl: string): Guide =>
  async (language) => {
    const response = await fetch(new URL(`panduan/${language}.json`, baseUrl));
    if (!response.ok) throw new Error(`panduan/${language}.json: ${response.status}`);
    return (await response.json()) as readonly GuideChapter[];
  };
