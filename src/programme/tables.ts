import type { ColumnSchema, TableSchema } from '../engine/schema';
import { codeExample, codeGroups } from './codes';
import {
  bidangKegiatan,
  jenisDesa,
  jenisJasa,
  jenisKegiatan,
  jenisMitra,
  jenisPinjaman,
  kondisiKegiatan,
  satuanKegiatan,
  statusKegiatan,
  statusPinjaman,
  sumberDana,
  synonyms,
  tahapBlm,
  tahapFoto,
  tingkatKemandirian,
} from './lists';

/** Years that a `year` column accepts; the programme began in 1999. */
const firstYear = 1999;
const lastYear = 2100;

type Options = Omit<ColumnSchema, 'header' | 'type' | 'required'> & { readonly required?: ColumnSchema['required'] };

const column =
  <const Type extends ColumnSchema['type']>(type: Type, defaults: Options = {}) =>
  <const Header extends string>(header: Header, options: Options = {}) => ({
    required: true as ColumnSchema['required'],
    ...defaults,
    ...options,
    header,
    type,
  });

const text = column('text');
const yesno = column('yesno');
/** Of a column that stays as it is from month to month (`then-facts`). */
const stays = { stays: true } as const;
const choice = column('choice');
const whole = column('int', { min: 0 });
const rupiah = column('rp', { min: 0 });
const signedRupiah = column('rp');
const number = column('number');
const percent = column('percent', { min: 0 });
const date = column('date', { withinPeriod: true });
const year = column('year', { min: firstYear, max: lastYear });
const kodeDesa = column('code', { groups: codeGroups.desa, example: codeExample(codeGroups.desa) });
const optional = { required: false } as const;
/** Of a column that a new workbook has filled in. */
const prefilled = { prefilled: true } as const;
/** Of a table or column that came with the second template: workbooks of the first do not have it. */
const secondTemplate = { since: '2' } as const;

