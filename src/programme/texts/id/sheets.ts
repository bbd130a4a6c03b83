/** Indonesian texts: UPK scorecards, details of the desa, rankings, and the findings of Lembar Pimpinan. Keys are the contract; en/sheets.ts must hold the same ones. */
export const idSheets = {
  'report.sheet.rapor-upk': 'Rapor UPK',
  'report.sheet.cadangan-upk': 'Cadangan UPK',
  'report.sheet.rincian-kabupaten': 'Rincian Kabupaten',
  'report.sheet.rincian-kecamatan': 'Rincian Kecamatan',
  'report.sheet.rincian-desa': 'Rincian Desa',
  'report.sheet.rekap-kecamatan': 'Rekap Kecamatan',
  'recap.reporting': 'UPK melapor',
  'recap.silent': 'UPK belum melapor',
  'short.upk.lar': 'LAR',
  'short.upk.par': 'PAR',
  'short.upk.ccr': 'CCr',
  'short.upk.roi': 'ROI',
  'short.upk.rr': 'RR',

  'leader.judgement.bad':
    'Keadaan dana bergulir {area} sampai {period} perlu segera ditangani: {indicators} sudah di kelas penundaan.',
  'leader.judgement.middle':
    'Keadaan dana bergulir {area} sampai {period} cukup: tidak ada yang di kelas penundaan, tetapi {indicators} masih di kelas minimum.',
  'leader.judgement.good':
    'Keadaan dana bergulir {area} sampai {period} baik: {indicators} semuanya di kelas memuaskan.',
  'leader.judgement.none':
    'Keadaan dana bergulir {area} sampai {period} belum dapat dinilai, karena belum ada laporan UPK.',
  'leader.problem.draft': 'Data masih memuat {errors} kesalahan, sehingga angka di lembar ini dapat berubah.',
  'leader.proposal.draft': 'Perbaiki {errors} kesalahan itu lebih dahulu (menu Periksa Data), lalu buat laporan ulang.',
  'leader.problem.late': '{missing} dari {obliged} UPK belum melapor untuk Periode ini.',
  'leader.proposal.late': 'Minta laporan {missing} UPK itu melalui fasilitator, dan tetapkan batas waktunya.',
  'leader.problem.par': 'PAR {value} sudah di kelas penundaan; {count} dari {of} desa/kelurahan di kelas yang sama.',
  'leader.proposal.par':
    'Tagih dahulu pinjaman bersaldo besar yang menunggak {months} bulan atau lebih, dan tunda pencairan baru di UPK yang kelasnya penundaan.',
  'leader.problem.lar':
    'LAR {value}: terlalu banyak KSM menunggak {months} bulan atau lebih ({count} dari {of} desa/kelurahan di kelas penundaan).',
  'leader.proposal.lar': 'Datangi KSM yang menunggak satu per satu bersama BKM, dan sepakati jadwal pembayarannya.',
  'leader.problem.ccr': 'CCr {value}: pendapatan UPK tidak menutup biayanya.',
  'leader.proposal.ccr': 'Tinjau biaya UPK bersama pengawas, dan sesuaikan jasa atau biaya operasionalnya.',
  'leader.problem.roi': 'ROI {value}: UPK merugi sejak Januari.',
  'leader.proposal.roi': 'Bahas penyebab kerugian dalam rapat BKM, dan susun rencana penyehatan modal.',
  'leader.problem.capital': 'Modal UPK sudah habis ({capital}), sehingga ROI tidak dapat dihitung.',
  'leader.proposal.capital': 'Periksa pembukuan UPK, lalu susun rencana penyehatan modal bersama BKM.',
  'leader.problem.rr': 'RR {value}: pengembalian pinjaman di bawah batas minimum.',
  'leader.proposal.rr': 'Perkuat penagihan bulanan dan tanggung renteng KSM sebelum pinjaman baru diberikan.',
  'leader.problem.boards': '{count} dari {of} UPK ada di kelas penundaan, paling banyak di Kecamatan {kecamatan}.',
  'leader.proposal.boards':
    'Dampingi {count} UPK itu lebih dahulu, mulai dari Kecamatan {kecamatan}; daftarnya ada di lembar Rapor UPK.',
  'leader.problem.boardsHere': '{count} dari {of} UPK ada di kelas penundaan: {desa}.',
  'leader.proposal.boardsHere': 'Dampingi {count} UPK itu lebih dahulu; daftarnya ada di lembar Rapor UPK.',
  'leader.problem.reserve': 'Cadangan risiko yang dibukukan kurang {short} dari yang diperlukan.',
  'leader.proposal.reserve': 'Minta UPK menambah cadangan risiko {short} dari laba tahun ini.',
  'leader.problem.idle': 'BLM sebesar {left} sudah cair tetapi belum dimanfaatkan (baru {used}).',
  'leader.proposal.idle': 'Percepat kegiatan yang dananya sudah di rekening BKM, dan periksa yang tertunda.',
  'leader.problem.otherLoans': 'Pinjaman lain-lain sebesar {left} belum diselesaikan.',
  'leader.proposal.otherLoans': 'Tetapkan jadwal pelunasan pinjaman lain-lain ({left}) dengan tiap peminjam.',
  'leader.problem.term': 'Masa bakti {count} BKM sudah lewat {years} tahun.',
  'leader.proposal.term': 'Jadwalkan pemilihan ulang di {count} BKM itu.',
  'leader.problem.plan': '{count} dari {of} BKM belum mempunyai PJM Pronangkis yang berlaku.',
  'leader.proposal.plan': 'Dampingi {count} BKM itu memperbarui PJM Pronangkis sebelum pencairan BLM berikutnya.',
  'leader.problem.condition': '{bad} prasarana yang kondisinya dicatat sudah rusak.',
  'leader.proposal.condition': 'Bentuk kelompok pemelihara, dan anggarkan perbaikan prasarana yang rusak.',
  'leader.problem.women': 'Pengurus perempuan baru {share}, di bawah {wanted}.',
  'leader.proposal.women': 'Dorong pencalonan perempuan pada pemilihan BKM berikutnya.',
  'leader.problem.minimum': 'Kinerja pinjaman bergulir masih di kelas minimum: {indicators}.',
  'leader.proposal.minimum':
    'Susun target perbaikan untuk indikator yang masih minimum ({indicators}), dan pantau setiap bulan.',

  'scorecard.worst': 'Kelas terburuk (ringkasan alat ini)',
  'scorecard.star': '* Nilai tepat di batas kelas: bandingkan ketiga pembacaan di kolom terakhir.',
  'scorecard.classOf': 'Kelas {indicator}',
  'scorecard.readings': 'Nilai tepat di batas: kelas menurut pembacaan P, Q, R',
  'scorecard.onLimit': '{indicator}: {classes}',
  'scorecard.difference': 'Selisih cadangan (dibukukan dikurangi diperlukan)',
  'scorecard.sign': 'Cadangan',
  'scorecard.short': 'Kurang',
  'scorecard.enough': 'Cukup',
  'scorecard.reading.P': 'Pembacaan P (POB 2013): nilai tepat di batas termasuk kelas minimum.',
  'scorecard.reading.Q':
    'Pembacaan Q (ketat): tepat di batas pertama termasuk minimum, tepat di batas kedua termasuk penundaan.',
  'scorecard.reading.R':
    'Pembacaan R (aplikasi LKM/UPK): tepat di batas pertama termasuk memuaskan; di batas kedua LAR dan PAR termasuk penundaan, CCr, ROI, dan RR termasuk minimum.',
  'scorecard.inUse': 'Pembacaan ini yang dipakai di sini.',
  'scorecard.reserveNote':
    'Cadangan yang diperlukan: {share1} saldo Lancar, {share2} Dalam Perhatian Khusus, {share3} Kurang Lancar, {share4} Diragukan, {share5} Macet.',

  'comparison.rank.provinsi': 'Peringkat provinsi (yang terbaik di atas)',
  'comparison.rank.kabupaten': 'Peringkat kabupaten/kota (yang terbaik di atas)',
  'comparison.rank.kecamatan': 'Peringkat kecamatan (yang terbaik di atas)',
  'comparison.rank.desa': 'Peringkat desa/kelurahan (yang terbaik di atas)',
  'comparison.both': 'UPK yang melapor pada kedua bulan: {indicator}',
  'comparison.source.within':
    'Nilai sebelum: {period}, dari laporan UPK dan tahun anggaran BLM. Perubahan antarbulan dihitung atas UPK yang melapor pada kedua bulan. Angka lain belum mempunyai pembanding.',
  'trace.parameter.year': 'Mengikuti Periode.',
  'trace.parameter.yearStart': 'Mengikuti Periode.',
  'trace.parameter.lastDecember': 'Mengikuti Periode.',
  'trace.parameter.termStart':
    'Periode dikurangi masa tugas. BKM yang pemilihan terakhirnya sebelum hari itu sudah habis masa baktinya.',
} as const satisfies Record<string, string>;
