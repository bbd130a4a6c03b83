import PptxGen from 'pptxgenjs';
import type { DeckSlide, DeckSpec } from '../../engine/report';
import { xmlText } from '../xmlText';
import { fittingSize, putBlock, wordShape } from './blocks';
import { defineMasters } from './masters';
import { masters, slideSize, theme, titleFrame } from './theme';
import { tidyDeck } from './tidy';

function putTitleSlide(deck: PptxGen, { programme, title, area, lines }: DeckSlide & { kind: 'title' }): void {
  const slide = deck.addSlide({ masterName: masters.title });
  const text = { x: 0.9, w: 11.5, margin: 0, fontFace: theme.font, align: 'left' } as const;
  slide.addText(title, { placeholder: 'title' });
  slide.addText(programme, { ...text, y: 1.2, h: 0.5, fontSize: 22, color: theme.highlight, bold: true });
  slide.addText(area, { ...text, y: 4.2, h: 0.7, fontSize: 30, color: theme.paper, bold: true });
  slide.addText(
    lines.map((line, index) => ({ text: line, options: { breakLine: index < lines.length - 1 } })),
    { ...text, y: 5.0, h: 1.4, valign: 'top', fontSize: 16, color: theme.paper, paraSpaceAfter: 4 },
  );
}

function putContentSlide(deck: PptxGen, { section, title, blocks }: DeckSlide & { kind: 'content' }): void {
  const slide = deck.addSlide({ masterName: masters.content });
  const fontSize = fittingSize(title, titleFrame.w, titleFrame.fontSize, wordShape);
  slide.addText([{ text: title, options: { fontSize } }], { placeholder: 'title' });
  slide.addText(section.toUpperCase(), {
    x: 0.6,
    y: 0.25,
    w: 8,
    h: 0.3,
    margin: 0,
    fontFace: theme.font,
    fontSize: 12,
    bold: true,
    charSpacing: 1.5,
    color: theme.accent,
  });
  for (const block of blocks) putBlock(slide, block);
}

/** A description with all its texts fit for XML. */
function withXmlTexts(spec: DeckSpec): DeckSpec {
  const fit = (value: unknown): unknown => {
    if (typeof value === 'string') return xmlText(value);
    if (Array.isArray(value)) return value.map(fit);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fit(each)]));
  };
  // Nothing but texts is changed.
  return fit(spec) as DeckSpec;
}

/**
 * Writes a deck as a `.pptx` file with native tables and charts. Works in Node and in the browser.
 * @param created day of the file, in its properties
 */
export async function writeDeckFile(described: DeckSpec, created: Date = new Date()): Promise<Uint8Array> {
  const spec = withXmlTexts(described);
  const deck = new PptxGen();
  deck.defineLayout({ name: 'slide', ...slideSize });
  deck.layout = 'slide';
  deck.title = spec.title;
  deck.author = 'Indikator Mandiri';
  deck.company = 'Indikator Mandiri';
  deck.subject = spec.footer;
  deck.theme = { headFontFace: theme.font, bodyFontFace: theme.font };
  defineMasters(deck, spec);
  for (const slide of spec.slides) {
    if (slide.kind === 'title') putTitleSlide(deck, slide);
    else putContentSlide(deck, slide);
  }
  const bytes = await deck.write({ outputType: 'uint8array', compression: true });
  if (!(bytes instanceof Uint8Array)) throw new Error('the deck was not written as bytes');
  return tidyDeck(bytes, spec, created);
}
