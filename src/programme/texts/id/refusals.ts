/** Indonesian texts: why a task cannot be done, and what it has to tell. Place, cause, remedy, at most 140 characters. Keys are the contract; en/refusals.ts must hold the same ones. */
export const idRefusals = {
  'refusal.before-disbursement':
    'Tanggal {tanggal} sebelum Tanggal Cair {awal}. Periksa tanggalnya atau pilih pinjaman lain.',
  'refusal.after-period': 'Tanggal {tanggal} terlalu jauh: paling akhir {akhir}. Periksa tanggalnya.',
  'refusal.month-closed':
    'Bulan {bulan} sudah ditutup. Catat sebagai koreksi di bulan yang masih terbuka, atau Buka Kembali bulannya.',
  'refusal.loan-settled': 'Pada {tanggal} pinjaman ini sudah lunas. Periksa tanggalnya atau pilih pinjaman lain.',
  'refusal.before-reschedule':
    'Tanggal {tanggal} tidak boleh: jadwal ulang berlaku sejak {awal}. Pilih tanggal sesudahnya.',
  'refusal.duplicate-receipt': 'Nomor Bukti {bukti} sudah dipakai. Pakai nomor lain.',
  'refusal.more-than-owed': 'Pokok melebihi sisa pinjaman {saldo}. Kurangi pokoknya.',
  'refusal.nothing-to-pay': 'Tidak ada yang dibayar. Isi jumlah lebih dari 0.',
  'refusal.later-entries':
    'Sesudah {tanggal} masih ada setoran pinjaman ini. Pakai tanggal setoran terakhir atau sesudahnya.',
  'refusal.before-write-off':
    'Setoran ini melunasi pinjaman sebelum dihapusbukukan pada {tanggal}. Pakai tanggal {tanggal} atau sesudahnya.',
  'refusal.unknown-receipt': 'Pinjaman ini tidak punya setoran {bukti}. Pilih dari daftar.',
  'refusal.already-reversed': 'Setoran {bukti} sudah dikoreksi, atau koreksi itu sendiri. Pilih setoran lain.',
  'refusal.before-receipt': 'Tanggal {tanggal} sebelum setorannya, {awal}. Pakai tanggal itu atau sesudahnya.',
  'refusal.no-period': 'Periode di Profil kosong atau tidak terbaca. Isi dahulu Periode di lembar Profil.',
  'refusal.unlinked-rows':
    'Ada baris Angsuran atau Jadwal yang Nomor Pinjaman-nya tidak ada di Pinjaman. Betulkan dahulu lewat Periksa Data.',
  'refusal.unknown-loan': 'Pinjaman {pinjaman} tidak ada di lembar Pinjaman. Pilih dari daftar.',
  'refusal.unknown-board': 'BKM {bkm} tidak ada di lembar BKM. Pilih dari daftar.',
  'refusal.unreadable-loan': 'Baris pinjaman {pinjaman} belum lengkap atau keliru. Betulkan dahulu lewat Periksa Data.',
  'refusal.before-opening':
    'Setoran sebelum {awal} sudah termasuk saldo awal pinjaman ini. Pakai tanggal itu atau sesudahnya.',
  'refusal.not-understood': '"{lain}" tidak terbaca sebagai angka atau tanggal. Ketik ulang.',
  'refusal.not-whole': 'Isi bilangan bulat, tanpa koma.',
  'refusal.too-small': 'Terlalu kecil: paling sedikit {batas}.',
  'refusal.too-large': 'Terlalu besar: paling banyak {batas}.',
  'refusal.not-listed': '"{lain}" tidak ada dalam daftar. Pilih dari daftar.',
  'refusal.cell-missing': 'Kolom {lain} kosong. Lengkapi di berkas sumbernya.',
  'refusal.number-taken': 'Nomor Pinjaman {pinjaman} sudah dipakai. Pakai nomor lain.',
  'refusal.not-running': 'Nomor Bukti pertama {bukti} tidak berakhir dengan angka. Ketik misalnya PB-015.',
  'refusal.parts-exceed': 'Jasa dan pokok bersama melebihi jumlah {jumlah}. Sesuaikan salah satunya.',
  'refusal.unchanged': 'Isinya sama dengan yang tersimpan. Ubah tanggal, jasa, atau pokoknya.',
  'refusal.already-written-off': 'Pinjaman {pinjaman} sudah dihapusbukukan. Pilih pinjaman lain.',
  'refusal.reversal-stays':
    'Tanpa baris ini setoran pinjaman {pinjaman} melebihi pokoknya. Koreksi dahulu setoran sesudahnya.',
  'refusal.no-earlier-month':
    'UPK {bkm} tidak punya baris {bulan}. Isi dahulu baris itu atau baris bulan ini seluruhnya di lembar UPK.',
  'refusal.cash-unexplained':
    'Kas menurut buku {bkm} berbeda {selisih} dari hitungan {jumlah}. Lengkapi isiannya atau tulis Penjelasan.',
  'refusal.below-zero': '{lain} UPK {bkm} menjadi {jumlah}, kurang dari 0. Periksa angka yang diketik.',
  'refusal.income-below-zero':
    'Pendapatan UPK {bkm} menjadi {jumlah} karena koreksi jasa tahun lalu. Tambah {selisih} di Pendapatan Lain, kurangi di Perubahan Modal.',
  'refusal.balance-unexplained':
    'Saldo pinjaman {bkm} berubah {selisih} tanpa setoran atau pencairan. Catat setorannya, atau betulkan UPK bulan lalu.',
  'refusal.board-unreadable':
    'Ada baris pinjaman {bkm} yang belum lengkap atau keliru. Betulkan dahulu lewat Periksa Data.',
  'refusal.cash-short': 'Kas UPK {bkm} {bulan} kurang {selisih}. Periksa jumlahnya, atau lengkapi dahulu Isian UPK.',
  'refusal.upk-missing': '{banyak} BKM belum punya baris UPK {bulan}: {lain}. Isi lewat Isian UPK.',
  'refusal.upk-outdated':
    'Baris UPK {bulan} tidak sesuai pinjaman di {banyak} BKM: {lain}. Simpan lagi lewat Isian UPK.',
  'refusal.cash-missing': 'Kas menurut buku {bulan} belum diisi untuk {banyak} BKM: {lain}. Isi lewat Isian UPK.',
  'refusal.loans-outdated': 'Angka {banyak} pinjaman tidak sesuai setorannya. Jalankan dahulu Hitung Ulang Pinjaman.',
  'refusal.open-errors': 'Masih ada {banyak} kesalahan. Betulkan dahulu lewat Periksa Data.',
  'refusal.open-warnings': 'Masih ada {banyak} peringatan. Betulkan, atau terima dengan alasan, lewat Periksa Data.',
  'refusal.already-closed': 'Bulan {bulan} sudah ditutup. Lanjutkan ke bulan berikutnya.',
  'refusal.nothing-closed': 'Belum ada bulan yang ditutup, jadi tidak ada yang perlu dibuka kembali.',
  'refusal.later-rows':
    'Sesudah {bulan} sudah ada {banyak} baris. Catat perbaikannya sebagai koreksi di bulan sekarang.',
  'refusal.letter-none': 'Pinjaman ini tidak menunggak pada tanggal surat. Kosongkan nomor suratnya.',
  'refusal.letter-early': 'Surat berikutnya paling cepat {tanggal}. Ganti tanggal surat, atau kosongkan nomornya.',
  'refusal.letter-last': 'Belum ada tingkat berikutnya sesudah Surat Teguran {nama}. Kosongkan nomornya.',
  'refusal.letter-number': 'Nomor surat {nama} sudah dipakai. Ketik nomor lain.',
  'refusal.overpaid': 'Kembalikan {jumlah}: lebih dari yang terutang.',
  'refusal.overpaid-line': 'Pinjaman {pinjaman}: kembalikan {jumlah}, lebih dari yang terutang.',
  'refusal.ahead': 'Tanggal {tanggal} masuk bulan depan: disimpan, dan mulai dihitung sesudah Lanjutkan Bulan Lalu.',
  'refusal.opening-rows':
    '{banyak} baris saldo awal (SA-) ikut ditambahkan ke Angsuran, sebesar Angsuran Pokok setiap pinjaman.',
  'refusal.resplit': 'Pembagian setoran {bukti} akan berbeda. Pilih Bagi Ulang bila hendak diubah juga.',
  'refusal.resplit-line': 'Pinjaman {pinjaman}: pembagian setoran sesudahnya akan berbeda. Periksa lewat Koreksi.',
  'refusal.ksm-has-loan': 'KSM ini masih punya pinjaman {pinjaman}, sisa {saldo}. Pastikan boleh meminjam lagi.',
  'refusal.ksm-overdue':
    'KSM ini menunggak {tunggakan} selama {banyak} bulan pada pinjaman {pinjaman}. Pastikan boleh meminjam lagi.',
  'refusal.money-differs':
    'Uang diterima {jumlah} berbeda {selisih} dari jumlah yang disimpan. Hitung lagi sebelum menyimpan.',
  'refusal.lines-refused': 'Baris yang tidak dapat disimpan: {lain}. Lihat sebabnya di baris itu.',
  'refusal.upk-follows': 'Baris UPK {bkm} {bulan} ikut diperbarui.',
  'refusal.upk-typed': 'Baris UPK {bkm} {bulan} tidak ikut berubah karena diketik sendiri. Cocokkan lewat Isian UPK.',
  'refusal.manual-loan':
    'Pinjaman {pinjaman} berjadwal khusus tanpa Jadwal: tunggakan dan kolektibilitasnya tetap seperti diketik.',
  'refusal.class-anew': 'Kolektibilitas pinjaman {pinjaman} dihitung dari awal menurut jadwal baru.',
  'refusal.three-months': '{banyak} pinjaman menunggak tepat 3 bulan: {lain}. Batasnya dapat diatur di Pengaturan.',
  'refusal.cash-differs': 'Kas menurut buku {bkm} berbeda {selisih} dari hitungan {jumlah}.',
  'refusal.not-checked': 'Data ini belum diperiksa. Jalankan Periksa Data sebelum menutup buku.',
} as const;
