import { keyOf } from '../../engine/dataset';
import type { ListPlan, ListTask, RowValues, TaskLine, TaskQuestion, TaskRefusal } from '../../engine/entry';
import type { CellValue } from '../../engine/schema';
import { arrearsLoans, type ArrearsLoan } from '../arrears/arrearsLoan';
import { listDay } from '../arrears/day';
import { letterState, readLetters, romanLevel, type LetterState } from '../arrears/letters';
import { lastPaymentDay } from '../loans/refusals';
import { letterTable } from '../ownTables';
import { answerFault, answered, asks, nothing, numberIn, textIn } from './form';
import { refusal } from './refusal';
import { ownRows, taskBook, type TaskBook } from './taskBook';

/** A loan that is behind, and where it stands with its letters. */
interface Warned {
  readonly loan: ArrearsLoan;
  readonly state: LetterState;
}

const questions = ({ periode }: TaskBook): readonly TaskQuestion[] => [
  { column: asks('tanggal', 'date', { max: lastPaymentDay(periode) }) },
  { column: asks('oleh', 'text') },
];

function proposals({ subject, periode }: TaskBook): RowValues {
  const { author } = subject.dataset.profile;
  return { tanggal: listDay(periode, subject.today), ...(author === null ? {} : { oleh: author }) };
}

/** Loans that are behind at the day of the letters; those to which one is due come first. */
function warnedLoans({ subject, data, settings, periode }: TaskBook, day: number): readonly Warned[] {
  const letters = readLetters(ownRows(subject, letterTable));
  // Without payments only the end of Periode is known.
  const { loans } = arrearsLoans(subject.dataset, settings, data.isUnrecorded ? periode : day);
  const all = loans
    .filter(({ state, isSmall, nomor }) => state.lama > 0 && !isSmall && nomor !== '')
    .map((loan) => ({ loan, state: letterState(loan, letters, day, settings) }));
  return [...all.filter(({ state }) => state.due !== null), ...all.filter(({ state }) => state.due === null)];
}

/** The number after another one: its first group of digits goes on, the rest stays. */
export function numberAfter(nomor: string, steps: number): string {
  const digits = /\d+/.exec(nomor)?.[0];
  if (digits === undefined) return `${nomor}-${steps}`;
  return nomor.replace(digits, String(Number(digits) + steps).padStart(digits.length, '0'));
}

/** Number of the latest letter; that before the first one where there is none. */
function lastNumber({ subject }: TaskBook): string {
  const last = ownRows(subject, letterTable).at(-1)?.[0];
  return last === undefined || last === null || last === '' ? 'ST-000' : String(last);
}

function linesOf(book: TaskBook, day: number): readonly TaskLine[] {
  const last = lastNumber(book);
  return warnedLoans(book, day).map(({ loan, state: { due, next } }, index) => ({
    key: loan.nomor,
    cells: [
      loan.ksm,
      loan.nomor,
      next === null ? null : romanLevel(next.level),
      loan.state.lama,
      loan.state.tunggakanPokok,
      due === null ? (next?.from ?? null) : null,
    ],
    proposals: [due === null ? null : numberAfter(last, index + 1)],
    ...(due === null ? { group: 'menunggu' } : {}),
  }));
}

/** Why a letter cannot be noted down; null where it can. */
function lineRefusal(warned: Warned | undefined, nomor: string, taken: ReadonlySet<string>): TaskRefusal | null {
  if (warned === undefined) return refusal('letter-none');
  const { due, next, last } = warned.state;
  if (due === null)
    return next === null
      ? refusal('letter-last', { nama: last === null ? '–' : romanLevel(last.tingkat) })
      : refusal('letter-early', { tanggal: next.from });
  return taken.has(keyOf(nomor)) ? refusal('letter-number', { nama: nomor }) : null;
}

function planOf(book: TaskBook, answers: RowValues, day: number, typed: ReadonlyMap<string, RowValues>): ListPlan {
  const warned = warnedLoans(book, day);
  const byNumber = new Map(warned.map((each) => [each.loan.nomor, each]));
  const taken = new Set(ownRows(book.subject, letterTable).map(([nomor]) => keyOf(String(nomor ?? ''))));
  const rows: CellValue[][] = [];
  const lines = new Map<string, TaskRefusal>();
  // In the order of the list, those that are not in it any more last.
  for (const key of new Set([...byNumber.keys(), ...typed.keys()])) {
    const nomor = textIn(typed.get(key) ?? {}, 'surat');
    if (nomor === '') continue;
    const each = byNumber.get(key);
    const refused = lineRefusal(each, nomor, taken);
    if (refused !== null) lines.set(key, refused);
    if (refused !== null || each === undefined || each.state.due === null) continue;
    taken.add(keyOf(nomor));
    const { loan, state } = each;
    const level = romanLevel(state.due ?? 1);
    rows.push([nomor, day, loan.nomor, level, loan.state.tunggakanPokok, loan.tunggakanJasa, textIn(answers, 'oleh')]);
  }
  return {
    ...nothing,
    batch: rows.length === 0 ? null : { changes: [], own: [{ table: letterTable, rows }] },
    figures: [{ id: 'jumlah', type: 'int', after: rows.length }],
    lines,
  };
}

/** *Surat Teguran* (docs/spec/statements.md 5): notes down which letters went out, so that the next ones follow. */
export const surat: ListTask = {
  kind: 'list',
  id: 'surat',
  columns: [
    asks('nama', 'text'),
    asks('nomor', 'text'),
    asks('tingkat', 'text'),
    asks('lama', 'int'),
    asks('tunggakan', 'rp'),
    asks('mulai', 'date'),
  ],
  questions(subject) {
    const book = taskBook(subject);
    return book === null ? [] : questions(book);
  },
  proposals(subject) {
    const book = taskBook(subject);
    return book === null ? {} : proposals(book);
  },
  typed: () => [asks('surat', 'text', { required: false })],
  lines(subject, given) {
    const book = taskBook(subject);
    if (book === null || book.data.isUnsure) return [];
    const day = numberIn(answered(proposals(book), given), 'tanggal');
    return day === null ? [] : linesOf(book, day);
  },
  plan(subject, given, typed) {
    const none = { ...nothing, lines: new Map<string, never>() };
    const book = taskBook(subject);
    if (book === null) return { ...none, refusals: [refusal('no-period')] };
    if (book.data.isUnsure) return { ...none, refusals: [refusal('unlinked-rows')] };
    const answers = answered(proposals(book), given);
    const faults = questions(book).flatMap((question) => answerFault(question, answers) ?? []);
    const day = numberIn(answers, 'tanggal');
    return faults.length > 0 || day === null ? { ...none, refusals: faults } : planOf(book, answers, day, typed);
  },
};
