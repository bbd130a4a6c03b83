import type {
  Batch,
  Change,
  CheckResult,
  PreparationPlan,
  RecalculationPlan,
  RepairPlan,
  ReportOffers,
  ReportResult,
  RestorePlan,
  StaleReason,
  Undo,
} from '../../app';
import type { StepResult } from '../../app/selfTest';
import type { RawTable } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import type { Finding, FindingKind } from '../../engine/check';
import type { MarkOutcome, Progress } from '../../workbook/port';
import type { MessageKey, MessageParams } from '../../messages';
import type { WorkbookErrorCode } from '../../workbook/errors';
import type { ImportState } from '../import/state';
import type { MergeState } from '../merge/state';
import type { PaperDraft, PaperOutcome } from '../papers/types';
import type { Page } from './pages';
import type { Task } from './tasks';
import type { OpenRow, OpenTask, WorkView } from '../work/types';
import type { ContinuedOutcome, CopiedOutcome, PreparedOutcome, RecapWork } from './outcomes';
import type { FindingsView } from './views';

export { isPage, pages, type LatePart, type Page } from './pages';
export type { Task } from './tasks';
export type * from './outcomes';
export type { FindingsView } from './views';

export type Step = Parameters<Progress['report']>[0];

/** A failure as the user is told about it. */
export interface Failure {
  /** What was tried; decides the title and what *Coba lagi* does. */
  readonly action: Task | 'open' | 'history';
  readonly code: WorkbookErrorCode;
  readonly place: string;
  /** Technical details without cell contents. */
  readonly details: string;
}

/** What the user has chosen of the offers before a report. */
export interface ChosenOffers {
  readonly repairs: boolean;
  readonly tables: boolean;
  /** Settings that were typed into `Dasar Perhitungan` go to Pengaturan. */
  readonly typed: boolean;
  /** Nothing is to be offered any more while the pane is open. */
  readonly quiet: boolean;
}

/** One run of a task. */
export interface Job {
  readonly task: Task;
  /** Does the work and says what has become of it. */
  readonly work: (progress: Progress) => Promise<PaneAction>;
  /** True for work that changes nothing, so that *Batal* need not wait until it has noticed. */
  readonly harmless?: boolean;
}

/** A question that the pane is asking. */
export type PaneDialog =
  | { readonly kind: 'reveal'; readonly place: CellOf; readonly code: 'hidden' | 'filtered' }
  | { readonly kind: 'repairs'; readonly plan: RepairPlan }
  | { readonly kind: 'offers'; readonly offers: ReportOffers }
  | { readonly kind: 'prepare'; readonly plan: PreparationPlan }
  | { readonly kind: 'recalculate'; readonly plan: RecalculationPlan }
  | { readonly kind: 'summary' }
  | { readonly kind: 'removeRow'; readonly table: string; readonly key: string }
  /** `batches`: what can be taken back, the latest first, which `plan` is for; null when nothing can. */
  | { readonly kind: 'restore'; readonly batches: readonly Batch[]; readonly plan: RestorePlan | null }
  /** `shown`: accepted warnings that the list shows; `notes`: the table that keeps them, as it is now. */
  | {
      readonly kind: 'withdraw';
      readonly finding: Finding;
      readonly shown: readonly Finding[];
      readonly notes: readonly RawTable[];
    }
  /** `shown`: open warnings that the list shows. */
  | { readonly kind: 'accept'; readonly finding: Finding; readonly shown: readonly Finding[] };

/** A cell in a sheet; without an address the whole sheet. */
export type CellOf = Pick<Finding, 'sheet' | 'cell'>;

/** A task under way: how far it is. */
export interface Work {
  readonly task: Task;
  /** The page on which it was begun. */
  readonly from: Page;
  readonly step: Step;
  readonly done: number;
  readonly total: number;
}

/** A sentence to be read out: text and what goes into it. */
export interface Announcement {
  readonly key: MessageKey;
  readonly params: MessageParams;
}

/** What a saving of settings replaced. */
export interface SavedSettings {
  /** Values before, by the names of the settings. */
  readonly before: ReadonlyMap<string, CellValue>;
}

/** A batch of entries that was saved, which can be taken back. */
export interface SavedEntry {
  readonly undo: Undo;
  /** What it was, in words. */
  readonly what: Announcement;
}

