import { useEffect, useState } from 'react';
import type { Language } from '../messages';
import { whenIdle } from './idle';
import { remember, remembered } from './remembered';

/** The language chosen last on this computer; null until one is chosen. */
export function chosenLanguage(): Language | null {
  const kept = remembered('language');
  return kept === 'en' || kept === 'id' ? kept : null;
}

/**
 * The language of what is shown: the one that the user chose, else the one that a workbook asks for, else Indonesian.
 * @param asked asks the workbook that is open, once, when nothing else is to be done; null while there is none
 */
export function useLanguage(
  asked: (() => Promise<Language | null>) | null,
): readonly [Language, (language: Language) => void] {
  const [chosen, setChosen] = useState(chosenLanguage);
  const [wanted, setWanted] = useState<Language | null>(null);
  const isOpen = chosen === null && wanted === null;
  useEffect(() => {
    if (asked === null || !isOpen) return;
    let current = true;
    const cancel = whenIdle(() => {
      asked().then(
        (language) => current && setWanted(language),
        // It could not be asked: as if it wanted none.
        () => undefined,
      );
    });
    return () => {
      current = false;
      cancel();
    };
  }, [asked, isOpen]);
  const choose = (language: Language) => {
    remember('language', language);
    setChosen(language);
  };
  return [chosen ?? wanted ?? 'id', choose];
}
