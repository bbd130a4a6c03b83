import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  applyRecap,
  mayBeTaken,
  newRecap,
  planRecap,
  previewRecap,
  readIncoming,
  readRecap,
  recapBoardOf,
  writeBoard,
  type Decide,
  type ReadFile,
  type RecapChoices,
  type RecapPlan,
  type StandingRecap,
} from '../../app';
import { monthKey } from '../../engine/dataset';
import { formatMonth } from '../../messages/format';
import { reportTexts } from '../../messages/reportTexts';
import { WorkbookError } from '../../workbook/errors';
import { downloadFile } from '../download';
import { handedOver } from '../handedOver';
import { localSerial } from '../localSerial';
import { usePane } from '../PaneContext';
import type { PaneAction, RecapWork } from '../state/types';

/** Where a decision about a corrected row, or one of its cells, is kept. */
export const decisionKey: (table: string, key: string, column: string | null) => string = (...parts) =>
  JSON.stringify(parts);

export type Decision = 'recap' | 'file';

/** What a person chose before files are taken in. */
export interface RecapDecisions {
  /** By `decisionKey`. */
  readonly cells: ReadonlyMap<string, Decision>;
  /** Of several files of a part the one that counts, counted from 0. */
  readonly chosen: ReadonlyMap<string, number>;
  readonly forced: ReadonlySet<number>;
}

export const noDecisions: RecapDecisions = { cells: new Map(), chosen: new Map(), forced: new Set() };

/** The month that all files are of which the open recap refuses as too late for it; null where there are none, or others go in. */
function nextMonth(recap: StandingRecap | null, { files }: RecapPlan): number | null {
  if (recap === null || files.length === 0) return null;
  const later = files.flatMap(({ incoming, verdict }) =>
    verdict.kind === 'refused' && verdict.reason === 'other-period' ? (incoming?.period ?? []) : [],
  );
  if (files.some(({ verdict }) => mayBeTaken(verdict)) || later.length === 0) return null;
  const month = Math.max(...later);
  return month > recap.period ? month : null;
}

/** The recap of the page: what was read, what would come of the chosen files, and what can be done. */
export function useRecap() {
  const { workbook, app, files: tools, perform, state, translate, language, show, handOver } = usePane();
  const { schema } = app.programme;
  const texts = useMemo(() => reportTexts(language, translate), [language, translate]);
  const [decisions, setDecisions] = useState(noDecisions);
  const work = state.recap;
  const files = useMemo(() => work?.files ?? [], [work]);

  const look = useCallback(
    async (chosen: readonly ReadFile[], done: RecapWork['done'], ended: 'read' | 'done'): Promise<PaneAction> => {
      const recap = await readRecap(schema, workbook);
      const board = recap === null ? null : (await recapBoardOf(app, recap)).board;
      const plan = planRecap(schema, recap, chosen);
      const figures = recap === null || plan.taken.length === 0 ? [] : (await previewRecap(app, plan)).figures;
      return {
        type: 'recapped',
        recap: { recap, board, files: chosen, figures, done },
        ended: ended === 'done' && done !== null ? { key: 'rekap.done', params: { count: done.count } } : null,
      };
    },
    [schema, workbook, app],
  );

  const isUnread = work === null && state.work === null && state.failure === null;
  useEffect(() => {
    if (isUnread) perform({ task: 'recapRead', harmless: true, work: () => look([], null, 'read') });
  }, [isUnread, perform, look]);

  const plan = useMemo(() => {
    const decide: Decide = ({ table, key }, column) => decisions.cells.get(decisionKey(table, key, column)) ?? null;
    const choices: RecapChoices = { decide, chosen: decisions.chosen, forced: decisions.forced };
    const own = planRecap(schema, work?.recap ?? null, files, choices);
    const month = nextMonth(work?.recap ?? null, own);
    if (month === null || work?.recap == null) return own;
    return planRecap(schema, null, files, { ...choices, previous: work.recap });
  }, [schema, work, files, decisions]);

  // Kept so that they can be read once more when another day of receipt is said.
  const chosen = useRef<readonly File[]>([]);

  /** Reads files, as received on a day (a date serial; null: not known). */
  const choose = (picked: readonly File[], received: number | null) => {
    chosen.current = picked;
    setDecisions(noDecisions);
    perform({
      task: 'recapRead',
      harmless: true,
      work: async (progress) => {
        const read: ReadFile[] = [];
        for (const [index, file] of picked.entries()) {
          progress.report('reading', index, picked.length);
          if (progress.signal.aborted) throw new WorkbookError('cancelled');
          read.push(await opened(file, received));
        }
        return look(read, null, 'read');
      },
    });
  };

  const chooseAgain = (received: number | null) => {
    if (files.length > 0) choose(chosen.current, received);
  };

  async function opened(file: File, received: number | null): Promise<ReadFile> {
    const context = { ...app, ...(received === null ? {} : { received }) };
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return await readIncoming({ name: file.name, workbook: await tools.open(schema, bytes, file.name) }, context);
    } catch (error) {
      if (error instanceof WorkbookError && error.code !== 'cancelled') return { file: file.name, error };
      throw error;
    }
  }

  const take = () =>
    perform({
      task: 'recapTake',
      work: async (progress) => {
        const author = { at: localSerial(new Date()) };
        const preview = await previewRecap(app, plan, progress);
        const count = plan.taken.length;
        if (plan.recap !== null) {
          const { boardError } = await applyRecap(workbook, app, preview, texts, author, progress);
          return look([], { count, made: null, boardError: boardError?.code ?? null }, 'done');
        }
        const { spec } = await newRecap(app, preview, texts, author);
        const bytes = await tools.writeWorkbook(spec);
        if (progress.signal.aborted) throw new WorkbookError('cancelled');
        const month = plan.period === null ? '' : formatMonth(monthKey(plan.period), language);
        const name = `Rekap ${spec.title} ${month}.xlsx`;
        const how = await handedOver(workbook, name, bytes, handOver ?? (show === null ? downloadFile : null));
        return look([], { count, made: { name, how }, boardError: null }, 'done');
      },
    });

  const refresh = () =>
    perform({
      task: 'recapTake',
      work: async (progress) => {
        const recap = await readRecap(schema, workbook);
        if (recap === null) return look([], null, 'read');
        const { board, check } = await recapBoardOf(app, recap);
        const error = await writeBoard(workbook, check, board, texts, progress);
        if (error !== null) throw error;
        return look(files, null, 'read');
      },
    });

  return { work, plan, texts, decisions, setDecisions, choose, chooseAgain, take, refresh };
}
