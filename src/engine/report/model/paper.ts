import type { ReportTexts } from './texts';

/** The paper that sheets are printed on, and what fits it. */

const pointsPerInch = 72;

/** Paper sizes upright, in points. */
export const papers = {
  a4: { width: 595, height: 842 },
  f4: { width: 8.5 * pointsPerInch, height: 13 * pointsPerInch },
} as const;

/** Margins in inches. */
export const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 } as const;

/** Points in a character of a column's width: 7 pixels of the default font at 0.75 points each. */
export const pointsPerCharacter = 5.25;

/** Smallest scale at which anything is printed: the smallest script of ours, 10 points (`styles`), is 8 points on paper then. */
export const leastScale = 0.8;

interface Page {
  readonly paper: keyof typeof papers;
  readonly orientation: 'portrait' | 'landscape';
}

/** Width and height within the margins of a paper as it lies, in points. */
export function usablePaper({ paper, orientation }: Page): readonly [width: number, height: number] {
  const { width, height } = papers[paper];
  const [across, down] = orientation === 'landscape' ? [height, width] : [width, height];
  return [
    across - (margins.left + margins.right) * pointsPerInch,
    down - (margins.top + margins.bottom) * pointsPerInch,
  ];
}

/** Most characters that columns side by side may have, so that they fit a page at the smallest scale. */
export const printedCharacters = (page: Page): number =>
  Math.floor(usablePaper(page)[0] / leastScale / pointsPerCharacter);

/** The two sides of a page's foot: a text, and the number of the page, in which `{page}` and `{pages}` stand for numbers. */
export interface PageFooter {
  readonly text: string;
  readonly page: string;
}

/** A foot with a text on the left and `2 dari 9` on the right. */
export const pageFooter = (text: string, texts: Pick<ReportTexts, 'text'>): PageFooter => ({
  text,
  page: texts.text('report.page', { page: '{page}', pages: '{pages}' }),
});

/**
 * Widths of columns side by side, all made wider by the same share so that they fill the page at the smallest scale, but not beyond what a page holds at full scale of
 * those that are few; so pages hold more rows, and none has a blank side.
 */
export function fillingPage(widths: readonly number[], page: Page): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const share = Math.min(1 / leastScale, printedCharacters(page) / whole);
  return share <= 1 ? widths : widths.map((width) => Math.floor(10 * width * share) / 10);
}
