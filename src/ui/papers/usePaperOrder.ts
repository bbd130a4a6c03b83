import { defaultPaper } from '../../engine/settings';
import { papersOf, type CheckResult, type PaperOrder } from '../../app';
import type { Paper, PaperChoices, PaperSize } from '../../engine/report';
import { readDay } from '../entry/DayField';
import { localSerial } from '../localSerial';
import { usePane } from '../PaneContext';
import type { PaperDraft } from './types';

/** What is chosen on the page Cetak, and what there is to choose from. */
export interface PaperForm {
  readonly papers: readonly Paper[];
  readonly paper: Paper;
  readonly choices: PaperChoices;
  readonly size: PaperSize;
  /** The day as a date serial; null where what was typed is none that can be taken. */
  readonly day: number | null;
  /** Level of letters; null: the one that is due to each. */
  readonly level: number | null;
  readonly draft: PaperDraft;
  /** What is asked for; null while something is wrong. */
  readonly order: PaperOrder | null;
  readonly change: (change: PaperDraft) => void;
}

/** The choices of the page Cetak; null where nothing can be printed. */
export function usePaperOrder(check: CheckResult): PaperForm | null {
  const { state, dispatch, language } = usePane();
  const { paperDraft: draft } = state;
  const papers = papersOf(check);
  const { programme, dataset, preferences } = check;
  const choices = programme.paperChoices?.(dataset, Math.floor(localSerial(new Date()))) ?? null;
  const paper = papers.find(({ id }) => id === draft.kind) ?? papers[0];
  if (choices === null || paper === undefined) return null;
  const size = draft.paper ?? preferences.paper ?? defaultPaper;
  const day =
    draft.day === undefined ? choices.day : readDay(draft.day, dataset.profile.period, language, choices.lastDay);
  const level = draft.level ?? null;
  const needs = (need: Paper['needs'][number]): boolean => paper.needs.includes(need);
  // Boards that were chosen and are gone since are not asked for.
  const of = (draft.of ?? []).filter((key) => choices.of.some(({ value }) => value === key));
  const number = draft.number?.trim() ?? '';
  const order: PaperOrder | null =
    needs('day') && day === null
      ? null
      : {
          kind: paper.id,
          paper: size,
          day: needs('day') && day !== null ? day : choices.day,
          ...(of.length === 0 ? {} : { of }),
          ...(needs('level') && level !== null ? { level } : {}),
          ...(needs('number') && number !== '' ? { number } : {}),
          ...(needs('signers') && draft.signers !== undefined ? { signers: draft.signers } : {}),
        };
  return {
    papers,
    paper,
    choices,
    size,
    day,
    level,
    draft: { ...draft, of },
    order,
    change: (change) => dispatch({ type: 'paperChosen', change }),
  };
}
