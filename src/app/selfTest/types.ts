import type { EntryTexts } from '../../engine/entry';
import type { ReportTexts } from '../../engine/report';
import type { ExcelProbe } from '../../workbook/probe';
import type { Workbook } from '../../workbook/port';
import type { WorkbookErrorCode } from '../../workbook/errors';
import type { AppContext } from '../types';

/** The steps of *Uji di Excel ini* in their order; the texts `uji.step.<id>` name them. */
export const stepIds = [
  'scratch',
  'readTable',
  'readPlain',
  'edits',
  'conflict',
  'fillRows',
  'growRows',
  'removeRows',
  'keys',
  'formats',
  'rules',
  'invalid',
  'events',
  'select',
  'colours',
  'sheet',
  'prepare',
  'entry',
  'check',
  'nativeRules',
  'repair',
  'report',
  'takeBack',
  'cleanUp',
] as const;
export type StepId = (typeof stepIds)[number];

/** What a step works with. The workbook holds made-up data only. */
export interface SelfTestStage {
  readonly workbook: Workbook;
  /** Null where there is no Excel to be looked at (a file). */
  readonly probe: ExcelProbe | null;
  readonly app: AppContext;
  readonly texts: EntryTexts;
  readonly reportTexts: ReportTexts;
}

/** Something that came otherwise than it ought to: what, by a fixed English word or a cell, both as JSON. All of it is made up. */
export interface Difference {
  readonly what: string;
  readonly expected: string;
  readonly came: string;
}

export interface SelfTestStep {
  readonly id: StepId;
  /** Whether it can only be done in an Excel. */
  readonly needsExcel: boolean;
  run(stage: SelfTestStage): Promise<readonly Difference[]>;
}

/** What a step came to. `skipped`: what it builds on has failed, or the run was cancelled. */
export type StepOutcome =
  | { readonly kind: 'ok' }
  | { readonly kind: 'different'; readonly differences: readonly Difference[] }
  /** `details`: code and place of the failure, without cell contents. */
  | { readonly kind: 'failed'; readonly code: WorkbookErrorCode; readonly place: string; readonly details: string }
  | { readonly kind: 'skipped' };

export interface StepResult {
  readonly id: StepId;
  readonly outcome: StepOutcome;
  readonly milliseconds: number;
}

/** Which Excel runs, as the face knows it. */
export interface HostFacts {
  /** As Office names it: `PC`, `Mac`, `OfficeOnline` … */
  readonly platform: string;
  readonly version: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** Newest ExcelApi set that this Excel has. */
  readonly apiSet: string;
  /** Other requirement sets that it has, with their versions. */
  readonly otherSets: string;
  /** Version of this program. */
  readonly program: string;
}
