import { openCounts } from '../../check';
import type { CheckState } from '../model/context';
import type { ReportTexts } from '../model/texts';

type Scored = Pick<CheckState, 'score' | 'counts'>;

/** What is said of a data score: its class, or how many errors keep the data from being ready. */
export function scoreClassWords({ score, counts }: Scored, texts: Pick<ReportTexts, 'text'>): string {
  return score.class ?? texts.text('score.notReady', openCounts(counts));
}

/** Why a score is another one than that of the same data by the day on which they were made; null where it is not. */
export function receiptWords(
  { score: { receipt } }: Pick<Scored, 'score'>,
  texts: Pick<ReportTexts, 'text' | 'date' | 'score'>,
): string | null {
  if (receipt === null) return null;
  return texts.text('score.receipt', { day: texts.date(receipt.day), score: texts.score(receipt.otherwise) });
}
