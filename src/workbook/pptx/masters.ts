import type PptxGen from 'pptxgenjs';
import type { DeckSpec } from '../../engine/report';
import { masters, slideSize, theme, titleFrame } from './theme';

const { width, height } = slideSize;

/** Defines the two masters: the title slide on a dark ground, content slides with footer and page number. */
export function defineMasters(deck: PptxGen, { footer, notice }: DeckSpec): void {
  deck.defineSlideMaster({
    title: masters.title,
    background: { color: theme.accent },
    objects: [
      { rect: { x: 0.9, y: 3.95, w: 1.6, h: 0.07, fill: { color: theme.highlight } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 0.9,
            y: 1.85,
            w: 11.5,
            h: 1.9,
            align: 'left',
            valign: 'bottom',
            margin: 0,
            fontFace: theme.font,
            fontSize: 48,
            bold: true,
            color: theme.paper,
          },
          text: '',
        },
      },
      ...noticeObjects(notice, theme.paper),
    ],
  });
  deck.defineSlideMaster({
    title: masters.content,
    background: { color: theme.paper },
    objects: [
      { rect: { x: 0, y: 0, w: 0.18, h: height, fill: { color: theme.accent } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...titleFrame,
            align: 'left',
            valign: 'middle',
            margin: 0,
            fontFace: theme.font,
            bold: true,
            color: theme.ink,
          },
          text: '',
        },
      },
      { line: { x: 0.6, y: 6.98, w: 12.13, h: 0, line: { color: theme.line, width: 0.75 } } },
      {
        text: {
          text: footer,
          options: {
            x: 0.6,
            y: 7.03,
            w: 11,
            h: 0.3,
            margin: 0,
            fontFace: theme.font,
            fontSize: 10,
            color: theme.quiet,
          },
        },
      },
      ...noticeObjects(notice, theme.notice),
    ],
    slideNumber: {
      x: width - 1.2,
      y: 7.03,
      w: 0.6,
      h: 0.3,
      align: 'right',
      margin: 0,
      fontFace: theme.font,
      fontSize: 10,
      color: theme.quiet,
    },
  });
}

/** The mark of made-up data in the upper right corner. */
function noticeObjects(notice: string | null, color: string) {
  if (notice === null) return [];
  const options = {
    x: width - 4.1,
    y: 0.22,
    w: 3.5,
    h: 0.32,
    align: 'center',
    valign: 'middle',
    margin: 0,
    fontFace: theme.font,
    fontSize: 11,
    bold: true,
    color,
    line: { color, width: 1 },
  } as const;
  return [{ text: { text: notice, options } }];
}
