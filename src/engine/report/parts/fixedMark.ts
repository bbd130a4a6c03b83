import type { ReportTexts } from '../model/texts';
import type { ShownValue } from '../model/values';

/** A heading, which says so where any of its numbers stays as it was when the report was made. */
export function markFixed(heading: string, cells: readonly ShownValue[], texts: ReportTexts): string {
  return cells.some(({ isFixed }) => isFixed === true) ? `${heading} (${texts.text('report.fixed')})` : heading;
}

/** The label of a row, marked in the same way; with the mark it may need a second line. */
export function markedLabel(label: string, cells: readonly ShownValue[], texts: ReportTexts): ShownValue {
  const value = markFixed(label, cells, texts);
  return { value, style: value === label ? 'label' : 'labelWrap' };
}
