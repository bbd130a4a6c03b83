import { headerAmong, headerKey } from '../../dataset';
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
/** Where a column refers to rows of another table, what tells people those rows may stand in place of their keys, if nothing is more like the column itself. */
const nameScore = 0.75;

/**
 * Compares headers with columns: the header itself, another name of it, words in common, or what the rows are called that it refers to.
 * @param tellingOf the column that tells people which row of a table is meant, where there is one
 */
export function likenessOf(
  columns: readonly ColumnSchema[],
  groups: WordGroups = [],
  tellingOf: (table: string) => ColumnSchema | undefined = () => undefined,
): Likeness {
  const names = columns.map(({ header, aliases = [] }) => [header, ...aliases]);
  const words = new HeaderLikeness(names, groups);
  const known = new Set(names.flat().map(headerKey));
  const wordsIn = (source: string, { header, aliases = [] }: ColumnSchema): number =>
    Math.max(...[header, ...aliases].map((name) => words.of(source, name)));
  const of = (source: string, column: ColumnSchema): Nearness => {
    const { header, aliases = [], refersTo } = column;
    const key = headerAmong(known, source);
    if (key === headerKey(header)) return { by: 'header', score: 1 };
    if (aliases.some((alias) => headerKey(alias) === key)) return { by: 'alias', score: aliasScore };
    const telling = refersTo === undefined ? undefined : tellingOf(refersTo);
    const asName = telling === undefined ? 0 : wordsIn(source, telling) * nameScore;
    return { by: 'similar', score: Math.max(wordsIn(source, column) * mostSimilar, asName) };
  };
  return {
    of,
    nearest(source) {
      let [found, highest]: [string | null, number] = [null, 0];
      for (const column of columns) {
        const { score } = of(source, column);
        if (score > highest) [found, highest] = [column.header, score];
      }
      return { column: found, score: highest };
    },
  };
}
