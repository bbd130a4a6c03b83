import type { AreaIndicators } from '../../measure';

/** Years or months of a series indicator of an area, in order. */
export function groupsOf(area: AreaIndicators, ids: readonly string[]): string[] {
  const groups = new Set<string>();
  for (const id of ids) {
    const value = area.values[id];
    if (value && typeof value === 'object' && !Array.isArray(value))
      Object.keys(value).forEach((group) => groups.add(group));
  }
  return [...groups].sort();
}
