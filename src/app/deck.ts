import { buildDeck, countSkippedCells, type DeckPicture, type DeckSpec, type DeckTexts } from '../engine/report';
import type { Progress } from '../workbook/port';
import type { SourceFile } from './consolidate';
import { indicatorsOf } from './indicators';
import { gatherFiles, isSynthetic } from './report';
import type { AppContext, CheckResult } from './types';

/** Gives a picture by its file name; null where there is none that can be shown. */
export type PictureSource = (file: string) => Promise<DeckPicture | null>;

/** Describes the programme deck of checked data, with the pictures that are at hand, by file name. */
export function deckOf(
  check: CheckResult,
  texts: DeckTexts,
  pictures: ReadonlyMap<string, DeckPicture> = new Map(),
): DeckSpec {
  const { programme, dataset } = check;
  const { author, office } = dataset.profile;
  return buildDeck(programme, programme.slides, {
    dataset,
    pictures,
    indicators: indicatorsOf(check),
    check,
    settings: check.settings,
    skippedCells: countSkippedCells(dataset),
    synthetic: isSynthetic(dataset, programme),
    author: author === null || office === null ? author : `${author}, ${office}`,
    texts,
  });
}

/** The pictures that the deck of checked data shows, each asked for once. */
async function picturesOf({ programme, dataset }: CheckResult, source: PictureSource) {
  const pictures = new Map<string, DeckPicture>();
  for (const file of new Set(programme.pictureFiles?.(dataset) ?? [])) {
    const picture = await source(file);
    if (picture !== null) pictures.set(file, picture);
  }
  return pictures;
}

/** What a deck may be made with. */
export interface DeckOptions {
  readonly progress?: Progress | undefined;
  /** Where its pictures come from; without it there are none. */
  readonly pictures?: PictureSource | undefined;
}

/** The programme deck of one file, or of several consolidated. Rejects with a `WorkbookError` or a `ConsolidationError`. */
export async function deckFiles(
  files: readonly SourceFile[],
  context: AppContext,
  texts: DeckTexts,
  { progress, pictures }: DeckOptions = {},
): Promise<{ readonly check: CheckResult; readonly deck: DeckSpec }> {
  const { check } = await gatherFiles(files, context, progress);
  progress?.report('computing', 0, 1);
  const deck = deckOf(check, texts, pictures === undefined ? new Map() : await picturesOf(check, pictures));
  progress?.report('computing', 1, 1);
  return { check, deck };
}
