import { deckFiles, type SourceFile } from '../../src/app';
import type { DeckSpec } from '../../src/engine/report';
import type { Language } from '../../src/messages';
import { appContext, deckWords, openFile } from './programme';
import { sampleFiles } from './sample';

/** The sample's workbooks, opened; only those whose name holds `part`. */
export async function openSample(part = ''): Promise<SourceFile[]> {
  const files = (await sampleFiles()).filter(({ name }) => name.includes(part));
  return Promise.all(files.map(async ({ name, bytes }) => ({ name, workbook: await openFile(bytes, name) })));
}

/** The deck of the sample, or of some of its workbooks. */
export async function sampleDeck(part = '', language: Language = 'id'): Promise<DeckSpec> {
  const { deck } = await deckFiles(await openSample(part), appContext, deckWords(language));
  return deck;
}
