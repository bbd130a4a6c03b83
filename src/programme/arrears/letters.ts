import { keyOf } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { entriesOf } from '../loans/account';
import { stateOf } from '../loans/state';
import { letterTable, ledgerTables } from '../ownTables';
import type { Settings } from '../settings/settings';
import type { ArrearsLoan } from './arrearsLoan';

/** Surat Teguran I-III. */
export const letterLevels = [1, 2, 3] as const;
export type LetterLevel = (typeof letterLevels)[number];

/** How the levels are written. */
export const romanLevel = (level: LetterLevel): string => 'I'.repeat(level);

/** A letter that went out: its number, day (a date serial) and level. */
export interface Letter {
  readonly nomor: string;
  readonly tanggal: number;
  readonly tingkat: LetterLevel;
}

/** The letters of `Riwayat Surat` by loan (the key of its number), the oldest first. */
export type Letters = ReadonlyMap<string, readonly Letter[]>;

/** Reads `Riwayat Surat`; a row without a day, or of a level that there is not, counts as none. */
export function readLetters(rows: readonly (readonly CellValue[])[]): Letters {
  const letters = new Map<string, Letter[]>();
  const columns: readonly string[] = ledgerTables[letterTable];
  const at = (row: readonly CellValue[], header: string): CellValue => row[columns.indexOf(header)] ?? null;
  for (const row of rows) {
    const tanggal = at(row, 'Tanggal');
    const tingkat = letterLevels.find((level) => romanLevel(level) === String(at(row, 'Tingkat')).trim().toUpperCase());
    if (typeof tanggal !== 'number' || tingkat === undefined) continue;
    const loan = keyOf(String(at(row, 'Nomor Pinjaman') ?? ''));
    const letter = { nomor: String(at(row, 'Nomor') ?? ''), tanggal, tingkat };
    letters.set(loan, [...(letters.get(loan) ?? []), letter]);
  }
  for (const own of letters.values()) own.sort((a, b) => a.tanggal - b.tanggal || a.tingkat - b.tingkat);
  return letters;
}

/** Where a loan stands with its letters at a day. */
export interface LetterState {
  /** The letter that is due; null where none is. */
  readonly due: LetterLevel | null;
  /** The letter that comes next, by what the loan is behind now, and the first day on which it may go out; null after the last one, or where no further one is called for. */
  readonly next: { readonly level: LetterLevel; readonly from: number } | null;
  /** The last letter since the loan was last paid up; null where none went out. */
  readonly last: Letter | null;
}

/** Last day of a payment, or of a new plan, after which the loan was not behind: letters up to it belong to arrears that are over. */
function lastPaidUp({ account }: ArrearsLoan, day: number, settings: Settings): number {
  if (account.manual) return -Infinity;
  const days = [
    ...entriesOf(account).map(({ tanggal }) => tanggal),
    ...account.schedules.map(({ mulaiBerlaku }) => mulaiBerlaku),
  ].filter((each) => each <= day);
  const paidUp = days.filter((each) => stateOf(account, each, settings.collectability)?.lama === 0);
  return Math.max(-Infinity, ...paidUp);
}

/** The level that so many months behind call for (docs/spec/statements.md 5). */
function levelFor(lama: number, { secondLetterMonths, arrearsMonths }: Settings): 0 | LetterLevel {
  if (lama <= 0) return 0;
  if (lama >= arrearsMonths) return 3;
  return lama >= secondLetterMonths ? 2 : 1;
}

/**
 * Which letter is due to a loan (docs/spec/statements.md 5): I as soon as it is behind, II and III by its months, none skipped, each only so many days after the one before. A loan that was
 * paid up meanwhile begins with I again; one that is behind by very little has none.
 * @param day date serial
 */
export function letterState(loan: ArrearsLoan, letters: Letters, day: number, settings: Settings): LetterState {
  const since = lastPaidUp(loan, day, settings);
  const own = (letters.get(keyOf(loan.nomor)) ?? []).filter(({ tanggal }) => tanggal > since && tanggal <= day);
  const last = own.at(-1) ?? null;
  const sent = Math.max(0, ...own.map(({ tingkat }) => tingkat));
  const level = letterLevels.find((each) => each === sent + 1);
  const wanted = loan.isSmall ? 0 : levelFor(loan.state.lama, settings);
  if (level === undefined || level > wanted) return { due: null, next: null, last };
  const from = last === null ? day : last.tanggal + settings.letterDays;
  return { due: from <= day ? level : null, next: { level, from }, last };
}
