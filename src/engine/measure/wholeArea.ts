import type { AreaSlot } from './areas';

/** The kecamatan of a workbook that holds a single one; undefined for a workbook of several. */
export function onlyKecamatan<Area extends AreaSlot>(areas: readonly Area[]): Area | undefined {
  const [first, second] = areas.filter(({ level, code }) => level === 'kecamatan' && code !== '');
  return second === undefined ? first : undefined;
}

/** What the whole area of a workbook is called: a workbook of one kecamatan by that kecamatan. `areas` begin with the whole. */
export function wholeAreaName(areas: readonly AreaSlot[]): string {
  const only = onlyKecamatan(areas);
  const name = areas[0]?.name ?? '';
  return only === undefined ? name : `Kecamatan ${only.name}, ${name}`;
}
