import type { IndicatorResult } from '../../engine/measure';
import type { Settings } from '../../engine/settings';
import { reportAreas } from '../../engine/report/parts/reportAreas';
import { numberOf } from '../../engine/report/model/values';
import { openCounts, type DataScore, type FindingCounts } from '../../engine/check';
import { portions, type DeckContext, type SlideMaker } from '../../engine/report/parts/slideParts';
import { figuresOf } from '../../engine/report/parts/figures';
import { frames } from '../../engine/report/parts/frames';
import { blmSlides } from './blm';
import { inovasiSlides } from './inovasi';
import { fisikSlides, tridayaSlides } from './kegiatan';
import { kelembagaanSlides } from './kelembagaan';
import { upkSlides } from './upk';
import { wilayahSlides } from './wilayah';
import type { DeckTexts } from './texts';
import type { DeckSlide, DeckSpec } from '../../engine/report/model/slides';

/** What a deck is made of. */
export interface DeckInput {
  readonly indicators: IndicatorResult;
  /** State of the data the deck was made from. */
  readonly check: { readonly ready: boolean; readonly counts: FindingCounts; readonly score: DataScore };
  /** Cells that were blank though required, or could not be read: they are missing from the sums. */
  readonly skippedCells: number;
  /** True when the data are made up; every slide says so. */
  readonly synthetic: boolean;
  /** Who made the data, as in Profil; null when it is not filled in. */
  readonly author: string | null;
  /** Limits in force. */
  readonly settings: Settings;
  readonly texts: DeckTexts;
}

const aims = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const aimsInRow = 3;

/** What the programme aims at (spec/deck.md), in rows of three. */
const aimSlides: SlideMaker = ({ texts }) => [
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
function noteSlide(context: DeckContext, { skippedCells, synthetic }: DeckInput, status: string): DeckSlide {
  const { texts, total, period } = context;
  const reporting = numberOf(total.values['upk.pelapor']) ?? 0;
  const obliged = numberOf(total.values['upk.wajib']) ?? 0;
  return {
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
          texts.text('deck.catatan.period', {
            period: period === '' ? texts.text('report.notAvailable') : texts.month(period),
            status,
          }),
          ...(skippedCells > 0 ? [texts.text('deck.catatan.skipped', { count: skippedCells })] : []),
          ...(reporting < obliged ? [texts.text('deck.catatan.missing', { reporting, obliged })] : []),
          texts.text('deck.catatan.households'),
          texts.text('deck.catatan.classes', { reading: context.settings.limitReading }),
          ...(synthetic ? [texts.text('deck.catatan.synthetic')] : []),
        ],
      },
    ],
  };
}

/** Describes the programme deck of spec/deck.md for the area of a workbook: a kabupaten, or a single kecamatan. */
export function buildDeck(input: DeckInput): DeckSpec {
  const { indicators, check, synthetic, author, texts } = input;
  const { total, areas, single } = reportAreas(indicators);
  const context: DeckContext = {
    total,
    areas,
    single,
    period: indicators.period,
    settings: input.settings,
    texts,
    figures: figuresOf(total, texts),
  };
  const period = indicators.period === '' ? texts.text('report.notAvailable') : texts.month(indicators.period);
  const status = check.ready
    ? texts.text('report.status.ready', { score: Math.round(check.score.value * 100) / 100 })
    : texts.text('report.status.draft', openCounts(check.counts));
  const makers: readonly SlideMaker[] = [
    aimSlides,
    wilayahSlides,
    blmSlides,
    fisikSlides,
    tridayaSlides,
    upkSlides,
    kelembagaanSlides,
    inovasiSlides,
  ];
  return {
    title: texts.text('deck.file', { area: total.name, period }),
    area: total.name,
    locale: texts.locale,
    footer: texts.text('deck.footer', { area: total.name, period }),
    notice: synthetic ? texts.text('report.synthetic') : null,
    slides: [
      {
        kind: 'title',
        programme: texts.text('deck.programme'),
        title: texts.text('deck.title'),
        area: total.name,
        lines: [
          texts.text('deck.period', { period }),
          ...(author === null ? [] : [texts.text('deck.author', { author })]),
          status,
        ],
      },
      ...makers.flatMap((make) => make(context)),
      noteSlide(context, input, status),
    ],
  };
}
