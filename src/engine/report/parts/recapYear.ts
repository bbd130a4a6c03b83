import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import type { StyleName } from '../model/styles';
import type { ReportSheet } from '../model/types';
import { putTitle } from './title';

/** When the data of a month came in: in time, later, or not at all. */
export const recapTimings = ['onTime', 'late', 'missing'] as const;
export type RecapTiming = (typeof recapTimings)[number];

/** A year of a recap: when each part sent its data, month by month. */
export interface RecapYear {
  readonly year: number;
  /** `2014-01` to `2014-12`. */
  readonly months: readonly string[];
  readonly rows: readonly {
    readonly code: string;
    readonly name: string | null;
    /** For each month; null for one that is not over yet. */
    readonly timings: readonly (RecapTiming | null)[];
  }[];
}

const styles: Readonly<Record<RecapTiming, StyleName>> = {
  onTime: 'classGood',
  late: 'classMiddle',
  missing: 'classBad',
};

/** *Tahun ini*: part × twelve months, so that one sees who is always late. */
export function buildRecapYear(context: SheetContext, { year, months, rows }: RecapYear): ReportSheet {
  const { programme, texts, total, paper, footer } = context;
  const grid = new Grid();
  const level = programme.schema.areas.levels[1]?.id ?? '';
  const name = texts.text('recap.year.sheet');
  putTitle(grid, `${texts.text('recap.year.title', { year: String(year) })} · ${total.name}`, context);
  grid.skip(1);
  const header = grid.height;
  const heads = [texts.text('report.code'), texts.text(`report.level.${level}`), ...months.map(texts.shortMonth)];
  grid.putRow(header, 0, heads, 'header');
  for (const { code, name: part, timings } of rows) {
    const row = grid.height;
    grid.put(row, 0, code, 'label');
    grid.put(row, 1, part ?? texts.text('report.notAvailable'), 'label');
    timings.forEach((timing, month) => {
      if (timing !== null) grid.put(row, month + 2, texts.text(`recap.year.${timing}`), styles[timing]);
      else grid.put(row, month + 2, '', 'center');
    });
  }
  const columns = months.length + 2;
  return {
    id: 'rekap-tahun',
    name,
    widths: [11, 18, ...months.map(() => 11)],
    rows: grid.rows,
    frozen: { rows: header + 1, columns: 2 },
    print: { orientation: 'landscape', paper, titleRows: [0, header], columns, breaks: [], footer },
    charts: [],
  };
}
