import type { OfficialArea } from '../schema';
import type { Aggregated, KeyAggregated } from './aggregate';
import type { AreaIndex } from './areas';
import type { Measure } from './measure';
import { evaluatePart, isOfficialPart, partMeasures, type PartFormula, type PartValues } from './partFormula';
import type { SpecialContext, SpecialMeasure } from './special';
import { rollUp } from './totals';

/** Values by area slot; null where the value cannot be known. */
type BySlot = (slot: number) => number | null;

/** What special measures are computed from. */
export interface SpecialInput extends SpecialContext {
  aggregate(measure: Measure): Aggregated;
  /** A measure by the keys of a table. */
  aggregateByKey(measure: Measure, table: string): KeyAggregated;
  /** Whether a measure refers to the period. */
  isOfPeriod(measure: Measure): boolean;
}

/** Computes special measures, each once. */
export function specialMeasures(input: SpecialInput): (measure: SpecialMeasure, slot: number) => number | null {
  const known = new Map<SpecialMeasure, BySlot>();
  return (measure, slot) => {
    const bySlot = known.get(measure) ?? evaluated(input, measure);
    known.set(measure, bySlot);
    return bySlot(slot);
  };
}

function evaluated(input: SpecialInput, { parts, formula, empty }: SpecialMeasure): BySlot {
  const { dataset, period, areas } = input;
  const measures = partMeasures(formula);
  const isThere = measures.length === 0 || measures.some(({ table }) => dataset.present.has(table));
  const isKnown = period !== null || !measures.some((measure) => input.isOfPeriod(measure));
  if (!isThere || !isKnown) return () => null;
  if ('keyOf' in parts) return ofKeys(input, parts.keyOf, formula, empty);
  const depth = dataset.schema.areas.levels.findIndex(({ id }) => id === parts.level);
  if (depth > 0 && !dataset.present.has(dataset.schema.areas.table)) return () => null;
  const values = ofAreas(input, depth, formula);
  const isWholly = isOfficialPart(formula);
  return (slot) => {
    const own = areaAt(areas, slot, depth);
    if (own !== null) return values.get(own) ?? null;
    if (slot === areas.unlinked) return empty;
    const within = [...values].filter(([part]) => areas.isWithin(part, slot)).map(([, value]) => value);
    const numbers = within.filter((value) => value !== null);
    if (isWholly && numbers.length < within.length) return null;
    return numbers.length === 0 ? empty : numbers.reduce((total, value) => total + value, 0);
  };
}

/** Adds up, by area, what each key has. */
function ofKeys(input: SpecialInput, table: string, formula: PartFormula, empty: 0 | null): BySlot {
  const { areas } = input;
  const { count, slot: slotOf } = areas.keysOf(table);
  const byKey = new Map(partMeasures(formula).map((measure) => [measure, input.aggregateByKey(measure, table)]));
  const sums = new Float64Array(areas.slots.length);
  const known = new Int32Array(areas.slots.length);
  for (let key = 0; key < count; key++) {
    const value = evaluatePart(formula, {
      measure: (measure) => byKey.get(measure)?.(key) ?? null,
      officialParts: null,
    });
    if (value === null) continue;
    const slot = slotOf(key);
    sums[slot] = (sums[slot] ?? 0) + value;
    known[slot] = (known[slot] ?? 0) + 1;
  }
  rollUp(sums, areas, 1);
  rollUp(known, areas, 1);
  return (slot) => ((known[slot] ?? 0) === 0 ? empty : (sums[slot] ?? 0));
}

/** The value of each area of a level, by slot. */
function ofAreas(input: SpecialInput, depth: number, formula: PartFormula): ReadonlyMap<number, number | null> {
  const { areas, official, aggregate } = input;
  const divided = officialCounts(official);
  const valuesAt = (slot: number): PartValues => ({
    measure: (measure) => aggregate(measure).value(slot, 0),
    officialParts: (slot === 0 ? official?.areas.length : divided.get(areas.slots[slot]?.code ?? '')) ?? null,
  });
  return new Map(
    areas.slots.flatMap((area, slot) =>
      area.depth === depth && slot !== areas.unlinked ? [[slot, evaluatePart(formula, valuesAt(slot))] as const] : [],
    ),
  );
}

/** Into how many areas each area of the official list is divided, by code. */
function officialCounts(whole: OfficialArea | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = ({ code, areas }: OfficialArea): void => {
    counts.set(code, areas.length);
    areas.forEach(add);
  };
  if (whole !== null) add(whole);
  return counts;
}

/** The area of a level that a slot is or lies in; null where it lies in none. */
function areaAt(areas: AreaIndex, slot: number, depth: number): number | null {
  for (let at = slot; ; at = areas.parentOf(at)) {
    const own = areas.slots[at]?.depth ?? 0;
    if (own === depth && at !== areas.unlinked) return at;
    if (own < depth || at === 0) return null;
  }
}
