import { Command } from 'commander';
import { deckFiles } from '../../app';
import { deckTexts } from '../../messages/deckTexts';
import { writeDeckFile } from '../../workbook/pptx';
import { contextOf } from './gather';
import { outputOption, periodOption } from './options';
import { writeFrom, type OutputOptions } from './output';
import type { Session } from './session';

/** `deck`: the programme deck, from one workbook or several consolidated. */
export function deckCommand(session: Session): Command {
  const { translate, language } = session;
  return new Command('deck')
    .description(translate('cli.deck.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(outputOption(translate, 'OUT.pptx'))
    .addOption(periodOption(translate))
    .action((paths: string[], options: OutputOptions) =>
      writeFrom(session, paths, options, async (files) => {
        const texts = deckTexts(language, translate);
        const { check, deck } = await deckFiles(files, contextOf(session, options.period), texts);
        return { check, bytes: await writeDeckFile(deck) };
      }),
    );
}
