import { borderColor, fontName, styles } from '../../engine/report';
import type { CellFormat, ReportSheet, StyleName } from '../../engine/report';
import { defaultFontSize, pointsPerCharacter } from '../layout';
import { rectangles } from '../rectangles';
import { wordRules } from '../wordRules';

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;
const edges = {
  thin: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'],
  top: ['EdgeTop'],
  bottom: ['EdgeBottom'],
} as const satisfies Record<NonNullable<CellFormat['border']>, readonly string[]>;

/** Sets the number formats; before the values, so that `@` keeps digits as text. */
export function setNumberFormats(worksheet: Excel.Worksheet, sheet: ReportSheet): void {
  const formats = sheet.rows.map((row) => row.map((cell) => formatOf(cell?.style)?.numberFormat ?? null));
  for (const { key, top, left, rows, columns } of rectangles(formats)) {
    const range = worksheet.getRangeByIndexes(top, left, rows, columns);
    // One format for all cells of a range, which Excel takes in place of an array of its size.
    range.numberFormat = key as unknown as string[][];
  }
}

/** Sets looks, column widths and row heights, in as few calls as there are blocks of equal looks. */
export function setLooks(worksheet: Excel.Worksheet, sheet: ReportSheet, columns: number): void {
  const all = worksheet.getRangeByIndexes(0, 0, sheet.rows.length, columns);
  all.format.font.name = fontName;
  all.format.font.size = defaultFontSize;
  all.format.verticalAlignment = 'Center';
  const names = sheet.rows.map((row) => row.map((cell) => cell?.style ?? null));
  for (const block of rectangles<StyleName>(names)) {
    const { top, left, rows, columns: width } = block;
    setLook(worksheet.getRangeByIndexes(top, left, rows, width), styles[block.key], rows, width);
  }
  for (const { key, left, columns: width } of rectangles([sheet.widths])) {
    worksheet.getRangeByIndexes(0, left, 1, width).format.columnWidth = key * pointsPerCharacter;
  }
  setWordLooks(worksheet, sheet);
  all.format.autofitRows();
}

/** Gives cells a look. */
export function setLook(range: Excel.Range, look: CellFormat, rows: number, columns: number): void {
  const { font, fill, borders } = range.format;
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  if (look.size !== undefined) font.size = look.size;
  if (look.color !== undefined) font.color = `#${look.color}`;
  if (look.fill !== undefined) fill.color = `#${look.fill}`;
  if (look.horizontal !== undefined) range.format.horizontalAlignment = alignments[look.horizontal];
  if (look.wrap) range.format.wrapText = true;
  for (const edge of look.border === undefined ? [] : edges[look.border]) {
    if ((edge === 'InsideHorizontal' && rows === 1) || (edge === 'InsideVertical' && columns === 1)) continue;
    const border = borders.getItem(edge);
    border.style = 'Continuous';
    border.color = `#${borderColor}`;
  }
}

/** Comparisons of text rather than formulas: no reference that Excel could take as seen from another cell than the one meant. */
function setWordLooks(worksheet: Excel.Worksheet, sheet: ReportSheet): void {
  for (const { area, begins, look } of wordRules(sheet)) {
    const range = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    const { textComparison } = range.conditionalFormats.add('ContainsText');
    textComparison.rule = { operator: 'BeginsWith', text: begins };
    const { font, fill } = textComparison.format;
    if (look.bold) font.bold = true;
    if (look.color !== undefined) font.color = `#${look.color}`;
    if (look.fill !== undefined) fill.color = `#${look.fill}`;
  }
}

function formatOf(style: StyleName | undefined): CellFormat | undefined {
  return style === undefined ? undefined : styles[style];
}
