import { codeWithin, type SqlLevels } from './levels';
import { areaNames, codeColumn, wholeKey } from './names';
import { originNames } from './store';
import { indented, type Words } from './words';

/** A column that areas add up of what lies in them. */
export interface Added {
  readonly name: string;
  /** Expression over the rows `r`. */
  readonly sum: string;
}

/** Rows by area: what is added up of them, by areas of all levels and, beside them, by other columns of the rows. */
export interface RollUp {
  /** The rows, named `r`: a view, or a query in brackets. They have the columns of codes. */
  readonly from: string;
  /** Other columns that lines are told apart by, with their expressions over the rows. */
  readonly by?: readonly { readonly name: string; readonly expression: string }[];
  readonly where?: string;
  readonly added: readonly Added[];
}

/**
 * A query with a line for each area that rows lie in, on every level: first by the areas that rows are of, then from these up, so that rows are looked at once.
 */
export function rollUpSql(words: Words, levels: SqlLevels, { from, by = [], where, added }: RollUp): string {
  const { above, whole, below } = levels;
  const codes = below.map(({ id }) => codeColumn(id));
  const own = [...wholeKey, ...codes].map((column) => words.name('r', column));
  const others = by.map(({ name, expression }) => `${expression} AS ${words.name(name)}`);
  const base = [
    `SELECT ${[...own, ...others].join(', ')},`,
    indented(added.map(({ name, sum }) => `${sum} AS ${words.name(name)}`).join(',\n')),
    `FROM ${from} r`,
    ...(where === undefined ? [] : [`WHERE ${where}`]),
    `GROUP BY ${[...own, ...by.map(({ expression }) => expression)].join(', ')}`,
  ].join('\n');
  const named = above.filter(({ column }) => column !== null);
  const upper = named.map(
    (level) => `${codeWithin(words, level, words.name(originNames.whole))} AS ${words.name(level.column ?? '')}`,
  );
  const placed = [
    `SELECT b.*${upper.length === 0 ? '' : `, ${upper.join(', ')}`}`,
    'FROM (',
    indented(base),
    ') b',
  ].join('\n');

  const always = [originNames.period, ...by.map(({ name }) => name)];
  // Each level is told apart by its own code and those above it; the highest by none where there is but one area.
  const path = [...named, whole, ...below];
  const columns = path.map(({ column }) => column ?? '');
  const all = [...(named.length < above.length ? [0] : []), ...path.map((_, index) => index + 1)];
  const sets = all.map(
    (count) => `(${[...always, ...columns.slice(0, count)].map((each) => words.name(each)).join(', ')})`,
  );
  const reversed = [...path].reverse();
  const levelOf = reversed.map(
    ({ id, column }) => `WHEN GROUPING(${words.name(column ?? '')}) = 0 THEN ${words.text(id)}`,
  );
  const codeOf = reversed.map(
    ({ column }) => `WHEN GROUPING(${words.name(column ?? '')}) = 0 THEN ${words.name(column ?? '')}`,
  );
  const one = above.find(({ column }) => column === null);
  const grouping = `GROUPING(${words.name(originNames.whole)})`;
  const summed = [
    'SELECT',
    indented(
      [
        `${words.name(originNames.period)} AS ${words.name(areaNames.period)}`,
        `CASE ${levelOf.join(' ')}${one === undefined ? '' : ` ELSE ${words.text(one.id)}`} END AS ${words.name(areaNames.level)}`,
        `CASE WHEN ${grouping} = 0 THEN ${words.name(originNames.whole)} ELSE ${words.text('')} END AS ${words.name(areaNames.whole)}`,
        `CASE ${codeOf.join(' ')} ELSE ${words.text('')} END AS ${words.name(areaNames.code)}`,
        ...by.map(({ name }) => words.name(name)),
        ...added.map(({ name }) => `SUM(${words.name(name)}) AS ${words.name(name)}`),
      ].join(',\n'),
    ),
    'FROM (',
    indented(placed),
    ') p',
    `GROUP BY GROUPING SETS (${sets.join(', ')})`,
  ].join('\n');
  // Rows of an area of a higher level are of none further down.
  return `SELECT * FROM (\n${indented(summed)}\n) s WHERE ${words.name('s', areaNames.code)} IS NOT NULL`;
}
