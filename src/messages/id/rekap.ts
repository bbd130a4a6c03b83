/** The standing recap: what becomes of each file, the board, reminders. `{file}` and `{other}` are file names, revisions or months. */
export const idRekap = {
  'rekap.verdict.new': '{file}: {part}, baru (R{revision}, {rows} baris)',
  'rekap.verdict.replaces': '{file}: {part}, mengganti {before} dengan R{revision}',
  'rekap.verdict.same': '{file}: {part}, sama dengan yang sudah masuk (R{revision})',
  'rekap.before.unknown': 'isi yang lama',
  'rekap.change': '{table}: {added} baru, {changed} berubah, {gone} hilang',
  'rekap.noChange': 'isi barisnya tidak berubah',
  'rekap.left':
    'Kolom {columns} di {table} tidak ada di rekap, jadi tidak ikut. Bila perlu, tambahkan kolom itu di rekap lalu masukkan berkasnya lagi.',
  'rekap.figure': '{label}: {before} menjadi {after}',
  'rekap.figures': 'Angka pokok kabupaten yang berubah:',
  'rekap.refused.no-tables':
    '{file}: tidak ada satu pun lembar atau tabel yang dikenal (Profil, Desa, BKM, dan lainnya). Mungkin ini berkas lain; pakai buku kerja dari templat.',
  'rekap.refused.no-part': '{file}: kecamatannya tidak diketahui. Isi Kode Kecamatan di lembar Profil, lalu ulangi.',
  'rekap.refused.no-period':
    '{file}: Periode di lembar Profil kosong atau tidak terbaca. Isi bulan datanya, lalu ulangi.',
  'rekap.refused.unreadable': '{file}: {reason}',
  'rekap.refused.other-whole':
    '{file}: dari kabupaten lain ({other}), rekap ini {own}. Masukkan ke rekap kabupatennya sendiri.',
  'rekap.refused.other-period':
    '{file}: Periode {other}, rekap ini {own}. Masukkan ke rekap bulan itu, atau betulkan Periode di Profil.',
  'rekap.refused.not-ready':
    '{file}: belum siap kirim, padahal Pengaturan hanya menerima yang siap kirim. Minta kecamatan memperbaiki dan mengirim lagi.',
  'rekap.refused.older':
    '{file}: R{revision} lebih rendah dari {other} yang sudah masuk. Minta revisi yang lebih baru, atau paksa bila memang ini yang benar.',
  'rekap.refused.same-revision':
    '{file}: {other} sudah masuk dengan isi yang berbeda. Minta kecamatan menaikkan Revisi, atau paksa bila ini yang benar.',
  'rekap.refused.twins':
    '{file} dan {other}: kecamatan dan Revisi sama, isinya berbeda. Pilih salah satu, atau gabungkan sebagai bagian.',
  'rekap.refused.lower-here': '{file}: dilewati, karena {other} yang dipakai untuk kecamatan ini.',
  'rekap.refused.corrected':
    '{file}: baris yang diperbaiki di kabupaten akan tertimpa: {keys}. Masukkan lewat panel untuk memilih, atau paksa untuk memakai isi berkas.',
  'rekap.andMore': '{keys}, dan {count} lagi',
  'rekap.notRecap':
    '{file} bukan rekap kabupaten. Buat rekap dengan nama berkas yang belum ada, atau pakai hasil perintah consolidate.',
  'rekap.noFiles': 'Tidak ada berkas yang dapat dimasukkan; rekap tidak diubah.',
  'rekap.written': '{file} sudah ditulis: {count} berkas masuk. Kecamatan: {in} masuk, {missing} belum.',
  'rekap.boardFailed': 'Data sudah masuk, tetapi lembar Rekap Kecamatan belum diperbarui: {reason}',
  'rekap.noTasks': 'Ini rekap kabupaten: tugas bulanan dan tutup buku dikerjakan di buku kerja kecamatan.',
  'ui.page.rekap': 'Rekap Kecamatan',
  'ui.work.recapRead': 'Membaca berkas kecamatan',
  'ui.failed.recapRead': 'Rekap tidak dapat dibaca',
  'ui.work.recapTake': 'Memasukkan berkas ke rekap',
  'ui.failed.recapTake': 'Berkas tidak dimasukkan; rekap tetap seperti semula',
  'rekap.intro': 'Pilih buku kerja kecamatan. Sebelum ada yang ditulis, Anda melihat apa yang berubah.',
  'rekap.introNew':
    'Buku yang terbuka bukan rekap kabupaten. Dari berkas yang dipilih dibuat rekap baru di buku kerja sendiri.',
  'rekap.choose': 'Pilih Berkas',
  'rekap.take': 'Gabungkan',
  'rekap.make': 'Buat Rekap',
  'rekap.received': 'Diterima tanggal',
  'rekap.files': 'Berkas yang dipilih',
  'rekap.use': 'Pakai {file}',
  'rekap.force': 'Masukkan juga',
  'rekap.done': '{count} berkas masuk rekap.',
  'rekap.made.opened': 'Rekap baru dibuka dari {count} berkas. Simpan dengan F12, dengan nama {name}.',
  'rekap.made.downloaded': 'Rekap baru dari {count} berkas diunduh sebagai {name}.',
  'rekap.boardStale':
    'Datanya sudah masuk, tetapi lembar Rekap Kecamatan belum diperbarui. Tekan Perbarui Lembar Rekap.',
  'rekap.refresh': 'Perbarui Lembar Rekap',
  'rekap.nextMonth': 'Berkas ini untuk {month}. Rekap ini tetap; untuk bulan itu dibuat rekap baru.',
  'rekap.corrections': 'Diperbaiki di kabupaten',
  'rekap.corrections.intro': 'Baris ini diubah di rekap, dan di berkas isinya lain. Pilih mana yang dipakai.',
  'rekap.corrections.allRecap': 'Semua tetap',
  'rekap.corrections.allFile': 'Semua dari berkas',
  'rekap.corrections.recap': 'Rekap: {value}',
  'rekap.corrections.file': 'Berkas: {value}',
  'rekap.corrections.before': 'Dulu di berkas: {value}',
  'rekap.corrections.open': 'belum dipilih',
  'rekap.corrections.row': 'baris tidak ada di berkas',
  'rekap.corrections.keepRow': 'Rekap: tetap ada',
  'rekap.corrections.dropRow': 'Berkas: hapus',
  'rekap.board': 'Papan kecamatan',
  'rekap.board.counts': '{in} dari {count} masuk',
  'rekap.board.line': 'R{revision}, diterima {received}, skor {score}, {errors} kesalahan',
  'rekap.board.unknown': 'belum pernah masuk lewat rekap ini',
  'rekap.remind': 'Salin pengingat',
  'rekap.reminder.to': 'Yth. Kecamatan {part}',
  'rekap.reminder.missing': 'Data bulan {month} belum kami terima.',
  'rekap.reminder.notReady':
    'Data bulan {month} (R{revision}) sudah kami terima, tetapi masih memuat {errors} kesalahan dan {warnings} peringatan. Mohon diperbaiki dan dikirim sebagai revisi baru.',
  'rekap.reminder.lapsed': 'Datanya berubah setelah distempel. Mohon diperiksa dan distempel ulang.',
  'rekap.reminder.until': 'Mohon dikirim paling lambat {day}. Terima kasih.',
  'rekap.reminder.now': 'Tenggatnya sudah lewat; mohon segera dikirim. Terima kasih.',
  'rekap.year': 'Tahun ini',
  'rekap.year.late': '{part}: terlambat {late}, belum {missing}',
  'rekap.year.good': 'Semua kecamatan tepat waktu sampai bulan ini.',
} as const satisfies Record<string, string>;
