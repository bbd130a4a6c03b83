import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language, Words } from '../messages';
import { downloadFile } from './download';
import { chosenLanguage, useLanguage } from './language';
import { Pane, type PaneProps } from './Pane';
import { isPage } from './state/types';
import { usePrefetch } from './state/usePrefetch';
import { loadWords } from './words';

type MountOptions = Pick<
  PaneProps,
  'workbook' | 'loadApp' | 'files' | 'guide' | 'startTexts' | 'places' | 'selfTest' | 'dark'
> & {
  /** The language that a workbook asks for; null where it asks for none. */
  readonly languageAsked: () => Promise<Language | null>;
  /** Name of the page that is shown first, as an address gives it; of another text or none, the start page. */
  readonly page: string | null;
  /** Whether files can be downloaded from the pane. */
  readonly canDownload: boolean;
};

/** What is said, and in which language. */
interface Said {
  readonly language: Language;
  readonly words: Words;
}

/** The other language is there before somebody changes to it. */
const otherWords = [() => loadWords('id'), () => loadWords('en')];

const load = async (language: Language): Promise<Said> => ({ language, words: await loadWords(language) });

/** Shows the task pane for the workbook that is open in Excel, once its words are loaded; gives what takes it away again. */
export async function mountPane(root: Element, options: MountOptions): Promise<() => void> {
  const said = await load(chosenLanguage() ?? 'id');
  const mounted = createRoot(root);
  mounted.render(<ExcelPane {...options} first={said} />);
  return () => mounted.unmount();
}

function ExcelPane({ first, languageAsked, page, canDownload, ...pane }: MountOptions & { readonly first: Said }) {
  const [language, choose] = useLanguage(languageAsked);
  const [said, setSaid] = useState(first);
  usePrefetch(otherWords);
  const isSaid = said.language === language;
  useEffect(() => {
    // Where the words cannot be loaded, those of the other language stay.
    if (!isSaid) void load(language).then(setSaid, () => undefined);
  }, [isSaid, language]);
  const onLanguage = useCallback(
    async (wanted: Language) => {
      setSaid(await load(wanted));
      choose(wanted);
    },
    [choose],
  );
  return (
    <Pane
      {...pane}
      {...said}
      onLanguage={onLanguage}
      inExcel
      {...(isPage(page) ? { firstPage: page } : {})}
      {...(canDownload ? { handOver: downloadFile } : {})}
    />
  );
}
