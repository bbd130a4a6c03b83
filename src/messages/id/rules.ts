/** Indonesian texts: the engine's own rules, what is wrong and what to do about it. Keys are the contract; en/rules.ts must hold the same ones. */
export const idRules = {
  'rule.unknown': 'Isian ini perlu diperiksa kembali.',
  'rule.accepted': 'Diterima oleh {by}: {reason}.',
  'rule.fix.certain': 'Dibaca sebagai {fix}; ini dapat diperbaiki otomatis.',
  'rule.fix.suggestion': 'Mungkin maksudnya {fix}.',

  'rule.table-missing.title': 'Lembar tidak ada',
  'rule.table-missing.message':
    'Tabel {table} tidak ada di buku kerja ini. Buat lembar bernama {table} dengan judul kolom seperti pada templat, atau ganti nama lembar yang berisi datanya.',
  'rule.table-missing.header':
    'Judul kolom di lembar {table} tidak dikenali. Tulis judul kolom seperti pada templat dalam satu baris di atas data.',
  'rule.table-empty.title': 'Tabel masih kosong',
  'rule.table-empty.message': 'Tabel {table} belum berisi baris data. Isi datanya lebih dahulu.',
  'rule.table-empty.mayBe':
    'Tabel {table} belum berisi baris data. Isi datanya, atau terima peringatan ini dengan alasan bila memang belum ada.',
  'rule.row-unfilled.title': 'Baris belum diisi',
  'rule.row-unfilled.message':
    'Baris ini baru berisi bawaan templat. Lengkapi isinya, atau hapus barisnya bila tidak dipakai.',
  'rule.column-missing.title': 'Kolom tidak ada',
  'rule.column-missing.message':
    'Kolom {column} tidak ada di tabel {table}. Tambahkan kolom itu, atau perbaiki tulisan judul kolomnya.',
  'rule.column-missing.suggestion': 'Mungkin kolom berjudul "{fix}" yang dimaksud.',
  'rule.column-duplicate.title': 'Kolom tertulis dua kali',
  'rule.column-duplicate.message':
    'Judul kolom {column} tertulis dua kali; hanya yang pertama, di {first}, yang dibaca. Hapus kolom ini atau ganti judulnya.',
  'rule.column-unknown.title': 'Kolom lain',
  'rule.column-unknown.message': 'Kolom {column} tidak dipakai dalam perhitungan. Biarkan bila memang catatan sendiri.',
  'rule.column-personal.title': 'Data pribadi',
  'rule.column-personal.message':
    'Kolom {column} berisi data pribadi yang tidak diperlukan di sini. Hapus kolom itu sebelum buku kerja dikirim.',
  'rule.column-personal.nik':
    'Kolom {column} tampaknya berisi nomor KTP (NIK), yang tidak diperlukan di sini. Hapus kolom itu sebelum buku kerja dikirim.',
  'rule.column-personal.phone':
    'Kolom {column} tampaknya berisi nomor telepon, yang tidak diperlukan di sini. Hapus kolom itu sebelum buku kerja dikirim.',
  'rule.totals-row.title': 'Baris jumlah',
  'rule.totals-row.message':
    'Baris "{value}" ini baris jumlah dan tidak ikut dihitung. Hapus baris jumlah dari tabel data.',
  'rule.text-row.title': 'Baris tulisan',
  'rule.text-row.message':
    'Baris ini hanya berisi "{value}", jadi tidak dibaca sebagai data. Hapus barisnya atau pindahkan tulisannya ke atas judul kolom; bila memang data, lengkapi isiannya.',
  'rule.text-row.below':
    'Tulisan di bawah tabel mulai "{value}" ({rows} baris) tidak dibaca sebagai data. Biarkan bila memang tanda tangan atau catatan; bila data, lengkapi isiannya.',
  'rule.rows-outside-table.title': 'Baris di luar tabel',
  'rule.rows-outside-table.message':
    'Baris di bawah tabel mulai "{value}" tidak termasuk tabel, jadi tidak ikut dihitung. Tarik sudut kanan bawah tabel sampai baris terakhir.',
  'rule.formula-overwritten.title': 'Rumus tertimpa',
  'rule.formula-overwritten.message':
    'Kolom {column} dihitung dengan rumus, tetapi sel ini berisi ketikan ({value}). Kembalikan rumusnya bila angkanya memang hasil hitungan.',
  'rule.formula-error.title': 'Rumus gagal',
  'rule.formula-error.message': 'Rumus di kolom {column} gagal ({value}). Perbaiki rumusnya atau ketik nilainya.',
  'rule.formula-error.pending':
    'Hasil rumus di kolom {column} belum tersimpan di berkas ini. Buka buku kerja di Excel, simpan sekali, lalu periksa lagi.',
  'rule.profile.title': 'Profil belum lengkap',
  'rule.profile.message': '{column} di lembar {table} perlu diisi dengan benar, karena pemeriksaan bergantung padanya.',
  'rule.profile.missing': '{column} belum diisi di lembar {table}. Isi dahulu, karena pemeriksaan bergantung padanya.',
  'rule.profile.invalid':
    '{column} di lembar {table} berisi "{value}", yang tidak dapat dibaca. Tulis seperti {example}.',
  'rule.settings.title': 'Pengaturan tidak dipakai',
  'rule.settings.message': 'Baris "{name}" di lembar Pengaturan tidak dipakai. Periksa nama dan nilainya.',
  'rule.settings.unknown':
    'Nama "{name}" di lembar Pengaturan tidak dikenal, jadi nilainya tidak dipakai. Perbaiki namanya bila ini memang batas pemeriksaan.',
  'rule.settings.unreadable':
    'Nilai "{value}" untuk {name} di lembar Pengaturan tidak dapat dipakai, jadi nilai baku yang berlaku. Perbaiki atau kosongkan nilainya.',
  'rule.settings.order':
    'Nilai "{value}" untuk {name} di lembar Pengaturan tidak urut dengan batas pasangannya, jadi nilai baku yang berlaku. Perbaiki salah satunya, atau kosongkan.',

  'rule.required.title': 'Belum diisi',
  'rule.required.message': '{column} belum diisi. Isi sel ini.',
  'rule.required.when':
    '{column} belum diisi, padahal {condition} berisi {is}. Isi sel ini, atau perbaiki {condition}.',
  'rule.required.whenAbove':
    '{column} belum diisi, padahal {condition} lebih dari {limit}. Isi sel ini, atau perbaiki {condition}.',
  'rule.type.title': 'Isian tidak sesuai jenis kolom',
  'rule.type.message': '{column} berisi "{value}", yang tidak dapat dibaca. Tulis ulang isian sel ini.',
  'rule.type.certain': '{column} tertulis sebagai teks "{value}".',
  'rule.type.cell': '{column} berisi {value}.',
  'rule.type.int': '{column} berisi "{value}", padahal harus bilangan. Tulis angkanya saja, misalnya 1250.',
  'rule.type.rp': '{column} berisi "{value}", padahal harus jumlah rupiah. Tulis angkanya saja, misalnya 1250000.',
  'rule.type.number': '{column} berisi "{value}", padahal harus angka. Tulis angkanya saja, misalnya 12,5.',
  'rule.type.percent': '{column} berisi "{value}", padahal harus persen. Tulis misalnya 1,5%.',
  'rule.type.date': '{column} berisi "{value}", padahal harus tanggal. Tulis misalnya 31/12/2013.',
  'rule.type.month': '{column} berisi "{value}", padahal harus bulan. Tulis misalnya Desember 2014.',
  'rule.type.year': '{column} berisi "{value}", padahal harus tahun. Tulis misalnya 2014.',
  'rule.integer.title': 'Harus bilangan bulat',
  'rule.integer.message':
    '{column} berisi {value}, padahal harus bilangan bulat. Tulis ulang tanpa angka di belakang koma.',
  'rule.integer.certain': '{column} tertulis "{value}".',
  'rule.range.title': 'Angka di luar batas',
  'rule.range.message': '{column} berisi {read}; batasnya {min} sampai {max}. Periksa kembali angkanya.',
  'rule.range.min': '{column} berisi {read}; tidak boleh kurang dari {min}. Periksa kembali angkanya.',
  'rule.range.above': '{column} berisi {read}; harus lebih dari {above}. Periksa kembali angkanya.',
  'rule.range.max': '{column} berisi {read}; tidak boleh lebih dari {max}. Periksa kembali angkanya.',
  'rule.choice.title': 'Tidak ada dalam daftar pilihan',
  'rule.choice.message': '{column} berisi "{value}", yang tidak ada dalam daftar pilihan. Pilih isian dari daftarnya.',
  'rule.choice.list': '{column} berisi "{value}". Pilih salah satu: {allowed}.',
  'rule.choice.certain': '{column} tertulis "{value}".',
  'rule.pattern.title': 'Bentuk kode salah',
  'rule.pattern.message':
    '{column} berisi "{value}", padahal harus kode wilayah. Tulis lengkap dengan titiknya, misalnya {example}.',
  'rule.pattern.certain': '{column} tertulis "{value}".',
  'rule.spacing.title': 'Spasi berlebih',
  'rule.spacing.message': '{column} berisi spasi yang tidak perlu.',
  'rule.date-window.title': 'Tanggal di luar masa program',
  'rule.date-window.message': '{column} berisi {read}, di luar masa program. Periksa kembali tanggalnya.',
  'rule.date-window.before': '{column} berisi {read}, sebelum {limit}. Periksa kembali tahunnya.',
  'rule.date-window.other': '{column} berisi {read}, lebih awal daripada {other} ({limit}). Periksa kedua tanggal itu.',
  'rule.date-window.after':
    '{column} berisi {read}, sesudah akhir Periode ({limit}). Periksa kembali tanggalnya, atau Periode di lembar Profil.',
  'rule.slip-thousand.title': 'Angka mungkin kurang tiga nol',
  'rule.slip-thousand.message':
    '{column} hanya {read}, sedangkan isian lain di kolom ini umumnya di atas {usual}. Excel berbahasa Inggris membaca 12.000 sebagai 12; periksa angkanya.',
  'rule.slip-day-month.title': 'Tanggal dan bulan mungkin tertukar',
  'rule.slip-day-month.message':
    '{column} terbaca {read}. Di kolom ini tanggal di atas 12 hanya tersimpan sebagai teks, jadi tanggal dan bulan mungkin tertukar. Cocokkan dengan berkas aslinya.',
  'rule.slip-day-month.before':
    '{column} terbaca {read}, sebelum {limit}, mungkin karena tanggal dan bulan tertukar. Cocokkan dengan berkas aslinya.',
  'rule.slip-day-month.after':
    '{column} terbaca {read}, sesudah akhir Periode ({limit}), mungkin karena tanggal dan bulan tertukar. Cocokkan dengan berkas aslinya.',

  'rule.unique.title': 'Kode dipakai dua kali',
  'rule.unique.message':
    '{column} "{value}" sudah dipakai di baris {row}. Hapus baris yang ganda, atau perbaiki kodenya.',
  'rule.unique.month':
    '{column} "{value}" sudah punya baris untuk Periode yang sama di baris {row}. Hapus baris yang ganda, atau perbaiki Periode-nya.',
  'rule.unique.pair':
    '{column} "{value}" sudah punya baris dengan {other} yang sama di baris {row}. Hapus baris yang ganda, atau perbaiki {other}-nya.',
  'rule.foreign-key.title': 'Kode tidak dikenal',
  'rule.foreign-key.message':
    '{column} "{value}" tidak ada di tabel {other}. Perbaiki tulisannya, atau tambahkan dulu di tabel {other}.',

  'rule.then-facts.title': 'Data tetap berubah dari bulan lalu',
  'rule.then-facts.message':
    '{column} sekarang {read}, sedangkan di buku kerja sebelumnya {then}. Periksa mana yang benar, atau jelaskan bila memang berubah.',
} as const satisfies Record<string, string>;
