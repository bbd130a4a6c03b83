import { Command, Option } from 'commander';
import { templateWorkbook, type TemplateArea } from '../../app';
import { entryTexts } from '../../messages/entryTexts';
import { programme } from '../../programme';
import { writeWorkbookFile } from '../../workbook/file';
import { CliError } from './error';
import { outputOption, periodOption } from './options';
import type { Session } from './session';
import { writeWhole } from './writeWhole';

interface Options {
  readonly kecamatan?: string;
  readonly kabupaten?: string;
  readonly period?: number;
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

async function writeTemplate(session: Session, options: Options): Promise<void> {
  const spec = templateWorkbook(
    programme,
    await areaOf(session, options),
    options.period ?? null,
    entryTexts(session.language, session.translate),
  );
  await writeWhole(options.output, await writeWorkbookFile(spec));
  session.remark(session.translate('cli.template.written', { file: options.output }));
}

/** `template`: an empty workbook with Desa and BKM rows prefilled from the area codes. */
export function templateCommand(session: Session): Command {
  const { translate } = session;
  return new Command('template')
    .description(translate('cli.template.about'))
    .addOption(new Option('--kecamatan <NN.NN.NN>', translate('cli.option.kecamatan')).conflicts('kabupaten'))
    .addOption(new Option('--kabupaten <NN.NN>', translate('cli.option.kabupaten')))
    .addOption(periodOption(translate))
    .addOption(outputOption(translate, 'OUT.xlsx'))
    .action((options: Options) => writeTemplate(session, options));
}
