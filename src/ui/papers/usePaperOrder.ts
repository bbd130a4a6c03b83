import { defaultPaper } from '../../engine/settings';
import { parts, serialOf } from '../../engine/dataset';
import { papersOf, type CheckResult, type PaperOrder } from '../../app';
import type { Paper, PaperChoices } from '../../engine/report';
import { localSerial } from '../localSerial';
import { usePane } from '../PaneContext';
import type { PaperDraft } from './types';

/** What is chosen on the page Cetak, and what there is to choose from. */
export interface PaperForm {
  readonly papers: readonly Paper[];
  readonly paper: Paper;
  readonly choices: PaperChoices;
  readonly size: 'a4' | 'f4';
  /** The day as it is shown in a field for days (`2014-12-31`), and whether it can be taken. */
  readonly day: string;
  readonly isDay: boolean;
  /** Level of letters; null: the one that is due to each. */
  readonly level: number | null;
  readonly draft: PaperDraft;
  /** What is asked for; null while something is wrong. */
  readonly order: PaperOrder | null;
  readonly change: (change: PaperDraft) => void;
}

/** A day as fields for days have it. */
export function dayText(serial: number): string {
  const { year, month, day } = parts(serial);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function dayOf(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const serial = serialOf(Number(year), Number(month), Number(day));
  return dayText(serial) === text.trim() ? serial : null;
}

/** The choices of the page Cetak; null where nothing can be printed. */
export function usePaperOrder(check: CheckResult): PaperForm | null {
  const { state, dispatch } = usePane();
  const { paperDraft: draft } = state;
  const papers = papersOf(check);
  const { programme, dataset, preferences } = check;
  const choices = programme.paperChoices?.(dataset, Math.floor(localSerial(new Date()))) ?? null;
  const paper = papers.find(({ id }) => id === draft.kind) ?? papers[0];
  if (choices === null || paper === undefined) return null;
  const size = draft.paper ?? preferences.paper ?? defaultPaper;
  const day = draft.day ?? dayText(choices.day);
  const serial = dayOf(day);
  const level = draft.level ?? null;
  const needs = (need: Paper['needs'][number]): boolean => paper.needs.includes(need);
  const isDay = serial !== null && serial <= choices.lastDay;
  // Boards that were chosen and are gone since are not asked for.
  const of = (draft.of ?? []).filter((key) => choices.of.some(({ value }) => value === key));
  const number = draft.number?.trim() ?? '';
  const order: PaperOrder | null =
    needs('day') && !isDay
      ? null
      : {
          kind: paper.id,
          paper: size,
          day: needs('day') && serial !== null ? serial : choices.day,
          ...(of.length === 0 ? {} : { of }),
          ...(needs('level') && level !== null ? { level } : {}),
          ...(needs('number') && number !== '' ? { number } : {}),
        };
  return {
    papers,
    paper,
    choices,
    size,
    day,
    isDay,
    level,
    draft: { ...draft, of },
    order,
    change: (change) => dispatch({ type: 'paperChosen', change }),
  };
}
