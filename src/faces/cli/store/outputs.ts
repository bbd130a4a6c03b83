import { deckOfStore, levelsBelow, reportOfStore, type StoreReportInput } from '../../../app';
import { openCounts } from '../../../engine/check';
import { deckTexts } from '../../../messages/deckTexts';
import { reportTexts } from '../../../messages/reportTexts';
import { programme } from '../../../programme';
import { writeWorkbookFile } from '../../../workbook/file';
import { writeDeckFile } from '../../../workbook/pptx';
import { CliError } from '../error';
import { refuseUnfitOutput } from '../files';
import type { Session } from '../session';
import { writeWhole } from '../writeWhole';
import { earlierMonthOf, figuresOf } from './open';

/** What a report or deck of a store is asked with. */
export interface StoreOutput {
  readonly output: string;
  /** Code of the area; absent: all there is. */
  readonly area?: string;
  readonly period?: number;
  /** Options that were given and mean nothing for a store, by their names. */
  readonly unfit: readonly string[];
}

async function write(
  session: Session,
  folder: string,
  { output, area = '', period, unfit }: StoreOutput,
  isCompared: boolean,
  make: (input: StoreReportInput) => Promise<Uint8Array>,
): Promise<void> {
  const [option] = unfit;
  if (option !== undefined) throw new CliError('cli.error.storePrevious', { option });
  const levels = levelsBelow(programme.schema, area);
  if (levels.length === 0) throw new CliError('cli.error.storeLevel', { area });
  await refuseUnfitOutput(output, []);
  const question = { folder, area, levels, ...(period === undefined ? {} : { period }) };
  const figures = await figuresOf(session, question);
  const earlier = isCompared ? await earlierMonthOf(session, question, figures) : null;
  await writeWhole(output, await make({ ...figures, earlier, area }));
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const entry of figures.entries)
    for (const kind of Object.keys(counts) as (keyof typeof counts)[]) counts[kind] += entry.counts[kind];
  const status = session.translate('ui.status.counts', openCounts(counts));
  session.remark(session.translate('cli.written', { file: output, status }));
  session.judge(counts.error, true);
}

/** Writes the report on an area of a store: values, charts by area, changes since the month before and rankings, without the rows of data. */
export const writeStoreReport = (session: Session, folder: string, asked: StoreOutput): Promise<void> =>
  write(session, folder, asked, true, (input) =>
    writeWorkbookFile(reportOfStore(programme, input, reportTexts(session.language, session.translate))),
  );

/** Writes the deck of an area of a store. */
export const writeStoreDeck = (session: Session, folder: string, asked: StoreOutput): Promise<void> =>
  write(session, folder, asked, false, (input) =>
    writeDeckFile(deckOfStore(programme, input, deckTexts(session.language, session.translate))),
  );
