import { serialOf } from '../engine/dataset';
import type { Trial } from '../engine/trial';
import type { CellValue } from '../engine/schema';
import type { Header, TableName } from './schema';

type Values<Name extends TableName> = Partial<Record<Header<Name>, CellValue>>;

const part = {
  code: '33.26.12',
  name: 'Wonopringgo',
  areas: [{ code: '33.26.12.2014', name: 'Surobayan', areas: [] }],
};
const board = `BKM-${part.areas[0]?.code ?? ''}`;

const desa: Values<'Desa'> = {
  'P2KP 2002': 'Tidak',
  Replikasi: 'Tidak',
  'P2KP 2007': 'Ya',
  'PNPM 2008': 'Ya',
  PLPBK: 'Tidak',
  Penduduk: 2800,
  KK: 750,
  'KK Miskin': 260,
};
const bkm: Values<'BKM'> = {
  'Nama BKM': 'Uji Coba',
  'Tanggal Berdiri': serialOf(2008, 4, 2),
  'Pengurus Laki-laki': 12,
  'Pengurus Perempuan': 8,
  'Relawan Laki-laki': 18,
  'Relawan Perempuan': 15,
  'Tingkat Kemandirian': 'Berdaya',
  'Tanggal Pemilihan Terakhir': serialOf(2012, 1, 15),
  'PJM Pronangkis': 'Ya',
};
const blm: Values<'BLM'> = {
  Nomor: '001',
  'Kode BKM': board,
  'Tahun Anggaran': 2014,
  Tahap: 'I',
  'Sumber Dana': 'APBD',
  Pagu: 50_000_000,
  'Dana Cair': 40_000_000,
  'Dana Dimanfaatkan': 40_000_000,
  'Tanggal Cair': serialOf(2014, 5, 5),
  Lingkungan: 25_000_000,
  Sosial: 10_000_000,
  Ekonomi: 3_000_000,
  BOP: 2_000_000,
  Swadaya: 9_000_000,
  'KK Penerima Manfaat': 150,
  'KK Miskin Penerima Manfaat': 120,
};
const kegiatan: Values<'Kegiatan'> = {
  'Kode Kegiatan': '1',
  'Kode Desa': part.areas[0]?.code ?? null,
  Tahun: 2014,
  Bidang: 'Sosial',
  'Jenis Kegiatan': 'Santunan',
  Volume: 25,
  Satuan: 'orang',
  'Dana BLM': 8_000_000,
  'Dana Swadaya': 0,
  'Dana Lain': 0,
  'KK Penerima Manfaat': 25,
  'KK Miskin Penerima Manfaat': 25,
  Progres: 1,
  Status: 'Selesai',
};
const pinjaman: Values<'Pinjaman'> = {
  'Nomor Pinjaman': '2014/0001',
  'Kode BKM': board,
  'Nama KSM': 'KSM Uji',
  Jenis: 'Bergulir',
  Anggota: 5,
  'Anggota Perempuan': 2,
  'Anggota Miskin': 3,
  'Tanggal Cair': serialOf(2014, 10, 31),
  'Jangka Waktu (bulan)': 12,
  'Jasa per Bulan (%)': 0.01,
  Pokok: 6_000_000,
  'Angsuran Pokok': 500_000,
  'Tunggakan Pokok': 500_000,
  'Lama Tunggakan (bulan)': 1,
  Status: 'Aktif',
};
const payment = (number: string, date: number): Values<'Angsuran'> => ({
  'Nomor Bukti': number,
  'Nomor Pinjaman': '2014/0001',
  Tanggal: date,
  Pokok: 500_000,
  Jasa: 60_000,
});
const upk: Values<'UPK'> = {
  'Kode BKM': board,
  Periode: serialOf(2014, 12, 31),
  'Modal Awal': 5_000_000,
  Modal: 6_400_000,
  Kewajiban: 72_500,
  'Kas dan Bank': 1_000_000,
  'Saldo Pinjaman': 5_500_000,
  'Pinjaman Lain-lain': 0,
  Inventaris: 0,
  'Cadangan Risiko': 27_500,
  'KSM Aktif': 1,
  'KSM Menunggak ≥ 3 Bulan': 0,
  'Saldo Menunggak ≥ 3 Bulan': 0,
  'Tunggakan Pokok ≥ 3 Bulan': 0,
  Pendapatan: 900_000,
  Biaya: 1_000_000,
};

/** One desa with its board, a loan and what belongs to them, all made up; of a real place only the codes. */
export const trial: Trial = {
  whole: { code: '33.26', name: 'Kabupaten Pekalongan', areas: [part] },
  part,
  period: serialOf(2014, 12, 31),
  begun: { Desa: desa, BKM: bkm },
  added: [
    { kind: 'add', table: 'BLM', cells: blm },
    { kind: 'add', table: 'Kegiatan', cells: kegiatan },
    { kind: 'add', table: 'Pinjaman', cells: pinjaman },
    { kind: 'add', table: 'Angsuran', cells: payment('001', serialOf(2014, 11, 30)) },
    { kind: 'add', table: 'UPK', cells: upk },
  ],
  slip: { table: 'BLM', header: 'Swadaya', typed: 'Rp 9.000.000', repaired: 9_000_000 },
  entry: { kind: 'add', table: 'Angsuran', cells: payment('1', serialOf(2014, 12, 20)) },
  follows: { table: 'Pinjaman', header: 'Saldo', before: 5_500_000, after: 5_000_000 },
};
