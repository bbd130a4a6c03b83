import { isOfficialPart, partMeasures, type Measure, type SpecialMeasure } from '../../measure';
import type { Schema } from '../../schema';
import { areaCriterion } from './criterion';

/** The measures that a special measure's formula can be written over in each area; null where it stays a number, since Excel does not find its parts. */
export function liveParts(schema: Schema, { parts, formula }: SpecialMeasure): readonly Measure[] | null {
  const measures = partMeasures(formula);
  const areFound = measures.every(({ table }) => areaCriterion(schema, table) !== null);
  // The whole adds up the areas of the next level; a level further down would need cells that are not there.
  const isNext = 'keyOf' in parts || parts.level === schema.areas.levels[1]?.id;
  return areFound && isNext && !isOfficialPart(formula) ? measures : null;
}
