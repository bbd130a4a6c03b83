import { Command } from 'commander';
import { deckFiles } from '../../app';
import { deckTexts } from '../../messages/deckTexts';
import { writeDeckFile } from '../../workbook/pptx';
import { programme } from '../../programme';
import { CliError } from './error';
import { contextOf } from './gather';
import { outputOption, periodOption, storeAreaOption } from './options';
import { writeFrom, type OutputOptions } from './output';
import { folderPhotos } from './photos';
import type { Session } from './session';
import { storeIn, writeStoreDeck } from './store';

interface DeckOptions extends OutputOptions {
  readonly photos?: string;
  /** Code of an area of a store. */
  readonly area?: string;
}

/** `deck`: the programme deck, from one workbook, several consolidated, or an area of a store. */
export function deckCommand(session: Session): Command {
  const { translate, language } = session;
  return new Command('deck')
    .description(translate('cli.deck.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(outputOption(translate, 'OUT.pptx'))
    .addOption(periodOption(translate))
    .option('--photos <FOLDER>', translate('cli.option.photos'))
    .addOption(storeAreaOption(translate))
    .action(async (paths: string[], options: DeckOptions) => {
      const store = await storeIn(paths);
      if (store !== null) {
        const unfit = options.photos === undefined ? [] : ['--photos'];
        return writeStoreDeck(session, store, { ...options, unfit });
      }
      if (options.area !== undefined) throw new CliError('cli.error.areaOfStore');
      return writeFrom(session, paths, options, async (files) => {
        const texts = deckTexts(language, translate);
        const pictures = options.photos === undefined ? undefined : await folderPhotos(session, options.photos);
        const { check, deck } = await deckFiles(files, contextOf(session, options.period), texts, { pictures });
        if (pictures !== undefined && programme.pictureFiles?.(check.dataset).length === 0)
          session.remark(translate('cli.photos.none'));
        return { check, bytes: await writeDeckFile(deck) };
      });
    });
}
