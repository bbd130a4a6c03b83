import type { Dataset } from '../../dataset';
import type { IndicatorResult } from '../../measure';
import type { CheckSettings, Letter } from '../../settings';
import type { ReportAuthor } from '../build';
import type { ReportTexts } from '../model/texts';
import type { ReportSheet } from '../model/types';

/** What all papers of one workbook share: words, paper, letter head, who signs. */
export interface PaperContext {
  readonly texts: ReportTexts;
  readonly paper: 'a4' | 'f4';
  readonly letter: Letter;
  readonly author: ReportAuthor;
  /** The eight characters by which the data are known; null until they are stamped. */
  readonly code: string | null;
  /** True when the data are made up; every paper says so. */
  readonly synthetic: boolean;
  /** Name of the whole area, and its period in words. */
  readonly area: string;
  readonly period: string;
}

/** What is asked of a paper. */
export interface PaperChoice {
  /** Day of a list for work, a date serial; papers that stand at the end of the period do without. */
  readonly day: number;
  /** Row of the table by which papers are made (a branch, an office); absent: all of them. */
  readonly of?: number;
  /** Level of a letter, from 1; absent: the one that each addressee is due. */
  readonly level?: number;
}

/** What a paper is made from. */
export interface PaperSubject extends PaperChoice {
  readonly dataset: Dataset;
  readonly settings: CheckSettings;
  /** Last day of the period, a date serial. */
  readonly period: number;
  readonly indicators: IndicatorResult;
  readonly context: PaperContext;
}

/** A paper that is printed from the data. Its words are the texts `paper.<id>.…`. */
export interface Paper {
  readonly id: string;
  /** Its sheets; none where there is nothing to print. */
  make(subject: PaperSubject): readonly ReportSheet[];
}
