import { shownText } from '../display';
import { fail } from '../errors';
import { onSheet, sheetColumns, sheetRows, type Area } from '../model/area';
import type { Sheet } from '../model/book';
import { relativeGrid, setRelative, setValues } from '../objects/cells';
import type { Session } from '../session';

/** Cells as other programs take them: what is shown, tabs between columns, a line a row; hidden rows are left out. Whole rows and columns end where the used cells do. */
export function cellsAsText(sheet: Sheet, area: Area): string {
  const target = sheet.bounded(area);
  if (target === null) return '';
  const lines: string[] = [];
  for (let row = target.top; row < target.top + target.rows; row += 1) {
    if (sheet.parts.rowDefs?.get(row)?.hidden === true) continue;
    const texts = Array.from({ length: target.columns }, (_, index) => shownText(sheet, row, target.left + index));
    lines.push(texts.map(quoted).join('\t'));
  }
  return lines.join('\r\n');
}

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Where cells were copied or cut. */
export interface CellSource {
  readonly sheet: string;
  readonly area: Area;
  readonly isCut: boolean;
}

/** Puts copied cells where somebody pastes them, formulas as seen from there, with their formats; cut ones are gone where they were. Gives the area filled. */
export function pasteCells(
  session: Session,
  source: CellSource,
  to: { readonly sheet: Sheet; readonly area: Area },
): Area {
  const from = session.book.sheet(source.sheet) ?? fail('ItemNotFound', `There is no sheet ${source.sheet}.`);
  const area = from.bounded(source.area) ?? fail('InvalidArgument', 'Nothing was copied.');
  // A selection several times as large as what was copied is filled with it again and again.
  const isWhole = to.area.rows === sheetRows || to.area.columns === sheetColumns;
  const repeats = to.area.rows % area.rows === 0 && to.area.columns % area.columns === 0 && !source.isCut && !isWhole;
  const target = onSheet(repeats ? to.area : { ...to.area, rows: area.rows, columns: area.columns });
  const cells = relativeGrid({ sheet: from, area });
  const styles = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => from.style(area.top + row, area.left + column)),
  );
  const rows = Array.isArray(cells)
    ? (cells as readonly (readonly unknown[])[])
    : fail('RangeExceedsLimit', 'Too many cells.');
  to.sheet.guardCells(target);
  if (source.isCut) {
    setValues({ sheet: from, area }, '', session);
    from.restyle(area, () => ({}));
  }
  to.sheet.each(target, (row, column) =>
    to.sheet.setStyle(row, column, styles[(row - target.top) % area.rows]?.[(column - target.left) % area.columns]),
  );
  const values = Array.from({ length: target.rows }, (_, row) =>
    Array.from({ length: target.columns }, (_, column) => asTyped(rows[row % area.rows]?.[column % area.columns])),
  );
  setRelative({ sheet: to.sheet, area: target }, values, session);
  return target;
}

/** A text stays a text where typing would make something else of it. */
const asTyped = (value: unknown): unknown =>
  typeof value === 'string' && value !== '' && !value.startsWith('=') ? `'${value}` : value;
