import { numberOf } from '../../measure';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import type { ReportSheet } from '../model/types';
import { showNumber } from '../model/values';
import { changeCells, changeHeadings } from './changeCells';
import { comparisonNotes, targetTrace } from './changeTraces';
import { achievement, comparableIn, type Comparison } from './comparison';
import { putTitle } from './title';

/** What the comparison sheet needs beside the indicators. */
export interface ComparisonInput {
  readonly comparison: Comparison | null;
  /** Targets by indicator id, in the indicator's unit (a fraction for percentages). */
  readonly targets: ReadonlyMap<string, number>;
}

function putChanges(grid: Grid, context: SheetContext, { comparison, targets }: ComparisonInput): void {
  const { texts, total, programme } = context;
  const { catalogue } = programme;
  const headings = [
    'report.summary.section',
    'report.summary.indicator',
    ...changeHeadings,
    'comparison.target',
    'comparison.achievement',
  ] as const;
  grid.putRow(
    grid.height,
    0,
    headings.map((key) => texts.text(key)),
    'header',
  );
  for (const section of catalogue.sections) {
    for (const definition of comparableIn(catalogue).filter((item) => item.section === section)) {
      const row = grid.height;
      const { id } = definition;
      const target = targets.get(id);
      const now = numberOf(total.values[id]);
      const reached = target === undefined ? null : achievement(catalogue, id, now, target);
      const { level, code } = total;
      const trace =
        target === undefined ? {} : { trace: targetTrace(catalogue, id, { level, code }, now, target, texts) };
      const none = { value: '', style: 'center' } as const;
      grid.put(row, 0, texts.text(`section.${section}`), 'label');
      grid.put(row, 1, texts.indicator(id), 'label');
      const cells = [
        ...changeCells(total, id, comparison, context),
        target === undefined ? none : { ...showNumber(target, definition, false, texts), ...trace },
        reached === null ? none : { value: reached, style: 'percent' as const, ...trace },
      ];
      cells.forEach((shown, index) => grid.show(row, 2 + index, shown));
    }
  }
}

/** The sheet *Perbandingan*: every single-number indicator before, now and its change, with its target and how far it is reached. */
export function buildComparisonSheet(context: SheetContext, input: ComparisonInput): ReportSheet {
  const { texts, total } = context;
  const { comparison } = input;
  const grid = new Grid();
  putTitle(grid, `${texts.text('report.sheet.perbandingan')} · ${total.name}`, context);
  for (const note of comparisonNotes(comparison, texts)) grid.put(grid.height, 0, note, 'note');
  grid.skip(1);
  const header = grid.height;
  putChanges(grid, context, input);

  const widths = [22, 52, 20, 20, 20, 6, 14, 18, 12];
  return {
    id: 'perbandingan',
    name: texts.text('report.sheet.perbandingan'),
    widths,
    rows: grid.rows,
    frozen: { rows: header + 1, columns: 0 },
    print: {
      orientation: 'landscape',
      paper: context.paper,
      titleRows: [0, header],
      columns: widths.length,
      breaks: [],
      footer: context.footer,
    },
    charts: [],
  };
}
