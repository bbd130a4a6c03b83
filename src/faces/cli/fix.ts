import { Command } from 'commander';
import { checkAfter, checkWorkbook, planRepairs, type Repair } from '../../app';
import { addressOf } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { openCounts } from '../../engine/check';
import { valueText } from '../../messages/finding';
import { refuseOtherKind, refuseUnfitOutput } from './files';
import { contextOf } from './gather';
import { outputOption, periodOption } from './options';
import { openFile } from './reading/open';
import type { Session } from './session';
import { writeWhole } from './writeWhole';

interface Options {
  readonly output: string;
  readonly period?: number;
  readonly formulas?: true;
}

function lineOf(session: Session, { edit, finding }: Repair, note: string): string {
  const { translate, language } = session;
  const { sheet, row, column, before, after, formula } = edit;
  const unit = String(finding.params['unit'] ?? '');
  const show = (value: CellValue): string =>
    typeof value === 'string' ? `“${value}”` : valueText(value, unit, language) || '–';
  const params = { cell: `${sheet}!${addressOf(row, column)}`, before: show(before), after: show(after) };
  const key = formula === 'restored' ? 'cli.fix.formula' : 'cli.fix.change';
  return `  ${translate(key, params)}${note && ` – ${note}`}`;
}

async function fixFile(session: Session, path: string, { output, period, formulas }: Options): Promise<void> {
  const { translate } = session;
  await refuseUnfitOutput(output, [{ path }]);
  refuseOtherKind(path, output);
  const workbook = await openFile(path);
  const context = contextOf(session, period);
  const check = await checkWorkbook(workbook, context);
  const plan = await planRepairs(workbook, check, formulas ? 'formulas' : 'certain');
  // A new cell format would change a part of the file that holds no cells.
  const formatless = await workbook.refusals(plan.certain.map(({ edit }) => edit));
  const done = plan.certain.filter(({ edit }) => !formatless.has(edit));
  const edits = done.map(({ edit }) => edit);
  await workbook.apply(edits, []);
  const { counts } = await checkAfter(check, edits, context);
  await writeWhole(output, await workbook.save());
  for (const repair of plan.certain) {
    const why = formatless.get(repair.edit);
    session.print(lineOf(session, repair, why === undefined ? '' : translate(`cli.fix.left.${why}`)));
  }
  for (const { repair, why } of plan.refused) session.print(lineOf(session, repair, translate(`cli.fix.left.${why}`)));
  const status = translate('ui.status.counts', openCounts(counts));
  session.remark(translate('cli.fix.done', { file: output, count: done.length, status }));
  session.judge(counts.error, true);
}

/** `fix`: a copy of the workbook with the certain repairs, and with formulas that come back where that is asked for. Exit code 1 when errors remain. */
export function fixCommand(session: Session): Command {
  const { translate } = session;
  return new Command('fix')
    .description(translate('cli.fix.about'))
    .argument('<file>', translate('cli.argument.file'))
    .addOption(outputOption(translate, 'OUT.xlsx'))
    .addOption(periodOption(translate))
    .option('--formulas', translate('cli.fix.formulas'))
    .action(async (path: string, options: Options) => {
      try {
        await fixFile(session, path, options);
      } catch (error) {
        session.complain(error, path);
      }
    });
}
