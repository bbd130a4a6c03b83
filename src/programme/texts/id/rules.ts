/** Indonesian texts: the programme's own rules, what is wrong and what to do about it. Keys are the contract; en/rules.ts must hold the same ones. */
export const idRules = {
  'rule.profile.unknown':
    'Kode Kabupaten {value} di lembar Profil tidak ada dalam daftar kode wilayah. Periksa kodenya, misalnya 33.26 untuk Kabupaten Pekalongan.',
  'rule.profile.kecamatan':
    'Kode Kecamatan {value} di lembar Profil bukan kecamatan di {kabupaten} ({code}). Periksa kedua kode itu.',
  'rule.bkm-per-desa.title': 'Dua BKM untuk satu desa',
  'rule.bkm-per-desa.message':
    'Kode Desa "{value}" sudah punya BKM di baris {row}. Satu desa hanya satu BKM; perbaiki Kode Desa atau hapus baris yang ganda.',
  'rule.desa-without-bkm.title': 'Desa tanpa BKM',
  'rule.desa-without-bkm.message':
    'Kode Desa "{value}" belum punya BKM. Tambahkan BKM desa ini di tabel BKM, atau hapus desa ini bila bukan dampingan.',
  'rule.area-unknown.title': 'Kode wilayah tidak dikenal',
  'rule.area-unknown.message':
    '{column} "{value}" tidak ada dalam daftar kode wilayah Kemendagri. Periksa kembali kodenya.',
  'rule.area-outside.title': 'Desa di luar wilayah',
  'rule.area-outside.message':
    '{column} "{value}" tidak termasuk {name} ({area}) yang tertulis di Profil. Periksa kode ini, atau Kode Kabupaten di Profil.',
  'rule.area-outside.kecamatan':
    '{column} "{value}" tidak termasuk Kecamatan {name} ({area}) yang tertulis di Profil. Periksa kode ini, atau Kode Kecamatan di Profil.',
  'rule.area-name.title': 'Nama wilayah berbeda',
  'rule.area-name.message':
    '{column} tertulis "{value}", sedangkan nama untuk kode {code} ialah {official}. Periksa nama atau kodenya.',
  'rule.area-type.title': 'Desa atau kelurahan keliru',
  'rule.area-type.message':
    'Jenis tertulis {value}, sedangkan kode {code} menunjukkan {expected}. Perbaiki salah satunya.',
  'rule.area-incomplete.title': 'Desa belum tercantum',
  'rule.area-incomplete.message':
    '{desa} ({code}), Kecamatan {kecamatan}, belum ada di tabel Desa. Tambahkan, atau jelaskan bila memang bukan dampingan.',
  'rule.group-name.title': 'Nama KSM mirip',
  'rule.group-name.message':
    'Nama KSM "{name}" hampir sama dengan "{other}" di baris {row}. Bila kelompoknya sama, samakan tulisannya; bila berbeda, isi Kode KSM.',

  'rule.desa-households.title': 'KK melebihi Penduduk',
  'rule.desa-households.message': 'KK ({read}) lebih banyak daripada Penduduk ({limit}). Periksa kedua angka itu.',
  'rule.desa-poor.title': 'KK Miskin melebihi KK',
  'rule.desa-poor.message': 'KK Miskin ({read}) lebih banyak daripada KK ({limit}). Periksa kedua angka itu.',
  'rule.bkm-board.title': 'BKM tanpa pengurus',
  'rule.bkm-board.message': 'Pengurus laki-laki dan perempuan sama-sama 0. Isi jumlah pengurus BKM ini.',
  'rule.bkm-election.title': 'Pemilihan sebelum BKM berdiri',
  'rule.bkm-election.message':
    'Tanggal Pemilihan Terakhir ({read}) lebih awal daripada Tanggal Berdiri ({limit}). Periksa kedua tanggal itu.',
  'rule.bkm-term.title': 'Masa tugas BKM habis',
  'rule.bkm-term.message':
    'Pemilihan terakhir {read}, jadi masa tugas {years} tahun sudah habis. Laksanakan pemilihan, atau isi tanggal pemilihan yang terbaru.',
  'rule.bkm-term.founded':
    'BKM berdiri {read} dan belum ada Tanggal Pemilihan Terakhir, jadi masa tugas {years} tahun sudah habis. Isi tanggal pemilihan yang terbaru.',
  'rule.bkm-award.title': 'Tahun BKM Award sesudah Periode',
  'rule.bkm-award.message': 'Tahun BKM Award ({read}) sesudah tahun Periode ({limit}). Periksa tahunnya.',
  'rule.bkm-specialists.title': 'Relawan Khusus melebihi relawan',
  'rule.bkm-specialists.message':
    'Relawan Khusus ({read}) lebih banyak daripada relawan laki-laki dan perempuan ({limit}). Periksa ketiga angka itu.',
  'rule.blm-ceiling.title': 'Dana Cair melebihi Pagu',
  'rule.blm-ceiling.message': 'Dana Cair ({read}) lebih besar daripada Pagu ({limit}). Periksa kedua angka itu.',
  'rule.blm-used.title': 'Dana Dimanfaatkan melebihi Dana Cair',
  'rule.blm-used.message':
    'Dana Dimanfaatkan ({read}) lebih besar daripada Dana Cair ({limit}). Periksa kedua angka itu.',
  'rule.blm-split.title': 'Rincian BLM tidak sama dengan Dana Dimanfaatkan',
  'rule.blm-split.message':
    'Lingkungan + Sosial + Ekonomi + BOP berjumlah {expected}, sedangkan Dana Dimanfaatkan {read} (selisih {difference}). Periksa kelima angka itu.',
  'rule.blm-poor.title': 'KK Miskin melebihi KK Penerima Manfaat',
  'rule.blm-poor.message':
    'KK Miskin Penerima Manfaat ({read}) lebih banyak daripada KK Penerima Manfaat ({limit}). Periksa kedua angka itu.',
  'rule.blm-year.title': 'Tanggal Cair di luar tahun anggaran',
  'rule.blm-year.message':
    'Tanggal Cair {read} tidak dalam Tahun Anggaran {year} atau tahun sesudahnya. Periksa tanggal atau tahunnya.',
  'rule.activity-kind.title': 'Jenis Kegiatan tidak sesuai Bidang',
  'rule.activity-kind.message':
    '{jenis} termasuk bidang {bidang}, sedangkan Bidang tertulis {given}. Perbaiki salah satunya.',
  'rule.activity-unit.title': 'Satuan tidak sesuai kegiatan',
  'rule.activity-unit.message': 'Satuan {given} tidak dipakai untuk {jenis}. Pilih: {allowed}.',
  'rule.activity-cost.title': 'Kegiatan tanpa dana',
  'rule.activity-cost.message': 'Dana BLM, Dana Swadaya dan Dana Lain semuanya 0. Isi dana kegiatan ini.',
  'rule.activity-poor.title': 'KK Miskin melebihi KK Penerima Manfaat',
  'rule.activity-poor.message':
    'KK Miskin Penerima Manfaat ({read}) lebih banyak daripada KK Penerima Manfaat ({limit}). Periksa kedua angka itu.',
  'rule.activity-progress.title': 'Progres tidak sesuai Status',
  'rule.activity-progress.message': 'Progres {read} tidak sesuai dengan Status. Perbaiki salah satunya.',
  'rule.activity-progress.finished': 'Status Selesai, tetapi Progres {read}. Tulis Progres 100%, atau perbaiki Status.',
  'rule.activity-progress.planned': 'Status Rencana, tetapi Progres {read}. Tulis Progres 0%, atau perbaiki Status.',
  'rule.activity-progress.running':
    'Progres {read}, tetapi Status masih Berjalan. Ubah Status menjadi Selesai, atau perbaiki Progres.',
  'rule.activity-condition.title': 'Kondisi tidak perlu diisi',
  'rule.activity-condition.message':
    'Kondisi hanya diisi untuk kegiatan Lingkungan yang sudah Selesai. Kosongkan sel ini, atau perbaiki Bidang atau Status.',
  'rule.loan-repaid.title': 'Angsuran melebihi Pokok',
  'rule.loan-repaid.message':
    'Angsuran Pokok ({read}) lebih besar daripada Pokok pinjaman ({limit}). Periksa kedua angka itu.',
  'rule.loan-balance.title': 'Saldo pinjaman tidak cocok',
  'rule.loan-balance.message':
    'Saldo {read}, sedangkan Pokok dikurangi Angsuran Pokok {expected} (selisih {difference}). Periksa ketiga angka itu.',
  'rule.loan-overdue.title': 'Tunggakan melebihi Saldo',
  'rule.loan-overdue.message':
    'Tunggakan Pokok ({read}) lebih besar daripada Saldo ({limit}). Periksa kedua angka itu.',
  'rule.loan-arrears.title': 'Tunggakan dan lamanya tidak sejalan',
  'rule.loan-arrears.message': 'Tunggakan Pokok dan Lama Tunggakan tidak sejalan. Periksa kedua angka itu.',
  'rule.loan-arrears.noMoney': 'Lama Tunggakan {months} bulan, tetapi Tunggakan Pokok 0. Perbaiki salah satunya.',
  'rule.loan-arrears.noMonths': 'Tunggakan Pokok {amount}, tetapi Lama Tunggakan 0 bulan. Perbaiki salah satunya.',
  'rule.loan-class.title': 'Kolektibilitas tidak sesuai lama tunggakan',
  'rule.loan-class.message':
    'Kolektibilitas tertulis {value}, sedangkan tunggakan {months} bulan masuk kolektibilitas {expected}. Perbaiki salah satunya.',
  'rule.loan-status.title': 'Saldo tidak sesuai Status',
  'rule.loan-status.message': 'Status Lunas, tetapi Saldo masih {read}. Perbaiki salah satunya.',
  'rule.loan-status.empty': 'Saldo sudah 0, tetapi Status {status}. Ubah Status menjadi Lunas, atau perbaiki Saldo.',
  'rule.loan-settled.title': 'Tanggal Lunas keliru',
  'rule.loan-settled.message':
    'Tanggal Lunas ({read}) lebih awal daripada Tanggal Cair ({limit}). Periksa kedua tanggal itu.',
  'rule.loan-settled.open':
    'Tanggal Lunas terisi, tetapi Status {status}. Kosongkan tanggal ini, atau perbaiki Status.',
  'rule.loan-members.title': 'Anggota perempuan atau miskin melebihi anggota',
  'rule.loan-members.message': '{column} ({read}) lebih banyak daripada Anggota ({limit}). Periksa kedua angka itu.',
  'rule.loan-group.title': 'Kelompok atau jangka waktu tidak lazim',
  'rule.loan-group.message':
    '{column} di luar ketentuan pinjaman bergulir yang lazim. Periksa isiannya; biarkan bila memang begitu.',
  'rule.loan-group.members':
    'Anggota hanya {members} orang, sedangkan kelompok pinjaman bergulir paling sedikit {min} orang. Periksa jumlahnya; biarkan bila memang begitu.',
  'rule.loan-group.women':
    'Anggota perempuan {women} dari {members} orang, kurang dari {share}. Periksa kedua angka itu; biarkan bila memang begitu.',
  'rule.loan-group.term':
    'Jangka Waktu {term} bulan, sedangkan pinjaman bergulir lazimnya {from} sampai {to} bulan. Periksa jangka waktunya; biarkan bila memang begitu.',
  'rule.loan-schedule.title': 'Tunggakan berbeda dari jadwal',
  'rule.loan-schedule.message':
    'Tunggakan Pokok tertulis {value}, sedangkan menurut jadwal angsuran {amount} ({due} dari {term} angsuran jatuh tempo). Periksa Angsuran Pokok, atau isi Jadwal Khusus dengan Ya bila dijadwal ulang.',
  'rule.loan-schedule.months':
    'Lama Tunggakan tertulis {value} bulan, sedangkan menurut jadwal angsuran {months} bulan ({due} dari {term} angsuran jatuh tempo). Periksa Angsuran Pokok, atau isi Jadwal Khusus dengan Ya bila dijadwal ulang.',
  'rule.loan-instalments.title': 'Angsuran tidak cocok dengan tabel Angsuran',
  'rule.loan-instalments.message':
    'Angsuran Pokok {read}, sedangkan jumlah di tabel Angsuran {expected} (selisih {difference}). Periksa catatan angsurannya.',
  'rule.loan-grace.title': 'Masa Tenggang keliru',
  'rule.loan-grace.message':
    'Masa Tenggang {months} bulan tidak kurang dari Jangka Waktu ({term} bulan). Periksa kedua angka itu.',
  'rule.loan-grace.special':
    'Masa Tenggang {months} bulan, tetapi Jadwal Khusus bukan Ya. Isi Jadwal Khusus dengan Ya, atau kosongkan Masa Tenggang.',
  'rule.loan-written-off.title': 'Tanggal Hapus Buku keliru',
  'rule.loan-written-off.message':
    'Tanggal Hapus Buku ({read}) lebih awal daripada Tanggal Cair ({limit}). Periksa kedua tanggal itu.',
  'rule.loan-written-off.open':
    'Tanggal Hapus Buku terisi, tetapi Status {status}. Kosongkan tanggal ini, atau perbaiki Status.',
  'rule.loan-written-off.settled':
    'Tanggal Hapus Buku ({read}) sesudah Tanggal Lunas ({limit}). Pinjaman yang sudah lunas tidak dihapusbukukan; periksa kedua tanggal itu.',
  'rule.loan-plan.title': 'Jadwal pinjaman keliru',
  'rule.loan-plan.message':
    'Ke pada {count} angsuran jadwal ini tidak urut 1 sampai {count}. Periksa nomornya; tidak boleh ada yang terlewat atau ganda.',
  'rule.loan-plan.sum':
    'Jumlah Pokok jadwal {read}, sedangkan sisa pinjaman saat mulai berlaku {expected} (selisih {difference}). Periksa jadwal dan angsurannya.',
  'rule.loan-plan-arrears.title': 'Tunggakan berbeda dari jadwal khusus',
  'rule.loan-plan-arrears.message':
    'Tunggakan Pokok tertulis {value}, sedangkan menurut jadwalnya {amount} ({months} bulan). Periksa angkanya, jadwalnya, dan angsurannya.',
  'rule.loan-plan-arrears.months':
    'Lama Tunggakan tertulis {value} bulan, sedangkan menurut jadwalnya {months} bulan. Periksa angkanya, jadwalnya, dan angsurannya.',
  'rule.loan-jasa.title': 'Tunggakan Jasa tidak cocok',
  'rule.loan-jasa.message':
    'Tunggakan Jasa {read}, sedangkan menurut jadwal dan tabel Angsuran {expected} (selisih {difference}). Periksa angkanya dan catatan angsurannya.',
  'rule.instalment-date.title': 'Angsuran sebelum pinjaman cair',
  'rule.instalment-date.message':
    'Tanggal angsuran ({read}) lebih awal daripada Tanggal Cair pinjamannya ({limit}). Periksa kedua tanggal itu, atau Nomor Pinjamannya.',
  'rule.instalment-reversal.title': 'Koreksi angsuran keliru',
  'rule.instalment-reversal.message':
    'Nomor Bukti "{value}" bukan angsuran pinjaman ini. Tulis Nomor Bukti angsuran yang dikoreksi.',
  'rule.instalment-reversal.amount':
    'Koreksi harus persis kebalikan angsuran "{value}": Pokok {pokok} dan Jasa {jasa}. Perbaiki kedua jumlah itu.',
  'rule.instalment-reversal.before':
    'Tanggal koreksi ({read}) lebih awal daripada angsuran yang dikoreksi ({limit}). Periksa kedua tanggal itu.',
  'rule.instalment-reversal.again':
    'Angsuran "{value}" sudah dikoreksi di baris {row}. Satu angsuran dikoreksi sekali saja; hapus salah satunya.',
  'rule.upk-profit.title': 'Laba tidak cocok',
  'rule.upk-profit.message':
    'Laba {read}, sedangkan Pendapatan dikurangi Biaya {expected} (selisih {difference}). Periksa ketiga angka itu.',
  'rule.upk-assets.title': 'Aset tidak sama dengan rinciannya',
  'rule.upk-assets.message':
    'Aset {read}, sedangkan kas, pinjaman dan inventaris dikurangi Cadangan Risiko {expected} (selisih {difference}). Periksa angka-angka itu.',
  'rule.upk-balance.title': 'Neraca tidak seimbang',
  'rule.upk-balance.message':
    'Aset {read}, sedangkan Kewajiban ditambah Modal {expected} (selisih {difference}). Periksa ketiga angka itu.',
  'rule.upk-capital.title': 'Modal UPK habis',
  'rule.upk-capital.message':
    'Modal {read}: modal UPK sudah habis, sehingga ROI tidak dapat dihitung. Periksa angkanya; bila memang demikian, terima dengan alasannya.',
  'rule.upk-overdue.title': 'Tunggakan UPK melebihi keseluruhannya',
  'rule.upk-overdue.message': '{column} ({read}) lebih besar daripada {other} ({limit}). Periksa kedua angka itu.',
  'rule.photo-file.title': 'Nama berkas foto tidak dapat dipakai',
  'rule.photo-file.message':
    'Berkas "{value}" bukan nama berkas foto. Tulis nama berkasnya saja, tanpa folder, dengan akhiran .jpg, .jpeg atau .png; fotonya disimpan di folder Foto di samping buku kerja.',

  'rule.recon-balance.title': 'Saldo UPK tidak cocok dengan Pinjaman',
  'rule.recon-balance.message':
    '{column} {read}, sedangkan saldo pinjaman BKM ini di tabel Pinjaman {expected} (selisih {difference}). Cocokkan laporan UPK dengan daftar pinjamannya.',
  'rule.recon-arrears.title': 'Tunggakan UPK tidak cocok dengan Pinjaman',
  'rule.recon-arrears.message':
    '{column} {read}, sedangkan menurut tabel Pinjaman {expected} (selisih {difference}). Cocokkan laporan UPK dengan daftar pinjamannya.',
  'rule.recon-groups.title': 'Jumlah KSM UPK tidak cocok dengan Pinjaman',
  'rule.recon-groups.message':
    '{column} {read}, sedangkan menurut tabel Pinjaman {expected} kelompok (selisih {difference}). Cocokkan laporan UPK dengan daftar pinjamannya; nama kelompok yang berbeda tulisan dihitung terpisah.',
  'rule.upk-income.title': 'Pendapatan kurang dari jasa',
  'rule.upk-income.message':
    'Pendapatan bulan ini bertambah {read}, sedangkan jasa yang diterima menurut tabel Angsuran {jasa} (kurang {difference}). Periksa Pendapatan dan jasanya.',
  'rule.upk-late.title': 'UPK belum melapor',
  'rule.upk-late.message':
    'BKM {bkm} punya pinjaman bergulir, tetapi belum ada baris UPK untuk {period}. Isi laporan UPK bulan itu; selama belum ada, BKM ini tidak ikut dijumlah.',
  'rule.upk-gap.title': 'Bulan laporan UPK terlewat',
  'rule.upk-gap.message': 'BKM {bkm} tidak punya baris UPK untuk {month}. Isi laporan bulan itu.',
  'rule.closed-changed.title': 'Bulan yang sudah ditutup berubah',
  'rule.closed-changed.message':
    'Data {month} tidak sama lagi dengan saat bulan itu ditutup. Kembalikan isinya, atau jelaskan mengapa dikoreksi.',
  'rule.recon-activity.title': 'Dana kegiatan melebihi BLM',
  'rule.recon-activity.message':
    'Sampai tahun {year} Dana BLM bidang {bidang} di desa ini {read}, sedangkan BLM yang diterima untuk bidang itu {limit}. Periksa tabel Kegiatan dan BLM.',
  'rule.beneficiaries.title': 'Penerima manfaat melebihi KK desa',
  'rule.beneficiaries.message':
    'KK Penerima Manfaat ({read}) lebih banyak daripada KK desa ini ({limit}). Periksa kedua angka itu.',
  'rule.outlier.title': 'Biaya jauh dari yang lain',
  'rule.outlier.message': 'Nilai di baris ini jauh dari baris lain yang sejenis. Periksa angkanya.',
  'rule.outlier.household':
    'Dana tiap KK penerima {read}, sedangkan baris sejenis umumnya sekitar {middle}. Periksa dana dan jumlah KK-nya.',
  'rule.outlier.unit':
    'Biaya tiap satuan Volume {read}, sedangkan kegiatan sejenis umumnya sekitar {middle}. Periksa dana dan Volume-nya.',

  'rule.then-loan-gone.title': 'Pinjaman bulan lalu hilang',
  'rule.then-loan-gone.message':
    'Pinjaman {loan} (BKM {bkm}) bersaldo {balance} di buku kerja sebelumnya, tetapi tidak ada lagi di tabel Pinjaman. Masukkan kembali barisnya; pinjaman yang lunas pun tetap dicatat.',
  'rule.then-loan-gone.renumbered':
    'Pinjaman {loan} (BKM {bkm}) bersaldo {balance} di buku kerja sebelumnya; sekarang tampaknya bernomor {other} di baris {row}. Pakai kembali nomor yang lama.',
  'rule.then-repaid-fell.title': 'Angsuran berkurang dari bulan lalu',
  'rule.then-repaid-fell.message':
    'Angsuran Pokok {read}, padahal di buku kerja sebelumnya sudah {then}. Angsuran tidak mungkin berkurang; periksa angkanya.',
  'rule.then-loan-changed.title': 'Data pinjaman berubah dari bulan lalu',
  'rule.then-loan-changed.message':
    '{column} sekarang {read}, sedangkan di buku kerja sebelumnya {then}. {column} pinjaman yang sama tidak berubah; periksa mana yang benar.',
  'rule.then-loan-late.title': 'Pinjaman lama baru muncul',
  'rule.then-loan-late.message':
    'Tanggal Cair {read}, tetapi pinjaman ini belum ada di buku kerja sebelumnya (sampai {limit}). Periksa tanggalnya, atau jelaskan mengapa baru dicatat.',
  'rule.then-upk-changed.title': 'Laporan UPK bulan lalu berubah',
  'rule.then-upk-changed.message':
    '{column} bulan yang sudah lewat sekarang {read}, sedangkan di buku kerja sebelumnya {then}. Kembalikan, atau jelaskan mengapa dikoreksi.',
  'rule.then-balance.title': 'Saldo tidak sambung dengan bulan lalu',
  'rule.then-balance.message':
    'Saldo pinjaman sekarang {read}. Saldo sebelumnya {then}, ditambah pinjaman baru {lent}, dikurangi angsuran {repaid} dan hapus buku {writtenOff}, menjadi {expected} (selisih {difference}). Periksa pinjaman baru, angsuran, dan Status pinjamannya.',
} as const satisfies Record<string, string>;