/** Everything the pane remembers while it is open. */
export interface PaneState {
  readonly page: Page;
  /** The page from which *Bantuan* was opened, or would be. */
  readonly helpFrom: Page;
  readonly check: CheckResult | null;
  readonly checkedAt: Date | null;
  readonly report: ReportResult | null;
  readonly reportedAt: Date | null;
  /** Cells changed since the last check, and why it has not followed. */
  readonly stale: boolean;
  readonly staleWhy: StaleReason;
  /** The check came by itself, while the user was doing something else. */
  readonly quiet: boolean;
  readonly work: Work | null;
  readonly failure: Failure | null;
  /** What has just ended, for screen readers. */
  readonly ended: Announcement | null;
  readonly view: FindingsView;
  /** The one finding that is open. */
  readonly finding: Finding | null;
  readonly dialog: PaneDialog | null;
  /** Repairs made last, which can be undone; empty when there are none. */
  readonly repaired: readonly Change[];
  /** Something was written into the workbook's data, notes or colours. */
  readonly changed: boolean;
  /** What could not be coloured of the faulty cells; null: colouring is off. */
  readonly coloured: MarkOutcome | null;
  /** What was typed on the page Pengaturan and is not saved yet, by the names of the settings. */
  readonly settingsDraft: ReadonlyMap<string, string>;
  /** Settings saved last with what they were before; null when there is nothing to undo. */
  readonly settingsSaved: SavedSettings | null;
  /** What *Siapkan Buku Kerja* has made last: number of sheets, and what Excel refused beyond their cells; null: nothing yet. */
  readonly prepared: PreparedOutcome | null;
  /** What *Lanjutkan Bulan Lalu* has made last; null: nothing yet. */
  readonly continued: ContinuedOutcome | null;
  /** What the page *Rekap Kecamatan* has; null: the workbook was not looked at yet. */
  readonly recap: RecapWork | null;
  /** The copy without names of people that was made last, and what became of it; null: none yet. */
  readonly copied: CopiedOutcome | null;
  /** What *Uji di Excel ini* came to last; `notBlank`: it was not run, because the workbook holds something; null: not yet. */
  readonly selfTested: readonly StepResult[] | 'notBlank' | null;
  readonly paperDraft: PaperDraft;
  /** The paper made last; null: none yet. */
  readonly printed: PaperOutcome | null;
  /** Area of the page Indikator; null is the first one. */
  readonly area: string | null;
  /** Table that the page Isi Data is about; null is the first one. */
  readonly table: string | null;
  /** Task that is open on that page; null: the list of tables. */
  readonly task: OpenTask | null;
  /** Row whose form that page opens with; null: none. */
  readonly row: OpenRow | null;
  readonly workView: WorkView;
  /** What the page Impor Data is about. */
  readonly importing: ImportState;
  /** What the page Gabung Berkas is about. */
  readonly merging: MergeState;
  /** Entries saved in this session, the latest first. */
  readonly saved: readonly SavedEntry[];
}

