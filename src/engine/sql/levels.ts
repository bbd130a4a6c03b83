import { allLevels, columnOf, tableOf, type Schema } from '../schema';
import { codeColumn } from './names';
import { originNames } from './store';
import type { Words } from './words';

/** A level of areas as SQL finds it. */
export interface SqlLevel {
  readonly id: string;
  /** Column of rows that holds the code of their area of this level; null where there is but one area. */
  readonly column: string | null;
  /** How many letters of a lower code name an area of this level. */
  readonly length: number;
  readonly place: 'above' | 'whole' | 'below';
}

/** The levels of a schema from the highest: those above the wholes, the whole, and those below. */
export interface SqlLevels {
  readonly all: readonly SqlLevel[];
  readonly above: readonly SqlLevel[];
  readonly whole: SqlLevel;
  readonly below: readonly SqlLevel[];
  /** The highest level below the whole: rows that reach no area stand there, with the code ''. */
  readonly first: SqlLevel;
  readonly lowest: SqlLevel;
}

/** Throws for a schema without levels below the whole: it does not pass `schemaFaults`. */
export function sqlLevels(schema: Schema): SqlLevels {
  const { table, levels } = schema.areas;
  const digits = columnOf(tableOf(schema, table), tableOf(schema, table).key[0]).groups ?? [];
  const lengthOf = (groups: number): number =>
    digits.slice(0, groups).reduce((sum, count) => sum + count, 0) + Math.max(0, groups - 1);
  const all = allLevels(schema).map(({ id, groups }): SqlLevel => {
    const place = id === levels[0].id ? 'whole' : levels.some((each) => each.id === id) ? 'below' : 'above';
    const column = place === 'whole' ? originNames.whole : groups === 0 ? null : codeColumn(id);
    return { id, column, length: lengthOf(groups), place };
  });
  const below = all.filter(({ place }) => place === 'below');
  const whole = all.find(({ place }) => place === 'whole');
  const [first] = below;
  const lowest = below.at(-1);
  if (whole === undefined || first === undefined || lowest === undefined) throw new Error('no levels of areas');
  return { all, above: all.filter(({ place }) => place === 'above'), whole, below, first, lowest };
}

/** The code of the area of a level, from a code of an area in it. */
export const codeWithin = (words: Words, { length }: SqlLevel, code: string): string =>
  length === 0 ? words.text('') : `SUBSTRING(${code}, 1, ${length})`;
