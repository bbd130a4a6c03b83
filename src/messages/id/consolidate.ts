/** Why files cannot be joined into one kabupaten workbook: place, cause, remedy. `{file}` and `{other}` are file names. */
export const idConsolidate = {
  'consolidate.no-tables':
    '{file}: tidak ada satu pun lembar atau tabel yang dikenal (Profil, Desa, BKM, dan lainnya). Mungkin ini berkas lain; pakai buku kerja dari templat.',
  'consolidate.no-part': '{file}: kecamatannya tidak diketahui. Isi Kode Kecamatan di lembar Profil, lalu ulangi.',
  'consolidate.no-period':
    '{file}: Periode di lembar Profil kosong atau tidak terbaca. Isi bulan datanya, lalu ulangi.',
  'consolidate.same-part':
    '{file} dan {other} berisi kecamatan yang sama. Pakai satu berkas saja untuk tiap kecamatan.',
  'consolidate.other-period': 'Periode {file} lain dari {other}. Gabungkan hanya berkas dari bulan yang sama.',
  'consolidate.other-whole':
    'Kode Kabupaten {file} lain dari {other}. Gabungkan hanya berkas dari satu kabupaten/kota.',
  'consolidate.file': '{file}: Kec. {kecamatan}, {period}, {status}, skor data {score} ({class}), {stamp}.',
  'consolidate.stamp.none': 'belum distempel',
  'consolidate.stamp.valid': 'cocok dengan yang diperiksa {by} (kode {code})',
  'consolidate.stamp.lapsed': 'berubah setelah diperiksa {by} (kode {code}): minta diperiksa dan distempel ulang',
} as const satisfies Record<string, string>;
