/** Indonesian texts: the page *Indikator* and the beginning of the short summary to send as a message. Keys are the contract; en/indicatorPage.ts must hold the same ones. */
export const idIndicatorPage = {
  'indicatorPage.section': 'Bagian',
  'indicatorPage.section.key': 'Angka pokok',
  'indicatorPage.cards': 'Indikator {area}',
  'indicatorPage.points': '{value} poin',
  'indicatorPage.change': '{difference} sejak {period}: {word}',
  'indicatorPage.trend': 'Dari {from} ({first}) menjadi {to} ({last})',
  'indicatorPage.chart': 'Bandingkan wilayah',
  'indicatorPage.chart.indicator': 'Indikator',
  'indicatorPage.chart.area': 'Wilayah',
  'indicatorPage.chart.value': 'Nilai',
  'indicatorPage.summary': 'Salin ringkasan',
  'indicatorPage.summary.text': 'Ringkasan untuk pesan',

  'indicatorPage.deck.done': 'Presentasi sudah dibuat dan diunduh.',
  'indicatorPage.leader': 'Cetak untuk pimpinan',
  'indicatorPage.leader.name': 'Laporan pimpinan {area}',
  'indicatorPage.leader.opened':
    'Laporan pimpinan terbuka sebagai buku kerja baru. Tekan Ctrl+P di sana, pilih "Cetak seluruh buku kerja"; simpan dengan nama "{name}" bila perlu.',
  'indicatorPage.leader.downloaded':
    '{name} diunduh. Buka berkas itu, tekan Ctrl+P, lalu pilih "Cetak seluruh buku kerja".',
  'indicatorPage.deck.elsewhere':
    'Presentasi: Excel di komputer tidak mengizinkan panel mengunduh berkas. Simpan buku kerja ini, buka periksa.html di peramban, letakkan berkasnya di sana, lalu tekan Buat presentasi.',

  'offers.title': 'Sebelum membuat laporan',
  'offers.repairs': 'Perbaiki dulu {count} isian yang pasti (dicatat di Riwayat Perbaikan, dapat diurungkan)',
  'offers.tables': 'Jadikan tabel Excel: {names}',
  'offers.tables.hint':
    'Tampilan sel tidak berubah. Rumus laporan lalu mengikuti datanya, juga baris yang ditambahkan. Untuk mengembalikannya: Desain Tabel, Konversi ke Rentang.',
  'offers.refused': 'Belum dapat dijadikan tabel Excel: {name}, karena {why}.',
  'offers.refused.header-lines': 'judul kolomnya dua baris',
  'offers.refused.header-blank': 'ada kolom tanpa judul',
  'offers.refused.header-twice': 'ada dua kolom yang judulnya sama',
  'offers.refused.merged': 'ada sel gabungan',
  'offers.refused.empty': 'belum ada isinya',
  'offers.typed': 'Pindahkan ke Pengaturan yang diketik di Dasar Perhitungan: {list}',
  'offers.typed.hint': 'Tanpa ini laporan memakai Pengaturan, dan yang diketik di Dasar Perhitungan hilang.',
  'offers.typed.one': '{name} {typed} (Pengaturan: {inForce})',
  'offers.typed.unreadable': 'Tidak dapat dibaca, sehingga Pengaturan yang dipakai: {list}',
  'offers.quiet': 'Jangan tanyakan lagi sampai panel ditutup',

  'summary.ready': 'Data siap kirim, skor data {score}.',
  'summary.draft': 'DRAF: {errors} kesalahan dan {warnings} peringatan, skor data {score}.',
} as const satisfies Record<string, string>;
