import type { OfficialArea } from '../schema';

/** An official area together with those that it lies in. */
export interface OfficialPlace {
  readonly area: OfficialArea;
  /** 0 for a whole, 1 for what it is divided into, and so on. */
  readonly depth: number;
  /** The areas it lies in, the next one first. */
  readonly within: readonly OfficialArea[];
}

/** Official areas by code. */
export type OfficialIndex = ReadonlyMap<string, OfficialPlace>;

/** Indexes the areas of all wholes. */
export function indexOfficial(wholes: ReadonlyMap<string, OfficialArea>): OfficialIndex {
  const places = new Map<string, OfficialPlace>();
  const add = (area: OfficialArea, within: readonly OfficialArea[]): void => {
    places.set(area.code, { area, depth: within.length, within });
    for (const part of area.areas) add(part, [area, ...within]);
  };
  for (const whole of wholes.values()) add(whole, []);
  return places;
}
