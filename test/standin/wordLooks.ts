import type { CellStyle } from 'hucre';
import { contains, parseReference } from './model/area';
import type { Sheet } from './model/book';

/** The style of a cell with the looks over it that conditional formats give to texts by their beginnings. Conditions of other kinds do not show. */
export function wordLooks(
  sheet: Sheet,
): (row: number, column: number, text: string, style: CellStyle | undefined) => CellStyle {
  const rules = (sheet.parts.conditionalRules ?? []).flatMap(({ type, range, text, style }) => {
    const area = parseReference(range)?.area;
    return type !== 'beginsWith' || area === undefined ? [] : [{ area, begins: (text ?? '').toLowerCase(), style }];
  });
  return (row, column, text, style = {}) => {
    const cell = { top: row, left: column, rows: 1, columns: 1 };
    const rule = rules.find(({ area, begins }) => contains(area, cell) && text.toLowerCase().startsWith(begins));
    if (rule?.style === undefined) return style;
    const { font, fill } = rule.style;
    const shown = fill?.type === 'pattern' ? { ...fill, fgColor: fill.bgColor ?? { rgb: 'FFFFFF' } } : style.fill;
    return { ...style, font: { ...style.font, ...font }, ...(shown === undefined ? {} : { fill: shown }) };
  };
}
