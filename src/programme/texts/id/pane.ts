/** Indonesian texts: what the pane and the page without Excel say of areas, tables and indicators. Keys are the contract; en/pane.ts must hold the same ones. */
export const idPane = {
  'findings.group.area': 'Per desa',
  'findings.group.noArea': 'Tanpa desa',
  'ui.beranda.intro': 'Tiga langkah dari data desa sampai laporan kecamatan.',
  'ui.beranda.fill.todo': 'Lengkapi lembar Profil, Desa, BKM, BLM, Kegiatan, Pinjaman, dan UPK.',
  'ui.unknown.body':
    'Indikator Mandiri mencari lembar atau tabel bernama Profil, Desa, BKM, BLM, Kegiatan, Pinjaman, dan UPK. Bukalah buku kerja kecamatan Anda, atau beri nama lembar sesuai isinya, lalu tekan Periksa Data.',
  'ui.file.recap': 'Unduh rekap kabupaten',
  'ui.file.recapHint': 'Menggabungkan {count} buku kerja kecamatan menjadi satu laporan kabupaten.',
  'findings.summary.rest': '… dan {count} desa/kelurahan lain: {counts}',
  'trace.group.fis.selesai': 'Jenis pekerjaan',
  'trace.classes': 'Lima indikator yang dinilai',
  'trace.parameter.period': 'Dari lembar Profil, baris Periode.',
  'trace.parameter.month': 'Nomor bulan dari Periode; laba sampai bulan itu dijadikan setahun untuk ROI.',
} as const satisfies Record<string, string>;
