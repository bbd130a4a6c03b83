import type PptxGen from 'pptxgenjs';
import type { DeckBlock, DeckFigure, DeckPicture, DeckTable, Frame } from '../../engine/report';
import { putChart } from './chart';
import { theme } from './theme';

const cardGap = 0.25;
/** Left, right, bottom, top, in points. */
const cardMargin: PptxGen.Margin = [12, 8, 4, 4];

/** Shapes of characters of Calibri in bold: figures, and words. */
const figureShape = 0.56;
export const wordShape = 0.48;

/** Largest font size, up to `most`, at which a text fits a width in one line; `shape` is the width of its characters in their height. */
export const fittingSize = (text: string, inches: number, most: number, shape: number): number =>
  Math.max(12, Math.min(most, Math.floor((inches * 72) / (text.length * shape))));

function putFigures(slide: PptxGen.Slide, frame: Frame, figures: readonly DeckFigure[]): void {
  const w = (frame.w - cardGap * (figures.length - 1)) / figures.length;
  const size = Math.min(...figures.map(({ value }) => fittingSize(value, w - 0.3, 34, figureShape)));
  figures.forEach(({ value, label, note }, index) => {
    const text = { fontFace: theme.font, align: 'left' } as const;
    slide.addText(
      [
        { text: value, options: { ...text, fontSize: size, bold: true, color: theme.accent, breakLine: true } },
        { text: label, options: { ...text, fontSize: 14, color: theme.ink, breakLine: note !== undefined } },
        ...(note === undefined ? [] : [{ text: note, options: { ...text, fontSize: 11, color: theme.quiet } }]),
      ],
      {
        ...frame,
        x: frame.x + index * (w + cardGap),
        w,
        margin: cardMargin,
        valign: 'middle',
        fill: { color: theme.card },
      },
    );
  });
}

const mostRowHeight = 0.38;

/** Lines that a heading takes in a column of this width, in Calibri 13. */
const linesOf = (heading: string, inches: number): number => Math.ceil((heading.length * 0.105) / (inches - 0.17));

function putTable(slide: PptxGen.Slide, frame: Frame, { columns, rows, total }: DeckTable): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (frame.w * share) / shares);
  const headLines = Math.max(...columns.map(({ heading }, index) => linesOf(heading, widths[index] ?? 1)));
  const headHeight = 0.16 + 0.22 * headLines;
  const rowHeight = Math.min(mostRowHeight, (frame.h - headHeight) / Math.max(1, rows.length));
  const fontSize = rowHeight < 0.33 ? 11 : 13;
  const rule = { type: 'solid', pt: 0.5, color: theme.line } as const;
  const none = { type: 'none' } as const;
  const margin: PptxGen.Margin = [1, 6, 1, 6];
  const cell = { fontFace: theme.font, fontSize, valign: 'middle', margin } as const;
  slide.addTable(
    [
      columns.map(({ heading, align }) => ({
        text: heading,
        options: { ...cell, align, bold: true, color: theme.paper, fill: { color: theme.accent } },
      })),
      ...rows.map((row, index) => {
        const isTotal = total && index === rows.length - 1;
        return columns.map(({ align }, column) => ({
          text: row[column] ?? '',
          options: {
            ...cell,
            align,
            color: theme.ink,
            bold: isTotal,
            border: [none, none, rule, none] as [typeof none, typeof none, typeof rule, typeof none],
            ...(isTotal ? { fill: { color: theme.total } } : {}),
          },
        }));
      }),
    ],
    {
      x: frame.x,
      y: frame.y,
      w: frame.w,
      colW: widths,
      rowH: [headHeight, ...rows.map(() => rowHeight)],
    },
  );
}

function putText(slide: PptxGen.Slide, frame: Frame, lines: readonly string[], list: boolean): void {
  slide.addText(
    lines.map((text, index) => ({
      text,
      options: { breakLine: index < lines.length - 1, ...(list ? { bullet: { indent: 18 } } : {}) },
    })),
    {
      ...frame,
      margin: 0,
      valign: 'top',
      fontFace: theme.font,
      fontSize: 18,
      color: theme.ink,
      paraSpaceAfter: 10,
    },
  );
}

const captionHeight = 0.35;

/** A picture in the middle of its frame, none of it cut off, over its caption. */
function putPicture(slide: PptxGen.Slide, frame: Frame, { bytes, width, height }: DeckPicture, caption: string): void {
  const room = { w: frame.w, h: frame.h - captionHeight };
  const scale = Math.min(room.w / width, room.h / height);
  const [w, h] = [width * scale, height * scale];
  const x = frame.x + (room.w - w) / 2;
  slide.addImage({
    data: `image/jpeg;base64,${base64(bytes)}`,
    x,
    y: frame.y + (room.h - h) / 2,
    w,
    h,
    altText: caption,
  });
  slide.addText(caption, {
    x: frame.x,
    y: frame.y + room.h,
    w: frame.w,
    h: captionHeight,
    margin: 0,
    align: 'center',
    valign: 'middle',
    fontFace: theme.font,
    fontSize: 14,
    color: theme.quiet,
  });
}

/** Bytes as text, in pieces, because a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const piece = 32_768;
  let text = '';
  for (let start = 0; start < bytes.length; start += piece)
    text += String.fromCharCode(...bytes.subarray(start, start + piece));
  return btoa(text);
}

/** Puts one block into its frame. */
export function putBlock(slide: PptxGen.Slide, block: DeckBlock): void {
  switch (block.kind) {
    case 'figures':
      return putFigures(slide, block.frame, block.figures);
    case 'table':
      return putTable(slide, block.frame, block.table);
    case 'chart':
      return putChart(slide, block.frame, block.chart);
    case 'picture':
      return putPicture(slide, block.frame, block.picture, block.caption);
    case 'text':
      return putText(slide, block.frame, block.lines, block.list);
    case 'note':
      slide.addText(block.text, {
        ...block.frame,
        margin: 0,
        valign: 'middle',
        fontFace: theme.font,
        fontSize: 11,
        italic: true,
        color: theme.quiet,
      });
  }
}