/** Every data table of docs/spec/workbook.md in the order in which rows are checked and sheets are written. */
export const tables = {
  Desa: {
    name: 'Desa',
    key: ['Kode Desa'],
    columns: [
      kodeDesa('Kode Desa', prefilled),
      text('Kecamatan', prefilled),
      text('Desa/Kelurahan', prefilled),
      choice('Jenis', { options: jenisDesa, synonyms: synonyms.jenisDesa, ...stays, ...prefilled }),
      yesno('P2KP 2002', stays),
      yesno('Replikasi', stays),
      yesno('P2KP 2007', stays),
      yesno('PNPM 2008', stays),
      yesno('PLPBK', stays),
      whole('Penduduk'),
      whole('KK'),
      whole('KK Miskin'),
    ],
  },
  BKM: {
    name: 'BKM',
    key: ['Kode BKM'],
    columns: [
      text('Kode BKM', prefilled),
      kodeDesa('Kode Desa', { refersTo: 'Desa', ...prefilled }),
      text('Nama BKM', { aliases: ['Nama LKM', 'Nama BKM/LKM'] }),
      date('Tanggal Berdiri', stays),
      text('Nomor Akta Notaris', { ...optional, ...stays }),
      whole('Pengurus Laki-laki', { aliases: ['Pengurus L'] }),
      whole('Pengurus Perempuan', { aliases: ['Pengurus P'] }),
      whole('Relawan Laki-laki', { aliases: ['Relawan L'] }),
      whole('Relawan Perempuan', { aliases: ['Relawan P'] }),
      choice('Tingkat Kemandirian', { options: tingkatKemandirian, aliases: ['Status'] }),
      date('Tanggal Pemilihan Terakhir', optional),
      yesno('PJM Pronangkis'),
      year('Tahun BKM Award', optional),
      whole('Relawan Khusus', { ...optional, ...secondTemplate }),
    ],
  },
  BLM: {
    name: 'BLM',
    mayBeEmpty: true,
    key: ['Nomor'],
    columns: [
      text('Nomor'),
      text('Kode BKM', { refersTo: 'BKM' }),
      year('Tahun Anggaran'),
      choice('Tahap', { options: tahapBlm, synonyms: synonyms.tahapBlm }),
      choice('Sumber Dana', { options: sumberDana, synonyms: synonyms.sumberDana, aliases: ['Sumber'] }),
      rupiah('Pagu'),
      rupiah('Dana Cair', { aliases: ['Cair'] }),
      rupiah('Dana Dimanfaatkan', { aliases: ['Dimanfaatkan'] }),
      date('Tanggal Cair', { required: { column: 'Dana Cair', above: 0 } }),
      rupiah('Lingkungan'),
      rupiah('Sosial'),
      rupiah('Ekonomi'),
      rupiah('BOP'),
      rupiah('Swadaya'),
      whole('KK Penerima Manfaat'),
      whole('KK Miskin Penerima Manfaat'),
    ],
  },
  Kegiatan: {
    name: 'Kegiatan',
    mayBeEmpty: true,
    key: ['Kode Kegiatan'],
    columns: [
      text('Kode Kegiatan'),
      kodeDesa('Kode Desa', { refersTo: 'Desa' }),
      year('Tahun'),
      choice('Bidang', { options: bidangKegiatan }),
      choice('Jenis Kegiatan', {
        options: jenisKegiatan.map((kind) => kind.name),
        synonyms: synonyms.jenisKegiatan,
      }),
      number('Volume', { above: 0 }),
      choice('Satuan', { options: satuanKegiatan, synonyms: synonyms.satuanKegiatan }),
      rupiah('Dana BLM', { aliases: ['Biaya BLM'] }),
      rupiah('Dana Swadaya', { aliases: ['Biaya Swadaya'] }),
      rupiah('Dana Lain', { aliases: ['Biaya Lain'] }),
      whole('KK Penerima Manfaat', { aliases: ['KK Pemanfaat'] }),
      whole('KK Miskin Penerima Manfaat', { aliases: ['KK Miskin Pemanfaat'] }),
      percent('Progres', { max: 1 }),
      choice('Status', { options: statusKegiatan }),
      choice('Kondisi', { options: kondisiKegiatan, required: false }),
    ],
  },
  Pinjaman: {
    name: 'Pinjaman',
    mayBeEmpty: true,
    key: ['Nomor Pinjaman'],
    columns: [
      text('Nomor Pinjaman'),
      text('Kode BKM', { refersTo: 'BKM' }),
      text('Kode KSM', optional),
      text('Nama KSM'),
      choice('Jenis', { options: jenisPinjaman }),
      whole('Anggota'),
      whole('Anggota Perempuan'),
      whole('Anggota Miskin'),
      date('Tanggal Cair'),
      whole('Jangka Waktu (bulan)', { min: 1, max: 60 }),
      percent('Jasa per Bulan (%)', { max: 0.05 }),
      rupiah('Pokok', { above: 0 }),
      rupiah('Angsuran Pokok'),
      rupiah('Saldo', { calculated: { plus: ['Pokok'], minus: ['Angsuran Pokok'] } }),
      rupiah('Tunggakan Pokok'),
      whole('Lama Tunggakan (bulan)'),
      whole('Kolektibilitas', {
        min: 1,
        max: 5,
        calculated: { classOf: 'Lama Tunggakan (bulan)', steps: 'Kolektibilitas' },
      }),
      choice('Status', { options: statusPinjaman }),
      // A loan with a balance is no settled one, whatever its Status: that is `loan-status`, not a missing date.
      date('Tanggal Lunas', { required: { column: 'Status', is: 'Lunas', unlessMoneyIn: 'Saldo' } }),
      yesno('Jadwal Khusus', optional),
      choice('Jenis Jasa', { options: jenisJasa, ...optional, ...secondTemplate }),
      whole('Masa Tenggang (bulan)', { max: 12, ...optional, ...secondTemplate }),
      rupiah('Tunggakan Jasa', { ...optional, ...secondTemplate }),
      date('Tanggal Hapus Buku', { ...optional, ...secondTemplate }),
    ],
  },
  Angsuran: {
    name: 'Angsuran',
    key: ['Nomor Bukti'],
    optional: true,
    onlyTogether: true,
    ahead: 'Tanggal',
    columns: [
      text('Nomor Bukti'),
      text('Nomor Pinjaman', { refersTo: 'Pinjaman' }),
      date('Tanggal'),
      rupiah('Pokok', { negativeWith: 'Koreksi Atas' }),
      rupiah('Jasa', { negativeWith: 'Koreksi Atas' }),
      text('Koreksi Atas', { mentions: 'Angsuran', ...optional, ...secondTemplate }),
    ],
  },
  Jadwal: {
    name: 'Jadwal',
    key: ['Nomor Pinjaman', 'Mulai Berlaku', 'Ke'],
    optional: true,
    ...secondTemplate,
    columns: [
      text('Nomor Pinjaman', { refersTo: 'Pinjaman' }),
      date('Mulai Berlaku'),
      whole('Ke', { min: 1 }),
      column('date', { notBefore: 'Mulai Berlaku' })('Jatuh Tempo'),
      rupiah('Pokok'),
      rupiah('Jasa'),
    ],
  },
  UPK: {
    name: 'UPK',
    mayBeEmpty: true,
    key: ['Kode BKM', 'Periode'],
    columns: [
      text('Kode BKM', { refersTo: 'BKM' }),
      column('month', { withinPeriod: true })('Periode'),
      rupiah('Modal Awal'),
      signedRupiah('Modal'),
      rupiah('Kewajiban'),
      rupiah('Kas dan Bank'),
      rupiah('Saldo Pinjaman'),
      rupiah('Pinjaman Lain-lain'),
      rupiah('Inventaris'),
      rupiah('Cadangan Risiko', { aliases: ['Cadangan Resiko'] }),
      rupiah('Aset', {
        calculated: {
          plus: ['Kas dan Bank', 'Saldo Pinjaman', 'Pinjaman Lain-lain', 'Inventaris'],
          minus: ['Cadangan Risiko'],
        },
      }),
      whole('KSM Aktif'),
      whole('KSM Menunggak ≥ 3 Bulan'),
      rupiah('Saldo Menunggak ≥ 3 Bulan'),
      rupiah('Tunggakan Pokok ≥ 3 Bulan'),
      rupiah('Pendapatan'),
      rupiah('Biaya'),
      signedRupiah('Laba', { calculated: { plus: ['Pendapatan'], minus: ['Biaya'] } }),
    ],
  },
  Forum: {
    name: 'Forum',
    key: ['Kode Wilayah'],
    optional: true,
    ...secondTemplate,
    columns: [
      column('code', {
        groups: codeGroups.kecamatan,
        leastGroups: codeGroups.kabupaten.length,
        example: codeExample(codeGroups.kecamatan),
        areaOf: ['kabupaten', 'kecamatan'],
      })('Kode Wilayah'),
      text('Nama Forum'),
      date('Tanggal Terbentuk'),
      whole('Anggota BKM'),
      yesno('Aktif'),
    ],
  },
  Kemitraan: {
    name: 'Kemitraan',
    key: ['Nomor'],
    optional: true,
    ...secondTemplate,
    columns: [
      text('Nomor'),
      text('Kode BKM', { refersTo: 'BKM' }),
      text('Mitra'),
      choice('Jenis Mitra', { options: jenisMitra }),
      choice('Bidang', { options: bidangKegiatan }),
      year('Tahun'),
      rupiah('Nilai'),
    ],
  },
  Foto: {
    name: 'Foto',
    key: ['Kode Kegiatan', 'Tahap'],
    optional: true,
    ...secondTemplate,
    columns: [
      text('Kode Kegiatan', { refersTo: 'Kegiatan' }),
      choice('Tahap', { options: tahapFoto, synonyms: synonyms.tahapFoto }),
      text('Berkas'),
      text('Keterangan', optional),
    ],
  },
} as const satisfies Record<string, TableSchema>;
