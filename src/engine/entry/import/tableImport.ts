import type { RowChange, RowValues } from '../batch';
import type { TaskRefusal, TaskSubject } from '../task';
import type { ExtraColumn } from './targets';
import type { WordGroups } from './words';

/** A row that comes or changes by an import. */
export type ImportedRow =
  | { readonly kind: 'add'; readonly cells: RowValues }
  /** `cells`: what changes; `values`: the whole row as it will be. */
  | {
      readonly kind: 'change';
      readonly row: number;
      readonly ahead?: true;
      readonly cells: RowValues;
      readonly values: RowValues;
    };

/** What a programme makes of rows that are imported into one of its tables. */
export interface SettledRows {
  /** For each row what is written of it, or why it is not. */
  readonly rows: readonly (RowChange | { readonly kind: 'refused'; readonly refusal: TaskRefusal })[];
  /** What is written beside them. */
  readonly beside: readonly RowChange[];
  /** What is to be known of it. */
  readonly notes: readonly TaskRefusal[];
}

/** What rows of a table need beyond the schema when they are imported; a table without such needs has none. */
export interface TableImport {
  readonly extra?: readonly ExtraColumn[];
  /** What tells rows of a table with running numbers that have none yet: rows with the same text may be the same. Null where something of it is missing. */
  identity?(values: RowValues): string | null;
  /** Whether something is proposed to be written beside the rows, which may be left out: `import.beside.<table>` says what. */
  offersBeside?(subject: TaskSubject): boolean;
  /**
   * Judges rows in the order of the source and works out what is written, in steps.
   * @param withBeside whether what is offered is written too
   */
  settle(subject: TaskSubject, rows: readonly ImportedRow[], withBeside: boolean): Generator<void, SettledRows>;
}

/** What a programme knows of imports. */
export interface Imports {
  readonly words: WordGroups;
  readonly tables: Readonly<Record<string, TableImport>>;
}
