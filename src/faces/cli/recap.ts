import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import {
  applyRecap,
  changeTexts,
  figureText,
  mayBeTaken,
  newRecap,
  planRecap,
  previewRecap,
  readIncoming,
  readRecap,
  verdictText,
  type AppContext,
  type PlannedFile,
  type ReadFile,
  type RecapBoard,
  type RecapPreview,
  type StandingRecap,
} from '../../app';
import { reportTexts } from '../../messages/reportTexts';
import { programme } from '../../programme';
import { localSerial } from '../../ui/localSerial';
import { writeWorkbookFile, type FileWorkbook } from '../../workbook/file';
import { settingsOf } from '../../app/check';
import { CliError } from './error';
import { expandInputs, refuseSpecialOutput } from './files';
import { contextOf, openInputs } from './gather';
import { receivedOption } from './options';
import { openFile } from './reading/open';
import type { Session } from './session';
import { writeWhole } from './writeWhole';

interface Options {
  /** Serial of the day. */
  readonly received?: number;
  readonly force?: true;
  /** The recap of last month. */
  readonly previous?: string;
}

/** The recap that is there, as a file and as it was read; null for one that is to be made. */
interface OpenRecap {
  readonly workbook: FileWorkbook;
  readonly recap: StandingRecap;
}

async function openRecap(path: string): Promise<OpenRecap | null> {
  await refuseSpecialOutput(path);
  if ((await stat(path).catch(() => null)) === null) return null;
  const workbook = await openFile(path);
  const recap = await readRecap(programme.schema, workbook);
  if (recap === null) throw new CliError('rekap.notRecap', { file: path });
  return { workbook, recap };
}

/** Says what becomes of each file, and of the key figures. What is refused is told on stderr and makes exit code 2. */
function tell(session: Session, { plan, figures }: RecapPreview): void {
  const { translate, language } = session;
  const texts = reportTexts(language, translate);
  for (const file of plan.files) {
    const text = verdictText(programme, file, plan, texts, translate);
    if (isFault(file)) session.refuse(text);
    else {
      session.print(text);
      for (const change of changeTexts(file, translate)) session.print(`  ${change}`);
    }
  }
  if (plan.recap === null || figures.length === 0) return;
  session.print(translate('rekap.figures'));
  for (const figure of figures) session.print(`  ${figureText(programme, figure, texts, translate)}`);
}

/** Of two revisions in one call the higher is taken: the lower one is no fault. */
const isFault = ({ verdict }: PlannedFile): boolean => verdict.kind === 'refused' && verdict.reason !== 'lower-here';

async function written(
  session: Session,
  path: string,
  open: OpenRecap | null,
  context: AppContext,
  preview: RecapPreview,
): Promise<RecapBoard> {
  const { translate, language } = session;
  const texts = reportTexts(language, translate);
  const author = { at: localSerial(new Date()) };
  if (open === null) {
    const { spec, board } = await newRecap(context, preview, texts, author);
    await writeWhole(path, await writeWorkbookFile(spec));
    return board;
  }
  const { board, boardError } = await applyRecap(open.workbook, context, preview, texts, author);
  if (boardError !== null) throw boardError;
  await writeWhole(path, await open.workbook.save());
  return board;
}

async function recapFiles(session: Session, path: string, paths: readonly string[], options: Options): Promise<void> {
  const open = await openRecap(path);
  const earlier = options.previous === undefined || open !== null ? null : await openRecap(options.previous);
  // A folder may hold the recap itself.
  const inputs = (await expandInputs(paths)).filter((input) => resolve(input.path) !== resolve(path));
  const received = options.received === undefined ? {} : { received: options.received };
  const context = { ...contextOf(session, undefined), ...received };
  const files: ReadFile[] = [];
  for (const source of await openInputs(session, inputs)) files.push(await readIncoming(source, context));
  const { preferences } = settingsOf(programme, (open ?? earlier)?.recap.raw ?? { tables: [] });
  const force = options.force === true;
  const plan = planRecap(programme.schema, open?.recap ?? null, files, {
    force,
    onlyReady: preferences.onlyReady ?? false,
    refuseCorrected: true,
    ...(earlier === null ? {} : { previous: earlier.recap }),
    ...(force ? { decide: () => 'file' as const } : {}),
  });
  const preview = await previewRecap(context, plan);
  tell(session, preview);
  const count = plan.files.filter(({ verdict }) => mayBeTaken(verdict)).length;
  if (count === 0) return session.remark(session.translate('rekap.noFiles'));
  const { lines } = await written(session, path, open, context, preview);
  const missing = lines.filter(({ standing }) => standing?.state === 'missing').length;
  const params = { file: path, count, in: lines.length - missing, missing };
  session.remark(session.translate('rekap.written', params));
}

/** `recap`: takes workbooks into a standing recap, the one workbook that a command rewrites. */
export function recapCommand(session: Session): Command {
  const { translate } = session;
  return new Command('recap')
    .description(translate('cli.recap.about'))
    .argument('<recap>', translate('cli.argument.recap'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(receivedOption(translate))
    .option('--force', translate('cli.option.force'))
    .option('--previous <file>', translate('cli.option.previousRecap'))
    .action(async (path: string, paths: string[], options: Options) => {
      try {
        await recapFiles(session, path, paths, options);
      } catch (error) {
        session.complain(error, error instanceof CliError ? '' : path);
      }
    });
}
