import type { AreaIndicators, IndicatorResult } from '../indicators';

/** The areas that a report or deck shows. */
export interface ReportAreas {
  /** The whole area; a workbook of one kecamatan is titled by it, its total is that of all rows. */
  readonly total: AreaIndicators;
  /** Areas with a row of their own: kecamatan, or the desa of a single one; rows that reach no desa last. */
  readonly areas: readonly AreaIndicators[];
  /** True when the workbook holds a single kecamatan, so that the areas are desa. */
  readonly single: boolean;
  /** Whether some rows reach no desa. */
  readonly unlinked: boolean;
}

/** Chooses the areas to show. Throws when there are none: a mistake of ours. */
export function reportAreas({ areas }: IndicatorResult): ReportAreas {
  const [total, ...others] = areas;
  if (!total) throw new Error('indicators without areas');
  const kecamatan = others.filter((area) => area.level === 'kecamatan' && area.code !== '');
  const unlinked = others.filter((area) => area.code === '');
  const only = kecamatan.length === 1 ? kecamatan[0] : undefined;
  return {
    total: only ? { ...total, code: only.code, name: `Kecamatan ${only.name}, ${total.name}` } : total,
    areas: [...(only ? others.filter((area) => area.level === 'desa') : kecamatan), ...unlinked],
    single: only !== undefined,
    unlinked: unlinked.length > 0,
  };
}
