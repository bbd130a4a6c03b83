import { isTold, numberOf, type IndicatorDefinition } from '../../measure';
import { sentence, type Live } from '../live';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import type { ReportSheet } from '../model/types';
import { showLive, traced, withFormula, type ShownValue } from '../model/values';
import { classCell } from './classCells';
import { markedLabel } from './fixedMark';
import { liveIndicator } from './liveIndicator';
import { putTitle } from './title';

/** Lines of notes below the key figures. */
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
  if (definition.kind === 'classed') return classCell(total, definition, context);
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

/** The first sheet: every figure of the whole area, section by section, with class words and notes. */
export function buildSummarySheet(context: SheetContext, notes: SummaryNotes): ReportSheet {
  const { texts, total, programme } = context;
  const { sections, indicators } = programme.catalogue;
  const grid = new Grid();
  putTitle(grid, texts.text('report.title', { area: total.name }), context);
  grid.skip(1);
  const header = grid.height;
  const headings = [
    'report.summary.section',
    'report.summary.indicator',
    'report.summary.value',
    'report.summary.note',
  ] as const;
  grid.putRow(
    header,
    0,
    headings.map((key) => texts.text(key)),
    'header',
  );
  for (const section of sections) {
    for (const definition of indicators.filter((item) => item.section === section && isListed(item, context))) {
      const row = grid.height;
      const value = total.values[definition.id];
      const shown =
        definition.kind === 'worstClass'
          ? classCell(total, definition, context)
          : traced(
              showLive(numberOf(value), definition, false, context.formulas.of(total, definition), texts),
              definition.id,
              total,
            );
      const beside = remark(definition, context);
      grid.put(row, 0, texts.text(`section.${section}`), 'label');
      grid.show(row, 1, markedLabel(texts.indicator(definition.id), [shown, beside], texts));
      grid.show(row, 2, shown);
      grid.show(row, 3, beside);
    }
  }
  grid.skip(1);
  for (const line of notes.lines) grid.put(grid.height, 0, line, 'note');
  for (const { value, expression } of notes.live)
    grid.show(
      grid.height,
      0,
      withFormula({ value, style: 'note' }, context.formulas.isLive ? `=${expression}` : undefined),
    );
  return {
    id: 'ringkasan',
    name: texts.text('report.sheet.ringkasan'),
    widths: [22, 52, 22, 26],
    rows: grid.rows,
    frozen: { rows: header + 1, columns: 0 },
    print: {
      orientation: 'portrait',
      paper: context.paper,
      titleRows: [0, header],
      columns: 4,
      breaks: [],
      footer: context.footer,
    },
    charts: [],
  };
}
