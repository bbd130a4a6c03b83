import type { CellStyle } from 'hucre';
import type { CellView } from '../..';

/** Colours of Office's theme, by their index in files. */
const themeColors = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
];

interface FileColor {
  readonly rgb?: string;
  readonly theme?: number;
  readonly tint?: number;
}

function cssColor(color: FileColor | undefined): string | null {
  const rgb = color?.rgb?.slice(-6) ?? (color?.theme === undefined ? undefined : themeColors[color.theme]);
  if (rgb === undefined) return null;
  const tint = color?.tint ?? 0;
  if (tint === 0) return `#${rgb}`;
  return `color-mix(in srgb, #${rgb} ${Math.round((1 - Math.abs(tint)) * 100)}%, ${tint > 0 ? '#fff' : '#000'})`;
}

const lineLooks: Readonly<Record<string, string>> = {
  thin: '1px solid',
  hair: '1px dotted',
  dotted: '1px dotted',
  dashed: '1px dashed',
  dashDot: '1px dashed',
  dashDotDot: '1px dashed',
  medium: '2px solid',
  mediumDashed: '2px dashed',
  thick: '3px solid',
  double: '3px double',
};

type Border = NonNullable<CellStyle['border']>;

function line(side: Border['top']): string | null {
  if (side === undefined) return null;
  return `${lineLooks[side.style] ?? '1px solid'} ${cssColor(side.color) ?? '#000'}`;
}

const pixelsPerPoint = 4 / 3;

/** Fill, font, borders and alignment of a cell, put on an element at a zoom. */
export function dress(element: HTMLElement, cell: CellView, zoom: number): void {
  const { fill, font, alignment, border } = cell.style;
  const { style } = element;
  const background = fill?.type === 'pattern' && fill.pattern !== 'none' ? cssColor(fill.fgColor) : null;
  if (background !== null) {
    style.backgroundColor = background;
    element.classList.add('filled');
  }
  const color = cssColor(font?.color);
  if (color !== null) style.color = color;
  if (font?.name !== undefined)
    style.fontFamily = `'${font.name.replaceAll("'", '')}', Carlito, 'Segoe UI', sans-serif`;
  style.fontSize = `${(font?.size ?? 11) * pixelsPerPoint * zoom}px`;
  if (font?.bold === true) style.fontWeight = '700';
  if (font?.italic === true) style.fontStyle = 'italic';
  const underline = font?.underline === undefined || font.underline === false ? '' : 'underline ';
  const through = font?.strikethrough === true ? 'line-through' : '';
  if (underline + through !== '') style.textDecoration = underline + through;
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const look = line(border?.[side]);
    if (look !== null) style.setProperty(`border-${side}`, look);
  }
  style.justifyContent = across(alignment?.horizontal, cell);
  style.textAlign =
    alignment?.horizontal === 'center' ? 'center' : style.justifyContent === 'flex-end' ? 'right' : 'left';
  style.alignItems =
    alignment?.vertical === 'top' ? 'flex-start' : alignment?.vertical === 'center' ? 'center' : 'flex-end';
  if (alignment?.wrapText === true) style.whiteSpace = 'pre-wrap';
  const indent = alignment?.indent ?? 0;
  if (indent > 0)
    style.setProperty(
      style.justifyContent === 'flex-end' ? 'padding-right' : 'padding-left',
      `${3 + indent * 9 * zoom}px`,
    );
  if (cell.link !== undefined) element.classList.add('linked');
}

function across(wanted: string | undefined, { value }: CellView): string {
  if (wanted === 'center' || wanted === 'centerContinuous') return 'center';
  if (wanted === 'right') return 'flex-end';
  if (wanted === 'left' || wanted === 'justify') return 'flex-start';
  return typeof value === 'number' ? 'flex-end' : typeof value === 'boolean' ? 'center' : 'flex-start';
}
