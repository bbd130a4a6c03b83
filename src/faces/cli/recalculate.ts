import { Command } from 'commander';
import { checkWorkbook, recalculation, type Change, type RecalculatedEntry } from '../../app';
import { columnType, type CellValue } from '../../engine/schema';
import { valueText } from '../../messages/finding';
import { programme } from '../../programme';
import type { EditRefusal } from '../../workbook/port';
import { refuseOtherKind, refuseUnfitOutput } from './files';
import { contextOf } from './gather';
import { looseOutputOption, periodOption } from './options';
import { openFile } from './reading/open';
import type { Session } from './session';
import { writeWhole } from './writeWhole';

interface Options {
  readonly output?: string;
  readonly period?: number;
}

/** Column type of a changed cell, in which it is shown. */
const unitOf = ({ table, column }: Change['place']): string => columnType(programme.schema, table, column ?? '');

/** A loan, and below it each cell with what it holds and what it ought to hold. */
function linesOf(
  { translate, language }: Session,
  { key, manual, changes }: RecalculatedEntry,
  noteOf: (change: Change) => string,
): readonly string[] {
  const lines = changes.map((change) => {
    const { place, edit } = change;
    const show = (value: CellValue): string => valueText(value, unitOf(place), language) || '–';
    const params = {
      cell: `${edit.sheet}!${place.cell ?? ''} ${place.column ?? ''}`,
      before: show(edit.before),
      after: show(edit.after),
    };
    return `  ${translate('cli.fix.change', params)}${noteOf(change)}`;
  });
  return [`${key}${manual ? translate('cli.recalculate.manual') : ''}`, ...lines];
}

async function recalculateFile(session: Session, path: string, { output, period }: Options): Promise<void> {
  const { translate } = session;
  if (output !== undefined) {
    await refuseUnfitOutput(output, [{ path }]);
    refuseOtherKind(path, output);
  }
  const workbook = await openFile(path);
  const check = await checkWorkbook(workbook, contextOf(session, period));
  const { entries, withheld, unread } = recalculation(check);
  if (withheld !== undefined) {
    session.remark(translate(`hitung.withheld.${withheld}`));
    session.raise(2);
    return;
  }
  const edits = entries.flatMap(({ changes }) => changes.map(({ edit }) => edit));
  const refusals = await workbook.refusals(output === undefined ? [] : edits);
  const whyNot = (edit: Change['edit']): EditRefusal | undefined => {
    const why = refusals.get(edit);
    // Writing gives the file the format that it lacks.
    return why === 'format' ? undefined : why;
  };
  const done = edits.filter((edit) => whyNot(edit) === undefined);
  const noteOf = ({ edit }: Change): string => {
    const why = whyNot(edit);
    return why === undefined ? '' : ` – ${translate(`cli.fix.left.${why}`)}`;
  };
  for (const entry of entries) for (const line of linesOf(session, entry, noteOf)) session.print(line);
  session.remark(
    entries.length === 0 ? translate('hitung.none') : translate('cli.recalculate.some', { count: entries.length }),
  );
  if (unread > 0) session.remark(translate('cli.loans.left', { count: unread }));
  if (entries.length > 0) session.raise(1);
  if (output === undefined) return;
  await workbook.apply(done, []);
  await writeWhole(output, await workbook.save());
  const params = { file: output, cells: done.length, count: entries.length };
  session.remark(translate('cli.recalculate.written', params));
}

/** `recalculate`: the loans whose figures are not those of their plans and payments; with `-o` a copy with those. Exit code 1 if there are any. */
export function recalculateCommand(session: Session): Command {
  const { translate } = session;
  return new Command('recalculate')
    .description(translate('cli.recalculate.about'))
    .argument('<file>', translate('cli.argument.file'))
    .addOption(looseOutputOption(translate, 'OUT.xlsx'))
    .addOption(periodOption(translate))
    .action(async (path: string, options: Options) => {
      try {
        await recalculateFile(session, path, options);
      } catch (error) {
        session.complain(error, path);
      }
    });
}
