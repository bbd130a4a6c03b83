import type { WorkFilters } from '../../engine/entry';
import type { Page } from '../state/pages';

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
