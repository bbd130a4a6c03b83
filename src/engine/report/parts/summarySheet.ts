import { isTold, keyIndicators, numberOf, type IndicatorDefinition } from '../../measure';
import { sentence, type Live } from '../live';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import type { ReportSheet } from '../model/types';
import { showLive, traced, withFormula, type ShownValue } from '../model/values';
import { helperWidths, putCharts } from './charts';
import { classCell } from './classCells';
import { markedLabel } from './fixedMark';
import { liveIndicator } from './liveIndicator';
import type { SectionChart } from './sections';
import { putTitle } from './title';

/** Lines of notes below the figures. */
export interface SummaryNotes {
  readonly lines: readonly string[];
  /** Lines below them that may change with the data; those that say nothing are ''. */
  readonly live: readonly Live<string>[];
}

const isListed = (definition: IndicatorDefinition, { total }: SheetContext) =>
  definition.kind !== 'breakdown' && definition.kind !== 'series' && isTold(definition, total.values[definition.id]);

/** A remark beside a figure: how many have reported, the class word. */
function remark(definition: IndicatorDefinition, context: SheetContext): ShownValue {
  const { total, programme } = context;
  if (definition.kind === 'classed') return classCell(total, definition, context, 'star');
  return (
    (definition.id === programme.catalogue.reporting?.have ? reportingWords(context) : null) ?? {
      value: '',
      style: 'label',
    }
  );
}

/** How many of those who owe a report have reported; null where nobody owes one. */
function reportingWords(context: SheetContext): ShownValue | null {
  const { total, programme, texts, formulas } = context;
  const { reporting: ids } = programme.catalogue;
  if (ids === null) return null;
  const [reporting, obliged] = [liveIndicator(total, ids.have, context), liveIndicator(total, ids.ought, context)];
  const words = sentence({ reporting, obliged }, texts, (params) => texts.text('report.reporting', params));
  const isKnown = reporting.value !== null && obliged.value !== null;
  const shown = { value: isKnown ? words.value : '', style: 'label' } as const;
  if (words.isFixed)
    return traced({ ...shown, ...(formulas.isLive && isKnown ? { isFixed: true } : {}) }, ids.have, total);
  return traced(withFormula(shown, `=IFERROR(${words.expression},"")`), ids.have, total);
}

/** Label, value and remark of a figure; two figures stand side by side, with a gap between. */
const figureWidths = [28, 17, 16] as const;
const gapWidth = 2;
const widths = [...figureWidths, gapWidth, ...figureWidths];
const secondColumn = figureWidths.length + 1;
/** Labels longer than this take a second line. */
const oneLine = 26;
/** Rows that a heading takes with it to a new page. */
const keptRows = 4;
/** Rows of a small chart, and the blank one below. */
const chartRows = 15;

/** Writes a figure of the whole area from a column on. */
function putFigure(grid: Grid, row: number, column: number, definition: IndicatorDefinition, context: SheetContext) {
  const { texts, total, formulas } = context;
  const { id, kind } = definition;
  const shown =
    kind === 'worstClass'
      ? classCell(total, definition, context)
      : traced(
          showLive(numberOf(total.values[id]), definition, false, formulas.of(total, definition), texts),
          id,
          total,
        );
  const beside = remark(definition, context);
  const label = markedLabel(texts.indicator(id), [shown, beside], texts);
  const isLong = String(label.value).length > oneLine;
  grid.show(row, column, isLong ? { ...label, style: 'labelWrap' } : label);
  grid.show(row, column + 1, shown);
  grid.show(row, column + 2, beside);
}

/** Writes figures below a heading, down the left half and on down the right one. */
function putGroup(grid: Grid, title: string, definitions: readonly IndicatorDefinition[], context: SheetContext) {
  if (definitions.length === 0) return [];
  grid.skip(1);
  const row = grid.height;
  grid.put(row, 0, title, 'section');
  const half = Math.ceil(definitions.length / 2);
  definitions.forEach((definition, index) =>
    putFigure(grid, row + 1 + (index % half), index < half ? 0 : secondColumn, definition, context),
  );
  return [{ row, rows: Math.min(keptRows, grid.height - row) }];
}

/** An overview: the key figures, small charts, then every figure of the whole area section by section, with class words and notes. */
export function buildSummarySheet(
  context: SheetContext,
  notes: SummaryNotes,
  charts: readonly SectionChart[],
): ReportSheet {
  const { texts, total, programme } = context;
  const { catalogue } = programme;
  const { sections, indicators } = catalogue;
  const grid = new Grid();
  putTitle(grid, texts.text('report.title', { area: total.name }), context);
  grid.skip(1);
  const header = grid.height;
  const headings = (['indicator', 'value', 'note'] as const).map((key) => texts.text(`report.summary.${key}`));
  for (const column of [0, secondColumn]) grid.putRow(header, column, headings, 'header');
  const keys = putGroup(grid, texts.text('leader.figure'), keyIndicators(catalogue, 'letter'), context);
  const data = new Grid();
  const placed = putCharts(grid, charts, { widths, rows: chartRows }, context, data);
  const groups = sections.flatMap((section) =>
    putGroup(
      grid,
      texts.text(`section.${section}`),
      indicators.filter((item) => item.section === section && isListed(item, context)),
      context,
    ),
  );
  grid.skip(1);
  const star = indicators.some(({ kind }) => kind === 'classed') ? [`* ${texts.text('class.onLimit')}`] : [];
  for (const line of [...star, ...notes.lines]) grid.put(grid.height, 0, line, 'note');
  for (const { value, expression } of notes.live)
    grid.show(
      grid.height,
      0,
      withFormula({ value, style: 'note' }, context.formulas.isLive ? `=${expression}` : undefined),
    );
  grid.join(data);
  return {
    id: 'ringkasan',
    name: texts.text('report.sheet.ringkasan'),
    widths: [...widths, ...helperWidths(grid, widths.length)],
    rows: grid.rows,
    frozen: { rows: header + 1, columns: 0 },
    print: {
      orientation: 'portrait',
      paper: context.paper,
      titleRows: [0, header],
      columns: widths.length,
      breaks: [],
      blocks: [...keys, ...groups],
      footer: context.footer,
    },
    charts: placed,
  };
}
