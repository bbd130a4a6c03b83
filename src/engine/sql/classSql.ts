import { limitScale, limitsOf, onLimitBy, type ClassedDefinition, type ClassScale, type Limits } from '../measure';
import type { Words } from './words';

/** Whole numbers as long as any sum of rupiah, and two decimals: products of them with limits have up to 38 digits. */
const exact = 'DECIMAL(28, 2)';
const factor = 'DECIMAL(9, 0)';

/** Value, class and whether it stands exactly on a limit, from SQL for numerator and denominator; compared as products, without dividing (`compareRatio`). */
export function classedSql(
  words: Words,
  { id, positive }: ClassedDefinition,
  limits: Limits,
  above: string,
  below: string,
): { readonly value: string; readonly class: string; readonly onLimit: string } {
  const { better, good, bad } = limitsOf(limits, id);
  const { names } = limits.scale;
  const onLimit = onLimitBy(limits.scale, limits.reading)[better];
  const beyond = better === 'higher' ? '>' : '<';
  // Of a negative denominator both sides change their signs.
  const sign = `CASE WHEN ${below} < 0 THEN -1 ELSE 1 END`;
  const side = (number: string, times: number): string =>
    `CAST(${number} AS ${exact}) * CAST(${times} AS ${factor}) * ${sign}`;
  const left = side(above, limitScale);
  const right = (limit: number): string => side(below, Math.round(limit * limitScale));
  const unknown = `${above} IS NULL OR ${below} IS NULL OR ${below} = 0`;
  const name = (place: 0 | 1 | 2): string => words.text(names[place]);
  const usedUp = positive === true ? [`WHEN ${below} <= 0 THEN`] : [];
  const cases = [
    `WHEN ${unknown} THEN NULL`,
    `WHEN ${left} ${beyond} ${right(good)} THEN ${name(0)}`,
    `WHEN ${left} = ${right(good)} THEN ${name(onLimit.good)}`,
    `WHEN ${left} ${beyond} ${right(bad)} THEN ${name(1)}`,
    `WHEN ${left} = ${right(bad)} THEN ${name(onLimit.bad)}`,
  ];
  return {
    value: `CASE WHEN ${below} ${positive === true ? '>' : '<>'} 0 THEN ${above} / ${below} END`,
    class: `CASE ${[...usedUp.map((when) => `${when} ${name(2)}`), ...cases].join(' ')} ELSE ${name(2)} END`,
    onLimit: `CASE ${[...usedUp.map((when) => `${when} FALSE`), `WHEN ${unknown} THEN FALSE`].join(' ')} ELSE ${left} = ${right(good)} OR ${left} = ${right(bad)} END`,
  };
}

/** The worst of several classes; null where none is known. */
export function worstSql(words: Words, { names }: ClassScale, classes: readonly string[]): string {
  const cases = [...names]
    .reverse()
    .map((name) => `WHEN ${words.text(name)} IN (${classes.join(', ')}) THEN ${words.text(name)}`);
  return `CASE ${cases.join(' ')} END`;
}
