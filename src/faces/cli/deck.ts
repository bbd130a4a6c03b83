import { Command } from 'commander';
import { deckFiles } from '../../app';
import { deckTexts } from '../../messages/deckTexts';
import { writeDeckFile } from '../../workbook/pptx';
import { programme } from '../../programme';
import { contextOf } from './gather';
import { outputOption, periodOption } from './options';
import { writeFrom, type OutputOptions } from './output';
import { folderPhotos } from './photos';
import type { Session } from './session';

/** `deck`: the programme deck, from one workbook or several consolidated. */
export function deckCommand(session: Session): Command {
  const { translate, language } = session;
  return new Command('deck')
    .description(translate('cli.deck.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(outputOption(translate, 'OUT.pptx'))
    .addOption(periodOption(translate))
    .option('--photos <FOLDER>', translate('cli.option.photos'))
    .action((paths: string[], options: OutputOptions & { readonly photos?: string }) =>
      writeFrom(session, paths, options, async (files) => {
        const texts = deckTexts(language, translate);
        const pictures = options.photos === undefined ? undefined : await folderPhotos(session, options.photos);
        const { check, deck } = await deckFiles(files, contextOf(session, options.period), texts, { pictures });
        if (pictures !== undefined && programme.pictureFiles?.(check.dataset).length === 0)
          session.remark(translate('cli.photos.none'));
        return { check, bytes: await writeDeckFile(deck) };
      }),
    );
}
