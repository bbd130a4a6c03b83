/** Indonesian texts: work on findings (page Periksa). Keys are the contract; en/findings.ts must hold the same ones. */
export const idFindings = {
  'findings.filter': 'Saring hasil pemeriksaan',
  'findings.groupBy': 'Kelompokkan menurut',
  'findings.group.rule': 'Per masalah',
  'findings.group.table': 'Per tabel',
  'findings.group.desa': 'Per desa',
  'findings.group.severity': 'Per tingkat',
  'findings.group.noDesa': 'Tanpa desa',
  'findings.only': 'Kelompok yang ditampilkan',
  'findings.only.all': 'Semua',
  'findings.search': 'Cari sel, kolom, atau isian',
  'findings.fold': 'Tutup semua kelompok',
  'findings.unfold': 'Buka semua kelompok',
  'findings.keys': 'Alt+↓ berikutnya, Alt+↑ sebelumnya',
  'findings.why': 'Mengapa penting',

  'findings.reveal.title': 'Sel ini sedang tidak terlihat',
  'findings.reveal.hidden': '{place} ada di baris, kolom, atau lembar yang disembunyikan. Tampilkan kembali?',
  'findings.reveal.filtered': '{place} tidak terlihat karena saringan (filter) tabel. Hapus saringan itu?',
  'findings.reveal.show': 'Tampilkan',
  'findings.reveal.clear': 'Hapus saringan',

  'findings.repair.one': 'Perbaiki',
  'findings.repair.all': 'Perbaiki Otomatis ({count})',
  'findings.repair.title': 'Perbaiki Otomatis',
  'findings.repair.intro':
    '{count} isian akan diubah. Isian lama dicatat di lembar Riwayat Perbaikan dan dapat dikembalikan dengan Urungkan.',
  'findings.repair.none': 'Tidak ada isian yang dapat diubah sekarang.',
  'findings.repair.list': 'Isian yang akan diubah',
  'findings.repair.apply': 'Ubah {count} isian',
  'findings.repair.refused': '{count} isian tidak diubah:',
  'findings.repair.refused.formula': '{count} dihitung dengan rumus. Perbaiki rumusnya atau sel sumbernya.',
  'findings.repair.refused.conflict': '{count} sudah berisi hal lain sejak diperiksa. Tekan Periksa Data lagi.',
  'findings.repair.refused.protected': '{count} ada di lembar yang dilindungi. Buka dulu proteksi lembarnya.',
  'findings.repair.refused.not-found': '{count} ada di lembar yang tidak ditemukan lagi. Tekan Periksa Data lagi.',
  'findings.repair.suggestions':
    '{count} saran lain tidak ikut diubah. Buka satu per satu, lalu tekan Perbaiki bila benar.',
  'findings.repair.done': '{count} isian diperbaiki. Isian lama ada di lembar Riwayat Perbaikan.',
  'findings.repair.undo': 'Urungkan',
  'findings.repair.undone': '{count} isian dikembalikan seperti semula.',

  'findings.colour': 'Warnai sel',
  'findings.coloured':
    'Sel diwarnai: kesalahan merah dan tebal, peringatan kuning dan miring. Format Anda sendiri tetap.',
  'findings.coloured.protected': 'Lembar yang dilindungi tidak diwarnai: {sheets}.',
  'findings.coloured.left': '{left} sel lagi tidak diwarnai karena terlalu banyak.',

  'findings.more': 'Lainnya',

  'findings.summary': 'Salin ringkasan',
  'findings.summary.title': 'Ringkasan untuk pesan',
  'findings.summary.head': 'Pemeriksaan data {place}: {status}, skor {score}',
  'findings.summary.errors': '{errors} kesalahan',
  'findings.summary.warnings': '{warnings} peringatan',
  'findings.summary.desa': 'Desa {name}',
  'findings.summary.kelurahan': 'Kelurahan {name}',
  'findings.summary.rest': '… dan {count} desa/kelurahan lain: {counts}',
  'findings.summary.intro':
    'Tempelkan teks ini ke pesan, misalnya WhatsApp. Daftar lengkapnya ada di lembar Hasil Pemeriksaan.',
  'findings.summary.copy': 'Salin',

  'findings.sheet': 'Tulis lembar Hasil Pemeriksaan',
  'findings.sheet.done': 'Lembar Hasil Pemeriksaan sudah ditulis.',

  'findings.accept': 'Terima dengan alasan',
  'findings.accept.which': 'Peringatan yang diterima',
  'findings.accept.one': 'Hanya isian ini',
  'findings.accept.rule': 'Semua “{rule}” di {table}, juga bulan berikutnya',
  'findings.accept.shown': '{count} peringatan yang sedang ditampilkan',
  'findings.accept.reason': 'Alasan',
  'findings.accept.name': 'Nama Anda',
  'findings.accept.hint': 'Alasan dicatat di lembar Catatan Pemeriksaan dan berlaku selama isiannya tidak berubah.',
  'findings.accept.apply': 'Terima',
  'findings.accept.done': 'Peringatan diterima dan dicatat di lembar Catatan Pemeriksaan.',
  'findings.accepted': 'Diterima',
  'findings.accepted.by': 'Diterima oleh {by}: {reason}',
  'findings.accepted.withdraw': 'Untuk menariknya kembali, hapus barisnya di lembar Catatan Pemeriksaan.',

  'findings.compare': 'Bandingkan dengan bulan lalu',
  'findings.compared.none':
    'Berkas itu tidak dapat dibandingkan: bukan buku kerja tempat yang sama dari bulan ini atau sebelumnya.',
  'findings.compared': 'Dibandingkan dengan {month}.',
} as const satisfies Record<string, string>;
