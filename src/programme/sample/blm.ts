import { serialOf } from '../../engine/dataset';
import type { TableRow } from '../../engine/report';
import type { Tables } from '../schema';
import { apportionInUnits, apportionWithin } from './apportion';
import type { Board } from './boards';
import { figures } from './figures';
import type { Random } from './random';

/** One disbursement, with its board. */
export interface Disbursement {
  readonly board: Board;
  readonly row: TableRow<Tables['BLM']>;
  readonly year: number;
  /** Rupiah used, by Bidang. */
  readonly used: { readonly Lingkungan: number; readonly Sosial: number; readonly Ekonomi: number };
}

/** A disbursement before money is given out: which share of the fund it will take. */
interface Plan {
  readonly board: Board;
  readonly year: number;
  readonly tahap: 'I' | 'II';
  readonly sumber: 'APBN' | 'APBD';
  readonly weight: number;
  /** Planned, and not yet paid out at Periode. */
  readonly waiting: boolean;
}

const { year: lastYear, blm } = figures;
/** Money is given out in steps of half a million rupiah. */
const step = 500_000;
const cheapestStep = 500;

/** Years in which a board received BLM: its first one, then from 2008 on, with a year left out now and then. */
function yearsOf(board: Board, random: Random): number[] {
  const years = board.firstYear < 2008 ? [board.firstYear] : [];
  for (let year = 2008; year <= lastYear; year += 1) if (year === 2008 || random.chance(0.9)) years.push(year);
  return years;
}

function plansOf(board: Board, random: Random): Plan[] {
  return yearsOf(board, random).flatMap((year) => {
    const weight = random.between(0.8, 1.2) * (board.plpbk && year > 2010 ? 1.6 : 1);
    const waiting = year === lastYear && random.chance(0.25);
    const plans: Plan[] = [
      { board, year, tahap: 'I', sumber: 'APBN', weight: 0.6 * weight, waiting: false },
      { board, year, tahap: 'II', sumber: 'APBN', weight: 0.4 * weight, waiting },
    ];
    if (year >= 2008 && random.chance(0.85)) {
      plans.push({ board, year, tahap: 'I', sumber: 'APBD', weight: random.between(0.8, 1.2), waiting: false });
    }
    return plans;
  });
}

/** Splits the rupiah used among the three fields and the board's own costs. */
function splitUse(used: number, sumber: Plan['sumber'], random: Random): [number, number, number, number] {
  const weights = [
    random.between(0.74, 0.8),
    random.between(0.1, 0.13),
    sumber === 'APBN' ? random.between(0.055, 0.07) : 0,
    random.between(0.03, 0.05),
  ];
  const [lingkungan = 0, sosial = 0, ekonomi = 0, bop = 0] = apportionInUnits(used, weights, cheapestStep);
  return [lingkungan, sosial, ekonomi, bop];
}

/** All BLM disbursements of the boards; the totals are the deck's. */
export function sampleBlm(boards: readonly Board[], random: Random): Disbursement[] {
  const plans = boards.flatMap((board) => plansOf(board, random));
  const shareOf = (total: number, sumber: Plan['sumber']) => {
    const weights = plans.map((plan) => (plan.sumber === sumber && !plan.waiting ? plan.weight : 0));
    return apportionInUnits(total, weights, step);
  };
  const apbn = shareOf(blm.apbn, 'APBN');
  const apbd = shareOf(blm.apbd, 'APBD');
  const cair = plans.map((_, index) => (apbn[index] ?? 0) + (apbd[index] ?? 0));
  const kk = apportionWithin(
    blm.kk,
    cair.map((amount) => amount * random.between(0.75, 1.25)),
    plans.map(({ board }) => Math.floor(board.kk * 0.9)),
  );
  const kkMiskin = apportionWithin(
    blm.kkMiskin,
    kk.map((households) => households * random.between(0.92, 1.08)),
    plans.map(({ board }, index) => Math.min(kk[index] ?? 0, board.kkMiskin)),
  );

  const counters = new Map<Board, number>();
  return plans.map(({ board, year, tahap, sumber, waiting }, index) => {
    const number = (counters.get(board) ?? 0) + 1;
    counters.set(board, number);
    const paid = cair[index] ?? 0;
    const partlyUsed = year === lastYear && random.chance(0.6) ? random.between(0.7, 0.98) : 1;
    const used = partlyUsed === 1 ? paid : Math.floor((paid * partlyUsed) / cheapestStep) * cheapestStep;
    const [lingkungan, sosial, ekonomi, bop] = splitUse(used, sumber, random);
    const firstMonth = tahap === 'I' ? 5 : 9;
    const paidOn = serialOf(year, random.int(firstMonth, firstMonth + 2), random.int(2, 28));
    return {
      board,
      year,
      used: { Lingkungan: lingkungan, Sosial: sosial, Ekonomi: ekonomi },
      row: {
        Nomor: `BLM-${board.key}-${String(number).padStart(2, '0')}`,
        'Kode BKM': board.kodeBkm,
        'Tahun Anggaran': year,
        Tahap: tahap,
        'Sumber Dana': sumber,
        Pagu: waiting ? random.int(60, 110) * step : paid,
        'Dana Cair': paid,
        'Dana Dimanfaatkan': used,
        'Tanggal Cair': waiting ? null : paidOn,
        Lingkungan: lingkungan,
        Sosial: sosial,
        Ekonomi: ekonomi,
        BOP: bop,
        Swadaya: Math.round((used * random.between(0.12, 0.3)) / cheapestStep) * cheapestStep,
        'KK Penerima Manfaat': kk[index] ?? 0,
        'KK Miskin Penerima Manfaat': kkMiskin[index] ?? 0,
      },
    };
  });
}
