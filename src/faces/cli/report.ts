import { Command, Option } from 'commander';
import { consolidatedWorkbook, HandedFiles, leaderFiles, reportFiles, type SourceFile } from '../../app';
import { receiptWords, scoreClassWords, type RecapFile } from '../../engine/report';
import { openCounts } from '../../engine/check';
import { formatMonth } from '../../messages/format';
import { reportTexts } from '../../messages/reportTexts';
import { writeWorkbookPieces } from '../../workbook/file';
import { CliError } from './error';
import { contextOf } from './gather';
import { outputOption, periodOption, receivedOption, storeAreaOption } from './options';
import { writeFrom, type OutputOptions } from './output';
import { writePdf } from './pdf';
import { comparingContext, previousOption, tellComparison } from './previous';
import type { Session } from './session';
import { storeIn, writeStoreReport } from './store';

interface ConsolidateOptions extends OutputOptions {
  /** Serial of the day. */
  readonly received?: number;
}

const receivedOf = ({ received }: ConsolidateOptions) => (received === undefined ? {} : { received });

interface ReportOptions extends ConsolidateOptions {
  /** Code of an area of a store. */
  readonly area?: string;
  /** Numbers only. */
  readonly values?: true;
  readonly print?: 'leader';
  readonly pdf?: true;
}

/** `report`: the data tables with summary sheets and charts, from one workbook or several consolidated; or just its sheets for the leadership. */
export function reportCommand(session: Session): Command {
  const { translate, language } = session;
  return new Command('report')
    .description(translate('cli.report.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(outputOption(translate, 'OUT.xlsx'))
    .addOption(periodOption(translate))
    .addOption(previousOption(translate))
    .addOption(receivedOption(translate))
    .option('--values', translate('cli.option.values'))
    .addOption(storeAreaOption(translate))
    .addOption(new Option('--print <leader>', translate('cli.option.print')).choices(['leader']))
    .option('--pdf', translate('cli.option.pdf'))
    .action(async (paths: string[], options: ReportOptions) => {
      const { previous, received, print, pdf } = options;
      const store = await storeIn(paths);
      if (store !== null) {
        const unfit = Object.entries({
          '--previous': previous,
          '--received': received,
          '--print': print,
          '--pdf': pdf,
        });
        const given = unfit.flatMap(([name, value]) => (value === undefined ? [] : [name]));
        return writeStoreReport(session, store, { ...options, unfit: given });
      }
      if (options.area !== undefined) throw new CliError('cli.error.areaOfStore');
      const make = async (files: readonly SourceFile[]) => {
        const texts = reportTexts(language, translate);
        const context = {
          ...(await comparingContext(session, options, files.length > 1)),
          ...receivedOf(options),
        };
        const numbersOnly = options.values === true ? { formulas: false } : {};
        const { check, workbook } =
          print === 'leader'
            ? await leaderFiles(files, context, texts)
            : await reportFiles(files, context, texts, undefined, numbersOnly);
        tellComparison(session, options, check);
        return { check, bytes: await writeWorkbookPieces(workbook) };
      };
      const after = pdf === true ? () => writePdf(session, options.output) : undefined;
      return writeFrom(session, paths, options, make, after);
    });
}

/** One line about the state in which a workbook came in, and whether it is still the one that was stamped. */
function tellFile(session: Session, entry: RecapFile): void {
  const { translate, language } = session;
  const { file, profile, name, code, ready, counts, score, stamp, stampState } = entry;
  const status = ready ? translate('ui.status.ready') : translate('ui.status.counts', openCounts(counts));
  const texts = reportTexts(language, translate);
  const sealed = translate(`consolidate.stamp.${stampState}`, { code: stamp?.code ?? '', by: stamp?.by ?? '' });
  session.remark(
    translate('consolidate.file', {
      file,
      kecamatan: name ?? code,
      period: profile.period === null ? translate('report.notAvailable') : formatMonth(profile.period, language),
      status,
      score: texts.score(score.value),
      class: scoreClassWords(entry, texts),
      stamp: sealed,
    }),
  );
  const receipt = receiptWords(entry, texts);
  if (receipt !== null) session.remark(`  ${receipt}`);
}

/** `consolidate`: one kabupaten workbook from sub-district workbooks. */
export function consolidateCommand(session: Session): Command {
  const { translate, language } = session;
  return new Command('consolidate')
    .description(translate('cli.consolidate.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(outputOption(translate, 'OUT.xlsx'))
    .addOption(periodOption(translate))
    .addOption(receivedOption(translate))
    .action((paths: string[], options: ConsolidateOptions) =>
      writeFrom(session, paths, options, async (files) => {
        const context = { ...contextOf(session, options.period), ...receivedOf(options) };
        const { check, recap, workbook } = await consolidatedWorkbook(
          new HandedFiles(files),
          context,
          reportTexts(language, translate),
        );
        for (const entry of recap) tellFile(session, entry);
        return { check, bytes: await writeWorkbookPieces(workbook) };
      }),
    );
}
