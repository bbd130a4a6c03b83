/** Indonesian texts: the names behind a count, as they are listed and written as a sheet. Keys are the contract; en/names.ts must hold the same ones. */
export const idNames = {
  'ui.work.names': 'Menulis Daftar Nama',
  'ui.failed.names': 'Lembar Daftar Nama tidak ditulis',
  'names.sheet': 'Daftar Nama',
  'names.write': 'Tulis sebagai lembar',
  'names.done': 'Lembar {name} sudah ditulis.',
  'names.title': '{title}: {count}',
  'names.number': 'No',
  'names.key': 'Kunci',
  'names.name': 'Nama',
  'names.place': 'Tempat',
  'names.value': 'Nilai',
  'names.nothing': 'Tidak ada.',
  'names.more': '{count} lainnya tidak ditulis di lembar ini.',
  'names.notReported': 'Belum melapor',
  'names.left': '{count} belum',
  'names.left.title': '{task}: yang belum',
} as const satisfies Record<string, string>;
