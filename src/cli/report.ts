import { Command } from 'commander';
import { consolidateFiles, reportFiles, type Consolidation } from '../app';
import { reportTexts } from '../messages/reportTexts';
import { writeWorkbookFile } from '../workbook/file';
import { contextOf } from './gather';
import { outputOption, periodOption } from './options';
import { writeFrom, type OutputOptions } from './output';
import { comparingContext, previousOption, tellComparison } from './previous';
import type { Session } from './session';

interface ReportOptions extends OutputOptions {
  /** Numbers only. */
  readonly values?: true;
}

/** `report`: the data tables with summary sheets and charts, from one workbook or several consolidated. */
export function reportCommand(session: Session): Command {
  const { translate, language } = session;
  return new Command('report')
    .description(translate('cli.report.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(outputOption(translate, 'OUT.xlsx'))
    .addOption(periodOption(translate))
    .addOption(previousOption(translate))
    .option('--values', translate('cli.option.values'))
    .action((paths: string[], options: ReportOptions) =>
      writeFrom(session, paths, options, async (files) => {
        const texts = reportTexts(language, translate);
        const context = await comparingContext(session, options, files.length > 1);
        const numbersOnly = options.values === true ? { formulas: false } : {};
        const { check, workbook } = await reportFiles(files, context, texts, undefined, numbersOnly);
        tellComparison(session, options, check);
        return { check, bytes: await writeWorkbookFile(workbook) };
      }),
    );
}

/** Says of a stamped file whether its data are still those that were stamped. */
function tellStamp(session: Session, { name, check }: Consolidation['sources'][number]): void {
  const { stamp, stampState } = check;
  if (stamp === null || stampState === 'none') return;
  session.remark(session.translate(`consolidate.stamp.${stampState}`, { file: name, code: stamp.code, by: stamp.by }));
}

/** `consolidate`: one kabupaten workbook from sub-district workbooks. */
export function consolidateCommand(session: Session): Command {
  const { translate } = session;
  return new Command('consolidate')
    .description(translate('cli.consolidate.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(outputOption(translate, 'OUT.xlsx'))
    .addOption(periodOption(translate))
    .action((paths: string[], options: OutputOptions) =>
      writeFrom(session, paths, options, async (files) => {
        const { check, dataSheets, sources } = await consolidateFiles(files, contextOf(session, options.period));
        for (const source of sources) tellStamp(session, source);
        const workbook = { title: check.kabupaten?.name ?? '', dataSheets, report: null };
        return { check, bytes: await writeWorkbookFile(workbook) };
      }),
    );
}
