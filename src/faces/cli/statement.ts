import { Command, InvalidArgumentError, Option } from 'commander';
import { gatherFiles, paperWorkbook, type SourceFile } from '../../app';
import { paperSizes, type PaperSize } from '../../engine/report';
import { reportTexts } from '../../messages/reportTexts';
import { programme } from '../../programme';
import { writeWorkbookFile } from '../../workbook/file';
import { boardAsked, workDay } from './asked';
import { CliError } from './error';
import { contextOf } from './gather';
import { bkmOption, outputOption, periodOption, workDateOption } from './options';
import { writeFrom, type OutputOptions } from './output';
import { writePdf } from './pdf';
import type { Session } from './session';

interface Options extends OutputOptions {
  readonly kind: string;
  readonly bkm?: string;
  readonly date?: number;
  readonly level?: number;
  readonly paper?: PaperSize;
  readonly pdf?: true;
}

/** Levels of letters. */
const levels = ['1', '2', '3'] as const;

function levelOf(text: string): number {
  if (!levels.some((level) => level === text)) throw new InvalidArgumentError(text);
  return Number(text);
}

/** Throws a `CliError` for an option that the kind of paper makes no use of. */
function refuseUseless({ kind, date, level }: Options): void {
  const papers = programme.papers ?? [];
  const given = [
    ['--date', 'day', date],
    ['--level', 'level', level],
  ] as const;
  for (const [option, need, value] of given) {
    const users = papers.filter(({ needs }) => needs.includes(need)).map(({ id }) => id);
    if (value !== undefined && !users.includes(kind))
      throw new CliError('cli.statement.useless', { option, kind, kinds: users.join(', ') });
  }
}

/** `statement`: a paper of the UPK as a workbook of its own; several files are consolidated first. */
export function statementCommand(session: Session): Command {
  const { translate, language } = session;
  const kinds = (programme.papers ?? []).map(({ id }) => id);
  return new Command('statement')
    .description(translate('cli.statement.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(new Option('--kind <kind>', translate('cli.option.kind')).choices(kinds).makeOptionMandatory())
    .addOption(bkmOption(translate))
    .addOption(workDateOption(translate))
    .addOption(new Option('--level <1|2|3>', translate('cli.option.letterLevel')).argParser(levelOf))
    .addOption(new Option('--paper <a4|f4|a3>', translate('cli.option.paper')).choices(paperSizes))
    .addOption(outputOption(translate, 'OUT.xlsx'))
    .addOption(periodOption(translate))
    .option('--pdf', translate('cli.option.pdf'))
    .action((paths: string[], options: Options) => {
      refuseUseless(options);
      const make = async (files: readonly SourceFile[]) => {
        const { kind, bkm, date, level, paper } = options;
        const { check } = await gatherFiles(files, contextOf(session, options.period));
        boardAsked(check, bkm);
        const order = {
          kind,
          day: workDay(check, date),
          ...(bkm === undefined ? {} : { of: [bkm] }),
          ...(level === undefined ? {} : { level }),
          ...(paper === undefined ? {} : { paper }),
        };
        const workbook = paperWorkbook(check, order, reportTexts(language, translate));
        if (workbook === null || workbook.report?.sheets.length === 0) throw new CliError('cli.statement.nothing', {});
        return { check, bytes: await writeWorkbookFile(workbook) };
      };
      const after = options.pdf === true ? () => writePdf(session, options.output) : undefined;
      return writeFrom(session, paths, options, make, after);
    });
}
