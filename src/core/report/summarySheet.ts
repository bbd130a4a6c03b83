import { catalogue, isClassed, sections, type IndicatorDefinition } from '../indicators';
import { Grid } from './grid';
import { putTitle, type SheetContext } from './sectionSheet';
import type { StyleName } from './styles';
import type { ReportTexts } from './texts';
import type { ReportSheet } from './types';
import { classStyles, numberOf, showClass, showNumber, traced, withFormula } from './values';

/** Lines of notes below the key figures. */
export interface SummaryNotes {
  readonly lines: readonly string[];
}

const isListed = (definition: IndicatorDefinition) => definition.kind !== 'works' && definition.kind !== 'series';

/** A remark beside a figure: `117 dari 119 UPK`, the class word. */
function remark(
  definition: IndicatorDefinition,
  context: SheetContext,
  texts: ReportTexts,
): { readonly text: string; readonly style: StyleName } {
  const { values } = context.total;
  const value = values[definition.id];
  if (definition.id === 'upk.pelapor') {
    const reporting = numberOf(value);
    const obliged = numberOf(values['upk.wajib']);
    if (reporting !== null && obliged !== null)
      return { text: texts.text('report.ofUpk', { reporting, obliged }), style: 'label' };
  }
  if (isClassed(value) && value.class !== null) {
    return { text: String(showClass(value, texts).value), style: classStyles[value.class] };
  }
  return { text: '', style: 'label' };
}

/** The first sheet: every figure of the whole area, section by section, with class words and notes. */
export function buildSummarySheet(context: SheetContext, notes: SummaryNotes): ReportSheet {
  const { texts, total } = context;
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
    for (const definition of catalogue.filter((item) => item.section === section && isListed(item))) {
      const row = grid.height;
      const value = total.values[definition.id];
      const shown =
        definition.unit === 'class' ? showClass(value, texts) : showNumber(numberOf(value), definition, false, texts);
      const note = remark(definition, context, texts);
      grid.put(row, 0, texts.text(`section.${section}`), 'label');
      grid.put(row, 1, texts.indicator(definition.id), 'label');
      grid.show(row, 2, traced(withFormula(shown, context.formulas.of(total, definition)), definition.id, total));
      grid.put(row, 3, note.text, note.style);
    }
  }
  grid.skip(1);
  for (const line of notes.lines) grid.put(grid.height, 0, line, 'note');
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
