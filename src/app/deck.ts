import { buildDeck, countSkippedCells, type DeckSpec, type DeckTexts } from '../engine/report';
import type { Progress } from '../workbook/port';
import type { SourceFile } from './consolidate';
import { indicatorsOf } from './indicators';
import { gatherFiles, isSynthetic } from './report';
import type { AppContext, CheckResult } from './types';

/** Describes the programme deck of checked data. */
export function deckOf(check: CheckResult, texts: DeckTexts): DeckSpec {
  const { programme, dataset } = check;
  const { author, office } = dataset.profile;
  return buildDeck(programme, programme.slides, {
    indicators: indicatorsOf(check),
    check,
    settings: check.settings,
    skippedCells: countSkippedCells(dataset),
    synthetic: isSynthetic(dataset, programme),
    author: author === null || office === null ? author : `${author}, ${office}`,
    texts,
  });
}

/** The programme deck of one file, or of several consolidated. Rejects with a `WorkbookError` or a `ConsolidationError`. */
export async function deckFiles(
  files: readonly SourceFile[],
  context: AppContext,
  texts: DeckTexts,
  progress?: Progress,
): Promise<{ readonly check: CheckResult; readonly deck: DeckSpec }> {
  const { check } = await gatherFiles(files, context, progress);
  progress?.report('computing', 0, 1);
  const deck = deckOf(check, texts);
  progress?.report('computing', 1, 1);
  return { check, deck };
}
