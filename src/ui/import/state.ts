import type { ImportPreview } from '../../app';
import type { RawTable } from '../../engine/dataset';
import type { ColumnMapping, HeaderPlace } from '../../engine/entry';

/** What the page *Impor Data* is about: a source, how its columns are matched, and what comes of it. */
export interface ImportState {
  /** Table that takes the rows; null is the first one. */
  readonly table: string | null;
  /** What was typed where a table can be pasted. */
  readonly pasted: string;
  readonly source: { readonly name: string; readonly grids: readonly RawTable[] } | null;
  /** Which of its sheets. */
  readonly sheet: number;
  /** Where somebody said that the header stands; null: where it was found. */
  readonly place: HeaderPlace | null;
  /** The mapping as somebody changed it; null: as it was found. */
  readonly mapping: ColumnMapping | null;
  /** Columns that somebody chose the source of. */
  readonly chosen: ReadonlySet<string>;
  /** What all rows have, by column. */
  readonly fixed: Readonly<Record<string, string>>;
  readonly addTwins: boolean;
  readonly withBeside: boolean;
  readonly preview: ImportPreview | null;
  /** Whether what is previewed was written. */
  readonly isSaved: boolean;
  /** What became of the rejected rows; null: they were not saved. */
  readonly rejected: { readonly how: 'opened' | 'downloaded'; readonly name: string } | null;
}

/** What a source is looked at anew with. */
export const freshLook = {
  place: null,
  mapping: null,
  chosen: new Set<string>(),
  fixed: {},
  addTwins: false,
  withBeside: true,
  preview: null,
  isSaved: false,
  rejected: null,
} as const satisfies Partial<ImportState>;

export const noImport: ImportState = { table: null, pasted: '', source: null, sheet: 0, ...freshLook };
