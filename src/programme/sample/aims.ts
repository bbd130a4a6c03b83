import { serialOf } from '../../engine/dataset';
import type { TableRow } from '../../engine/report';
import type { bidangKegiatan, jenisMitra } from '../lists';
import type { Tables } from '../schema';
import type { Board } from './boards';
import { figures } from './figures';
import type { Random } from './random';

/** A kind of partner: how it calls itself and what a partnership with it is worth, in millions. */
interface Partner {
  readonly jenis: (typeof jenisMitra)[number];
  readonly mitra: string;
  readonly bidang: (typeof bidangKegiatan)[number];
  readonly millions: readonly [number, number];
}

const partners: readonly [Partner, ...Partner[]] = [
  { jenis: 'Pemerintah', mitra: 'Dinas Pekerjaan Umum', bidang: 'Lingkungan', millions: [20, 90] },
  { jenis: 'Pemerintah', mitra: 'Dinas Kesehatan', bidang: 'Sosial', millions: [5, 25] },
  { jenis: 'Swasta', mitra: 'Koperasi Batik', bidang: 'Ekonomi', millions: [5, 40] },
  { jenis: 'Perbankan', mitra: 'Bank daerah', bidang: 'Ekonomi', millions: [25, 120] },
  { jenis: 'Perguruan Tinggi', mitra: 'Fakultas teknik', bidang: 'Lingkungan', millions: [2, 10] },
  { jenis: 'LSM', mitra: 'Yayasan lingkungan', bidang: 'Lingkungan', millions: [3, 15] },
];

/** The forum of the boards of a kecamatan; the one that is new does not meet yet. */
export function sampleForum(
  { code, name }: Board['kecamatan'],
  boards: readonly Board[],
  random: Random,
): TableRow<Tables['Forum']> {
  const isActive = boards.some(({ firstYear }) => firstYear < 2005);
  return {
    'Kode Wilayah': code,
    'Nama Forum': `Forum BKM Kecamatan ${name}`,
    'Tanggal Terbentuk': serialOf(
      isActive ? random.int(2009, 2012) : figures.year,
      random.int(2, 10),
      random.int(1, 28),
    ),
    'Anggota BKM': boards.length,
    Aktif: isActive ? 'Ya' : 'Tidak',
  };
}

/** Partnerships of the last three years; one board in three has one. */
export function samplePartnerships(boards: readonly Board[], random: Random): TableRow<Tables['Kemitraan']>[] {
  return boards
    .filter(() => random.chance(0.33))
    .map(({ key, kodeBkm }) => {
      const { jenis, mitra, bidang, millions } = random.pick(partners);
      return {
        Nomor: `MIT-${key}`,
        'Kode BKM': kodeBkm,
        Mitra: mitra,
        'Jenis Mitra': jenis,
        Bidang: bidang,
        Tahun: random.int(figures.year - 2, figures.year),
        Nilai: random.int(...millions) * 1_000_000,
      };
    });
}

/** Works of a kecamatan that photos before and after are named for; the files themselves are no part of the sample. */
const photographed = 3;

/** Names of photos of the last finished works of infrastructure, before and after. */
export function samplePhotos(works: readonly TableRow<Tables['Kegiatan']>[]): TableRow<Tables['Foto']>[] {
  return works
    .filter(({ Bidang, Status }) => Bidang === 'Lingkungan' && Status === 'Selesai')
    .slice(-photographed)
    .flatMap((work) =>
      (['0%', '100%'] as const).map((stage) => ({
        'Kode Kegiatan': work['Kode Kegiatan'],
        Tahap: stage,
        Berkas: `${String(work['Kode Kegiatan'])}-${stage.slice(0, -1)}.jpg`,
        Keterangan: null,
      })),
    );
}
