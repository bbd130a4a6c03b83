/** Texts of the command line in Indonesian. Keys are the contract; en/cli.ts must hold the same ones. */
export const idCli = {
  'cli.about': 'Memeriksa buku kerja kecamatan, menghitung indikator, dan membuat laporan. Berkas Anda hanya dibaca.',
  'cli.usage': '[pilihan] <perintah>',
  'cli.help.Usage:': 'Cara pakai:',
  'cli.help.Arguments:': 'Isian:',
  'cli.help.Options:': 'Pilihan:',
  'cli.help.Commands:': 'Perintah:',
  'cli.help.[options]': '[pilihan]',
  'cli.severity.error': 'kesalahan',
  'cli.severity.warning': 'peringatan',
  'cli.severity.info': 'catatan',
  'cli.argument.file': 'buku kerja .xlsx atau .xlsm',
  'cli.argument.indicator': 'id indikator, misalnya upk.par (semua id: docs/indikator.md)',
  'cli.argument.files': 'buku kerja .xlsx atau .xlsm, atau folder yang memuatnya',
  'cli.option.area': 'kode wilayah, misalnya 33.26.11; tanpa pilihan ini seluruh buku kerja',
  'cli.option.format': 'bentuk hasil',
  'cli.option.help': 'menampilkan bantuan ini',
  'cli.option.kabupaten': 'kode kabupaten/kota, misalnya 33.26: satu buku kerja untuk seluruh kabupaten',
  'cli.option.kecamatan': 'kode kecamatan, misalnya 33.26.11',
  'cli.option.lang': 'bahasa',
  'cli.option.level': 'hanya satu tingkat wilayah; tanpa pilihan ini semuanya',
  'cli.option.output': 'tempat menulis hasil',
  'cli.option.period': 'Periode yang dipakai, menggantikan Periode di Profil',
  'cli.option.photos': 'folder foto pekerjaan (tabel Foto) yang dimasukkan ke presentasi, sebelum dan sesudah',
  'cli.option.previous': 'buku kerja bulan sebelumnya (atau foldernya), untuk dibandingkan',
  'cli.previous.none':
    'Tidak ada buku kerja dari wilayah yang sama dengan Periode yang lebih awal, jadi nilainya tidak dibandingkan dengan --previous.',
  'cli.previous.otherArea':
    'Perhatian: kecamatan {codes} hanya ada di salah satu bulan, jadi jumlah kabupaten kedua bulan tidak sebanding.',
  'cli.option.quiet': 'hanya hasil dan kegagalan, tanpa keterangan lain',
  'cli.option.received': 'hari buku kerja diterima; tanpa ini Tanggal Penyusunan yang dipakai',
  'cli.option.values': 'angka saja, tanpa rumus',
  'cli.option.version': 'menampilkan versi',
  'cli.validate.about': 'memeriksa tiap buku kerja: apa yang perlu diperbaiki, dan skor datanya',
  'cli.indicators.than': ', dibandingkan dengan {month}',
  'cli.indicators.before': ' (sebelumnya {before}; {change})',
  'cli.indicators.same': ' (tetap)',
  'cli.indicators.noPeriode': 'Periode belum diisi',
  'cli.indicators.about': 'menghitung indikator; beberapa buku kerja digabungkan dahulu',
  'cli.explain.about':
    'menjelaskan satu indikator: rumus, angka-angkanya, kelas dan batas, serta baris yang ikut dihitung',
  'cli.explain.value': 'Nilai',
  'cli.report.about': 'membuat buku kerja laporan: tabel data, lembar indikator, dan grafik',
  'cli.deck.about': 'membuat presentasi program (PowerPoint) dari buku kerja kecamatan',
  'cli.consolidate.about': 'menggabungkan buku kerja kecamatan menjadi satu buku kerja kabupaten',
  'cli.template.about':
    'membuat buku kerja yang siap diisi: petunjuk, pilihan, daftar desa dan BKM; atau lanjutan bulan lalu',
  'cli.sample.about': 'membuat data contoh (sintetis): delapan buku kerja Kabupaten Pekalongan',
  'cli.fix.about': 'membuat salinan buku kerja dengan perbaikan yang pasti; hanya sel yang berubah',
  'cli.fix.change': '{cell}: {before} menjadi {after}',
  'cli.fix.done': '{file} sudah ditulis: {count} sel diperbaiki ({status}).',
  'cli.fix.left.conflict': 'tidak diubah karena berada di balik sel gabungan; perbaiki sel pertamanya',
  'cli.fix.left.formula': 'tidak diubah karena berisi rumus',
  'cli.fix.left.protected': 'tidak diubah karena lembarnya dilindungi',
  'cli.fix.left.not-found': 'tidak diubah karena lembarnya tidak ditemukan',
  'cli.fix.left.format': 'tidak diubah karena berkas ini belum punya format sel untuk nilai itu; ubah di Excel',
  'cli.progress': 'Berkas',
  'cli.validate.file':
    '{file}: {status} – {errors} kesalahan, {warnings} peringatan, {infos} catatan; skor data {score} ({class})',
  'cli.validate.noPrevious':
    '{file}: tidak ada buku kerja sebelumnya dari wilayah yang sama, jadi kesinambungannya tidak diperiksa.',
  'cli.validate.notReady': 'belum siap kirim',
  'cli.indicators.draft': 'Angka ini masih sementara: {errors} kesalahan belum diperbaiki. Lihat perintah validate.',
  'cli.typed.kept':
    '{file}: {name} di lembar Dasar Perhitungan diketik {typed}, di Pengaturan {inForce}. Yang dipakai {typed}; tulis di Pengaturan supaya tetap, atau kembalikan di Dasar Perhitungan.',
  'cli.typed.unreadable':
    '{file}: {name} di lembar Dasar Perhitungan diketik "{typed}", yang tidak dapat dibaca. Yang dipakai {inForce} dari Pengaturan.',
  'cli.written': '{file} sudah ditulis ({status}).',
  'cli.incomplete': 'Perhatian: {count} berkas tidak terbaca dan tidak ikut di dalamnya.',
  'cli.photos.none': 'Tidak ada kegiatan yang punya foto 0% dan 100% di tabel Foto, jadi presentasi dibuat tanpa foto.',
  'cli.photos.missing':
    '{file}: tidak ada di folder {folder}. Kegiatannya tidak ditampilkan dengan foto; presentasi tetap dibuat.',
  'cli.photos.unreadable':
    '{file}: tidak dapat dibuka. Periksa izin membacanya; presentasi tetap dibuat tanpa foto kegiatan itu.',
  'cli.photos.not-a-picture':
    '{file}: isinya bukan foto JPEG atau PNG. Simpan fotonya sebagai .jpg; presentasi tetap dibuat tanpa foto kegiatan itu.',
  'cli.photos.broken':
    '{file}: fotonya rusak atau tidak lengkap. Salin ulang dari kamera; presentasi tetap dibuat tanpa foto kegiatan itu.',
  'cli.photos.too-large':
    '{file}: fotonya terlalu besar (lebih dari 100 megapiksel). Perkecil dahulu; presentasi tetap dibuat tanpa foto kegiatan itu.',
  'cli.sample.written': '{count} buku kerja contoh (data sintetis) ditulis ke {folder}.',
  'cli.template.continued':
    '{file} sudah ditulis untuk {month}, lanjutan dari {previous}. Berkas bulan lalu tidak diubah; pakailah untuk --previous saat memeriksa.',
  'cli.option.continue': 'buku kerja bulan lalu yang dilanjutkan ke bulan berikutnya',
  'cli.template.written': '{file} sudah ditulis. Isilah lembar-lembarnya, lalu periksa dengan perintah validate.',
  'cli.error.arguments': 'Perintah tidak dipahami ({what}). Lihat indikator --help.',
  'cli.error.areaUnknown':
    'Kode wilayah {code} tidak ada dalam daftar kode Kemendagri. Pakailah kode seperti 33.26.11 (kecamatan) atau 33.26 (kabupaten/kota).',
  'cli.error.areaNotThere': 'Kode wilayah {code} tidak ada dalam buku kerja ini. Yang ada: {areas}.',
  'cli.error.indicatorUnknown':
    'Indikator {id} tidak ada. Mungkin maksudnya: {ids}. Semua id tercantum di docs/indikator.md.',
  'cli.error.noAreas': 'Kode wilayah {code} tidak ditemukan di folder wilayah. Jalankan npm run build, lalu ulangi.',
  'cli.error.outputIsInput':
    '{file} adalah salah satu berkas yang dibaca dan tidak akan ditimpa. Beri nama lain sesudah -o.',
  'cli.error.otherKind': '{file} harus berakhiran {kind} seperti berkas asalnya. Beri nama lain sesudah -o.',
  'cli.error.day': 'Tanggal {value} tidak dipahami. Tulis tahun, bulan, dan hari, misalnya 2015-01-05.',
  'cli.error.period': 'Periode {value} tidak dipahami. Tulis tahun dan bulan, misalnya 2014-12.',
  'cli.error.photoFolder': 'Folder foto {folder} tidak dapat dibuka. Periksa namanya di belakang --photos.',
  'cli.error.templateArea':
    'Wilayahnya belum disebut. Tambahkan --kecamatan 33.26.11, --kabupaten 33.26, atau --previous BERKAS.',
  'cli.error.output':
    'Hasil tidak dapat ditulis ({reason}). Periksa tujuan keluarannya, misalnya apakah cakramnya penuh.',
  'cli.commander.help': 'Perintahnya belum disebut. Lihat indikator --help.',
  'cli.commander.unknownCommand': 'Perintah {what} tidak dikenal. Lihat indikator --help.',
  'cli.commander.unknownOption': 'Pilihan {what} tidak dikenal. Lihat indikator --help.',
  'cli.commander.missingArgument':
    'Berkasnya belum disebut. Tulis nama buku kerja atau foldernya di belakang perintah.',
  'cli.commander.excessArguments': 'Ada isian yang berlebih pada perintah {what}. Lihat indikator {what} --help.',
  'cli.commander.optionMissingArgument': 'Pilihan {what} belum diberi isian.',
  'cli.commander.missingMandatoryOptionValue': 'Pilihan {what} harus disebut.',
  'cli.commander.conflictingOption': 'Pilihan ini tidak dapat dipakai bersama: {what}. Pakailah salah satu.',
  'cli.commander.invalidArgument': 'Isian pilihan ini tidak dikenal: {what}. Lihat indikator --help.',
} as const satisfies Record<string, string>;
