import { Command, Option } from 'commander';
import { gatherFiles } from '../../../app';
import type { CollectMode } from '../../../programme/arrears/collecting';
import { arrearsWork } from '../../../programme/arrears/work';
import type { Settings } from '../../../programme/settings/settings';
import { boardAsked, periodeOf, workDay } from '../asked';
import { expandInputs } from '../files';
import { contextOf, openInputs } from '../gather';
import { bkmOption, formatOption, periodOption, workDateOption } from '../options';
import type { Session } from '../session';
import { csvOf, jsonOf } from './data';
import { textOf } from './text';

interface Options {
  readonly format: 'text' | 'json' | 'csv';
  readonly mode: CollectMode;
  readonly date?: number;
  readonly bkm?: string;
  readonly period?: number;
}

const modes = ['lunasi', 'keluar'] as const satisfies readonly CollectMode[];

async function printArrears(session: Session, paths: readonly string[], options: Options): Promise<void> {
  const { format, mode } = options;
  const { translate } = session;
  const files = await openInputs(session, await expandInputs(paths));
  if (files.length === 0) return;
  const { check } = await gatherFiles(files, contextOf(session, options.period));
  const day = workDay(check, options.date);
  // The check was made with the programme of this face, whose settings it read.
  const settings = check.settings as Settings;
  const question = { day, mode, ...boardAsked(check, options.bkm) };
  const work = arrearsWork(check.dataset, settings, periodeOf(check), question);
  if (format === 'json') session.printData(jsonOf(work));
  else if (format === 'csv') session.printData(csvOf(work));
  else session.print(textOf(session, work, settings.arrearsMonths));
  if (!work.isRecorded) session.remark(translate('cli.arrears.noJasa'));
  if (work.unreadable > 0) session.remark(translate('cli.loans.left', { count: work.unreadable }));
  session.judge(check.counts.error);
}

/** `arrears`: what is about to fall due, what is overdue, what is about to be at risk, and what brings PAR under its limit; several files are consolidated first. */
export function arrearsCommand(session: Session): Command {
  const { translate } = session;
  return new Command('arrears')
    .description(translate('cli.arrears.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(workDateOption(translate))
    .addOption(bkmOption(translate))
    .addOption(new Option('--mode <mode>', translate('cli.option.mode')).choices(modes).default('lunasi'))
    .addOption(formatOption(translate, ['text', 'json', 'csv']))
    .addOption(periodOption(translate))
    .action((paths: string[], options: Options) => printArrears(session, paths, options));
}
