import { numberOf } from '../../engine/measure';
import { frames, portions, type SlideMaker } from '../../engine/report';

const aims = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const aimsInRow = 3;

/** What the programme aims at (docs/spec/deck.md), in rows of three. */
export const aimSlides: SlideMaker = ({ texts }) => [
  {
    kind: 'content',
    section: texts.text('deck.section.tujuan'),
    title: texts.text('deck.tujuan.title'),
    blocks: portions(aims, aimsInRow).map((row, index) => ({
      kind: 'figures',
      frame: { ...frames.full, y: frames.full.y + index * 1.75, h: 1.5 },
      figures: row.map((aim) => ({ value: texts.number(aim), label: texts.text(`deck.tujuan.${aim}`) })),
    })),
  },
];

/** Where the figures come from and how to read them. */
export const noteSlides: SlideMaker = ({ texts, total, month, status, limits, skippedCells, synthetic }) => {
  const reporting = numberOf(total.values['upk.pelapor']) ?? 0;
  const obliged = numberOf(total.values['upk.wajib']) ?? 0;
  return [
    {
      kind: 'content',
      section: texts.text('deck.section.catatan'),
      title: texts.text('deck.catatan.title'),
      blocks: [
        {
          kind: 'text',
          frame: frames.full,
          list: true,
          lines: [
            texts.text('deck.catatan.source', { area: total.name }),
            texts.text('deck.catatan.period', { period: month, status }),
            ...(skippedCells > 0 ? [texts.text('deck.catatan.skipped', { count: skippedCells })] : []),
            ...(reporting < obliged ? [texts.text('deck.catatan.missing', { reporting, obliged })] : []),
            texts.text('deck.catatan.households'),
            texts.text('deck.catatan.classes', { reading: limits.reading }),
            ...(synthetic ? [texts.text('deck.catatan.synthetic')] : []),
          ],
        },
      ],
    },
  ];
};
