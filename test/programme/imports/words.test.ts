/** Titles that other lists give their columns: words that mean the same as ours are known for sure, so that nobody has to look at them (docs/spec/entry.md 5). */
import { sure } from '../../../src/engine/entry';
import { likenessOf, targetColumns } from '../../../src/engine/entry/import/targets';
import { tableOf } from '../../../src/engine/schema';
import { imports } from '../../../src/programme/imports';
import { schema } from '../../support/programme';

const titles: readonly (readonly [table: string, column: string, titles: readonly string[]])[] = [
  ['BKM', 'Kode BKM', ['Kode LKM', 'ID BKM']],
  ['BKM', 'Tanggal Berdiri', ['Tanggal Pembentukan', 'Tanggal Terbentuk']],
  ['BKM', 'Pengurus Laki-laki', ['Pengurus Pria']],
  ['BKM', 'Pengurus Perempuan', ['Pengurus Wanita']],
  ['Desa', 'Kode Desa', ['Kode Kelurahan', 'Kode Nagari', 'Kode Kampung', 'Kode Gampong', 'Nomor Desa']],
  ['Desa', 'Penduduk', ['Jiwa', 'Warga']],
  ['Desa', 'KK', ['Keluarga', 'RT']],
  ['Desa', 'KK Miskin', ['KK Prasejahtera', 'KK Gakin', 'Keluarga Miskin']],
  ['BLM', 'Pagu', ['Alokasi']],
  ['BLM', 'Dana Cair', ['Biaya Cair', 'Anggaran Cair']],
  ['BLM', 'KK Penerima Manfaat', ['KK Pemanfaat']],
  ['Kegiatan', 'Jenis Kegiatan', ['Jenis Pekerjaan', 'Jenis Program', 'Kategori Kegiatan', 'Macam Kegiatan']],
  ['Kegiatan', 'Dana Swadaya', ['Biaya Swadaya', 'Anggaran Swadaya']],
  ['Kegiatan', 'Progres', ['Kemajuan']],
  ['Pinjaman', 'Nomor Pinjaman', ['Nomor Piutang', 'Nomor Pembiayaan', 'ID Pinjaman', 'Kode Pinjaman']],
  ['Pinjaman', 'Nama KSM', ['Nama Kelompok', 'Nama Pokmas', 'Name KSM']],
  ['Pinjaman', 'Tanggal Cair', ['Tanggal Realisasi', 'Tanggal Penyaluran', 'Tanggal Akad', 'Hari Cair']],
  ['Pinjaman', 'Jangka Waktu (bulan)', ['Tenor', 'Lama Pinjaman']],
  ['Pinjaman', 'Jasa per Bulan (%)', ['Bunga per Bulan', 'Persen Jasa per Bulan', 'Margin per Bulan %']],
  ['Pinjaman', 'Pokok', ['Plafon', 'Plafond']],
  ['Pinjaman', 'Angsuran Pokok', ['Cicilan Pokok', 'Setoran Pokok']],
  ['Pinjaman', 'Saldo', ['Sisa']],
  ['Pinjaman', 'Tunggakan Pokok', ['Menunggak Pokok']],
  ['Angsuran', 'Nomor Bukti', ['Nomor Kuitansi', 'Nomor Kwitansi', 'Nomor Transaksi']],
  ['Angsuran', 'Jasa', ['Bunga', 'Margin']],
  ['Angsuran', 'Jumlah', ['Setoran', 'Angsuran', 'Jumlah Setoran', 'Jumlah Angsuran', 'Nominal', 'Kredit']],
  ['Foto', 'Keterangan', ['Catatan', 'Uraian']],
];

test.each(titles)('of %s: %s', (table, column, others) => {
  const columns = targetColumns(tableOf(schema, table), imports.tables[table]?.extra);
  const likeness = likenessOf(columns, imports.words);
  const found = others.map((title) => {
    const { column: nearest, score } = likeness.nearest(title);
    return [title, nearest, score >= sure ? 'sure' : score];
  });
  expect(found).toEqual(others.map((title) => [title, column, 'sure']));
});
