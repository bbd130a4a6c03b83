import type { Schema } from '../schema';
import type { AreaSlot } from './types';

/** The only area of the level below the whole, in a workbook that holds a single one; undefined for a workbook of several, or without such a level. */
export function onlyPart<Area extends AreaSlot>(
  { areas: { levels } }: Schema,
  areas: readonly Area[],
): Area | undefined {
  if (levels.length < 3) return undefined;
  const [first, second] = areas.filter(({ depth, code }) => depth === 1 && code !== '');
  return second === undefined ? first : undefined;
}

/** Name of an area with the word for its level before it. */
export function titledName({ areas: { levels } }: Schema, { level, name }: Pick<AreaSlot, 'level' | 'name'>): string {
  const title = levels.find(({ id }) => id === level)?.title;
  return title === undefined ? name : `${title} ${name}`;
}

/** What the whole area of a workbook is called: a workbook of one part by that part. `areas` begin with the whole. */
export function wholeAreaName(schema: Schema, areas: readonly AreaSlot[]): string {
  const only = onlyPart(schema, areas);
  const name = areas[0]?.name ?? '';
  return only === undefined ? name : `${titledName(schema, only)}, ${name}`;
}
