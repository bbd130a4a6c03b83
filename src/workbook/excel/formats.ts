import {
  borderColor,
  fontName,
  pointsPerCharacter,
  styles,
  type CellFormat,
  type ReportSheet,
  type StyleName,
} from '../../engine/report';
import { defaultFontSize } from '../layout';
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

/** Bytes that an action takes in a request, about (measured on papers of the sample). */
const bytesOfAction = 135;
/** Actions that reach a range's format, and those of a border. */
const actionsOfRange = 6;
const actionsOfEdge = 3;

/** A part of what gives a sheet its looks, with the bytes that it takes in a request, about. */
export interface LookStep {
  readonly bytes: number;
  queue(): void;
}

/** The steps that set looks, column widths and row heights, in this order, in as few calls as there are blocks of equal looks. */
export function lookSteps(worksheet: Excel.Worksheet, sheet: ReportSheet): readonly LookStep[] {
  const columns = Math.max(1, ...sheet.rows.map((row) => row.length));
  const range = (top: number, left: number, rows: number, width: number): Excel.Range =>
    worksheet.getRangeByIndexes(top, left, rows, width);
  const whole = (): Excel.Range => range(0, 0, sheet.rows.length, columns);
  const names = sheet.rows.map((row) => row.map((cell) => cell?.style ?? null));
  return [
    {
      bytes: bytesOfAction * 2 * actionsOfRange,
      queue: () => {
        const all = whole();
        all.format.font.name = fontName;
        all.format.font.size = defaultFontSize;
        all.format.verticalAlignment = 'Center';
      },
    },
    ...rectangles<StyleName>(names).map(({ key, top, left, rows, columns: width }) => ({
      bytes: bytesOfLook(styles[key]),
      queue: () => setLook(range(top, left, rows, width), styles[key], rows, width),
    })),
    {
      bytes: bytesOfAction * actionsOfRange * (sheet.widths.length + wordRules(sheet).length),
      queue: () => {
        for (const { key, left, columns: width } of rectangles([sheet.widths]))
          range(0, left, 1, width).format.columnWidth = key * pointsPerCharacter;
        setWordLooks(worksheet, sheet);
        whole().format.autofitRows();
      },
    },
  ];
}

function bytesOfLook(look: CellFormat): number {
  const borders = look.border === undefined ? 0 : edges[look.border].length;
  return bytesOfAction * (actionsOfRange + Object.keys(look).length + actionsOfEdge * borders);
}

/** Gives cells a look. */
export function setLook(range: Excel.Range, look: CellFormat, rows: number, columns: number): void {
  const { font, fill, borders } = range.format;
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  if (look.struck) font.strikethrough = true;
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
  // Those of a try that broke off would stand twice.
  worksheet.getRange().conditionalFormats.clearAll();
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
