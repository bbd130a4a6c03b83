import { useEffect, useState } from 'react';
import { readSettingRows } from '../app';
import type { Programme } from '../engine/programme';
import { readSettings } from '../engine/settings';
import type { Language } from '../messages';
import type { Workbook } from '../workbook/port';
import { remember, remembered } from './remembered';

/** The language chosen last on this computer; null until one is chosen. */
function chosenLanguage(): Language | null {
  const kept = remembered('language');
  return kept === 'en' || kept === 'id' ? kept : null;
}

/** The language that a workbook asks for; null where it asks for none, or cannot be read: whatever is wrong is told when the user starts something. */
async function languageIn(
  workbook: Pick<Workbook, 'readTables'>,
  { settingBook }: Programme,
): Promise<Language | null> {
  try {
    return readSettings(settingBook, await readSettingRows(workbook)).preferences.language;
  } catch {
    return null;
  }
}

/** The language in which a workbook is worked on without the pane: the one that the user chose, else the workbook's, else Indonesian. */
export async function languageFor(workbook: Pick<Workbook, 'readTables'>, programme: Programme): Promise<Language> {
  return chosenLanguage() ?? (await languageIn(workbook, programme)) ?? 'id';
}

/**
 * The language of what is shown: the one that the user chose, else that of the workbook's Pengaturan (the first that has one), else Indonesian.
 * @param workbook the workbook that is open; null while there is none
 */
export function useLanguage(
  workbook: Pick<Workbook, 'readTables'> | null,
  programme: Programme,
): readonly [Language, (language: Language) => void] {
  const [chosen, setChosen] = useState(chosenLanguage);
  const [wanted, setWanted] = useState<Language | null>(null);
  const isOpen = chosen === null && wanted === null;
  useEffect(() => {
    if (workbook === null || !isOpen) return;
    let current = true;
    void languageIn(workbook, programme).then((language) => current && setWanted(language));
    return () => {
      current = false;
    };
  }, [workbook, programme, isOpen]);
  const choose = (language: Language) => {
    remember('language', language);
    setChosen(language);
  };
  return [chosen ?? wanted ?? 'id', choose];
}
