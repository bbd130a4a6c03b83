import { dateStyle, known, PaperTable, type PaperColumn, type PaperSheet } from '../../engine/report';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import {
  letterLevels,
  letterState,
  readLetters,
  romanLevel,
  type LetterLevel,
  type LetterState,
} from '../arrears/letters';
import { overdueLoans } from '../arrears/lists';
import { unpaidInstalments, type UnpaidInstalment } from '../arrears/unpaid';
import { letterTable } from '../ownTables';
import { boardPaper } from './boardPaper';
import { boardsOf, boardTitle, jasaNote, loansByBoard, type PaperData } from './common';

/** Days that a letter leaves to pay (docs/spec/statements.md 5). */
const daysToPay = 7;

/** A letter to be printed: its level, and the number that it has been given already. */
interface PrintedLetter {
  readonly loan: ArrearsLoan;
  readonly level: LetterLevel;
  readonly nomor: string | null;
}

/** A level that was asked for; null where it is none that there is. */
const levelAsked = ({ level }: PaperData): LetterLevel | null => letterLevels.find((each) => each === level) ?? null;

/**
 * The letter of a loan where no level is asked for: the one that is due; where none is, the one that went out last, with its number, if it went out on the paper's day
 * or the loan was chosen (a copy). Null: it has none.
 */
function letterOf(loan: ArrearsLoan, { due, last }: LetterState, { day, only }: PaperData): PrintedLetter | null {
  if (due !== null) return { loan, level: due, nomor: null };
  if (last !== null && (last.tanggal === day || only !== null))
    return { loan, level: last.tingkat, nomor: last.nomor === '' ? null : last.nomor };
  // One that is a little behind has no letter that is due, and gets one when it is chosen.
  return only === null ? null : { loan, level: 1, nomor: null };
}

/** The letters of loans that are behind. */
function lettersOf(data: PaperData): ReadonlyMap<number, readonly PrintedLetter[]> {
  const { day, settings, own, only } = data;
  const level = levelAsked(data);
  const sent = readLetters(own.get(letterTable) ?? []);
  const letters = Array.from(loansByBoard(data, day), ([board, loans]) => {
    const behind = overdueLoans(loans).filter(({ isSmall }) => !isSmall || only !== null);
    const all = behind.flatMap((loan) =>
      level === null
        ? (letterOf(loan, letterState(loan, sent, day, settings), data) ?? [])
        : { loan, level, nomor: null },
    );
    return [board, all] as const;
  });
  return new Map(letters.filter(([, all]) => all.length > 0));
}

/** Columns of the unpaid instalments of a loan. */
function columnsOf({ context, sources, day }: PaperData, loan: ArrearsLoan): readonly PaperColumn<UnpaidInstalment>[] {
  const heading = (key: string): string => context.texts.text(`paper.teguran.${key}`);
  const rupiah = (
    key: 'jasa' | 'pokok' | 'jumlah',
    amount: (instalment: UnpaidInstalment) => number | null,
  ): PaperColumn<UnpaidInstalment> => ({
    heading: heading(key),
    style: 'rupiah',
    value: (instalment) => known(amount(instalment)),
    isSummed: true,
    trace: () => sources.trace(context, heading(key), loan, key === 'jasa' ? 'jasa' : 'pokok', day),
  });
  return [
    { heading: heading('ke'), style: 'center', value: ({ ke }) => ke },
    { heading: heading('jatuhTempo'), style: dateStyle(context), value: ({ jatuhTempo }) => jatuhTempo },
    rupiah('jasa', ({ jasa }) => jasa),
    rupiah('pokok', ({ pokok }) => pokok),
    { ...rupiah('jumlah', ({ jasa, pokok }) => pokok + (jasa ?? 0)), plus: [2, 3] },
  ];
}

