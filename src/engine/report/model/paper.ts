import type { ReportTexts } from './texts';

/** The paper that sheets are printed on, and what fits it. */

const pointsPerInch = 72;

/** Paper sizes upright, in points. */
export const papers = {
  a4: { width: 595, height: 842 },
  f4: { width: 8.5 * pointsPerInch, height: 13 * pointsPerInch },
  a3: { width: 842, height: 1191 },
} as const;
export type PaperSize = keyof typeof papers;
export const paperSizes = Object.keys(papers) as readonly PaperSize[];
export const isPaperSize = (value: unknown): value is PaperSize => paperSizes.some((size) => size === value);

/** What the report is printed on. */
export type ReportPaper = Extract<PaperSize, 'a4' | 'f4'>;

/** Largest scale at which a sheet is printed. A3 is made to be read from afar: what fills a sheet of A4 is enlarged to it, a little less than the root of 2. */
export const largestScale = { a4: 1, f4: 1, a3: 1.4 } as const satisfies Readonly<Record<PaperSize, number>>;

/** Most page breaks across a sheet that Excel takes (its specifications and limits). */
export const mostPageBreaks = 1026;

/** Margins of a page in inches. */
export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** Margins of the report. */
export const margins: PageMargins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 };

const oneAndAHalfCentimetres = 0.59;
/** Margins of papers, of one and a half centimetres (docs/spec/statements.md 4). */
export const paperMargins: PageMargins = {
  ...margins,
  left: oneAndAHalfCentimetres,
  right: oneAndAHalfCentimetres,
  top: oneAndAHalfCentimetres,
  bottom: oneAndAHalfCentimetres,
};

/** Points in a character of a column's width: 7 pixels of the default font at 0.75 points each. */
export const pointsPerCharacter = 5.25;

/** Smallest scale at which anything is printed. */
export const leastScale = 0.8;

/**
 * Points of the smallest script of ours: on paper more than 8 at the smallest scale, in LibreOffice, too, which with Carlito makes columns wider than Excel
 * (it does not round a digit's width to whole pixels, and rounds up every column) and so fits them to a page at 0.73.
 */
export const smallestScript = 11;

interface Page {
  readonly paper: PaperSize;
  readonly orientation: 'portrait' | 'landscape';
  /** Absent: those of the report. */
  readonly margins?: PageMargins;
}

/** Width and height within the margins of a paper as it lies, in points. */
export function usablePaper({
  paper,
  orientation,
  margins: own = margins,
}: Page): readonly [width: number, height: number] {
  const { width, height } = papers[paper];
  const [across, down] = orientation === 'landscape' ? [height, width] : [width, height];
  return [across - (own.left + own.right) * pointsPerInch, down - (own.top + own.bottom) * pointsPerInch];
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

/** Share of those characters that columns are widened to: LibreOffice, too, is to print many narrow ones at a scale that the smallest script bears. */
const filled = 0.97;

/**
 * Widths of columns side by side, all made wider by the same share so that they fill the page at the smallest scale, but not beyond what a page holds at full scale of
 * those that are few; so pages hold more rows, and none has a blank side.
 */
export function fillingPage(widths: readonly number[], page: Page): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const share = Math.min(1 / leastScale, (filled * printedCharacters(page)) / whole);
  return share <= 1 ? widths : widths.map((width) => Math.floor(10 * width * share) / 10);
}
