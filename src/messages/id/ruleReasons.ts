/** Indonesian texts: why each of the engine's own rules matters, and the words of docs/aturan.md. Keys are the contract; en/ruleReasons.ts must hold the same ones. */
export const idRuleReasons = {
  'rule.table-missing.why':
    'Tanpa tabel ini bagian laporannya kosong, dan tabel lain tidak dapat dicocokkan dengannya.',
  'rule.row-unfilled.why':
    'Templat sudah mengisi kode dan nama; selebihnya belum ada. Satu baris disebut sekali, bukan setiap selnya.',
  'rule.table-empty.why': 'Tabel yang ada tetapi kosong biasanya belum diisi; jumlahnya akan tampak nol.',
  'rule.column-missing.why': 'Kolom yang tidak ditemukan membuat seluruh isinya dianggap kosong.',
  'rule.column-duplicate.why': 'Bila satu judul tertulis dua kali, tidak jelas kolom mana yang benar.',
  'rule.column-unknown.why':
    'Kolom tambahan boleh ada, tetapi tidak dihitung; salah tulis judul kolom pun terlihat dari sini.',
  'rule.column-personal.why':
    'Buku kerja berpindah dari tangan ke tangan. Nomor KTP dan telepon warga tidak diperlukan dan tidak boleh ikut tersebar.',
  'rule.totals-row.why': 'Baris jumlah di antara data membuat angka terhitung dua kali.',
  'rule.text-row.why':
    'Judul, catatan, dan tanda tangan di dalam tabel bukan data; bila ternyata data, isinya tidak ikut terhitung.',
  'rule.rows-outside-table.why':
    'Yang berada tepat di bawah tabel tampak seperti bagiannya, padahal tidak ikut terbaca, terhitung, maupun terurut.',
  'rule.formula-overwritten.why':
    'Angka yang diketik menggantikan rumus tidak lagi mengikuti kolom asalnya bila isinya berubah.',
  'rule.formula-error.why': 'Rumus yang gagal tidak memberi angka, jadi selnya dianggap kosong dan jumlahnya kurang.',
  'rule.settings.why': 'Batas yang tidak terbaca tidak dipakai; pemeriksaan memakai nilai baku tanpa disadari.',
  'rule.required.why': 'Sel yang kosong bukan nol. Baris itu tidak ikut dijumlahkan dan nilai data turun.',
  'rule.type.why': 'Tulisan yang tidak terbaca sebagai angka atau tanggal tidak dapat dihitung.',
  'rule.integer.why': 'Orang, KK, dan rupiah tidak mungkin pecahan; biasanya titik atau koma salah tempat.',
  'rule.range.why': 'Angka di luar batas hampir selalu salah ketik dan merusak rata-rata serta jumlah.',
  'rule.choice.why': 'Baris dikelompokkan menurut daftar pilihan; tulisan lain tidak masuk kelompok mana pun.',
  'rule.pattern.why': 'Kode yang bentuknya lain tidak dapat dicocokkan dengan kode wilayah dan tabel lain.',
  'rule.spacing.why': 'Spasi yang tidak terlihat membuat dua tulisan yang sama tampak berbeda di Excel.',
  'rule.date-window.why':
    'Program mulai tahun 1999, dan laporan tidak memuat kejadian sesudah Periode; tahunnya biasanya salah ketik.',
  'rule.slip-thousand.why': 'Pada Excel berbahasa Inggris, 12.000 yang diketik menjadi 12: seribu kali terlalu kecil.',
  'rule.slip-day-month.why':
    'Pada Excel berbahasa Inggris, 03/04/2014 menjadi 4 Maret, sehingga tanggal dan bulan tertukar.',

  'rule.unique.why': 'Kode yang tertulis dua kali berarti baris terhitung dua kali, atau kode yang keliru.',

  'rule.then-facts.why':
    'Tanggal berdiri, akta, dan fase program tidak berubah tiap bulan; bila berubah, salah satunya keliru.',

  'docs.rules.title': 'Aturan pemeriksaan',
  'docs.rules.about':
    'Semua yang diperiksa dalam buku kerja. Kesalahan harus diperbaiki sebelum data siap dikirim; peringatan diperbaiki atau diterima dengan alasan; catatan hanya untuk diketahui. Contoh memakai buku kerja kecil; angka di kiri ialah nomor baris di lembar, dan sel yang ditandai tebal ialah sel yang ditunjuk.',
  'docs.rules.generated':
    'Berkas ini dibuat oleh `npm run docs` dari daftar aturan; jangan diubah dengan tangan. Setiap contoh diperiksa oleh tes.',
  'docs.rules.part.structure': 'Tabel, kolom, dan baris',
  'docs.rules.part.cells': 'Isi sel',
  'docs.rules.part.keys': 'Kode dan wilayah',
  'docs.rules.part.rows': 'Hubungan dalam satu baris',
  'docs.rules.part.ledger': 'Angsuran, jadwal, dan tutup buku',
  'docs.rules.part.across': 'Hubungan antartabel',
  'docs.rules.part.continuity': 'Kesinambungan dengan buku kerja sebelumnya',
  'docs.rules.severity': 'Tingkat',
  'docs.rules.severityIn': '{severity} di tabel {tables}',
  'docs.rules.why': 'Mengapa penting',
  'docs.rules.previous': 'Buku kerja sebelumnya:',
  'docs.rules.good': 'Contoh yang benar:',
  'docs.rules.bad': 'Contoh yang salah:',
  'docs.rules.noTable': '{table}: tabel ini tidak ada.',
  'docs.rules.noRows': '{table}: belum ada baris itu.',
  'docs.rules.row': 'Baris',
} as const satisfies Record<string, string>;
