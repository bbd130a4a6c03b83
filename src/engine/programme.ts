import type { RuleBook } from './check';
import type { Dataset } from './dataset';
import type { Paper, PaperChoices, ReportProgramme, SectionSheet, SheetMaker, SlideMaker } from './report';
import type { ClassSteps, Imports, RowValues, Task, TaskProgress, TaskSubject, Work } from './entry';
import type { CellValue, OfficialArea } from './schema';
import type { CheckSettings } from './settings';
import type { Trial } from './trial';

/** A figure in a line of the short summary: an indicator, and how its number is written. */
export interface SummaryFigure {
  readonly id: string;
  readonly as: 'number' | 'rupiah' | 'percent';
}

/** A line of the short summary that is sent as a message: the key of its text, and what its places are filled with. */
export interface SummaryLine {
  readonly key: `summary.${string}`;
  readonly figures: Readonly<Record<string, SummaryFigure>>;
  /** Left out where none of its figures is known. */
  readonly ifKnown?: true;
}

/** A lowest area of the official list with those that it lies in, the next one first. */
export interface OfficialPath {
  readonly area: OfficialArea;
  readonly within: readonly OfficialArea[];
}

/** A row of which cells hold something else than follows from the rest of the workbook. */
export interface RecalculatedRow {
  readonly table: string;
  /** Row of the table. */
  readonly row: number;
  /** True where only a part of its figures follows, and the others stay as they were typed. */
  readonly manual: boolean;
  /** What its cells ought to hold; null for nothing. */
  readonly cells: readonly { readonly column: string; readonly value: CellValue }[];
}

/** What a programme has worked out anew of a workbook's rows. */
export interface Recalculation {
  /** Rows that hold other figures. */
  readonly rows: readonly RecalculatedRow[];
  /** How many rows there are of which only a part follows, whether they differ or not. */
  readonly manual: number;
  /** How many rows were left out, since what they are worked out from cannot be read. */
  readonly unread: number;
  /** Why nothing could be worked out: the workbook says no period, or rows name others that are not there. Absent: it could. */
  readonly withheld?: 'period' | 'links';
}

/** Somebody who ought to have reported and has not: the area, and the name that people know. */
export interface SilentReporter {
  readonly area: string;
  readonly name: string;
}

/** Cells of a row by header. */
export type PrefilledRow = Readonly<Record<string, CellValue>>;

/** Everything that makes a programme: whoever makes another one writes these. */
export interface Programme extends ReportProgramme {
  readonly rules: RuleBook;
  /** Sheets of the report in their order, and those among them that are one section each. */
  readonly sheets: readonly SheetMaker[];
  readonly sectionSheets: readonly SectionSheet[];
  /** Ids of the few sheets of the report that are meant for paper. */
  readonly leaderSheets: readonly string[];
  /** Sheets of a report on an area above the workbooks, such as a province; absent: `sheets`. */
  readonly upperSheets?: readonly SheetMaker[];
  /** Slides of the deck after its title. */
  readonly slides: readonly SlideMaker[];
  /** Names of the picture files that its slides show where they are at hand; a programme without pictures has none. */
  pictureFiles?(dataset: Dataset): readonly string[];
  readonly summary: readonly SummaryLine[];
  /** What is printed from its data beside the report, such as lists for work, letters and statements; a programme may have none. */
  readonly papers?: readonly Paper[];
  /** Whom they can be made for, and of which days; null where the data do not say of when they tell. `today` is a date serial. */
  paperChoices?(dataset: Dataset, today: number): PaperChoices | null;
  /** Lists for work at a day, such as what is about to fall due; a programme may have none. */
  readonly work?: Work;
  /** Looks for rows whose figures do not follow from the others as the programme works them out; a programme that works none out has nothing of the kind. */
  recalculate?(dataset: Dataset, settings: CheckSettings): Recalculation;
  /** The tables that this looks at: what changes in others has no bearing on it. */
  readonly recalculatedFrom?: readonly string[];
  /** Who ought to have reported for the period and has not, in workbooks that are put together; a programme in which nobody reports has nobody. */
  silent?(dataset: Dataset): readonly SilentReporter[];
  /** What cells of a new row of a table follow from those that are filled, beside what the schema says; a programme may know of none. */
  proposals?(table: string, values: RowValues): RowValues;
  /** What rows need that come from another layout, beside what the schema says; a programme may know of none. */
  readonly imports?: Imports;
  /** What is done month by month on top of the forms of its tables; a programme without such work has none. */
  readonly tasks?: readonly Task[];
  /** How far the month's work is, in the order in which it is done. */
  monthWork?(subject: TaskSubject): readonly TaskProgress[];
  /** Rows that a new workbook has from the start, by table. */
  prefill(places: readonly OfficialPath[]): Readonly<Record<string, readonly PrefilledRow[]>>;
  /** From which number on which class applies, for calculated columns that name these steps; a programme without classes has none. */
  classSteps?(settings: CheckSettings): Readonly<Record<string, ClassSteps>>;
  /** Made-up data on which a running Excel is tried; a programme without them is not tried in Excel. */
  readonly trial?: Trial;
  /** Written into new workbooks. */
  readonly templateVersion: string;
  /** Author of made-up data: whatever is made of them says so. */
  readonly syntheticAuthor: string;
  /** The programme's words by language. */
  readonly texts: Readonly<Record<'id' | 'en', Readonly<Record<string, string>>>>;
}
