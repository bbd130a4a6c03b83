import { lowestStart, type AreaIndex } from '../../measure';

/** First and last slot of areas that follow each other. */
type Span = readonly [first: number, last: number];

/** The areas that lie in others. They follow each other, because slots are in the order of the codes. */
export interface AreaSpans {
  /** The areas of the next level within an area; null where there are none. */
  next(slot: number): Span | null;
  /** The lowest areas within an area, or itself; null where there are none. */
  lowest(slot: number): Span | null;
}

/** Finds the areas within each area, once for all. */
export function areaSpans(areas: AreaIndex): AreaSpans {
  const firstLowest = lowestStart(areas);
  const spans = (isMeant: (other: number, slot: number) => boolean): readonly (Span | null)[] =>
    areas.slots.map((_, slot) => {
      const within = areas.slots.flatMap((_area, other) =>
        other !== areas.unlinked && isMeant(other, slot) ? [other] : [],
      );
      const [first] = within;
      const last = within.at(-1);
      return first === undefined || last === undefined ? null : [first, last];
    });
  const next = spans((other, slot) => other !== slot && areas.parentOf(other) === slot);
  const lowest = spans((other, slot) => other >= firstLowest && areas.isWithin(other, slot));
  return { next: (slot) => next[slot] ?? null, lowest: (slot) => lowest[slot] ?? null };
}
