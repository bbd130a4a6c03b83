import { startTexts } from '../../programme/texts/start';
import { loadedOnce } from '../../ui/loadedOnce';
import type { mountPane } from '../../ui/mount';
import { fetchedAreas, fetchedNames } from '../fetchedAreas';
import { fetchedGuide } from '../fetchedGuide';
import { fileTools } from '../fileTools';
import { hostFacts } from './hostFacts';
import { lateExcel } from './lateExcel';

type MountOptions = Parameters<typeof mountPane>[1];

/** What a pane over Excel is made of, whatever it looks like: programme and adapter are loaded when they are first needed. */
export function excelPane(): Omit<MountOptions, 'dark' | 'page' | 'canDownload'> {
  const opened = loadedOnce(async () => (await import('./excel')).openExcel());
  const areas = fetchedAreas(document.baseURI);
  return {
    workbook: lateExcel(async () => (await opened()).workbook),
    loadApp: async () => ({ programme: (await opened()).programme, areas }),
    files: fileTools,
    guide: fetchedGuide(document.baseURI),
    startTexts,
    places: { names: fetchedNames(document.baseURI), areas },
    selfTest: { probe: async () => (await opened()).probe, facts: hostFacts() },
    languageAsked: async () => (await opened()).languageAsked(),
  };
}
