import { headerKey } from '../../dataset';
import type { ColumnSchema, TableSchema } from '../../schema';
import { HeaderLikeness, type WordGroups } from './words';

/** A column that a source may have in place of some of the table's: an amount that is split into them, say. */
export interface ExtraColumn {
  readonly column: ColumnSchema;
  /** Columns of the table that are worked out from it where the source does not have them all. */
  readonly standsFor: readonly string[];
}

/** The columns that a source may have of a table: its own, and those that stand for several of them. */
export const targetColumns = (table: TableSchema, extra: readonly ExtraColumn[] = []): readonly ColumnSchema[] => [
  ...table.columns,
  ...extra.map(({ column }) => column),
];

/** What a header has to do with a column, and how surely: 1 for the same text. */
export interface Nearness {
  readonly by: 'header' | 'alias' | 'similar';
  readonly score: number;
}

/** Least nearness at which a column is proposed. */
const leastNearness = 0.6;
export const isAlike = (score: number): boolean => score >= leastNearness;

/** Compares headers of a source with the columns of a table. */
export interface Likeness {
  of(source: string, column: ColumnSchema): Nearness;
  /** The column that a header is most like; null where it has no words. */
  nearest(source: string): { readonly column: string | null; readonly score: number };
}

/** An alias is less sure than the header itself, likeness less than either. */
const aliasScore = 0.98;
const mostSimilar = 0.95;

/** Compares headers with columns: the header itself, another name of it, or words in common. */
export function likenessOf(columns: readonly ColumnSchema[], groups: WordGroups = []): Likeness {
  const names = columns.map(({ header, aliases = [] }) => [header, ...aliases]);
  const words = new HeaderLikeness(names, groups);
  const of = (source: string, { header, aliases = [] }: ColumnSchema): Nearness => {
    const key = headerKey(source);
    if (key === headerKey(header)) return { by: 'header', score: 1 };
    if (aliases.some((alias) => headerKey(alias) === key)) return { by: 'alias', score: aliasScore };
    const score = Math.max(...[header, ...aliases].map((name) => words.of(source, name)));
    return { by: 'similar', score: score * mostSimilar };
  };
  return {
    of,
    nearest(source) {
      let [nearest, highest]: [string | null, number] = [null, 0];
      for (const column of columns) {
        const { score } = of(source, column);
        if (score > highest) [nearest, highest] = [column.header, score];
      }
      return { column: nearest, score: highest };
    },
  };
}
