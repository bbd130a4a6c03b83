import {
  definitionOf,
  lineMeasures,
  lineName,
  numberIn,
  of,
  type AreaIndicators,
  type AreaReference,
  type BreakdownLine,
  type BreakdownPart,
  type IndicatorDefinition,
  type IndicatorValue,
} from '../../measure';
import type { SheetContext } from '../model/context';
import type { LiveFormula } from '../model/formulas';
import type { Grid } from '../model/grid';
import type { StyleName } from '../model/styles';
import type { ReportTexts } from '../model/texts';
import type { CellTrace } from '../model/trace';
import { traceOf, type ShownValue } from '../model/values';
import { markFixed } from './fixedMark';

export type BreakdownDefinition = Extract<IndicatorDefinition, { readonly kind: 'breakdown' }>;

/** Definition of a breakdown. Throws for an id that is none: a mistake of ours. */
export function breakdownOf({ catalogue }: SheetContext['programme'], id: string): BreakdownDefinition {
  const definition = definitionOf(catalogue, id);
  if (definition.kind !== 'breakdown') throw new Error(`${id} is no breakdown`);
  return definition;
}

const isLines = (value: IndicatorValue | undefined): value is readonly BreakdownLine[] => Array.isArray(value);

/** The lines of a breakdown of an area. */
function linesOf({ values }: AreaIndicators, id: string): readonly BreakdownLine[] {
  const lines = values[id];
  return isLines(lines) ? lines : [];
}

/** Widths in characters of the values of a part. */
const partWidths: Readonly<Record<BreakdownPart['kind'], number>> = { decimal: 14, whole: 12, rupiah: 20 };

/** Style of the values of a part. */
export const partStyles: Readonly<Record<BreakdownPart['kind'], StyleName>> = {
  decimal: 'decimal',
  whole: 'whole',
  rupiah: 'rupiah',
};

/** Widths in characters of the table from its third sheet column on: the second text, then the parts. */
export const breakdownWidths = ({ breakdown }: BreakdownDefinition): readonly number[] => [
  10,
  ...breakdown.parts.map(({ kind }) => partWidths[kind]),
];

/** A number of one line of a breakdown: its count is the indicator's own, the others are explained as measures. */
export function lineTrace(
  { id, breakdown }: BreakdownDefinition,
  line: BreakdownLine,
  part: BreakdownPart,
  { level, code }: AreaReference,
  texts: ReportTexts,
): CellTrace {
  const name = lineName(breakdown, line);
  const measure = lineMeasures(breakdown, line).get(part.name);
  if (part.columns === undefined || measure === undefined) return traceOf(id, { level, code }, name);
  return {
    kind: 'formula',
    title: `${name}: ${texts.text(`report.work.${part.name}`)}`,
    formula: of(measure),
    area: { level, code },
  };
}

/** A number of a line; `–` where it has none. */
export function lineValue(
  value: number | null,
  { kind }: BreakdownPart,
  live: LiveFormula | undefined,
  texts: ReportTexts,
): ShownValue {
  return {
    value: value ?? texts.text('report.notAvailable'),
    // What has a formula may become a number.
    style: value !== null || live !== undefined ? partStyles[kind] : 'missing',
    ...(live === undefined ? {} : { formula: live.formula }),
    ...(live?.isFixed === true ? { isFixed: true } : {}),
  };
}

/** Writes a breakdown of the whole area at the end of the grid: its two texts, then its parts. */
export function putBreakdownTable(grid: Grid, definition: BreakdownDefinition, context: SheetContext): void {
  const { total, texts, formulas } = context;
  const { by, parts } = definition.breakdown;
  const lines = linesOf(total, definition.id);
  const columns = parts.map((part) =>
    lines.map((line) => ({
      ...lineValue(numberIn(line, part.name), part, formulas.ofLine(definition.id, line, part.name), texts),
      trace: lineTrace(definition, line, part, total, texts),
    })),
  );
  const headings = [
    ...by.map(({ name }) => texts.text(`report.work.${name}`)),
    ...parts.map(({ name }, index) => markFixed(texts.text(`report.work.${name}`), columns[index] ?? [], texts)),
  ];
  // The first column is the narrow one of area codes: the first text stands in the second.
  grid.putRow(grid.height, 1, headings, 'header');
  lines.forEach((line, place) => {
    const row = grid.height;
    grid.put(row, 1, line[by[0].name] ?? null, 'label');
    grid.put(row, 2, line[by[1].name] ?? null, 'center');
    columns.forEach((cells, index) => {
      const cell = cells[place];
      if (cell !== undefined) grid.show(row, 3 + index, cell);
    });
  });
}
