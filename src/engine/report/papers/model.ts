import type { Dataset } from '../../dataset';
import type { IndicatorResult } from '../../measure';
import type { CellValue } from '../../schema';
import type { CheckSettings, Letter } from '../../settings';
import type { ReportAuthor } from '../build';
import type { PaperSize } from '../model/paper';
import type { ReportTexts } from '../model/texts';
import type { ReportSheet } from '../model/types';

/** What all papers of one workbook share: words, paper, letter head, who signs. */
export interface PaperContext {
  readonly texts: ReportTexts;
  readonly paper: PaperSize;
  readonly letter: Letter;
  readonly author: ReportAuthor;
  /** The eight characters by which the data are known; null until they are stamped. */
  readonly code: string | null;
  /** True when the data are made up; every paper says so. */
  readonly synthetic: boolean;
  /** Name of the whole area, and its period in words. */
  readonly area: string;
  readonly period: string;
  /** What was asked, written beside what is printed, so that a number can be explained later; null where nobody asks. */
  readonly order: string | null;
}

/** What is asked of a paper. */
export interface PaperChoice {
  /** Day of a list for work, a date serial; papers that stand at the end of the period do without. */
  readonly day: number;
  /** Keys of those that papers are made for (branches, offices); absent: all of them. */
  readonly of?: readonly string[];
  /** Keys of the rows that are printed of these, where some are chosen; absent: all of them. */
  readonly only?: readonly string[];
  /** Level of a letter, from 1; absent: the one that each addressee is due. */
  readonly level?: number;
  /** Number of the first letter; the others count on. Absent: a line to be filled in. */
  readonly number?: string;
  /** Names of those who sign for each of those that it is made for, by their keys; who is missing signs on a line to be filled in. */
  readonly signers?: Readonly<Record<string, string>>;
}

/** Whom papers can be made for, and of which days. */
export interface PaperChoices {
  /** Keys of those that papers are made for, each with what tells people which one it is. */
  readonly of: readonly { readonly value: string; readonly about: string }[];
  /** The day that a list for work takes unless another is chosen, and the last that may be (date serials). */
  readonly day: number;
  readonly lastDay: number;
}

/** What a paper has to be told beside whom it is for. */
export type PaperNeed = Exclude<keyof PaperChoice, 'of' | 'only'>;

/** What a paper is made from. */
export interface PaperSubject extends PaperChoice {
  readonly dataset: Dataset;
  readonly settings: CheckSettings;
  /** Rows of the tables that the product keeps for the programme, by table, the cells in the order of its columns. */
  readonly own: ReadonlyMap<string, readonly (readonly CellValue[])[]>;
  /** Last day of the period, a date serial. */
  readonly period: number;
  readonly indicators: IndicatorResult;
  readonly context: PaperContext;
  /** A sheet for each of those that it is made for; false: one sheet, on which each has pages of its own. */
  readonly isApart: boolean;
}

/** A sheet of a paper, and whom it is for where that is one of several: their key, name and place. */
export interface PaperPart {
  readonly key: string;
  readonly name: string;
  readonly place: string;
}

/** A sheet of a paper; `part` where it is for one alone. */
export interface PaperPage {
  readonly sheet: ReportSheet;
  readonly part: PaperPart | null;
}

/** A paper that is printed from the data. Its words are the texts `paper.<id>.…`. */
export interface Paper {
  readonly id: string;
  readonly needs: readonly PaperNeed[];
  /** Its sheets; none where there is nothing to print. */
  make(subject: PaperSubject): readonly PaperPage[];
}
