import type { Dataset } from '../../engine/dataset';
import type { Paper, PaperChoices } from '../../engine/report';
import { lastListDay, listDay } from '../arrears/day';
import { boardOptions } from '../tasks/boardOptions';
import { datasetBook } from '../tasks/datasetBook';
import { kartu } from './kartu';
import { kuitansi } from './kuitansi';
import { lpp } from './lpp';
import { lu02 } from './lu02';
import { neraca } from './neraca';
import { papan } from './papan';
import { tagih } from './tagih';
import { teguran } from './teguran';
import { tunggakan } from './tunggakan';

/** The papers of a UPK (docs/spec/statements.md 4). */
export const papers: readonly Paper[] = [tagih, kartu, teguran, kuitansi, tunggakan, lu02, lpp, neraca, papan];

/** The boards of a workbook, and the day of lists for work (docs/spec/statements.md 1): without payments only the end of Periode. */
export function paperChoices(dataset: Dataset, today: number): PaperChoices | null {
  const { period } = dataset.profile;
  if (period === null) return null;
  const book = datasetBook(dataset);
  const of = boardOptions(book);
  if (book.isUnrecorded) return { of, day: period, lastDay: period };
  return { of, day: listDay(period, today), lastDay: lastListDay(period) };
}
