import { onlyKecamatan, wholeAreaName, type AreaIndicators, type IndicatorResult } from '../../measure';

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
  const unlinked = others.filter((area) => area.code === '');
  const only = onlyKecamatan(areas);
  const rows = only === undefined ? 'kecamatan' : 'desa';
  return {
    total: only === undefined ? total : { ...total, code: only.code, name: wholeAreaName(areas) },
    areas: [...others.filter(({ level, code }) => level === rows && code !== ''), ...unlinked],
    single: only !== undefined,
    unlinked: unlinked.length > 0,
  };
}
