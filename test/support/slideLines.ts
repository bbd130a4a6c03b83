import { deckFiles } from '../../src/app';
import type { RawWorkbook } from '../../src/engine/dataset';
import type { DeckBlock, DeckSlide, Frame } from '../../src/engine/report';
import { frames } from '../../src/engine/report/parts/frames';
import { baseApp } from './base';
import { deckWords } from './programme';

/** Name of the place that a block has on its slide; its numbers where it is one of its own. */
function placeOf(frame: Frame): string {
  const named = Object.entries(frames).find(([, { x, y, w, h }]) => {
    return x === frame.x && y === frame.y && w === frame.w && h === frame.h;
  });
  return named?.[0] ?? [frame.x, frame.y, frame.w, frame.h].map((inches) => inches.toFixed(2)).join(',');
}

function contentOf(block: DeckBlock): string[] {
  switch (block.kind) {
    case 'figures':
      return block.figures.map(
        ({ value, label, note }) => `${value} | ${label}${note === undefined ? '' : ` | ${note}`}`,
      );
    case 'table': {
      const { columns, rows, total } = block.table;
      return [
        columns.map(({ heading, share, align }) => `${heading} (${share} ${align})`).join(' | '),
        ...rows.map((cells, row) => `${total && row === rows.length - 1 ? 'total: ' : ''}${cells.join(' | ')}`),
      ];
    }
    case 'chart': {
      const { title, kind, unit, numberFormat, showValues, categories, series } = block.chart;
      return [
        `${title}: ${kind}, ${unit} as ${numberFormat}${showValues ? ', with values' : ''}`,
        ` over ${categories.join(' | ')}`,
        ...series.map(({ name, values }) => ` ${name}: ${values.join(' | ')}`),
      ];
    }
    case 'picture':
      return [block.caption];
    case 'text':
      return block.lines.map((line) => (block.list ? `- ${line}` : line));
    case 'note':
      return [block.text];
  }
}

/** A slide as lines that can be read and compared: section and title, then each block with its place and what it shows. */
export const slideLines = (slide: DeckSlide): readonly string[] =>
  slide.kind === 'title'
    ? [slide.programme, slide.title, slide.area, ...slide.lines]
    : [
        `${slide.section} > ${slide.title}`,
        ...slide.blocks.flatMap((block) => [`${block.kind} at ${placeOf(block.frame)}`, ...contentOf(block)]),
      ];

/** The slides of a workbook of the base kabupaten as lines. */
export async function slidesOf(raw: RawWorkbook): Promise<readonly (readonly string[])[]> {
  const file = { name: 'uji.xlsx', workbook: { readTables: () => Promise.resolve(raw) } };
  const { deck } = await deckFiles([file], baseApp, deckWords());
  return deck.slides.map(slideLines);
}
