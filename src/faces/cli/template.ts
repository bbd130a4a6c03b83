import { Command, Option } from 'commander';
import { continuedWorkbook, templateWorkbook, type TemplateArea } from '../../app';
import { entryTexts } from '../../messages/entryTexts';
import { formatMonth } from '../../messages/format';
import { programme } from '../../programme';
import { writeWorkbookFile } from '../../workbook/file';
import { CliError } from './error';
import { refuseUnfitOutput } from './files';
import { contextOf } from './gather';
import { outputOption, periodOption } from './options';
import { openFile } from './reading/open';
import type { Session } from './session';
import { writeWhole } from './writeWhole';

interface Options {
  readonly kecamatan?: string;
  readonly kabupaten?: string;
  readonly period?: number;
  /** Last month's workbook, which the new one continues. */
  readonly previous?: string;
  readonly output: string;
}

/** The areas that the two options name. Throws a `CliError` when neither is given or the code does not exist. */
async function areaOf(session: Session, { kecamatan, kabupaten }: Options): Promise<TemplateArea> {
  const code = kecamatan ?? kabupaten;
  if (code === undefined) throw new CliError('cli.error.templateArea');
  const area = await session.areas(kecamatan === undefined ? code : code.slice(0, code.lastIndexOf('.')));
  const part = area?.areas.find((one) => one.code === kecamatan);
  if (!area || (kecamatan !== undefined && !part)) throw new CliError('cli.error.areaUnknown', { code });
  return { whole: area, part: part ?? null };
}

/** The workbook of the next month. Rejects with a `WorkbookError` when the earlier one has no period. */
async function continueFrom(session: Session, path: string, output: string): Promise<void> {
  const { translate, language } = session;
  await refuseUnfitOutput(output, [{ path }]);
  const workbook = await openFile(path);
  const file = { name: workbook.name, workbook };
  const continued = await continuedWorkbook(
    file,
    contextOf(session, undefined),
    entryTexts(language, translate),
    translate,
  );
  await writeWhole(output, await writeWorkbookFile(continued.spec));
  const month = formatMonth(continued.period, language);
  session.remark(translate('cli.template.continued', { file: output, month, previous: path }));
}

async function writeTemplate(session: Session, options: Options): Promise<void> {
  if (options.previous !== undefined) return continueFrom(session, options.previous, options.output);
  const spec = templateWorkbook(
    programme,
    await areaOf(session, options),
    options.period ?? null,
    entryTexts(session.language, session.translate),
  );
  await writeWhole(options.output, await writeWorkbookFile(spec));
  session.remark(session.translate('cli.template.written', { file: options.output }));
}

/** `template`: a workbook to be filled in, with Desa and BKM rows prefilled from the area codes, or one that continues last month's. */
export function templateCommand(session: Session): Command {
  const { translate } = session;
  return new Command('template')
    .description(translate('cli.template.about'))
    .addOption(new Option('--kecamatan <NN.NN.NN>', translate('cli.option.kecamatan')).conflicts('kabupaten'))
    .addOption(new Option('--kabupaten <NN.NN>', translate('cli.option.kabupaten')))
    .addOption(periodOption(translate).conflicts('previous'))
    .addOption(new Option('--previous <FILE>', translate('cli.option.continue')).conflicts(['kecamatan', 'kabupaten']))
    .addOption(outputOption(translate, 'OUT.xlsx'))
    .action((options: Options) => writeTemplate(session, options));
}
