import type { RowValues, TaskOption, TaskPlan, TaskQuestion } from '../../engine/entry';
import { parts } from '../../engine/dataset';
import type { Entry } from '../loans/account';
import { reversalPrefix } from '../codes';
import { asksDay, asksLoan, chosenLoan, isLoan, optionOf, type ChosenLoan } from './chosenLoan';
import { receiptsOf, type DatasetBook } from './datasetBook';
import { answered, asks, formTask, nothing, numberIn, refusedPlan, textIn } from './form';
import { changedPlan, reversedPlan } from './koreksiPlans';
import { refusal } from './refusal';
import { proposedDay, type TaskBook } from './taskBook';

/** What is done with a receipt: it goes, or something else stands in it. */
const ways = ['hapus', 'ubah'] as const;

/** *Koreksi* (docs/spec/ledger.md 8): changes or takes back a payment; one of a closed month by a reversal. */
export const koreksi = formTask({
  id: 'koreksi',
  kept: [],
  questions,
  proposals,
  preview: (book, answers) => decide(book, answers).figures,
  decide,
});

const withReceipts = new WeakMap<DatasetBook, readonly TaskOption[]>();

/** Loans that have payments. */
function paidLoans(data: DatasetBook): readonly TaskOption[] {
  const known = withReceipts.get(data);
  if (known !== undefined) return known;
  const loans = new Set(data.receipts().map(({ loan }) => loan));
  loans.delete(-1);
  const options = [...loans].sort((a, b) => a - b).map((loan) => optionOf(data, loan));
  withReceipts.set(data, options);
  return options;
}

/** `20-12-2014 · 575.000`: the day and the amount of a receipt. */
function aboutReceipt({ tanggal, pokok, jasa }: Entry): string {
  const { year, month, day } = parts(tanggal);
  const two = (number: number): string => String(number).padStart(2, '0');
  const amount = String(pokok + jasa).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${two(day)}-${two(month)}-${year} · ${amount}`;
}

/** The receipts of the loan, the latest first. */
const receiptOptions = (chosen: ChosenLoan): readonly TaskOption[] =>
  [...receiptsOf(chosen.account)].reverse().map((entry) => ({ value: entry.bukti, about: aboutReceipt(entry) }));

/** The receipt that was chosen; undefined while none was. */
const receiptIn = (chosen: ChosenLoan, answers: RowValues): Entry | undefined =>
  receiptsOf(chosen.account).find(({ bukti }) => bukti === textIn(answers, 'setoran'));

const isClosed = ({ closed }: TaskBook, { tanggal }: Entry): boolean => closed !== null && tanggal <= closed;

function questions(book: TaskBook, answers: RowValues): readonly TaskQuestion[] {
  const asked: TaskQuestion[] = [asksLoan(paidLoans(book.data))];
  const chosen = chosenLoan(book, answers);
  if (!isLoan(chosen)) return asked;
  asked.push({ column: asks('setoran', 'text', { refersTo: 'Angsuran' }), options: receiptOptions(chosen) });
  const receipt = receiptIn(chosen, answers);
  if (receipt === undefined) return asked;
  const isReversed = isClosed(book, receipt);
  const isReversal = receipt.koreksiAtas !== undefined;
  if (!isReversal) asked.push({ column: asks('cara', 'choice', { options: ways }) });
  const isChanged = answers['cara'] === 'ubah' && !isReversal;
  if (isReversed || isChanged) asked.push(asksDay(book));
  if (isReversed) asked.push({ column: asks('bukti', 'text') });
  if (isChanged) asked.push({ column: asks('jasa', 'rp', { min: 0 }) }, { column: asks('pokok', 'rp', { min: 0 }) });
  asked.push({ column: asks('alasan', 'text') });
  return asked;
}

/** What the receipt holds; of a closed month the day is proposed anew, and the number that tells what is taken back. */
function proposals(book: TaskBook, given: RowValues): RowValues {
  const chosen = chosenLoan(book, given);
  const receipt = isLoan(chosen) ? receiptIn(chosen, given) : undefined;
  if (receipt === undefined) return {};
  const { bukti, tanggal, jasa, pokok } = receipt;
  const held = { cara: 'hapus', jasa, pokok };
  return isClosed(book, receipt)
    ? { ...held, tanggal: Math.max(tanggal, proposedDay(book)), bukti: `${reversalPrefix}${bukti}` }
    : { ...held, tanggal };
}

function decide(book: TaskBook, given: RowValues): TaskPlan {
  const answers = answered(proposals(book, given), given);
  const chosen = chosenLoan(book, answers);
  if (chosen === null || textIn(answers, 'setoran') === '') return nothing;
  if (!isLoan(chosen)) return refusedPlan([chosen]);
  const receipt = receiptIn(chosen, answers);
  const setoran = textIn(answers, 'setoran');
  if (receipt === undefined) return refusedPlan([refusal('unknown-receipt', { bukti: setoran }, 'setoran')]);
  const right =
    answers['cara'] === 'ubah'
      ? {
          tanggal: numberIn(answers, 'tanggal') ?? receipt.tanggal,
          jasa: numberIn(answers, 'jasa') ?? 0,
          pokok: numberIn(answers, 'pokok') ?? 0,
        }
      : null;
  const reason = textIn(answers, 'alasan');
  if (!isClosed(book, receipt)) return changedPlan(book, chosen, receipt, right, reason);
  const reversal = {
    bukti: textIn(answers, 'bukti'),
    tanggal: numberIn(answers, 'tanggal') ?? book.periode,
    koreksiAtas: receipt.bukti,
  };
  return reversedPlan(book, chosen, receipt, reversal, right, reason);
}
