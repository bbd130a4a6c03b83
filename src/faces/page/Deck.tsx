import { deckFiles, type AppContext, type SourceFile } from '../../app';
import { translator, type Language } from '../../messages';
import { deckTexts } from '../../messages/deckTexts';
import type { FileTools } from '../../ui/fileTools';
import { MakeFile } from './MakeFile';

interface DeckProps {
  readonly tools: FileTools;
  readonly files: readonly SourceFile[];
  readonly app: AppContext;
  readonly language: Language;
}

/** *Buat Presentasi*: the programme deck of the workbooks, to download. */
export function Deck({ tools, files, app, language }: DeckProps) {
  const translate = translator(language, app.programme.texts);
  return (
    <MakeFile
      label={translate('ui.file.deck')}
      hint={translate('ui.file.deckHint', { count: files.length })}
      working={translate('ui.file.deckWork')}
      translate={translate}
      make={async () => {
        const { deck } = await deckFiles(files, app, deckTexts(language, translate));
        return { name: `Presentasi ${deck.area}.pptx`, bytes: await tools.writeDeck(deck) };
      }}
    />
  );
}
