import { Command } from 'commander';
import { consolidateFiles, reportFiles, type CheckResult, type SourceFile } from '../app';
import type { WorkbookSpec } from '../core/report';
import { reportTexts } from '../messages/reportTexts';
import { writeWorkbookFile } from '../workbook/file';
import { expandInputs, refuseInputAsOutput, writeWhole } from './files';
import { contextOf, openInputs } from './gather';
import { outputOption, periodOption } from './options';
import type { Session } from './session';

interface Options {
  readonly output: string;
  readonly period?: number;
}

/** Reads the files, makes one workbook of them and writes it whole. */
async function writeFrom(
  session: Session,
  paths: readonly string[],
  { output }: Options,
  make: (files: readonly SourceFile[]) => Promise<{ readonly workbook: WorkbookSpec; readonly check: CheckResult }>,
): Promise<void> {
  const inputs = await expandInputs(paths);
  await refuseInputAsOutput(output, inputs);
  const files = await openInputs(session, inputs);
  if (files.length === 0) return;
  const { workbook, check } = await make(files);
  await writeWhole(output, await writeWorkbookFile(workbook));
  const { error, warning } = check.counts;
  session.remark(
    session.translate('cli.written', {
      file: output,
      status: session.translate('ui.status.counts', { errors: error, warnings: warning }),
    }),
  );
  if (files.length < inputs.length) {
    session.remark(session.translate('cli.incomplete', { count: inputs.length - files.length }));
  }
}

/** `report`: the data tables with summary sheets and charts, from one workbook or several consolidated. */
export function reportCommand(session: Session): Command {
  const { translate, language } = session;
  return new Command('report')
    .description(translate('cli.report.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(outputOption(translate, 'OUT.xlsx'))
    .addOption(periodOption(translate))
    .option('--values', translate('cli.option.values'))
    .action((paths: string[], options: Options) =>
      writeFrom(session, paths, options, (files) =>
        reportFiles(files, contextOf(session, options.period), reportTexts(language, translate)),
      ),
    );
}

/** `consolidate`: one kabupaten workbook from sub-district workbooks. */
export function consolidateCommand(session: Session): Command {
  const { translate } = session;
  return new Command('consolidate')
    .description(translate('cli.consolidate.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(outputOption(translate, 'OUT.xlsx'))
    .addOption(periodOption(translate))
    .action((paths: string[], options: Options) =>
      writeFrom(session, paths, options, async (files) => {
        const { check, dataSheets } = await consolidateFiles(files, contextOf(session, options.period));
        return { check, workbook: { title: check.kabupaten?.name ?? '', dataSheets, report: null } };
      }),
    );
}
