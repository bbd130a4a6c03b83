import { addMonths, serialOf } from '../../engine/dataset';
import { instalmentOf } from '../loans/schedule';
import { apportionInUnits, sumOf } from './apportion';
import type { Board, Discipline } from './boards';
import { figures } from './figures';
import { monthNumber } from './months';
import { groupNames, otherBorrowers } from './names';
import type { Random } from './random';

/** A borrowing group. Its kode is null for borrowers outside the revolving-loan rules. */
export interface Group {
  readonly kode: string | null;
  readonly nama: string;
  readonly anggota: number;
  readonly perempuan: number;
  readonly miskin: number;
}

/** A repayment of principal: day (serial) and rupiah. */
export interface Repayment {
  readonly day: number;
  readonly pokok: number;
}

/** A loan with all its repayments up to Periode, from which its state at the end of any month follows. */
export interface Loan {
  readonly jenis: 'Bergulir' | 'Lain-lain';
  readonly group: Group;
  readonly day: number;
  /** Months. */
  readonly tenor: number;
  /** Jasa per month as a fraction of the principal lent. */
  readonly jasa: number;
  readonly pokok: number;
  readonly repayments: readonly Repayment[];
  readonly hapusBuku: boolean;
  /** Repaid at once at the end: the equal-instalment schedule does not apply. */
  readonly jadwalKhusus: boolean;
}

/** First month of lending that the sample shows; older loans have been settled. */
const firstMonth = { year: 2012, month: 1 } as const;
const monthsShown = (figures.year - firstMonth.year) * 12 + figures.month - firstMonth.month + 1;
/** From here on the boards collect in earnest: lower arrears were the condition for using BLM in 2014. */
const collectionStart = serialOf(2014, 1, 1);
/** Lending became stricter here. */
const strictLending = serialOf(2013, 9, 1);
/** Of the loans made before this day some were written off, before the first month of UPK figures. */
const writtenOffBefore = serialOf(2012, 4, 1);
/** Boards that ever had a loan outside the revolving rules, and those of them that settled it in 2013. */
const boardsWithOtherLoans = 52;
const boardsThatSettled = 40;
const principalStep = 500_000;
const smallestLoan = 2_000_000;
/** Balance of a group's loan on average, about. */
const meanBalance = 3_400_000;

/** Share of loans that stop being repaid, before and after the boards took arrears seriously; and of those, how many resume in 2014. */
const conduct: Readonly<Record<Discipline, { before: number; after: number; resuming: number }>> = {
  good: { before: 0.05, after: 0.016, resuming: 0.92 },
  middle: { before: 0.12, after: 0.055, resuming: 0.75 },
  poor: { before: 0.2, after: 0.1, resuming: 0.55 },
};

/** How one group will repay one loan. */
interface Habit {
  /** Payments after which it stops; infinite for most. */
  readonly stopsAfter: number;
  /** Day from which a stopped group pays again, or infinite. */
  readonly resumes: number;
  /** Chance to let a month pass. */
  readonly skips: number;
}

interface OpenLoan extends Loan {
  readonly repayments: Repayment[];
  readonly habit: Habit;
}

const repaid = (loan: Loan) => sumOf(loan.repayments, ({ pokok }) => pokok);
const isOpen = (loan: Loan) => repaid(loan) < loan.pokok;

function groupsOf(board: Board, count: number, random: Random): Group[] {
  return random
    .shuffle(groupNames)
    .slice(0, count)
    .map((nama, index) => {
      const anggota = random.int(5, 10);
      const someOf = (least: number) => Math.min(anggota, Math.ceil(anggota * random.between(least, 1)));
      return {
        kode: `KSM-${board.key}-${String(index + 1).padStart(2, '0')}`,
        nama: `KSM ${nama}`,
        anggota,
        perempuan: someOf(0.4),
        miskin: someOf(0.6),
      };
    });
}

function habitOf(board: Board, day: number, tenor: number, random: Random): Habit {
  const { before, after, resuming } = conduct[board.discipline];
  return {
    stopsAfter: random.chance(day < strictLending ? before : after) ? random.int(1, tenor - 3) : Infinity,
    resumes: random.chance(resuming) ? collectionStart + random.int(10, 270) : Infinity,
    skips: random.chance(0.1) ? 0.25 : 0,
  };
}

