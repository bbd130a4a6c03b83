/** Ids of the tasks, of what they ask, show and list; each has its words in `texts` (the compiler sees to it). */

/** What each task asks or lists, by its id: `task.<task>.<id>`. */
export const taskWords = {
  angsuran: ['pinjaman', 'tanggal', 'jumlah', 'bukti', 'jasa', 'pokok', 'bagi-ulang'],
  setoran: [
    ...['bkm', 'sebulan', 'tanggal', 'bukti', 'diterima', 'nama', 'nomor', 'tagihan', 'dibayar', 'jasa', 'pokok'],
    ...['group.hapus-buku', 'baris', 'total'],
  ],
  'pinjaman-baru': [
    ...['bkm', 'ksm', 'anggota', 'anggota-perempuan', 'anggota-miskin', 'tanggal', 'pokok', 'tenor', 'rate'],
    ...['jenis-jasa', 'nomor', 'angsuran-pertama', 'jatuh-tempo', 'total-jasa'],
  ],
  pelunasan: ['pinjaman', 'tanggal', 'bukti', 'alasan', 'dibayar', 'keringanan'],
  'jadwal-ulang': [
    ...['pinjaman', 'tanggal', 'tenor', 'rate', 'jenis-jasa', 'tenggang', 'tunggakan-jasa', 'alasan'],
    ...[
      'tunggakan-jasa.angsuran pertama',
      'tunggakan-jasa.dihapus',
      'tunggakan-jasa-lama',
      'angsuran-pertama',
      'jatuh-tempo',
    ],
  ],
  'hapus-buku': ['pinjaman', 'tanggal', 'alasan', 'dihapus'],
  koreksi: ['pinjaman', 'setoran', 'cara', 'cara.hapus', 'cara.ubah', 'tanggal', 'bukti', 'jasa', 'pokok', 'alasan'],
  surat: [
    'tanggal',
    'oleh',
    'nama',
    'nomor',
    'tingkat',
    'lama',
    'tunggakan',
    'mulai',
    'surat',
    'jumlah',
    'group.menunggu',
  ],
  'isian-upk': [
    ...['bulan', 'bkm', 'saldo', 'kas', 'laba', 'cadangan', 'cadangan-wajib', 'selisih-kas', 'baris'],
    ...['Biaya Tunai', 'Biaya Cadangan', 'Penyusutan', 'Pendapatan Lain', 'Pembelian Inventaris'],
    ...['Perubahan Kewajiban', 'Perubahan Modal', 'Kas Menurut Buku', 'Penjelasan'],
  ],
  'tutup-buku': ['oleh', 'bulan', 'upk', 'kas'],
  'buka-kembali': ['oleh', 'alasan', 'bulan', 'revisi'],
} as const;

export type TaskId = keyof typeof taskWords;

/** Figures that several tasks show: `task.figure.<id>`. */
export const sharedFigures = [
  ...['tagihan-jasa', 'tagihan-pokok', 'saldo', 'tunggakan-pokok', 'tunggakan-jasa', 'lama', 'kolektibilitas'],
  ...['status', 'jasa', 'pokok', 'lebih', 'par'],
] as const;

/** Tasks of which Beranda tells how far they are. */
export const progressTasks = ['setoran', 'isian-upk', 'tutup-buku'] as const;

/** Keys of texts of the tasks; hints are there where one is needed. */
export type TaskTextKey =
  | `task.${TaskId}.${'title' | 'about'}`
  | { [Task in TaskId]: `task.${Task}.${(typeof taskWords)[Task][number]}` }[TaskId]
  | `task.figure.${(typeof sharedFigures)[number]}`
  | `task.${(typeof progressTasks)[number]}.progress`;
