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
} as const satisfies Record<string, string>;
