/** Indonesian texts: why each of the programme's own rules matters. Keys are the contract; en/ruleReasons.ts must hold the same ones. */
export const idRuleReasons = {
  'rule.profile.why':
    'Kode Kabupaten dan Periode menentukan wilayah, bulan, dan tenggat yang dipakai seluruh pemeriksaan.',
  'rule.foreign-key.why': 'Baris yang menunjuk kode yang tidak ada tidak masuk ke desa atau BKM mana pun.',
  'rule.bkm-per-desa.why': 'Satu desa/kelurahan mempunyai satu BKM; yang kedua membuat data desa itu ganda.',
  'rule.desa-without-bkm.why':
    'Setiap desa dampingan mempunyai BKM; tanpa itu dana dan pinjamannya tidak dapat dicatat.',
  'rule.area-unknown.why': 'Kode yang bukan kode Kemendagri tidak dapat digabungkan dengan data kabupaten.',
  'rule.area-outside.why': 'Desa dari wilayah lain akan terhitung pada wilayah yang salah.',
  'rule.area-name.why': 'Nama yang tidak sesuai kodenya menandakan kode atau nama tertukar dengan desa lain.',
  'rule.area-type.why': 'Banyaknya desa dan kelurahan dihitung dari Jenis; kode wilayah menunjukkan yang benar.',
  'rule.area-incomplete.why': 'Desa yang lupa dimasukkan membuat jumlah kecamatan kurang tanpa terlihat.',
  'rule.group-name.why': 'Satu kelompok dengan dua ejaan terhitung sebagai dua kelompok.',

  'rule.desa-households.why': 'Satu KK paling sedikit satu orang, jadi KK tidak mungkin melebihi penduduk.',
  'rule.desa-poor.why': 'KK miskin adalah bagian dari KK; bila lebih, persentase kemiskinan melebihi 100%.',
  'rule.bkm-board.why': 'BKM tanpa pengurus tidak dapat bertanggung jawab atas dana; biasanya angkanya belum diisi.',
  'rule.bkm-election.why': 'Pengurus tidak mungkin dipilih sebelum BKM-nya berdiri.',
  'rule.bkm-term.why': 'Masa tugas pengurus 3 tahun; lewat dari itu BKM perlu pemilihan ulang.',
  'rule.bkm-award.why': 'Penghargaan tidak mungkin diterima sesudah bulan yang dilaporkan.',
  'rule.bkm-specialists.why': 'Relawan khusus termasuk relawan, jadi tidak mungkin lebih banyak.',
  'rule.blm-ceiling.why': 'Dana tidak dapat cair melebihi pagunya.',
  'rule.blm-used.why': 'Dana tidak dapat dipakai sebelum cair.',
  'rule.blm-split.why': 'Setiap rupiah yang dipakai harus jelas untuk apa; selisihnya akan ditanyakan pemeriksa.',
  'rule.blm-poor.why': 'KK miskin penerima adalah bagian dari semua penerima.',
  'rule.blm-year.why':
    'BLM cair pada tahun anggarannya atau tahun sesudahnya; di luar itu salah satunya biasanya salah ketik.',
  'rule.activity-kind.why': 'Bidang menentukan ke bagian mana dana dan hasil kegiatan dihitung.',
  'rule.activity-unit.why': 'Volume dijumlahkan menurut satuan; meter dan orang tidak dapat dijumlahkan.',
  'rule.activity-cost.why': 'Kegiatan tanpa dana sama sekali tidak dapat dihitung biayanya; angkanya belum diisi.',
  'rule.activity-poor.why': 'KK miskin penerima adalah bagian dari semua penerima.',
  'rule.activity-progress.why': 'Status dan Progres menceritakan hal yang sama; bila berbeda, laporan kemajuan keliru.',
  'rule.activity-condition.why': 'Kondisi hanya berarti bagi prasarana yang sudah selesai dibangun.',
  'rule.loan-repaid.why': 'Angsuran pokok tidak dapat melebihi pinjamannya.',
  'rule.loan-balance.why': 'Saldo menentukan kekayaan UPK; ia harus sama dengan pokok dikurangi angsuran.',
  'rule.loan-overdue.why': 'Yang menunggak tidak dapat melebihi yang masih dipinjam.',
  'rule.loan-arrears.why': 'Ada tunggakan berarti ada lamanya, dan sebaliknya; bila tidak, LAR dan PAR keliru.',
  'rule.loan-class.why': 'Kolektibilitas menentukan cadangan risiko yang harus disisihkan UPK.',
  'rule.loan-status.why':
    'Pinjaman lunas bersaldo nol dan yang berjalan masih bersaldo; Status menentukan yang dihitung.',
  'rule.loan-settled.why': 'Pinjaman tidak dapat lunas sebelum cair, dan yang belum lunas tidak bertanggal lunas.',
  'rule.loan-members.why': 'Anggota perempuan dan anggota miskin adalah bagian dari anggota kelompok.',
  'rule.loan-group.why':
    'Pedoman pinjaman bergulir meminta kelompok paling sedikit 5 orang, 30% perempuan, dan jangka 3 sampai 12 bulan.',
  'rule.loan-schedule.why':
    'Tunggakan yang tidak dicatat menyembunyikan pinjaman bermasalah; jadwal angsuran menunjukkan yang seharusnya.',
  'rule.loan-instalments.why': 'Jumlah setoran yang tercatat harus sama dengan angsuran pada kartu pinjaman.',
  'rule.loan-grace.why':
    'Masa tenggang menunda pokok, sehingga harus menyisakan angsuran dan dicatat sebagai jadwal khusus.',
  'rule.loan-written-off.why':
    'Sejak tanggal ini saldo pinjaman tidak dihitung lagi di UPK, jadi harus sesuai dengan Status.',
  'rule.loan-plan.why': 'Jadwal harus melunasi seluruh sisa pinjaman; bila tidak, tunggakannya tidak dapat dihitung.',
  'rule.loan-plan-arrears.why':
    'Tunggakan pinjaman berjadwal khusus pun mengikuti jadwalnya, supaya kolektibilitasnya benar.',
  'rule.loan-jasa.why': 'Jasa yang menunggak adalah pendapatan yang belum diterima; angkanya harus dapat ditunjukkan.',
  'rule.instalment-date.why': 'Pinjaman tidak diangsur sebelum cair; biasanya tanggal atau nomor pinjamannya keliru.',
  'rule.instalment-reversal.why':
    'Koreksi membatalkan satu angsuran seluruhnya, supaya jumlah dan riwayatnya tetap jelas.',
  'rule.upk-profit.why': 'Laba dipakai untuk menilai UPK (ROI); ia harus sama dengan pendapatan dikurangi biaya.',
  'rule.upk-assets.why':
    'Aset harus sama dengan rinciannya, supaya tidak ada harta yang hilang atau terhitung dua kali.',
  'rule.upk-balance.why': 'Neraca yang tidak seimbang berarti ada catatan yang belum masuk.',
  'rule.upk-capital.why': 'UPK tanpa modal tidak dapat dinilai hasilnya: kelas ROI-nya Penundaan.',
  'rule.upk-overdue.why': 'Yang menunggak adalah bagian dari seluruhnya, jadi tidak mungkin lebih besar.',
  'rule.photo-file.why':
    'Foto dicari di satu folder menurut namanya; alamat folder lain tidak ada di komputer lain, dan hanya jenis itu yang dapat masuk paparan.',

  'rule.recon-balance.why':
    'Saldo di neraca UPK harus dapat ditunjukkan pinjaman demi pinjaman; selisih bisa berarti uang yang hilang.',
  'rule.recon-arrears.why': 'Tunggakan di laporan UPK harus sama dengan daftar pinjaman, supaya PAR dapat dipercaya.',
  'rule.recon-groups.why': 'Banyaknya kelompok di laporan UPK harus dapat ditunjukkan dalam daftar pinjaman.',
  'rule.upk-income.why':
    'Jasa yang diterima adalah pendapatan UPK, jadi pendapatan bulan itu tidak mungkin lebih kecil.',
  'rule.upk-late.why': 'BKM yang belum melapor tidak ikut dijumlahkan, sehingga angka kecamatan kurang.',
  'rule.upk-gap.why': 'Bulan yang terlewat memutus grafik perkembangan dan menyulitkan perbandingan.',
  'rule.closed-changed.why':
    'Bulan yang sudah ditutup sudah dilaporkan; perubahan sesudahnya harus disengaja dan dijelaskan.',
  'rule.recon-activity.why': 'Kegiatan tidak dapat memakai dana BLM yang belum diterima desanya.',
  'rule.beneficiaries.why': 'Satu kegiatan tidak dapat melayani lebih banyak KK daripada yang ada di desa.',
  'rule.outlier.why': 'Biaya yang jauh dari sejenisnya sering kelebihan atau kekurangan nol; bisa juga memang benar.',

  'rule.then-loan-gone.why':
    'Pinjaman yang masih bersaldo tidak boleh hilang dari daftar; ini tanda paling awal penyelewengan.',
  'rule.then-repaid-fell.why': 'Angsuran yang sudah dicatat tidak berkurang; bila berkurang, ada setoran yang dihapus.',
  'rule.then-loan-changed.why':
    'Pokok, Tanggal Cair, dan BKM suatu pinjaman tetap sejak cair; perubahan mengubah jadwal dan tunggakannya.',
  'rule.then-loan-late.why': 'Pinjaman lama yang baru muncul berarti laporan yang lalu tidak lengkap.',
  'rule.then-upk-changed.why': 'Bulan yang sudah dilaporkan tidak diubah diam-diam; koreksi perlu penjelasan.',
  'rule.then-balance.why':
    'Saldo bulan ini harus menyambung dari bulan lalu: ditambah yang dipinjamkan, dikurangi yang diangsur.',
} as const satisfies Record<string, string>;
