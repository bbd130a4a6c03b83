/** Indonesian texts: the check that follows the user's edits. Keys are the contract; en/live.ts must hold the same ones. */
export const idLive = {
  'live.switch': 'Periksa otomatis saat mengetik',
  'live.counts': 'Diperiksa lagi: {errors} kesalahan, {warnings} peringatan, {infos} catatan.',
  'live.solved': 'Sudah beres: {place}. Masih ada {errors} kesalahan, {warnings} peringatan, {infos} catatan.',
  'live.others.title': 'Orang lain mengubah buku kerja ini',
  'live.others.body': 'Hasil di bawah ini mungkin tidak cocok lagi. Tekan Periksa lagi untuk memperbaruinya.',
  'live.again': 'Periksa lagi',
} as const satisfies Record<string, string>;
