import { isUnlinked, onlyPart, wholeAreaName, type IndicatorResult } from '../../measure';
import type { Schema } from '../../schema';
import type { ReportAreas } from '../model/context';

/** Chooses the areas to show. Throws when there are none: a mistake of ours. */
export function reportAreas(schema: Schema, { areas }: IndicatorResult): ReportAreas {
  const [total, ...others] = areas;
  if (!total) throw new Error('indicators without areas');
  const unlinked = others.filter(isUnlinked);
  const only = onlyPart(schema, areas);
  const depth = only === undefined ? 1 : schema.areas.levels.length - 1;
  return {
    total: only === undefined ? total : { ...total, code: only.code, name: wholeAreaName(schema, areas) },
    areas: [...others.filter((area) => area.depth === depth && !isUnlinked(area)), ...unlinked],
    single: only !== undefined,
    unlinked: unlinked.length > 0,
  };
}