/** A new loan to a group, or null when the board has too little money left. */
function lend(board: Board, group: Group, day: number, room: number, jasa: number, random: Random): OpenLoan | null {
  const wanted = group.anggota * random.int(2, 5) * 250_000;
  const pokok = Math.floor(Math.min(room, wanted) / principalStep) * principalStep;
  if (pokok < smallestLoan) return null;
  const tenor = random.pick([10, 10, 10, 12, 12, 6]);
  const jadwalKhusus = random.chance(0.01);
  const habit = jadwalKhusus
    ? { stopsAfter: 0, resumes: addMonths(day, tenor), skips: 0 }
    : habitOf(board, day, tenor, random);
  const hapusBuku =
    day < writtenOffBefore && habit.resumes === Infinity && habit.stopsAfter < tenor && random.chance(0.3);
  return { jenis: 'Bergulir', group, day, tenor, jasa, pokok, repayments: [], hapusBuku, jadwalKhusus, habit };
}

/** What a group pays on the due day of instalment `number`, by its habit: nothing, what is due, more to catch up, or part of it. */
function paymentOf(loan: OpenLoan, number: number, day: number, random: Random): number {
  const left = loan.pokok - repaid(loan);
  const { stopsAfter, resumes, skips } = loan.habit;
  if (loan.jadwalKhusus) return day >= resumes ? left : 0;
  const each = instalmentOf(loan.pokok, loan.tenor);
  if (loan.repayments.length < stopsAfter) {
    const due = number >= loan.tenor ? left : number * each - repaid(loan);
    return random.chance(skips) ? 0 : due;
  }
  if (day < resumes || random.chance(0.15)) return 0;
  const some = Math.floor(each * random.pick([0.5, 1, 1, 2, 2, 3]));
  return left - some < each ? left : some;
}

/**
 * The revolving loans of one board, month by month: groups repay by their habits, and what comes back is lent again
 * as long as the balance stays below `limit` rupiah.
 */
export function revolvingLoans(board: Board, limit: number, random: Random): Loan[] {
  const groups = groupsOf(board, Math.min(groupNames.length, Math.max(5, Math.round(limit / meanBalance))), random);
  const jasa = random.pick([0.015, 0.015, 0.0175, 0.0125, 0.02]);
  const loans: OpenLoan[] = [];
  for (let month = 0; month < monthsShown; month += 1) {
    const first = serialOf(firstMonth.year, firstMonth.month + month, 1);
    for (const loan of loans.filter(isOpen)) {
      const number = monthNumber(first) - monthNumber(loan.day);
      const day = addMonths(loan.day, number);
      const pokok = paymentOf(loan, number, day, random);
      if (pokok > 0) loan.repayments.push({ day, pokok });
    }
    const open = loans.filter(isOpen);
    let balance = sumOf(open, (loan) => loan.pokok - repaid(loan));
    for (const group of random.shuffle(groups.filter((one) => open.every((loan) => loan.group !== one)))) {
      if (!random.chance(0.6)) continue;
      const loan = lend(board, group, first + random.int(4, 24), limit - balance, jasa, random);
      if (!loan) break;
      loans.push(loan);
      balance += loan.pokok;
    }
  }
  return loans;
}

/** Loans outside the revolving rules: those settled in 2013 (together the sample's figure), and a few still open. */
export function otherLoans(boards: readonly Board[], random: Random): ReadonlyMap<Board, Loan> {
  const chosen = random.shuffle(boards).slice(0, boardsWithOtherLoans);
  const settled = chosen.slice(0, boardsThatSettled);
  const amounts = apportionInUnits(
    figures.lainLainSettled,
    settled.map(() => random.between(0.6, 1.4)),
    principalStep,
  );
  const loan = (pokok: number, repayments: readonly Repayment[]): Loan => ({
    jenis: 'Lain-lain',
    group: { kode: null, nama: random.pick(otherBorrowers), anggota: 1, perempuan: 0, miskin: 0 },
    day: serialOf(random.int(2009, 2011), random.int(1, 12), random.int(1, 28)),
    tenor: 24,
    jasa: 0,
    pokok,
    repayments,
    hapusBuku: false,
    jadwalKhusus: false,
  });
  return new Map(
    chosen.map((board, index) => {
      const amount = amounts[index];
      if (amount !== undefined)
        return [board, loan(amount, [{ day: serialOf(2013, random.int(2, 11), random.int(1, 28)), pokok: amount }])];
      const open = random.int(6, 12) * principalStep;
      const paid = [3, 9].map((month) => ({
        day: serialOf(figures.year, month, random.int(1, 28)),
        pokok: principalStep,
      }));
      return [board, loan(open, paid)];
    }),
  );
}
