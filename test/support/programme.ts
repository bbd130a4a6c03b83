import type { AppContext } from '../../src/app';
import { readDataset, type RawWorkbook } from '../../src/engine/dataset';
import { translator, type Language } from '../../src/messages';
import { deckTexts } from '../../src/messages/deckTexts';
import { reportTexts } from '../../src/messages/reportTexts';
import { programme } from '../../src/programme';
import { schema } from '../../src/programme/schema';
import type { LimitReading } from '../../src/programme/settings/classes';
import { defaultSettings, type Settings } from '../../src/programme/settings/settings';
import { openWorkbookFile } from '../../src/workbook/file';
import { areaSource } from './areas';

/** What most tests run on: the one programme that there is. */
export { programme, schema };

/** What use cases need, without anything that a test adds. */
export const appContext: AppContext = { programme, areas: areaSource };

/** Reads raw cells as a workbook of the programme. */
export const read = (raw: RawWorkbook) => readDataset(schema, raw);

/** Opens a file as a workbook of the programme. */
export const openFile = (bytes: Uint8Array, name = 'uji.xlsx') => openWorkbookFile(schema, bytes, name);

/** Class limits of the programme by one of their published readings. */
export function limitsBy(limitReading: LimitReading) {
  const settings: Settings = { ...defaultSettings, limitReading };
  return programme.catalogue.limits(settings);
}

/** Texts of the product and the programme in one language. */
export const wordsIn = (language: Language) => translator(language, programme.texts);

/** The same as a report and a deck want them. */
export const reportWords = (language: Language = 'id') => reportTexts(language, wordsIn(language));
export const deckWords = (language: Language = 'id') => deckTexts(language, wordsIn(language));
