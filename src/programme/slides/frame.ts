import { numberOf } from '../../engine/measure';
import { frames, portions, type SlideMaker } from '../../engine/report';
import type { Settings } from '../settings/settings';

const facts = [1, 2, 3, 4, 5] as const;

/** What the programme is (docs/spec/domain.md 2). */
export const programSlides: SlideMaker = ({ texts }) => [
  {
    kind: 'content',
    section: texts.text('deck.section.program'),
    title: texts.text('deck.program.title'),
    blocks: [
      { kind: 'text', frame: frames.full, list: true, lines: facts.map((fact) => texts.text(`deck.program.${fact}`)) },
    ],
  },
];

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

/** Desa and kelurahan of a kabupaten that are to finish the yearly cycle in time (docs/spec/domain.md 9). */
const cycleTarget = 0.9;
const qualities = ['poor', 'women', 'voters'] as const;

/** What the programme is measured by: only what its own texts say (docs/spec/domain.md 9, confidence A), and the share that was set for APBD. */
export const targetSlides: SlideMaker = ({ texts, settings, figures }) => {
  const { scoreTarget, apbdShare } = settings as Settings;
  return [
    {
      kind: 'content',
      section: texts.text('deck.section.sasaran'),
      title: texts.text('deck.sasaran.title'),
      blocks: [
        {
          kind: 'figures',
          frame: frames.strip,
          figures: [
            { value: texts.shortPercent(scoreTarget / 100), label: texts.text('deck.sasaran.data') },
            { value: texts.shortPercent(cycleTarget), label: texts.text('deck.sasaran.cycle') },
            { value: texts.number(qualities.length), label: texts.text('deck.sasaran.quality') },
          ],
        },
        {
          kind: 'text',
          frame: frames.below,
          list: true,
          lines: [
            ...qualities.map((quality) => texts.text(`deck.sasaran.${quality}`)),
            ...(apbdShare > 0
              ? [
                  texts.text('deck.sasaran.apbd', {
                    limit: texts.shortPercent(apbdShare),
                    value: figures.percent('blm.porsi_apbd'),
                  }),
                ]
              : []),
          ],
        },
        { kind: 'note', frame: frames.note, text: texts.text('deck.sasaran.note') },
      ],
    },
  ];
};

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
