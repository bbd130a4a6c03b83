import {
  of,
  workName,
  worksMeasures,
  type AreaIndicators,
  type AreaReference,
  type CompletedWork,
  type IndicatorValue,
  type WorkPart,
} from '../../measure';
import { definitionOf } from './areaTable';
import type { ReportFormulas } from '../formulas/reportFormulas';
import type { Grid } from '../model/grid';
import type { ReportTexts } from '../model/texts';
import type { CellTrace } from '../model/trace';
import { numberOf, showNumber, traced, traceOf, withFormula } from '../model/values';

const isWorks = (value: IndicatorValue | undefined): value is readonly CompletedWork[] => Array.isArray(value);

/** Widths in characters of the works table from its third sheet column on: unit, volume, number, money. */
export const worksWidths: readonly number[] = [10, 14, 12, 20];

/** A number of one kind of finished works: their count is the indicator's own, the others are explained as measures. */
export function workTrace(
  work: Pick<CompletedWork, 'jenis' | 'satuan'>,
  part: WorkPart,
  { level, code }: AreaReference,
  texts: ReportTexts,
): CellTrace {
  const name = workName(work);
  if (part === 'jumlah') return traceOf('fis.selesai', { level, code }, name);
  return {
    kind: 'formula',
    title: `${name}: ${texts.text(`report.work.${part}`)}`,
    formula: of(worksMeasures(work)[part]),
    area: { level, code },
  };
}

/** Writes the finished works of an area at the end of the grid: kind, unit, volume, number, money. */
export function putWorksTable(grid: Grid, area: AreaIndicators, texts: ReportTexts, formulas: ReportFormulas): void {
  const works = area.values['fis.selesai'];
  const headings = [
    'report.work.jenis',
    'report.work.satuan',
    'report.work.volume',
    'report.work.jumlah',
    'report.work.dana',
  ] as const;
  // The first column is the narrow one of area codes: the kind of work stands in the second.
  grid.putRow(
    grid.height,
    1,
    headings.map((key) => texts.text(key)),
    'header',
  );
  for (const work of isWorks(works) ? works : []) {
    const row = grid.height;
    grid.put(row, 1, work.jenis, 'label');
    grid.put(row, 2, work.satuan, 'center');
    const numbers = [
      ['volume', 'decimal'],
      ['jumlah', 'whole'],
      ['dana', 'rupiah'],
    ] as const;
    numbers.forEach(([part, style], index) => {
      const shown = withFormula({ value: work[part], style }, formulas.ofWork(work, part));
      grid.show(row, 3 + index, { ...shown, trace: workTrace(work, part, area, texts) });
    });
  }
}

/** Years or months of a series indicator of an area, in order. */
export function groupsOf(area: AreaIndicators, ids: readonly string[]): string[] {
  const groups = new Set<string>();
  for (const id of ids) {
    const value = area.values[id];
    if (value && typeof value === 'object' && !Array.isArray(value))
      Object.keys(value).forEach((group) => groups.add(group));
  }
  return [...groups].sort();
}

/** Writes series indicators of an area with one row per month at the end of the grid. */
export function putTrendTable(
  grid: Grid,
  area: AreaIndicators,
  ids: readonly string[],
  texts: ReportTexts,
  formulas: ReportFormulas,
): void {
  grid.putRow(grid.height, 1, [texts.text('report.month'), ...ids.map((id) => texts.indicator(id))], 'header');
  for (const group of groupsOf(area, ids)) {
    const row = grid.height;
    grid.put(row, 1, texts.month(group), 'label');
    ids.forEach((id, index) => {
      const definition = definitionOf(id);
      const shown = showNumber(numberOf(area.values[id], group), definition, false, texts);
      grid.show(row, 2 + index, traced(withFormula(shown, formulas.of(area, definition, group)), id, area, group));
    });
  }
}
