import type { FindingKind } from '../../engine/check';
import type { Grouping } from '../findings/groups';

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
