import type { ShownSeries } from '../formulas/columns';
import type { SectionSheet } from './sections';

/** The indicators that section sheets show by area in columns, and month by month: of the series among them the calculation basis holds each part. */
export function shownSeries(sheets: readonly SectionSheet[]): ShownSeries {
  const idsIn = (kind: 'areas' | 'trend'): ReadonlySet<string> =>
    new Set(sheets.flatMap(({ tables }) => tables.flatMap((table) => (table.kind === kind ? table.indicators : []))));
  return { byArea: idsIn('areas'), byMonth: idsIn('trend') };
}
