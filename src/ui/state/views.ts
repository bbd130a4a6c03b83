import type { WorkFilters } from '../../engine/entry';
import type { FindingKind } from '../../engine/check';
import type { Grouping } from '../findings/groups';
import type { Page } from './pages';

/** Which findings are listed, and how. */
export interface FindingsView {
  readonly shown: ReadonlySet<FindingKind>;
  readonly grouping: Grouping;
  /** Key of the only group to be listed; null: all. */
  readonly only: string | null;
  /** Words that a finding must contain. */
  readonly query: string;
  /** Keys of the groups of which only the heads are listed. */
  readonly closed: ReadonlySet<string>;
}

/** How the lists for work are looked at. */
export interface WorkView {
  /** Ids of the list and of the way of working; null: the first ones. */
  readonly list: string | null;
  readonly mode: string | null;
  /** The day as it was typed; null: the proposed one. */
  readonly day: string | null;
  readonly filters: WorkFilters;
  /** Keys of the rows that are marked. */
  readonly marked: ReadonlySet<string>;
}

/** A task that is open. */
export interface OpenTask {
  readonly id: string;
  /** Keys of the lines that it was opened for; null: all. */
  readonly lines: ReadonlySet<string> | null;
  /** The page to which it leads back. */
  readonly from: Page;
}

/** A row whose form is opened, and the page to which it leads back. */
export interface OpenRow {
  readonly table: string;
  readonly key: string;
  readonly from: Page;
}
