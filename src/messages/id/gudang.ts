/** Texts of the store in Indonesian: files that are taken in, and what it holds. Keys are the contract; en/gudang.ts must hold the same ones. */
export const idGudang = {
  'cli.store.about':
    'memasukkan buku kerja dari kabupaten/kota mana pun ke gudang data (folder berkas Parquet), dan menampilkan isinya',
  'cli.option.store': 'folder gudang; dibuat bila belum ada',
  'cli.option.storeList': 'hanya menampilkan isi gudang',
  'cli.option.storeForce': 'memasukkan juga Revisi yang lebih rendah daripada yang sudah ada',
  'cli.option.storeArea': 'hanya dari gudang: kode wilayah, misalnya 33 atau 33.26; tanpa pilihan ini seluruh gudang',
  'cli.error.duckdb':
    'Gudang data memerlukan DuckDB, yang belum terpasang di komputer ini ({platform}). Jalankan "npm install @duckdb/node-api" di folder program ini, lalu ulangi. Perintah lain tetap dapat dipakai.',
  'cli.error.noStore': '{folder} bukan gudang data. Buat dengan: indikator store BERKAS --into {folder}',
  'cli.error.storeUnreadable':
    '{folder}: daftar isi gudang (gudang.json) tidak dapat dibaca. Pulihkan berkas itu dari cadangan, atau buat gudang baru dari buku kerjanya.',
  'cli.error.notStore': '{folder} berisi hal lain dan bukan gudang data. Pilih folder kosong, atau nama folder baru.',
  'cli.error.storeLocked':
    '{folder} sedang diisi oleh proses lain (komputer {computer}, proses {process}). Tunggu sampai selesai, lalu ulangi; bila proses itu sudah tidak ada, hapus {file}.',
  'cli.error.storeChanged': '{folder} berubah saat dibaca: proses lain baru saja mengisinya. Ulangi.',
  'cli.error.storeList': '--list menampilkan isi gudang saja. Jalankan tanpa berkas dan tanpa --into.',
  'cli.error.storeInto':
    'Sebutkan buku kerjanya dan gudangnya: indikator store BERKAS --into GUDANG (atau --list GUDANG).',
  'cli.error.storeArea':
    '{folder} tidak mempunyai data wilayah {area} untuk {period}. Lihat isinya dengan: indikator store --list {folder}',
  'cli.error.storeEmpty': '{folder} masih kosong. Isi dengan: indikator store BERKAS --into {folder}',
  'cli.error.storePrevious': '{option} tidak berlaku untuk gudang data. Jalankan tanpa pilihan itu.',
  'cli.error.areaOfStore':
    '--area hanya untuk gudang data (folder yang dibuat dengan indikator store). Jalankan tanpa --area.',
  'cli.error.storeWrite':
    '{folder} tidak dapat ditulis ({reason}). Periksa ruang disk dan hak tulisnya, lalu ulangi; isi gudang tidak berubah.',
  'cli.error.storeLevel':
    'Tidak ada laporan untuk kode wilayah {area}. Pakai kode provinsi (33), kabupaten/kota (33.26), atau kecamatan (33.26.11); tanpa --area seluruh gudang.',
  'cli.store.period': 'Angka bulan {month}, {count} buku kerja.',
  'cli.store.earlier': 'Dibandingkan dengan {month}.',
  'cli.store.unlike':
    'Perhatian: {count} tempat mempunyai data pada salah satu dari kedua bulan saja, jadi jumlah keduanya tidak sebanding: {places}',
  'cli.store.otherMonth':
    'Perhatian: {count} tempat yang ada di gudang tidak mempunyai data bulan ini dan tidak ikut dihitung: {places}',
  'store.entry': '{file}: {name} ({code}), {month}, Revisi {revision}',
  'store.taken': '{entry}: {status}, skor data {score} ({class}), {stamp}, kode {code}, {rows} baris',
  'store.replaces': 'menggantikan {others}',
  'store.same': '{entry}: sudah ada di gudang, tidak berubah',
  'store.leftOut': 'tidak ikut: {parts}',
  'store.leftOut.cells': '{count} sel yang salah atau tidak terbaca',
  'store.leftOut.rows': '{count} baris jumlah atau keterangan',
  'store.leftOut.ahead': '{count} baris bulan berikutnya',
  'store.no-tables':
    '{file}: tidak ada satu pun lembar atau tabel yang dikenal (Profil, Desa, BKM, dan lainnya). Mungkin ini berkas lain; pakai buku kerja dari templat.',
  'store.no-whole': '{file}: Kode Kabupaten di lembar Profil kosong atau tidak terbaca. Isi, lalu ulangi.',
  'store.no-part': '{file}: kecamatannya tidak diketahui. Isi Kode Kecamatan di lembar Profil, lalu ulangi.',
  'store.no-period': '{file}: Periode di lembar Profil kosong atau tidak terbaca. Isi bulan datanya, lalu ulangi.',
  'store.part-elsewhere':
    '{file}: Kode Kecamatan {part} tidak berada di kabupaten {whole}. Perbaiki salah satunya di lembar Profil, lalu ulangi.',
  'store.same-part':
    '{entry} berisi tempat dan bulan yang sama dengan {other}, yang baru saja dimasukkan. Pakai satu berkas saja untuk tiap tempat dan bulan.',
  'store.within':
    '{entry} tidak dimasukkan: gudang sudah berisi buku kerja seluruh kabupaten, {other}. Masukkan buku kerja kabupaten yang baru, atau pakai gudang lain.',
  'store.older':
    '{entry} tidak dimasukkan: gudang sudah berisi Revisi yang lebih tinggi, {other}. Tambahkan --force bila memang Revisi ini yang benar.',
  'store.empty': 'Gudang masih kosong.',
  'store.line.received':
    '{name} ({place}): Revisi {revision}, skor data {score}, {errors} kesalahan, kode {code}, diterima {day}, {file}',
  'store.line.taken':
    '{name} ({place}): Revisi {revision}, skor data {score}, {errors} kesalahan, kode {code}, dimasukkan {day}, {file}',
} as const satisfies Record<string, string>;