export type PaneAction =
  | { readonly type: 'pageOpened'; readonly page: Page }
  | { readonly type: 'workStarted'; readonly task: Task }
  | { readonly type: 'workProgressed'; readonly step: Step; readonly done: number; readonly total: number }
  | { readonly type: 'workCancelled' }
  | ({ readonly type: 'prepared' } & PreparedOutcome)
  | ({ readonly type: 'continued' } & ContinuedOutcome)
  | ({ readonly type: 'copied' } & CopiedOutcome)
  | { readonly type: 'recapped'; readonly recap: RecapWork; readonly ended: Announcement | null }
  /** `results` null: the workbook was not blank. */
  | { readonly type: 'selfTested'; readonly results: readonly StepResult[] | null }
  | { readonly type: 'checked'; readonly check: CheckResult; readonly at: Date }
  | {
      readonly type: 'repaired';
      /** Repairs that can be undone from now on; none after an undoing. */
      readonly repairs: readonly Change[];
      readonly check: CheckResult;
      readonly at: Date;
      readonly ended: Announcement;
    }
  /** The workbook was checked, and its loans compared with the ledger. */
  | { readonly type: 'compared'; readonly check: CheckResult; readonly at: Date; readonly plan: RecalculationPlan }
  | { readonly type: 'sheetWritten'; readonly check: CheckResult; readonly at: Date }
  | { readonly type: 'accepted'; readonly check: CheckResult; readonly at: Date; readonly ended: Announcement }
  | { readonly type: 'namesWritten'; readonly name: string }
  | { readonly type: 'coloured'; readonly outcome: MarkOutcome | null }
  | { readonly type: 'stamped'; readonly check: CheckResult; readonly at: Date; readonly code: string }
  | { readonly type: 'reported'; readonly report: ReportResult; readonly at: Date }
  /** Repairs made before a report, which can be undone from now on. */
  | { readonly type: 'repairsMade'; readonly repairs: readonly Change[] }
  | { readonly type: 'deckMade'; readonly check: CheckResult; readonly at: Date }
  | {
      readonly type: 'leaderPrinted';
      readonly check: CheckResult;
      readonly at: Date;
      readonly how: 'opened' | 'downloaded';
      readonly name: string;
    }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'failureClosed' }
  | { readonly type: 'dataChanged'; readonly why?: StaleReason }
  /** What a command of the ribbon has found out or made: the check, and the report where it was one. */
  | { readonly type: 'learned'; readonly check: CheckResult; readonly report: ReportResult | null; readonly at: Date }
  /** The check followed the user's edits. */
  | { readonly type: 'rechecked'; readonly check: CheckResult; readonly at: Date }
  | { readonly type: 'kindToggled'; readonly kind: FindingKind }
  | { readonly type: 'viewChanged'; readonly change: Partial<FindingsView> }
  | { readonly type: 'asked'; readonly dialog: PaneDialog }
  | { readonly type: 'answered' }
  | { readonly type: 'findingOpened'; readonly finding: Finding | null }
  /** `text` null: the setting is as it was. */
  | { readonly type: 'settingTyped'; readonly name: string; readonly text: string | null }
  | { readonly type: 'settingsDiscarded' }
  | {
      readonly type: 'settingsSaved';
      /** What can be undone; null after an undoing. */
      readonly saved: SavedSettings | null;
      /** The check by the new settings; null where none was made before. */
      readonly check: CheckResult | null;
      readonly at: Date;
      readonly ended: Announcement;
    }
  | { readonly type: 'paperChosen'; readonly change: PaperDraft }
  | { readonly type: 'paperMade'; readonly check: CheckResult; readonly at: Date; readonly outcome: PaperOutcome }
  | { readonly type: 'areaChosen'; readonly code: string }
  | { readonly type: 'tableChosen'; readonly name: string }
  /** `lines`: keys of the only lines that it is opened for; absent: all. */
  | { readonly type: 'taskOpened'; readonly id: string; readonly lines?: ReadonlySet<string> }
  | { readonly type: 'taskClosed' }
  /** null: the form was opened, or is not wanted any more. */
  | { readonly type: 'rowOpened'; readonly row: Omit<OpenRow, 'from'> | null }
  | { readonly type: 'workViewChanged'; readonly change: Partial<WorkView> }
  | { readonly type: 'importChanged'; readonly change: Partial<ImportState> }
  /** Work of the page Impor Data has ended; `check` is that of the workbook as it was read for it. */
  | {
      readonly type: 'importWorked';
      readonly change: Partial<ImportState>;
      readonly check?: CheckResult;
      readonly at: Date;
    }
  | { readonly type: 'mergeChanged'; readonly change: Partial<MergeState> }
  /** Files were compared with the workbook; `check` is that of the workbook as it was read for it. */
  | {
      readonly type: 'mergeWorked';
      readonly change: Partial<MergeState>;
      readonly check?: CheckResult;
      readonly at: Date;
    }
  /** The workbook was read for something else than its findings: the page stays. */
  | { readonly type: 'read'; readonly check: CheckResult; readonly at: Date }
  | {
      readonly type: 'entered';
      readonly check: CheckResult;
      readonly at: Date;
      readonly ended: Announcement;
      /** What can be taken back from now on; null after a taking back. */
      readonly saved: SavedEntry | null;
      /** What was taken back. */
      readonly gone?: SavedEntry;
    };
