import {
  noMergeDecisions,
  type MergeDecisions,
  type MergeKind,
  type MergePlan,
  type MergeRead,
  type MergeSide,
} from '../../app';

/** What the page *Gabung Berkas* is about: the chosen files beside the workbook, and what was decided where they differ. */
export interface MergeState {
  readonly kind: MergeKind;
  /** Workbooks that take no part: files, or the running one. */
  readonly refused: readonly Exclude<MergeRead, { readonly side: unknown }>[];
  /** What the running workbook is of; null: it was not looked at yet, or nothing can be brought into it. */
  readonly target: Pick<MergeSide, 'part' | 'period'> | null;
  readonly plan: MergePlan | null;
  readonly decisions: MergeDecisions;
}

/** What files are chosen with. */
export const freshMerge = {
  refused: [],
  target: null,
  plan: null,
  decisions: noMergeDecisions,
} as const satisfies Partial<MergeState>;

export const noMerge: MergeState = { kind: 'parts', ...freshMerge };
