/** Indonesian texts: errors. Keys are the contract; en/errors.ts must hold the same ones. `{place}` is the quoted file, sheet or table. */
export const idErrors = {
  /** Stands for the place where none is known. */
  'error.here': 'buku kerja ini',
  'error.file-empty.title': 'Berkas kosong',
  'error.file-empty.cause': 'Berkas {place} kosong (0 byte), mungkin karena penyalinan atau unduhan terputus.',
  'error.file-empty.remedy': 'Salin atau minta ulang berkasnya, lalu pilih lagi.',
  'error.file-not-workbook.title': 'Bukan buku kerja Excel',
  'error.file-not-workbook.cause': 'Berkas {place} bukan buku kerja Excel, walaupun namanya mungkin berakhiran .xlsx.',
  'error.file-not-workbook.remedy':
    'Buka berkas itu di Excel, pilih Simpan Sebagai, jenis “Buku Kerja Excel (*.xlsx)”, lalu pilih berkas yang baru.',
  'error.file-encrypted.title': 'Berkas berkata sandi',
  'error.file-encrypted.cause': 'Berkas {place} dikunci dengan kata sandi, jadi isinya tidak dapat dibaca.',
  'error.file-encrypted.remedy':
    'Buka di Excel dengan kata sandinya, hapus kata sandi lewat File > Info > Proteksi Buku Kerja > Enkripsi dengan Kata Sandi, simpan, lalu pilih lagi.',
  'error.file-damaged.title': 'Berkas rusak',
  'error.file-damaged.cause':
    'Isi berkas {place} rusak atau terpotong, mungkin karena salinan atau unduhannya tidak selesai.',
  'error.file-damaged.remedy':
    'Coba buka di Excel dan biarkan Excel memperbaikinya, lalu simpan; kalau tidak bisa, minta ulang berkas aslinya.',
  'error.file-too-large.title': 'Berkas terlalu besar',
  'error.file-too-large.cause':
    'Isi berkas {place} terlalu besar untuk dibaca: datanya terlalu banyak, atau ada isian di sel yang sangat jauh dari tabelnya.',
  'error.file-too-large.remedy':
    'Kalau datanya memang banyak, bagi ke beberapa berkas. Kalau tidak, hapus baris dan kolom yang tidak dipakai di bawah dan di kanan tabel, simpan, lalu coba lagi.',
  'error.file-old-format.title': 'Format berkas lama',
  'error.file-old-format.cause':
    'Berkas {place} memakai format Excel lama atau biner (.xls atau .xlsb) yang tidak dapat dibaca.',
  'error.file-old-format.remedy':
    'Buka di Excel, pilih Simpan Sebagai, jenis “Buku Kerja Excel (*.xlsx)”, lalu pilih berkas .xlsx itu.',
  'error.file-not-found.title': 'Berkas tidak ada',
  'error.file-not-found.cause': 'Berkas atau folder {place} tidak ditemukan.',
  'error.file-not-found.remedy': 'Periksa ejaan nama dan letaknya, lalu coba lagi.',
  'error.file-rare.title': 'Bentuk berkas yang jarang dipakai',
  'error.file-rare.cause':
    '{place} disimpan dalam bentuk yang jarang dipakai (misalnya Strict Open XML), jadi tidak dapat diubah. Belum ada yang ditulis.',
  'error.file-rare.remedy':
    'Buka di Excel, pilih Simpan Sebagai, jenis “Buku Kerja Excel (*.xlsx)”, lalu pakai berkas yang baru.',
  'error.no-period.title': 'Periode belum diisi',
  'error.no-period.cause': '{place} tidak mempunyai Periode yang dapat dibaca.',
  'error.no-period.remedy': 'Isi Periode di lembar profilnya dengan tanggal terakhir bulan, lalu coba lagi.',
  'error.file-special.title': 'Bukan berkas biasa',
  'error.file-special.cause': '{place} bukan berkas biasa, melainkan folder, perangkat, pipa, atau soket.',
  'error.file-special.remedy': 'Sebutkan nama berkas biasa, lalu coba lagi.',
  'error.file-unreadable.title': 'Berkas tidak dapat dibuka',
  'error.file-unreadable.cause':
    'Berkas atau folder {place} tidak dapat dibuka; mungkin Anda tidak boleh membacanya, atau program lain sedang memakainya.',
  'error.file-unreadable.remedy': 'Periksa izin membacanya atau tutup program itu, lalu coba lagi.',
  'error.file-unwritable.title': 'Berkas tidak dapat disimpan',
  'error.file-unwritable.cause':
    'Berkas {place} tidak dapat ditulis; mungkin sedang terbuka di Excel, foldernya tidak ada, atau cakramnya penuh.',
  'error.file-unwritable.remedy': 'Tutup berkas itu di Excel atau pilih nama dan folder lain, lalu coba lagi.',
  'error.folder-empty.title': 'Tidak ada buku kerja',
  'error.folder-empty.cause': 'Di folder {place} tidak ada berkas .xlsx atau .xlsm.',
  'error.folder-empty.remedy': 'Pilih folder yang berisi buku kerja kecamatan, atau sebutkan berkasnya satu per satu.',
  'error.cell-edit-mode.title': 'Sel sedang diketik',
  'error.cell-edit-mode.cause': 'Ada sel yang masih diketik di Excel, jadi {place} belum dapat dibaca atau ditulis.',
  'error.cell-edit-mode.remedy': 'Tekan Enter atau Esc di Excel, lalu coba lagi.',
  'error.protected.title': 'Dilindungi',
  'error.protected.cause':
    'Isi {place} tidak dapat diubah karena dilindungi atau hanya boleh dibaca. Belum ada yang ditulis.',
  'error.protected.remedy':
    'Di Excel pilih tab Tinjau lalu Buka Proteksi Lembar (atau Proteksi Buku Kerja), atau simpan sebagai salinan yang boleh diubah, lalu coba lagi.',
  'error.not-found.title': 'Lembar atau tabel tidak ada',
  'error.not-found.cause': 'Lembar atau tabel {place} tidak ditemukan; mungkin baru saja dihapus atau diganti namanya.',
  'error.not-found.remedy': 'Kembalikan namanya atau jalankan Periksa Data lagi supaya daftarnya terbaru.',
  'error.name-taken.title': 'Nama sudah dipakai',
  'error.name-taken.cause': 'Nama yang diperlukan sudah dipakai lembar atau tabel lain di {place}.',
  'error.name-taken.remedy': 'Ganti nama lembar atau tabel itu, lalu coba lagi.',
  'error.overlap.title': 'Sel bertabrakan',
  'error.overlap.cause':
    'Tempat yang akan ditulis di {place} bertabrakan dengan sel gabungan, tabel, atau tabel pivot lain.',
  'error.overlap.remedy': 'Pindahkan tabel itu atau pisahkan sel gabungannya, lalu coba lagi.',
  'error.filtered.title': 'Tabel sedang disaring',
  'error.filtered.cause': 'Tabel di {place} sedang disaring, jadi barisnya tidak dapat diubah dengan aman.',
  'error.filtered.remedy': 'Pilih tab Data lalu Hapus (Clear) pada saringan, lalu coba lagi.',
  'error.hidden.title': 'Sel tersembunyi',
  'error.hidden.cause': 'Baris, kolom, atau lembar dari {place} sedang disembunyikan, jadi selnya tidak terlihat.',
  'error.hidden.remedy': 'Tampilkan kembali baris, kolom, atau lembarnya (klik kanan, Unhide), lalu coba lagi.',
  'error.payload.title': 'Data terlalu besar untuk sekali kirim',
  'error.payload.cause': 'Excel menolak kiriman data sebesar itu saat mengerjakan {place}.',
  'error.payload.remedy':
    'Coba lagi; kalau tetap gagal, buka buku kerja ini di Excel untuk komputer, bukan di browser.',
  'error.too-many-rows.title': 'Baris terlalu banyak',
  'error.too-many-rows.cause': 'Isi {place} melebihi jumlah sel yang dapat dibaca Excel.',
  'error.too-many-rows.remedy':
    'Hapus baris dan kolom yang tidak dipakai, atau bagi datanya ke dua buku kerja, lalu coba lagi.',
  'error.too-many-pages.title': 'Halaman terlalu banyak',
  'error.too-many-pages.cause':
    'Lembar {place} akan terbagi ke lebih banyak halaman daripada yang sanggup dipisahkan Excel. Belum ada yang ditulis.',
  'error.too-many-pages.remedy':
    'Cetak untuk sebagian BKM dahulu, lalu sisanya; atau buat buku kerja tersendiri, yang memberi setiap BKM lembarnya sendiri.',
  'error.unsupported.title': 'Excel ini belum mendukung',
  'error.unsupported.cause': 'Excel yang dipakai belum mempunyai kemampuan yang diperlukan untuk {place}.',
  'error.unsupported.remedy': 'Perbarui Excel, atau pakai halaman tanpa Excel (periksa.html).',
  'error.inactive.title': 'Buku kerja lain sedang aktif',
  'error.inactive.cause': 'Buku kerja lain sedang aktif, jadi {place} belum dapat dikerjakan.',
  'error.inactive.remedy': 'Klik buku kerja ini supaya berada di depan, lalu coba lagi.',
  'error.date-system.title': 'Tanggal dihitung dari 1904',
  'error.date-system.cause':
    'Buku kerja ini menghitung tanggal dari tahun 1904 (pengaturan Excel lama di Mac), jadi tanggal di {place} akan terbaca empat tahun terlalu awal.',
  'error.date-system.remedy':
    'Periksa berkasnya di halaman tanpa Excel (periksa.html), yang membacanya dengan benar. Jangan mengganti pengaturan 1904 itu: semua tanggal akan bergeser.',
  'error.not-opened.title': 'Buku kerja baru tidak terbuka',
  'error.not-opened.cause': 'Excel di komputer ini tidak membuka buku kerja baru dari {place}. Tidak ada yang diubah.',
  'error.not-opened.remedy':
    'Buka halaman tanpa Excel (periksa.html), letakkan berkas bulan lalu di sana, lalu pilih Lanjutkan ke bulan berikutnya.',
  'error.conflict.title': 'Data berubah',
  'error.conflict.cause': 'Isi {place} berubah sementara sedang dikerjakan, mungkin oleh orang lain.',
  'error.conflict.remedy': 'Tunggu sampai perubahan itu tersimpan, lalu coba lagi.',
  'error.no-formula.title': 'Rumus kolom tidak jelas',
  'error.no-formula.cause':
    'Sel di atas dan di bawah {place} tidak memakai rumus yang sama, jadi rumusnya tidak dapat dikembalikan dengan pasti. Belum ada yang ditulis.',
  'error.no-formula.remedy':
    'Salin rumus yang benar dari sel lain di kolom itu, tempel di sel ini, lalu jalankan Periksa Data lagi.',
  'error.formula.title': 'Sel berisi rumus',
  'error.formula.cause': 'Isi {place} dihitung dengan rumus, jadi tidak diganti dengan nilai. Belum ada yang ditulis.',
  'error.formula.remedy': 'Perbaiki rumusnya atau sel sumbernya di Excel, lalu jalankan Periksa Data lagi.',
  'error.memory.title': 'Memori tidak cukup',
  'error.memory.cause': 'Excel kehabisan memori saat mengerjakan {place}.',
  'error.memory.remedy': 'Tutup buku kerja dan program lain, atau mulai ulang Excel, lalu coba lagi.',
  'error.not-restored.title': 'Belum semuanya kembali seperti semula',
  'error.not-restored.cause':
    'Perubahan gagal di tengah jalan, dan yang ini tidak dapat dikembalikan seperti semula: {place}.',
  'error.not-restored.remedy':
    'Tekan Coba lagi untuk menyelesaikannya. Bila tidak bisa, lihat isi sebelumnya di lembar Riwayat Perbaikan.',
  'error.not-verified.title': 'Belum pasti tertulis',
  'error.not-verified.cause':
    'Excel berhenti menjawab sewaktu menulis, jadi sebagian isi {place} mungkin sudah berubah.',
  'error.not-verified.remedy':
    'Tunggu sampai Excel menjawab lagi, lalu tekan Coba lagi: yang sudah tertulis tidak ditulis dua kali.',
  'error.busy.title': 'Excel sedang sibuk',
  'error.busy.cause': 'Excel sedang sibuk dan tidak menyelesaikan pekerjaan di {place}.',
  'error.busy.remedy': 'Tunggu sebentar, lalu coba lagi; kalau tetap gagal, simpan pekerjaan dan mulai ulang Excel.',
  'error.offline.title': 'Hubungan dengan Excel terputus',
  'error.offline.cause':
    'Hubungan dengan buku kerja terputus saat bekerja di {place}, mungkin karena jaringan atau karena sesi berakhir.',
  'error.offline.remedy': 'Periksa jaringan, muat ulang buku kerja, lalu coba lagi.',
  'error.not-loaded.title': 'Bagian program belum termuat',
  'error.not-loaded.cause':
    'Bagian program yang diperlukan untuk {place} belum dapat dimuat, mungkin karena komputer sedang tidak tersambung ke internet.',
  'error.not-loaded.remedy': 'Periksa sambungan, lalu tekan Coba lagi. Isian Anda tetap ada.',
  'error.cancelled.title': 'Dibatalkan',
  'error.cancelled.cause': 'Pekerjaan pada {place} dihentikan atas permintaan Anda.',
  'error.cancelled.remedy': 'Jalankan lagi kapan saja.',
  'error.unknown.title': 'Gagal',
  'error.unknown.cause': 'Terjadi kegagalan yang belum dikenal saat mengerjakan {place}.',
  'error.unknown.remedy': 'Coba lagi; kalau tetap gagal, salin rinciannya dan kirim kepada petugas dukungan.',
} as const satisfies Record<string, string>;
