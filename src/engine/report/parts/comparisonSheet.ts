import { addressOf } from '../../dataset';
import { definitionOf, isTold, numberOf, type IndicatorDefinition } from '../../measure';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import { fillingPage } from '../model/paper';
import type { ReportSheet } from '../model/types';
import { showNumber, withFormula, type ShownValue } from '../model/values';
import { achievementFormula, changeCells, changeHeadings, sideCells } from './changeCells';
import { comparisonNotes, targetTrace } from './changeTraces';
import { achievement, comparableIn, type Comparison } from './comparison';
import { markedLabel, markFixed } from './fixedMark';
import { putTitle } from './title';

/** What the comparison sheet needs beside the indicators. */
export interface ComparisonInput {
  readonly comparison: Comparison | null;
  /** Targets by indicator id, in the indicator's unit (a fraction for percentages). */
  readonly targets: ReadonlyMap<string, number>;
}

/** Columns of the sheet: section and indicator, then before, now, change and word, then target and how far it is reached. */
const columns = { before: 2, now: 3, target: 6, achievement: 7 } as const;

/** Target of an indicator, and how far it is reached. */
function targetCells(id: string, target: number, row: number, context: SheetContext): readonly ShownValue[] {
  const { texts, total, programme, formulas } = context;
  const { catalogue } = programme;
  const definition = definitionOf(catalogue, id);
  const value = numberOf(total.values[id]);
  const { level, code } = total;
  const trace = targetTrace(catalogue, id, { level, code }, value, target, texts);
  const [now, aim] = [columns.now, columns.target].map((column) => addressOf(row, column));
  const formula =
    formulas.of(total, definition) === undefined ? undefined : achievementFormula(catalogue, id, now ?? '', aim ?? '');
  const reached = achievement(catalogue, id, value, target);
  return [
    { ...showNumber(target, definition, false, texts), trace },
    { ...withFormula({ value: reached ?? '', style: 'percent' }, formula), trace },
  ];
}

/** Whether an indicator has a line: it is known, was known, or has a target. */
const isCompared = (
  item: IndicatorDefinition,
  { total }: SheetContext,
  { comparison, targets }: ComparisonInput,
): boolean =>
  targets.has(item.id) ||
  [total.values[item.id], comparison?.of(total, item.id).before].some((value) => isTold(item, value));

function putChanges(grid: Grid, context: SheetContext, { comparison, targets }: ComparisonInput): void {
  const { texts, total, programme } = context;
  const { catalogue } = programme;
  const header = grid.height;
  grid.skip(1);
  const definitions = catalogue.sections.flatMap((section) =>
    comparableIn(catalogue).filter(
      (item) => item.section === section && isCompared(item, context, { comparison, targets }),
    ),
  );
  const lines = definitions.map(({ id, section }) => {
    const row = grid.height;
    const target = targets.get(id);
    const changes = changeCells(total, id, comparison, { row, column: columns.before }, context);
    const none = { value: '', style: 'center' } as const;
    const cells = [...changes, ...(target === undefined ? [none, none] : targetCells(id, target, row, context))];
    grid.put(row, 0, texts.text(`section.${section}`), 'label');
    grid.show(row, 1, markedLabel(texts.indicator(id), cells.slice(1), texts));
    cells.forEach((shown, index) => grid.show(row, columns.before + index, shown));
    return cells;
  });
  const headings = [
    'report.summary.section',
    'report.summary.indicator',
    ...changeHeadings,
    'comparison.target',
    'comparison.achievement',
  ] as const;
  const before = lines.flatMap(([first]) => first ?? []);
  grid.putRow(
    header,
    0,
    headings.map((key) => (key === 'comparison.before' ? markFixed(texts.text(key), before, texts) : texts.text(key))),
    'header',
  );
  definitions.forEach(({ id }, index) => {
    const place = { row: grid.height, column: columns.before - 1 };
    const [earlier, now] = [columns.before, columns.now].map((column) => addressOf(header + 1 + index, column));
    const cells = sideCells(total, id, comparison, place, { before: earlier ?? '', now: now ?? '' }, context);
    cells?.forEach((cell, column) => grid.show(place.row, place.column + column, cell));
  });
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

  const page = { orientation: 'landscape', paper: context.paper } as const;
  const widths = fillingPage([22, 52, 20, 20, 16, 16, 18, 12], page);
  return {
    id: 'perbandingan',
    name: texts.text('report.sheet.perbandingan'),
    widths,
    rows: grid.rows,
    frozen: { rows: header + 1, columns: 0 },
    print: {
      ...page,
      titleRows: [0, header],
      columns: widths.length,
      breaks: [],
      footer: context.footer,
    },
    charts: [],
  };
}