function putLetter(sheet: PaperSheet, data: PaperData, letter: PrintedLetter, number: string | null): void {
  const { context, day } = data;
  const { loan, level } = letter;
  const { texts } = context;
  const { terms, manual } = loan.account;
  const text = (key: string, params?: Readonly<Record<string, string | number>>): string =>
    texts.text(`paper.teguran.${key}`, params);
  sheet.head(text('heading', { level: romanLevel(level) }), [
    boardTitle(data, loan.board),
    number === null ? text('number') : text('numbered', { number }),
    ...jasaNote(data),
  ]);
  sheet.skip();
  sheet.line(text('to'));
  sheet.line(texts.text('paper.office.ksm', { ksm: loan.ksm }), 'strong');
  sheet.line(loan.desa);
  sheet.skip();
  sheet.line(text('greeting'));
  const agreement = {
    nomor: loan.nomor,
    day: texts.longDate(terms.tanggalCair),
    pokok: texts.rupiah(terms.pokok),
    months: terms.jangkaWaktu,
  };
  sheet.paragraph(text('agreement', agreement));
  sheet.paragraph(text('state', { day: texts.longDate(day) }));
  sheet.skip();
  const table = new PaperTable(sheet, columnsOf(data, loan));
  table.header('once');
  const open: readonly UnpaidInstalment[] = manual
    ? [{ ke: null, jatuhTempo: null, pokok: loan.state.tunggakanPokok, jasa: loan.tunggakanJasa }]
    : unpaidInstalments(loan.account, day);
  table.sumOf(texts.text('paper.sum'), table.lines(open));
  const sum = open.reduce((total, { pokok, jasa }) => total + pokok + (jasa ?? 0), 0);
  sheet.paragraph(text('words', { words: texts.words(sum) }), 'note');
  sheet.skip();
  sheet.paragraph(text('request', { day: texts.longDate(day + daysToPay) }));
  if (level >= 2) sheet.paragraph(text('together'));
  if (level >= 3) sheet.paragraph(text('meeting'));
  sheet.paragraph(text('compare'));
  sheet.line(text('thanks'));
  sheet.signatures([
    ...(level >= 3 ? [{ column: 0, role: texts.text('leader.noted'), office: texts.text('paper.office.bkm') }] : []),
    { column: 3, office: texts.text('paper.office.upk') },
  ]);
}

/** Number of a letter: that of the first, counted on by its first digits. */
export function letterNumber(first: string, index: number): string {
  return first.replace(/\d+/, (digits) => String(Number(digits) + index).padStart(digits.length, '0'));
}

/** Letters by board, each with the number that it has or is given; null: a line to be filled in. */
function numbered(data: PaperData): ReadonlyMap<number, readonly { letter: PrintedLetter; number: string | null }[]> {
  const letters = lettersOf(data);
  let given = 0;
  return new Map(
    boardsOf(data, letters).map((board) => [
      board,
      (letters.get(board) ?? []).map((letter) => {
        const next = () => (data.number === undefined ? null : letterNumber(data.number, given++));
        return { letter, number: letter.nomor ?? next() };
      }),
    ]),
  );
}

/**
 * Surat Teguran: a letter for each loan to which one is due, on a page of its own, of the level that follows from `Riwayat Surat`; with a level that is asked for, one of
 * that level for each loan that is behind (docs/spec/statements.md 5).
 */
export const teguran = boardPaper({
  id: 'teguran',
  needs: ['day', 'level', 'number'],
  orientation: 'portrait',
  widths: [6, 22, 20, 20, 30],
  sheet(data) {
    const { texts } = data.context;
    const level = levelAsked(data);
    if (level === null) return { id: 'teguran', name: texts.text('paper.teguran.title') };
    return { id: `teguran-${level}`, name: texts.text('paper.teguran.sheet', { level: romanLevel(level) }) };
  },
  items: numbered,
  begin: (sheet, data) => ({
    put: (_board, letters) =>
      letters.forEach(({ letter, number }) => {
        sheet.breakPage();
        putLetter(sheet, data, letter, number);
      }),
  }),
});
