import type { Bidang, Satuan } from '../lists';
import type { TableRow } from '../../engine/report';
import type { Tables } from '../schema';
import { apportionInUnits, apportionWithin, sumOf } from './apportion';
import type { Disbursement } from './blm';
import type { Board } from './boards';
import { figures } from './figures';
import type { Random } from './random';

/** A kind of work; dearer kinds are chosen only where the money suffices. */
interface Work {
  readonly jenis: string;
  readonly satuan: Satuan;
  /** Rupiah that one unit costs. */
  readonly unitCost: number;
  /** Households reached by the same money, against other kinds: a house serves fewer than a road. */
  readonly reach: number;
}

const work = (jenis: string, satuan: Satuan, unitCost: number, reach = 1): Work => ({ jenis, satuan, unitCost, reach });

const works: Readonly<Record<Bidang, readonly [Work, ...Work[]]>> = {
  Lingkungan: [
    work('Jalan', 'm²', 95_000),
    work('Drainase', 'm', 320_000),
    work('Talud', 'm³', 780_000),
    work('Jalan', 'm', 260_000),
    work('MCK', 'unit', 21_000_000),
    work('Rehab Rumah', 'unit', 7_500_000, 0.4),
    work('Air Bersih', 'unit', 16_000_000),
    work('Jembatan', 'm', 9_500_000),
    work('Sumur Resapan', 'unit', 3_500_000),
    work('Irigasi', 'm', 340_000),
    work('Persampahan', 'unit', 9_000_000),
    work('Penerangan Jalan', 'unit', 4_000_000),
    work('Balai Warga', 'unit', 30_000_000),
    work('Sarana Kesehatan', 'unit', 26_000_000),
    work('Sarana Pendidikan', 'unit', 28_000_000),
  ],
  Sosial: [
    work('Santunan', 'orang', 210_000),
    work('Beasiswa', 'orang', 240_000),
    work('Pelatihan', 'orang', 220_000),
    work('Kesehatan', 'orang', 150_000),
    work('Khitanan Massal', 'orang', 260_000),
    work('Posyandu', 'unit', 6_000_000),
  ],
  Ekonomi: [
    work('Pinjaman Bergulir', 'KSM', 4_500_000),
    work('Modal Usaha', 'KSM', 4_500_000),
    work('Pelatihan Usaha', 'orang', 500_000),
  ],
};

/** Rupiah of BLM that one activity of a Bidang takes at most, about. */
const size: Readonly<Record<Bidang, number>> = { Lingkungan: 62_000_000, Sosial: 11_000_000, Ekonomi: 20_000_000 };
/** Community contribution as a share of BLM, by Bidang. */
const swadaya: Readonly<Record<Bidang, readonly [number, number]>> = {
  Lingkungan: [0.18, 0.36],
  Sosial: [0.04, 0.1],
  Ekonomi: [0, 0.03],
};
/** Share of poor households among those that benefit, by Bidang. */
const poor: Readonly<Record<Bidang, readonly [number, number]>> = {
  Lingkungan: [0.62, 0.84],
  Sosial: [0.9, 1],
  Ekonomi: [0.72, 0.95],
};
const smallest = 500;
/** Community contributions are estimates in round numbers. */
const swadayaStep = 50_000;
const step = 500_000;

interface Activity {
  readonly board: Board;
  readonly year: number;
  readonly bidang: Bidang;
  readonly work: Work;
  readonly blm: number;
  readonly swadaya: number;
  readonly lain: number;
  readonly planned: boolean;
}

const roundTo = (value: number, unit: number) => Math.round(value / unit) * unit;
const costOf = (activity: Activity) => activity.blm + activity.swadaya + activity.lain;

/** Activities of one board, year and Bidang that together use exactly the BLM used there. */
function activitiesOf(board: Board, year: number, bidang: Bidang, used: number, random: Random): Activity[] {
  const count = Math.max(1, Math.ceil(used / size[bidang]));
  const weights = Array.from({ length: count }, () => random.between(0.8, 1.2));
  return apportionInUnits(used, weights, smallest).map((blm) => {
    const affordable = works[bidang].filter(({ unitCost }) => unitCost <= blm);
    return {
      board,
      year,
      bidang,
      work: random.pick([affordable[0] ?? works[bidang][0], ...affordable.slice(1)]),
      blm,
      swadaya: roundTo(blm * random.between(...swadaya[bidang]), swadayaStep),
      lain: random.chance(0.1) ? roundTo(blm * 0.05, smallest) : 0,
      planned: false,
    };
  });
}

