import type { FindingCounts } from '../../check';
import type { Letter } from '../../settings';
import type { Live } from '../live';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import type { ReportSheet } from '../model/types';
import { comparisonNotes } from './changeTraces';
import { helperWidths, putCharts } from './charts';
import type { Comparison } from './comparison';
import { foldedColumns, FoldedLines } from './foldedLines';
import { factColumns, LetterFacts } from './letterFacts';
import { figureWidths, LetterFigures } from './letterFigures';
import { putOpening, putSignatures, type LetterAuthor } from './letterFrame';
import { pointColumns, PointList, type PointFinder } from './letterPoints';
import { wrapLines } from './lines';
import type { SectionChart } from './sections';

/** What the sheet for the leadership needs beside the indicators. */
export interface LetterInput {
  readonly comparison: Comparison | null;
  /** Targets by indicator id, in the indicator's unit (a fraction for percentages). */
  readonly targets: ReadonlyMap<string, number>;
  readonly counts: FindingCounts;
  readonly author: LetterAuthor;
  /** Letter head, where it is written and to whom, and who else signs. */
  readonly letter: Letter;
  /** The eight characters by which the data are known; null until they are stamped. */
  readonly code: string | null;
}

/** What a programme says in the letter. */
export interface LetterRules {
  /** How things stand, in one sentence; may say nothing. */
  judge(facts: LetterFacts): Live<string>;
  readonly points: PointFinder;
  /** Null: the letter has none. */
  readonly chart: SectionChart | null;
}

/** First column of the helper cells, after a gap: those of the chart, then those of the sentences. */
const chartColumn = figureWidths.length + 1;
const chartColumns = 4;
const helperColumn = chartColumn + chartColumns + 1;
const textWidth = figureWidths.reduce((sum, width) => sum + width, 0) + 6;
/** Rows of the chart, so few that the letter fits its page at four fifths of its size; the page of A4 is shorter. */
const chartRows = { f4: 11, a4: 9 } as const;

/** The first sheet, *Lembar Pimpinan*: a letter of one page, with a judgement in words, the key figures, a chart, three problems and proposals. */
export function buildLetterSheet(context: SheetContext, input: LetterInput, rules: LetterRules): ReportSheet {
  const { texts, paper, footer, formulas } = context;
  const { letter, author, comparison } = input;
  const grid = new Grid();
  const helper = new Grid();
  const facts = new LetterFacts(
    context,
    helper,
    1,
    helperColumn,
    helperColumn + factColumns + pointColumns + foldedColumns,
  );
  const pointColumn = helperColumn + factColumns;
  const folded = new FoldedLines(context, helper, 1, pointColumn + pointColumns);

  putOpening(grid, context, letter, author);
  grid.put(grid.height, 0, texts.text('leader.greeting'), 'text');
  const judgement = grid.height;
  grid.skip(4);
  const figures = new LetterFigures(grid, context, comparison, input.targets);
  [rules.judge(facts), figures.told()].forEach(({ value, expression }, index) =>
    folded.put(grid, judgement + 2 * index, { value, formula: `=${expression}` }, textWidth, ''),
  );
  const data = new Grid();
  const charts = putCharts(
    grid,
    rules.chart === null ? [] : [rules.chart],
    { widths: figureWidths, across: 1, rows: chartRows[paper] },
    context,
    data,
  );
  const points = new PointList(context, rules.points(facts, input.counts), helper, 1, pointColumn, folded);
  points.put(grid, texts.text('leader.problems'), 'problem', textWidth);
  points.put(grid, texts.text('leader.proposals'), 'proposal', textWidth);
  putSignatures(grid, context, letter, author);

  grid.skip(1);
  const [made = ''] = context.subtitle;
  const code = input.code === null ? texts.text('leader.noCode') : texts.text('leader.code', { code: input.code });
  const notes = [`${made} · ${code}`, ...comparisonNotes(comparison, texts), ...figures.notes()];
  for (const line of notes.flatMap((note) => wrapLines(note, textWidth))) grid.put(grid.height, 0, line, 'note');
  figures.putSides();
  grid.join(data);
  // In a report of numbers only nothing follows them.
  if (formulas.isLive) grid.join(helper);
  return {
    id: 'pimpinan',
    name: texts.text('report.sheet.pimpinan'),
    widths: [...figureWidths, ...helperWidths(grid, figureWidths.length)],
    rows: grid.rows,
    frozen: { rows: 0, columns: 0 },
    print: {
      orientation: 'portrait',
      paper,
      titleRows: null,
      columns: figureWidths.length,
      breaks: [],
      onePage: true,
      footer,
    },
    charts,
  };
}
