/** Indonesian texts: *Hitung Ulang Pinjaman*. Keys are the contract; en/hitung.ts must hold the same ones. */
export const idHitung = {
  'ui.page.hitung': 'Hitung Ulang Pinjaman',
  'ui.work.recalculate': 'Menghitung ulang pinjaman',
  'ui.failed.recalculate': 'Pinjaman tidak dapat dihitung ulang',
  'hitung.intro':
    'Saldo, tunggakan, dan Kolektibilitas tiap pinjaman dihitung lagi dari syarat, jadwal, dan angsurannya per akhir Periode. Yang berbeda diperlihatkan dahulu.',
  'hitung.action': 'Hitung Ulang',
  'hitung.none': 'Semua angka pinjaman sudah sesuai dengan jadwal dan angsurannya.',
  'hitung.some': '{count} pinjaman berbeda dari jadwal dan angsurannya. Pilih yang diganti:',
  'hitung.list': 'Pinjaman yang berbeda',
  'hitung.all': 'Semua pinjaman',
  'hitung.one': '{key}: {count} isian',
  'hitung.one.manual': '{key}: {count} isian (jadwal khusus: hanya saldo dan status)',
  'hitung.apply': 'Ganti {count} isian',
  'hitung.manual':
    '{count} pinjaman berjadwal khusus tanpa baris di tabel Jadwal: tunggakan dan Kolektibilitasnya dibiarkan seperti yang ditulis.',
  'hitung.unread':
    '{count} pinjaman tidak ikut karena datanya belum lengkap atau salah. Tekan Periksa Data untuk melihatnya.',
  'hitung.withheld.recap': 'Ini rekap kabupaten. Pinjaman dihitung ulang di buku kerja kecamatan.',
  'hitung.withheld.period': 'Periode belum diisi di lembar Profil. Isi dahulu, lalu hitung ulang.',
  'hitung.withheld.links':
    'Ada angsuran atau jadwal yang Nomor Pinjaman-nya tidak ada di tabel Pinjaman. Perbaiki dahulu (Periksa Data menyebut barisnya), lalu hitung ulang.',
} as const satisfies Record<string, string>;