/** A plan for next year, paid by the desa itself; some boards have one. */
function plannedActivity(board: Board, random: Random): Activity[] {
  if (!random.chance(0.2)) return [];
  const lain = roundTo(random.between(25_000_000, 60_000_000), step);
  return [
    {
      board,
      year: figures.year,
      bidang: 'Lingkungan',
      work: works.Lingkungan[0],
      blm: 0,
      swadaya: roundTo(lain * 0.2, step),
      lain,
      planned: true,
    },
  ];
}

function allActivities(disbursements: readonly Disbursement[], random: Random): Activity[] {
  const boards = [...new Set(disbursements.map(({ board }) => board))];
  return boards.flatMap((board) => {
    const own = disbursements.filter((one) => one.board === board);
    const years = [...new Set(own.map(({ year }) => year))];
    const done = years.flatMap((year) =>
      (['Lingkungan', 'Sosial', 'Ekonomi'] as const).flatMap((bidang) => {
        const used = sumOf(own, (one) => (one.year === year ? one.used[bidang] : 0));
        return used > 0 ? activitiesOf(board, year, bidang, used, random) : [];
      }),
    );
    return [...done, ...plannedActivity(board, random)];
  });
}

/** Households that benefit, by activity: the totals by Bidang are the deck's, and no row exceeds the desa's households. */
function households(activities: readonly Activity[], random: Random): number[] {
  const kk = activities.map(() => 0);
  for (const bidang of ['Lingkungan', 'Sosial', 'Ekonomi'] as const) {
    const own = activities.flatMap((activity, index) => (activity.bidang === bidang ? [{ activity, index }] : []));
    apportionWithin(
      figures.kegiatan[bidang],
      own.map(({ activity }) => costOf(activity) * activity.work.reach * random.between(0.8, 1.2)),
      own.map(({ activity }) => Math.floor(activity.board.kk * 0.9)),
    ).forEach((share, place) => {
      const one = own[place];
      if (one) kk[one.index] = share;
    });
  }
  return kk;
}

function stateOf({ year, planned, bidang }: Activity, random: Random) {
  if (planned) return { Progres: 0, Status: 'Rencana', Kondisi: null };
  if (year === figures.year && random.chance(0.4)) {
    return { Progres: random.int(5, 18) / 20, Status: 'Berjalan', Kondisi: null };
  }
  const wear = random.next();
  const kondisi = wear < 0.91 ? 'Baik' : wear < 0.985 ? 'Rusak Ringan' : 'Rusak Berat';
  return { Progres: 1, Status: 'Selesai', Kondisi: bidang === 'Lingkungan' ? kondisi : null };
}

/** All activities of the boards, in the order of their disbursements. */
export function sampleKegiatan(
  disbursements: readonly Disbursement[],
  random: Random,
): { readonly board: Board; readonly row: TableRow<Tables['Kegiatan']> }[] {
  const activities = allActivities(disbursements, random);
  const kk = households(activities, random);
  const counters = new Map<Board, number>();
  return activities.map((activity, index) => {
    const { board, bidang } = activity;
    const number = (counters.get(board) ?? 0) + 1;
    counters.set(board, number);
    const { jenis, satuan, unitCost } = activity.work;
    const volume = (costOf(activity) / unitCost) * random.between(0.88, 1.12);
    return {
      board,
      row: {
        'Kode Kegiatan': `KEG-${board.key}-${String(number).padStart(3, '0')}`,
        'Kode Desa': board.desa.code,
        Tahun: activity.year,
        Bidang: bidang,
        'Jenis Kegiatan': jenis,
        Volume: satuan.startsWith('m') ? Math.round(volume * 10) / 10 : Math.max(1, Math.round(volume)),
        Satuan: satuan,
        'Dana BLM': activity.blm,
        'Dana Swadaya': activity.swadaya,
        'Dana Lain': activity.lain,
        'KK Penerima Manfaat': kk[index] ?? 0,
        'KK Miskin Penerima Manfaat': Math.round((kk[index] ?? 0) * random.between(...poor[bidang])),
        ...stateOf(activity, random),
      },
    };
  });
}
