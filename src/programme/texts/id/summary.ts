/** Indonesian texts: the lines of the short summary to send as a message. Keys are the contract; en/summary.ts must hold the same ones. */
export const idSummary = {
  'summary.title': 'Indikator PNPM Mandiri Perkotaan {area}, {period}',
  'summary.places': 'Lokasi: {desa} desa/kelurahan; KK miskin {poor}.',
  'summary.grants': 'BLM cair {disbursed}; sudah dimanfaatkan {used}.',
  'summary.beneficiaries': 'KK penerima manfaat BLM {households}; di antaranya miskin {poor}.',
  'summary.works': 'Kegiatan: progres {progress}; biaya {cost}.',
  'summary.upk': 'UPK: {reporting} dari {obliged} melapor; aset {assets}.',
  'summary.loans': 'Pinjaman: saldo {balance}; tunggakan pokok {arrears}.',
  'summary.jasa': 'Tunggakan jasa: {arrears}.',
  'summary.performance': 'LAR {lar}; PAR {par}; CCr {ccr}; ROI {roi}; RR {rr}.',
  'summary.boards': 'BKM: {boards}; perempuan di antara pengurus {women}.',
} as const satisfies Record<string, string>;
