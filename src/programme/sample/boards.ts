import { serialOf } from '../../engine/dataset';
import type { TableRow } from '../../engine/report';
import type { Tables } from '../schema';
import type { Area } from '../../areas';
import { apportion } from './apportion';
import { figures } from './figures';
import { boardNames } from './names';
import type { Random } from './random';

/** How well a board collects its loans; sets its arrears and its costs. */
export type Discipline = 'good' | 'middle' | 'poor';

/** A desa of the sample with its community board: the facts that every table of the sample starts from. */
export interface Board {
  readonly kecamatan: Area;
  readonly desa: Area;
  /** Part of every key of the board's rows, e.g. `11-2001`; unique in the kabupaten. */
  readonly key: string;
  readonly kodeBkm: string;
  readonly discipline: Discipline;
  /** First year with BLM; later phases add to it. */
  readonly firstYear: number;
  readonly plpbk: boolean;
  readonly kk: number;
  readonly kkMiskin: number;
  readonly desaRow: TableRow<Tables['Desa']>;
  readonly bkmRow: TableRow<Tables['BKM']>;
}

const yesNo = (value: boolean) => (value ? 'Ya' : 'Tidak');
const { phases, bkm } = figures;

/** The desa of the assisted kecamatan. Throws when the area codes are not those of the deck. */
function assistedDesa(areas: Area): { kecamatan: Area; desa: Area }[] {
  const assisted = areas.areas.filter(({ code }) => figures.kecamatan.some((known) => known === code));
  const desa = assisted.flatMap((kecamatan) => kecamatan.areas.map((one) => ({ kecamatan, desa: one })));
  if (desa.length !== figures.desa)
    throw new Error(`The sample needs ${figures.desa} desa of 33.26, not ${desa.length}.`);
  return desa;
}

/** Ranks the boards at random: rank 0 is the first to be given something that only some boards have. */
const ranks = (random: Random, count: number) => {
  const order = random.shuffle(Array.from({ length: count }, (_, index) => index));
  const rank = new Array<number>(count).fill(0);
  order.forEach((board, place) => (rank[board] = place));
  return rank;
};

/** Whole numbers for all boards that add up to a total, each within about 30% of the mean. */
const spread = (random: Random, total: number, count: number) =>
  apportion(
    total,
    Array.from({ length: count }, () => random.between(0.75, 1.25)),
  );

/** Parts of each board's number (women among its members …) that add up to a total, at about the same share everywhere. */
const partsOf = (random: Random, total: number, wholes: readonly number[]) =>
  apportion(
    total,
    wholes.map((whole) => whole * random.between(0.85, 1.15)),
  );

function disciplineOf(share: number): Discipline {
  if (share < 0.55) return 'good';
  return share < 0.85 ? 'middle' : 'poor';
}

/** Maturity, as the deck counts it: the PLPBK desa are those that are Menuju Madani. */
function tingkatOf(plpbk: boolean, weakRank: number): string {
  if (plpbk) return 'Menuju Madani';
  return weakRank < bkm.berdaya ? 'Berdaya' : 'Mandiri';
}

/** The 119 desa and their boards. */
export function sampleBoards(areas: Area, random: Random): Board[] {
  const places = assistedDesa(areas);
  const count = places.length;
  const phaseRank = ranks(random, count);
  const strength = ranks(random, count);
  const pengurus = spread(random, bkm.pengurus, count);
  const pengurusPerempuan = partsOf(random, bkm.pengurusPerempuan, pengurus);
  const relawan = spread(random, bkm.relawan, count);
  const relawanPerempuan = partsOf(random, bkm.relawanPerempuan, relawan);

  return places.map(({ kecamatan, desa }, index) => {
    const phase = phaseRank[index] ?? 0;
    const rank = strength[index] ?? 0;
    const kelurahan = desa.code.split('.')[3]?.startsWith('1') ?? false;
    const p2kp2002 = phase < phases.p2kp2002;
    const replikasi = !p2kp2002 && phase < phases.p2kp2002 + phases.replikasi;
    const p2kp2007 = phase < phases.p2kp2007;
    const firstYear = p2kp2002 ? 2002 : replikasi ? 2005 : p2kp2007 ? 2007 : 2008;
    const plpbk = rank < phases.plpbk;
    const kk = random.int(kelurahan ? 1_100 : 620, kelurahan ? 1_900 : 1_350);
    const kkMiskin = Math.round(kk * random.between(0.27, 0.42));
    const key = `${kecamatan.code.slice(-2)}-${desa.code.slice(-4)}`;
    const kodeBkm = `BKM-${desa.code}`;
    const women = pengurusPerempuan[index] ?? 0;
    const womenVolunteers = relawanPerempuan[index] ?? 0;
    return {
      kecamatan,
      desa,
      key,
      kodeBkm,
      discipline: disciplineOf(rank / count),
      firstYear,
      plpbk,
      kk,
      kkMiskin,
      desaRow: {
        'Kode Desa': desa.code,
        Kecamatan: kecamatan.name,
        'Desa/Kelurahan': desa.name,
        Jenis: kelurahan ? 'Kelurahan' : 'Desa',
        'P2KP 2002': yesNo(p2kp2002),
        Replikasi: yesNo(replikasi),
        'P2KP 2007': yesNo(p2kp2007),
        'PNPM 2008': 'Ya',
        PLPBK: yesNo(plpbk),
        Penduduk: Math.round(kk * random.between(3.5, 4.1)),
        KK: kk,
        'KK Miskin': kkMiskin,
      },
      bkmRow: {
        'Kode BKM': kodeBkm,
        'Kode Desa': desa.code,
        'Nama BKM': `BKM ${random.pick(boardNames)}`,
        'Tanggal Berdiri': serialOf(firstYear, random.int(2, 4), random.int(1, 28)),
        'Nomor Akta Notaris': `Akta No. ${random.int(3, 96)} Tahun ${firstYear}`,
        'Pengurus Laki-laki': (pengurus[index] ?? 0) - women,
        'Pengurus Perempuan': women,
        'Relawan Laki-laki': (relawan[index] ?? 0) - womenVolunteers,
        'Relawan Perempuan': womenVolunteers,
        'Tingkat Kemandirian': tingkatOf(plpbk, count - 1 - rank),
        'Tanggal Pemilihan Terakhir': serialOf(random.int(2012, 2014), random.int(2, 10), random.int(1, 28)),
        'PJM Pronangkis': yesNo(rank < count - 6),
        'Tahun BKM Award': rank < bkm.award ? figures.year : null,
        // Drawn from nothing, so that all else stays as it was before the column came.
        'Relawan Khusus': Math.floor((relawan[index] ?? 0) * (0.1 + 0.05 * (index % 3))),
      },
    };
  });
}
