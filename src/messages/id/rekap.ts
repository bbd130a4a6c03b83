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
} as const satisfies Record<string, string>;
