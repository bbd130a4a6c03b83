import { basename } from 'node:path';
import { Command, Option } from 'commander';
import {
  allFrom,
  differenceText,
  inSteps,
  mergeCorrection,
  mergeParts,
  mergeTexts,
  mergeValueText,
  noMergeDecisions,
  readMergeFile,
  readMergeTarget,
  refusedText,
  settledMerge,
  undecided,
  writeBatch,
  type MergeDecisions,
  type MergeKind,
  type MergePlan,
  type MergeRead,
  type MergeSide,
} from '../../app';
import { monthKey } from '../../engine/dataset';
import { entryTexts } from '../../messages/entryTexts';
import { formatMonth } from '../../messages/format';
import { refusalText } from '../../messages/refusal';
import { programme } from '../../programme';
import { localSerial } from '../../ui/localSerial';
import { CliError } from './error';
import { expandInputs, refuseOtherKind, refuseUnfitOutput } from './files';
import { contextOf } from './gather';
import { outputOption } from './options';
import { todaySerial } from './period';
import { openFile } from './reading/open';
import type { Session } from './session';
import { writeWhole } from './writeWhole';

interface Options {
  readonly output: string;
  readonly correction?: true;
  readonly prefer?: string;
}

/** Differences that are told at most; they may be as many as rows. */
const mostTold = 50;

/** The side of a workbook; says why it takes no part otherwise. */
function sideIn(session: Session, read: MergeRead, own: MergeSide | null): MergeSide | null {
  if ('side' in read) return read.side;
  const month = (period: number): string => formatMonth(monthKey(period), session.language);
  session.refuse(refusedText(read, own, session.translate, month));
  return null;
}

/** Whose values count where the workbooks differ. Throws a `CliError` for a file that is none of them. */
function decisionsOf(plan: MergePlan, book: string, prefer: string | undefined): MergeDecisions {
  if (prefer === undefined) return noMergeDecisions;
  const name = basename(prefer);
  if (name === basename(book)) return allFrom(plan, null, noMergeDecisions);
  if (!plan.sides.some(({ file }) => file === name)) throw new CliError('cli.merge.noSide', { file: name });
  return allFrom(plan, name, noMergeDecisions);
}

/** Tells what is written, and where the workbooks differ: with both values, those that count and those that nobody has decided about. */
function tell(session: Session, plan: MergePlan): void {
  const { translate } = session;
  for (const line of mergeTexts(plan, translate)) session.print(line);
  for (const difference of plan.differences.slice(0, mostTold)) {
    session.print(differenceText(programme, difference, translate));
    for (const value of difference.values)
      session.print(`  ${mergeValueText(programme, difference, value, translate)}`);
  }
  const more = plan.differences.length - mostTold;
  if (more > 0) session.print(translate('cli.merge.more', { count: more }));
}

async function mergeFiles(session: Session, book: string, paths: readonly string[], options: Options): Promise<void> {
  const { translate, language } = session;
  const { output } = options;
  const kind: MergeKind = options.correction === true ? 'correction' : 'parts';
  const inputs = await expandInputs(paths);
  if (kind === 'correction' && inputs.length > 1) throw new CliError('cli.merge.oneCorrection', {});
  await refuseUnfitOutput(output, [{ path: book }, ...inputs]);
  refuseOtherKind(book, output);
  const context = contextOf(session, undefined);
  const workbook = await openFile(book);
  const target = sideIn(session, await readMergeTarget(workbook, context), null);
  if (target === null) return;
  const sides: MergeSide[] = [];
  for (const input of inputs) {
    try {
      if ('error' in input) throw input.error;
      const source = { name: basename(input.path), workbook: await openFile(input.path) };
      const side = sideIn(session, await readMergeFile(source, target, kind, context), target);
      if (side !== null) sides.push(side);
    } catch (error) {
      session.complain(error, input.path);
    }
  }
  const [first] = sides;
  if (first === undefined) return session.remark(translate('cli.merge.noFiles'));
  const plan = await inSteps(kind === 'parts' ? mergeParts(target, sides) : mergeCorrection(target, first));
  const decisions = decisionsOf(plan, book, options.prefer);
  tell(session, plan);
  const open = undecided(plan, decisions).length;
  if (open > 0) return void session.complain(new CliError('cli.merge.undecided', { count: open }), book);
  const files = sides.flatMap(({ file }) => file ?? []).join(', ');
  const reason = translate(`gabung.reason.${kind}`, { files });
  const { batch, notes } = await settledMerge(plan, decisions, context, todaySerial(), reason);
  for (const note of notes) session.remark(refusalText(translate, note));
  if (batch === null) session.remark(translate('gabung.nothing'));
  else {
    const author = { name: target.check.dataset.profile.author ?? '', at: localSerial(new Date()) };
    await writeBatch(workbook, { app: context, texts: entryTexts(language, translate), author }, target.check, batch);
  }
  await writeWhole(output, await workbook.save());
  session.remark(translate('cli.merge.written', { file: output }));
}

/** `merge`: parts of one kecamatan, or a month that was corrected elsewhere, into a copy of a workbook. Exit code 2 while the workbooks differ and nobody says which counts. */
export function mergeCommand(session: Session): Command {
  const { translate } = session;
  return new Command('merge')
    .description(translate('cli.merge.about'))
    .argument('<book>', translate('cli.merge.book'))
    .argument('<files...>', translate('cli.merge.files'))
    .addOption(outputOption(translate, 'OUT.xlsx'))
    .option('--correction', translate('cli.merge.correction'))
    .addOption(new Option('--prefer <file>', translate('cli.merge.prefer')))
    .action(async (book: string, paths: string[], options: Options) => {
      try {
        await mergeFiles(session, book, paths, options);
      } catch (error) {
        session.complain(error, error instanceof CliError ? '' : book);
      }
    });
}
