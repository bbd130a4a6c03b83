import type { Dataset } from '../dataset';
import type { IndicatorResult } from '../measure';
import type { CheckSettings } from '../settings';
import { statusWords } from './build';
import type { CheckState, ReportProgramme } from './model/context';
import type { DeckPicture, DeckSlide, DeckSpec } from './model/slides';
import type { DeckTexts } from './model/texts';
import { figuresOf } from './parts/figures';
import { reportAreas } from './parts/reportAreas';
import type { DeckContext, SlideMaker } from './parts/slideParts';

/** What a deck is made of. */
export interface DeckInput {
  readonly dataset: Dataset;
  /** The pictures that are at hand, by file name. */
  readonly pictures: ReadonlyMap<string, DeckPicture>;
  readonly indicators: IndicatorResult;
  readonly check: CheckState;
  /** Cells that were blank though required, or could not be read: they are missing from the sums. */
  readonly skippedCells: number;
  /** True when the data are made up; every slide says so. */
  readonly synthetic: boolean;
  /** Who made the data, as in the profile; null when it is not filled in. */
  readonly author: string | null;
  /** Limits in force. */
  readonly settings: CheckSettings;
  readonly texts: DeckTexts;
}

/** Describes the deck of a programme for the area of a workbook: the whole, or a single part of it. */
export function buildDeck(programme: ReportProgramme, makers: readonly SlideMaker[], input: DeckInput): DeckSpec {
  const { dataset, pictures, indicators, check, synthetic, author, settings, skippedCells, texts } = input;
  const areas = reportAreas(programme.schema, indicators);
  const { total } = areas;
  const month = indicators.period === '' ? texts.text('report.notAvailable') : texts.month(indicators.period);
  const status = statusWords(check, texts);
  const context: DeckContext = {
    ...areas,
    programme,
    dataset,
    pictures,
    period: indicators.period,
    month,
    settings,
    limits: programme.catalogue.limits(settings),
    texts,
    figures: figuresOf(total, texts),
    skippedCells,
    synthetic,
    author,
    status,
  };
  const title: DeckSlide = {
    kind: 'title',
    programme: texts.text('deck.programme'),
    title: texts.text('deck.title'),
    area: total.name,
    lines: [
      texts.text('deck.period', { period: month }),
      ...(author === null ? [] : [texts.text('deck.author', { author })]),
      status,
    ],
  };
  return {
    title: texts.text('deck.file', { area: total.name, period: month }),
    area: total.name,
    locale: texts.locale,
    footer: texts.text('deck.footer', { area: total.name, period: month }),
    notice: synthetic ? texts.text('report.synthetic') : null,
    slides: [title, ...makers.flatMap((make) => make(context))],
  };
}
