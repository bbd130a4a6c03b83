import { buildDeck, type DeckSpec, type DeckTexts } from '../programme/slides';
import { countSkippedCells } from '../engine/report';
import type { Progress } from '../workbook/port';
import type { SourceFile } from './consolidate';
import { indicatorsOf } from './indicators';
import { gatherFiles, isSynthetic } from './report';
import type { AppContext, CheckResult } from './types';

/** Describes the programme deck of checked data. */
export function deckOf(check: CheckResult, texts: DeckTexts): DeckSpec {
  const { disusunOleh, jabatan } = check.dataset.profil;
  return buildDeck({
    indicators: indicatorsOf(check),
    check,
    settings: check.settings,
    skippedCells: countSkippedCells(check.dataset),
    synthetic: isSynthetic(check.dataset),
    author: disusunOleh === null || jabatan === null ? disusunOleh : `${disusunOleh}, ${jabatan}`,
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
