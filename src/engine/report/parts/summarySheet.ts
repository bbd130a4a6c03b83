import { catalogue, sections, type IndicatorDefinition } from '../../measure';
import { definitionOf } from './areaTable';
import { classCell } from './classCells';
import { textFormula, type TextOperand } from '../formulas/textFormula';
import { Grid } from '../model/grid';
import { putTitle, type SheetContext } from './sectionSheet';
import type { ReportSheet } from '../model/types';
import { numberOf, showNumber, traced, withFormula, type ShownValue } from '../model/values';

/** Lines of notes below the key figures. */
export interface SummaryNotes {
  readonly lines: readonly string[];
}

const isListed = (definition: IndicatorDefinition) => definition.kind !== 'works' && definition.kind !== 'series';

/** A remark beside a figure: `117 dari 119 UPK`, the class word. */
function remark(definition: IndicatorDefinition, context: SheetContext): ShownValue {
  const { total } = context;
  if (definition.kind === 'classed') return classCell(total, definition.id, context);
  return (definition.id === 'upk.pelapor' ? reportingWords(context) : null) ?? { value: '', style: 'label' };
}

/** How many of the boards that owe a report have reported; null where that is not known. */
function reportingWords({ total, texts, formulas }: SheetContext): ShownValue | null {
  const operand = (id: string): TextOperand | null => {
    const value = numberOf(total.values[id]);
    const formula = formulas.of(total, definitionOf(id));
    return value === null ? null : { value, expression: formula?.slice(1) ?? '' };
  };
  const [reporting, obliged] = [operand('upk.pelapor'), operand('upk.wajib')];
  if (reporting === null || obliged === null) return null;
  const words = (params: Readonly<Record<'reporting' | 'obliged', string | number>>) =>
    texts.text('report.ofUpk', params);
  const shown = { value: words({ reporting: reporting.value, obliged: obliged.value }), style: 'label' } as const;
  const formula =
    reporting.expression === '' || obliged.expression === '' ? undefined : textFormula({ reporting, obliged }, words);
  return traced(withFormula(shown, formula), 'upk.pelapor', total);
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
        definition.kind === 'worstClass'
          ? classCell(total, definition.id, context)
          : traced(
              withFormula(
                showNumber(numberOf(value), definition, false, texts),
                context.formulas.of(total, definition),
              ),
              definition.id,
              total,
            );
      grid.put(row, 0, texts.text(`section.${section}`), 'label');
      grid.put(row, 1, texts.indicator(definition.id), 'label');
      grid.show(row, 2, shown);
      grid.show(row, 3, remark(definition, context));
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
