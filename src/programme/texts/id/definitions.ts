/** Indonesian texts: what each indicator means, in plain words, its formula where it is no arithmetic, and where its definition comes from. Keys are the contract; en/definitions.ts must hold the same ones. */
export const idDefinitions = {
  'indicator.wil.kecamatan.definition': 'Banyaknya kecamatan yang mempunyai desa/kelurahan dampingan dalam buku kerja.',
  'indicator.wil.kecamatan_kabupaten.definition':
    'Banyaknya seluruh kecamatan di kabupaten/kota ini, menurut daftar kode wilayah Kemendagri.',
  'indicator.wil.desa.definition': 'Banyaknya desa/kelurahan dampingan, yaitu baris tabel Desa.',
  'indicator.wil.desa_kecamatan.definition':
    'Banyaknya seluruh desa/kelurahan di kecamatan dampingan, menurut daftar kode wilayah Kemendagri.',
  'indicator.wil.cakupan.definition':
    'Bagian desa/kelurahan di kecamatan dampingan yang sudah didampingi program. 100% berarti semuanya.',
  'indicator.wil.kelurahan.definition': 'Banyaknya lokasi dampingan yang berupa kelurahan.',
  'indicator.wil.p2kp2002.definition': 'Banyaknya desa/kelurahan yang ikut P2KP tahun 2002.',
  'indicator.wil.replikasi.definition': 'Banyaknya desa/kelurahan yang ikut Replikasi.',
  'indicator.wil.p2kp2007.definition': 'Banyaknya desa/kelurahan yang ikut PNPM-P2KP tahun 2007.',
  'indicator.wil.pnpm2008.definition': 'Banyaknya desa/kelurahan yang ikut PNPM Mandiri Perkotaan sejak 2008.',
  'indicator.wil.plpbk.definition':
    'Banyaknya lokasi Penataan Lingkungan Permukiman Berbasis Komunitas (PLPBK). Satu lokasi dapat ikut beberapa fase, jadi fase tidak dijumlahkan.',
  'indicator.wil.penduduk.definition': 'Jumlah penduduk desa/kelurahan dampingan.',
  'indicator.wil.kk.definition': 'Jumlah kepala keluarga (KK) di desa/kelurahan dampingan.',
  'indicator.wil.kk_miskin.definition': 'Jumlah KK miskin di desa/kelurahan dampingan.',
  'indicator.wil.persen_miskin.definition': 'Dari seluruh KK di desa/kelurahan dampingan, berapa bagian yang miskin.',

  'indicator.blm.pagu.definition': 'Dana Bantuan Langsung Masyarakat (BLM) yang dialokasikan, semua tahun dan sumber.',
  'indicator.blm.cair.definition': 'Dana BLM yang sudah masuk ke rekening BKM, semua tahun dan sumber.',
  'indicator.blm.dimanfaatkan.definition': 'Dana BLM yang sudah dipakai untuk kegiatan dan operasional BKM.',
  'indicator.blm.swadaya.definition':
    'Sumbangan masyarakat (uang, barang, dan tenaga yang dirupiahkan) pada pencairan BLM.',
  'indicator.blm.apbn.definition': 'Dana BLM cair yang berasal dari APBN (DUB).',
  'indicator.blm.apbd.definition': 'Dana BLM cair yang berasal dari APBD (DDUB).',
  'indicator.blm.lainnya.definition': 'Dana BLM cair dari sumber selain APBN dan APBD.',
  'indicator.blm.porsi_apbd.definition': 'Bagian BLM cair yang didanai pemerintah daerah.',
  'indicator.blm.persen_cair.definition': 'Berapa bagian pagu BLM yang sudah cair.',
  'indicator.blm.persen_dimanfaatkan.definition':
    'Berapa bagian BLM cair yang sudah dipakai. Sisanya masih di rekening BKM.',
  'indicator.blm.lingkungan.definition': 'BLM yang dipakai untuk prasarana dan lingkungan.',
  'indicator.blm.porsi_lingkungan.definition': 'Bagian BLM terpakai yang digunakan untuk prasarana dan lingkungan.',
  'indicator.blm.sosial.definition': 'BLM yang dipakai untuk kegiatan sosial.',
  'indicator.blm.porsi_sosial.definition': 'Bagian BLM terpakai yang digunakan untuk kegiatan sosial.',
  'indicator.blm.ekonomi.definition': 'BLM yang dipakai untuk kegiatan ekonomi, termasuk modal pinjaman bergulir.',
  'indicator.blm.porsi_ekonomi.definition': 'Bagian BLM terpakai yang digunakan untuk kegiatan ekonomi.',
  'indicator.blm.bop.definition': 'BLM yang dipakai untuk biaya operasional BKM (BOP).',
  'indicator.blm.porsi_bop.definition': 'Bagian BLM terpakai yang digunakan untuk biaya operasional BKM.',
  'indicator.blm.rasio_swadaya.definition': 'Setiap rupiah BLM cair ditambah masyarakat dengan berapa rupiah swadaya.',
  'indicator.blm.kk_penerima.definition':
    'KK penerima manfaat yang dicatat pada setiap pencairan BLM. Satu KK dapat tercatat pada beberapa pencairan.',
  'indicator.blm.kk_miskin_penerima.definition':
    'KK miskin di antara penerima manfaat yang dicatat pada pencairan BLM.',
  'indicator.blm.persen_miskin.definition': 'Dari KK penerima manfaat BLM, berapa bagian yang miskin.',
  'indicator.blm.per_desa.definition': 'Rata-rata BLM cair untuk satu desa/kelurahan dampingan, semua tahun.',
  'indicator.blm.cair_tahun.definition': 'BLM cair, dipisah menurut tahun anggaran.',

  'indicator.fis.selesai.definition':
    'Kegiatan yang sudah selesai menurut jenis dan satuan: volume, banyaknya kegiatan, dan biayanya.',
  'indicator.fis.biaya.definition':
    'Seluruh biaya kegiatan: dana BLM, swadaya, dan dana lain, termasuk yang masih rencana.',
  'indicator.fis.progres.definition':
    'Kemajuan semua kegiatan; kegiatan yang mahal lebih berpengaruh daripada yang murah.',
  'indicator.fis.baik.definition': 'Dari prasarana selesai yang kondisinya dicatat, berapa bagian yang masih baik.',
  'indicator.man.infrastruktur.definition':
    'KK yang memanfaatkan kegiatan lingkungan. Dihitung pada setiap kegiatan, termasuk yang masih rencana, sehingga satu KK dapat terhitung berulang.',
  'indicator.man.sosial.definition':
    'KK yang memanfaatkan kegiatan sosial. Dihitung pada setiap kegiatan, termasuk yang masih rencana, sehingga satu KK dapat terhitung berulang.',
  'indicator.man.ekonomi.definition':
    'KK yang memanfaatkan kegiatan ekonomi. Dihitung pada setiap kegiatan, termasuk yang masih rencana, sehingga satu KK dapat terhitung berulang.',
  'indicator.man.persen_miskin.definition': 'Dari KK pemanfaat semua kegiatan, berapa bagian yang miskin.',
  'indicator.man.swadaya.definition': 'Bagian biaya kegiatan yang ditanggung swadaya masyarakat.',
  'indicator.man.selesai.definition': 'KK pemanfaat kegiatan yang sudah selesai; satu KK dapat terhitung berulang.',

  'indicator.upk.pelapor.definition': 'Banyaknya BKM yang UPK-nya sudah melapor untuk Periode ini.',
  'indicator.upk.wajib.definition':
    'Banyaknya BKM yang seharusnya melapor: yang mempunyai pinjaman atau pernah melapor pada bulan sebelumnya.',
  'indicator.upk.modal_awal.definition': 'Modal yang pertama kali diterima UPK untuk pinjaman bergulir.',
  'indicator.upk.modal.definition': 'Modal sendiri UPK pada akhir Periode, termasuk laba tahun berjalan.',
  'indicator.upk.kewajiban.definition': 'Simpanan, tanggung renteng, dan utang UPK pada akhir Periode.',
  'indicator.upk.aset.definition':
    'Seluruh kekayaan yang dikelola UPK pada akhir Periode: kas dan bank, pinjaman, dan inventaris, dikurangi cadangan risiko.',
  'indicator.upk.kas.definition': 'Uang tunai dan simpanan bank UPK pada akhir Periode.',
  'indicator.upk.pendapatan.definition': 'Pendapatan UPK sejak Januari sampai akhir Periode.',
  'indicator.upk.biaya.definition': 'Biaya UPK sejak Januari sampai akhir Periode.',
  'indicator.upk.laba.definition': 'Pendapatan dikurangi biaya UPK sejak Januari sampai akhir Periode.',
  'indicator.upk.cadangan.definition':
    'Cadangan risiko pinjaman yang sudah dibukukan UPK. Bandingkan dengan cadangan yang diperlukan.',
  'indicator.upk.pertumbuhan.definition': 'Berapa persen aset UPK sekarang di atas modal awal yang diterimanya.',
  'indicator.pin.jumlah.definition': 'Banyaknya pinjaman bergulir yang masih berjalan.',
  'indicator.pin.ksm.definition':
    'Banyaknya KSM yang masih mempunyai saldo pinjaman. KSM dengan dua pinjaman dihitung satu.',
  'indicator.pin.saldo.definition': 'Pokok pinjaman bergulir yang belum dikembalikan.',
  'indicator.pin.tunggakan.definition': 'Pokok pinjaman yang sudah jatuh tempo tetapi belum dibayar.',
  'indicator.pin.tunggakan_jasa.definition':
    'Jasa pinjaman yang sudah jatuh tempo tetapi belum dibayar, sepanjang tercatat.',
  'indicator.pin.kol1.definition': 'Saldo pinjaman yang tidak menunggak.',
  'indicator.pin.kol2.definition': 'Saldo pinjaman yang menunggak 1 sampai 2 bulan.',
  'indicator.pin.kol3.definition': 'Saldo pinjaman yang menunggak 3 sampai 6 bulan.',
  'indicator.pin.kol4.definition': 'Saldo pinjaman yang menunggak 7 sampai 9 bulan.',
  'indicator.pin.kol5.definition': 'Saldo pinjaman yang menunggak 10 bulan atau lebih.',
  'indicator.pin.cadangan_wajib.definition':
    'Cadangan yang perlu disisihkan menurut kolektibilitas: sebagian dari saldo tiap kelas. Bagiannya dapat diatur; bakunya 0,5% untuk Lancar dan Dalam Perhatian Khusus, 10% Kurang Lancar, 50% Diragukan, 100% Macet.',
  'indicator.pin.perempuan.definition': 'Dari anggota KSM yang meminjam, berapa bagian yang perempuan.',
  'indicator.pin.miskin.definition': 'Dari anggota KSM yang meminjam, berapa bagian yang miskin.',
  'indicator.pin.pokok.definition': 'Seluruh pinjaman bergulir yang pernah dicairkan, termasuk yang sudah lunas.',
  'indicator.pin.pokok_tahun.definition': 'Pinjaman bergulir yang dicairkan, dipisah menurut tahun pencairan.',
  'indicator.upk.lar.definition':
    'Loan at Risk: dari KSM yang masih bersaldo, berapa bagian yang menunggak 3 bulan atau lebih. Makin kecil makin baik.',
  'indicator.upk.par.definition':
    'Portfolio at Risk: dari seluruh saldo pinjaman, berapa bagian yang ada pada pinjaman menunggak 3 bulan atau lebih. Seluruh saldo pinjaman itu dihitung, bukan tunggakannya saja. Makin kecil makin baik.',
  'indicator.upk.ccr.definition':
    'Cost Coverage ratio: pendapatan UPK menutup berapa persen dari biayanya sejak Januari. Di atas 100% berarti untung.',
  'indicator.upk.roi.definition':
    'Return on Investment: laba sejak Januari, dihitung setahun penuh, dibanding modal UPK. Tanpa modal (0 atau kurang) nilainya tidak ada dan kelasnya Penundaan; bila belum ada UPK yang melapor untuk Periode, keduanya tidak ada.',
  'indicator.upk.rr.definition':
    'Repayment Rate: saldo pinjaman sesudah dikurangi tunggakan pokok pada pinjaman yang menunggak 3 bulan atau lebih, dibanding seluruh saldo. Makin besar makin baik.',
  'indicator.upk.kelas.definition':
    'Kelas yang paling buruk dari kelima indikator di atas. Ini ringkasan alat ini sendiri, bukan penilaian pedoman.',
  'indicator.upk.par_bulan.definition': 'PAR setiap bulan menurut laporan UPK.',
  'indicator.upk.lar_bulan.definition': 'LAR setiap bulan menurut laporan UPK.',
  'indicator.upk.saldo_bulan.definition': 'Saldo pinjaman bergulir setiap bulan menurut laporan UPK.',
  'indicator.upk.aset_bulan.definition': 'Aset UPK setiap bulan menurut laporan UPK.',

  'indicator.bkm.jumlah.definition': 'Banyaknya BKM/LKM.',
  'indicator.bkm.awal.definition': 'Banyaknya BKM dengan tingkat kemandirian Awal.',
  'indicator.bkm.berdaya.definition': 'Banyaknya BKM dengan tingkat kemandirian Berdaya.',
  'indicator.bkm.mandiri.definition': 'Banyaknya BKM dengan tingkat kemandirian Mandiri.',
  'indicator.bkm.menuju_madani.definition': 'Banyaknya BKM dengan tingkat kemandirian Menuju Madani.',
  'indicator.bkm.madani.definition': 'Banyaknya BKM dengan tingkat kemandirian Madani.',
  'indicator.bkm.pengurus.definition': 'Banyaknya pengurus BKM dan unit-unitnya, laki-laki dan perempuan.',
  'indicator.bkm.perempuan.definition': 'Dari seluruh pengurus, berapa bagian yang perempuan.',
  'indicator.bkm.relawan.definition': 'Banyaknya relawan, laki-laki dan perempuan.',
  'indicator.bkm.relawan_perempuan.definition': 'Banyaknya relawan perempuan.',
  'indicator.bkm.relawan_khusus.definition':
    'Banyaknya relawan dengan keahlian khusus; mereka termasuk dalam jumlah relawan.',
  'indicator.bkm.pjm.definition':
    'Bagian BKM yang mempunyai rencana jangka menengah (PJM Pronangkis) yang masih berlaku.',
  'indicator.bkm.masa_habis.definition':
    'Banyaknya BKM yang pemilihan terakhirnya (atau berdirinya) sudah lebih dari 3 tahun, sehingga perlu pemilihan ulang.',
  'indicator.lem.forum.definition':
    'Dari kecamatan dampingan, berapa bagian yang forum BKM-nya aktif. Untuk satu desa: apakah kecamatannya punya forum aktif.',
  'indicator.mit.jumlah.definition':
    'Banyaknya kemitraan BKM dengan dinas, swasta, bank, perguruan tinggi, LSM, dan lainnya.',
  'indicator.mit.bkm.definition': 'Dari seluruh BKM, berapa bagian yang mempunyai kemitraan.',
  'indicator.mit.nilai.definition': 'Nilai seluruh kemitraan BKM dalam rupiah.',
  'indicator.mit.nilai_tahun.definition': 'Nilai kemitraan BKM, dipisah menurut tahun.',

  'indicator.ino.lain_selesai.definition':
    'Pinjaman lain-lain (di luar aturan pinjaman bergulir) yang sudah dilunasi, dipisah menurut tahun pelunasan.',
  'indicator.ino.lain_sisa.definition': 'Pinjaman lain-lain yang belum diselesaikan.',
  'indicator.ino.tunggakan_lalu.definition':
    'Saldo menunggak (3 bulan atau lebih) pada Desember tahun lalu, hanya dari BKM yang melapor pada kedua bulan.',
  'indicator.ino.tunggakan_kini.definition':
    'Saldo menunggak (3 bulan atau lebih) sekarang, hanya dari BKM yang melapor pada kedua bulan.',
  'indicator.ino.tunggakan_turun.definition':
    'Perubahan saldo menunggak (3 bulan atau lebih) sejak Desember tahun lalu, hanya dari BKM yang melapor pada kedua bulan. Angka negatif berarti turun.',
  'indicator.ino.layak_blm.definition':
    'Banyaknya BKM yang saldo menunggaknya turun sejak Desember tahun lalu atau sekarang nihil: syarat pemanfaatan BLM tahun 2014.',
  'indicator.ino.award.definition': 'Banyaknya BKM yang terpilih untuk BKM Award, dipisah menurut tahun.',

  'formula.own.upk.kelas': 'kelas terburuk dari LAR, PAR, CCr, ROI, dan RR',
  'formula.own.fis.selesai':
    'baris tabel Kegiatan berstatus Selesai, dijumlahkan menurut Jenis Kegiatan dan Satuan: Volume, banyaknya baris, Dana BLM + Dana Swadaya + Dana Lain',

  'source.pob': 'POB Pinjaman Bergulir PNPM Mandiri Perkotaan 2013',
  'source.lu02': 'Kepala kolom formulir LU-02 UPK; batas bulan dan persentasenya dapat diatur',
  'source.deck': 'Paparan program Kabupaten Pekalongan 2014',
  'source.tool': 'Ringkasan alat ini sendiri',
  'source.workbook': 'Dihitung dari buku kerja; tidak diatur pedoman',
  'source.kemendagri': 'Daftar kode wilayah Kemendagri',
} as const satisfies Record<string, string>;
