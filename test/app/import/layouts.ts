/**
 * Layouts that nobody here chose: titles of the columns of public files about Indonesian villages, groups and loans, each with three rows made up in the same form, and the columns of
 * ours that a person would match. Only the titles are theirs.
 */
export interface Layout {
  /** Repository and file on GitHub, seen in November 2026. */
  readonly source: string;
  readonly table: string;
  readonly text: string;
  /** Title of the source for each column of the table that it has. */
  readonly wanted: Readonly<Record<string, string>>;
}

export const layouts: readonly Layout[] = [
  {
    source: 'Nabilaagustina/domain_nama_desa: desa.csv',
    table: 'Desa',
    text: `KODE DESA,NAMA DESA
33.26.12.2001,Jetakkidul
33.26.12.2014,Surabayan
33.26.14.1002,Sapugarut`,
    wanted: { 'Kode Desa': 'KODE DESA', 'Desa/Kelurahan': 'NAMA DESA' },
  },
  {
    source: 'nuskhatulhaqqi/k-means: data_penduduk.csv',
    table: 'Desa',
    text: `No,Desa,Kecamatan,Balita,Anak-Anak,Remaja Awal,Remaja Akhir,Dewasa Awal,Dewasa Akhir,Lansia Awal,Lansia Akhir,Manula Atas,Jumlah KK,laki-laki,perempuan
1,Jetakkidul,WONOPRINGGO,210,330,280,300,410,390,350,220,110,912,1630,1570
2,Surabayan,WONOPRINGGO,180,300,250,260,380,350,300,190,90,760,1420,1380
3,Sapugarut,BUARAN,260,420,380,390,520,500,430,300,150,1205,2080,2020`,
    wanted: { 'Desa/Kelurahan': 'Desa', Kecamatan: 'Kecamatan', KK: 'Jumlah KK' },
  },
  {
    source: 'FajarAndrianto037/data: data_kamal.csv',
    table: 'Desa',
    text: `Desa,Balita,Anak-Anak,Remaja Awal,Remaja Akhir,Dewasa Awal,Dewasa Akhir,Lansia Awal,Lansia Akhir,Manula Atas,Jumlah KK,laki-laki,perempuan
JETAKKIDUL,210,330,280,300,410,390,350,220,110,912,1630,1570
SURABAYAN,180,300,250,260,380,350,300,190,90,760,1420,1380
SAPUGARUT,260,420,380,390,520,500,430,300,150,1205,2080,2020`,
    wanted: { 'Desa/Kelurahan': 'Desa', KK: 'Jumlah KK' },
  },
  {
    source: 'mahmuddin/Data-Wilayah-Indonesia: kelurahan_hierarki.csv',
    table: 'Desa',
    text: `kode_kelurahan,kode_kecamatan,kode_kabupaten,kode_provinsi,name
33.26.12.2001,33.26.12,33.26,33,Jetakkidul
33.26.12.2014,33.26.12,33.26,33,Surabayan
33.26.14.1002,33.26.14,33.26,33,Sapugarut`,
    wanted: { 'Kode Desa': 'kode_kelurahan', 'Desa/Kelurahan': 'name' },
  },
  {
    source: 'koropati/data-wilayah-dan-kode-pos-csv: desa.csv',
    table: 'Desa',
    text: `"id","nama_desa","kecamatan_id"
"1","JETAKKIDUL","12"
"2","SURABAYAN","12"
"3","SAPUGARUT","14"`,
    wanted: { 'Desa/Kelurahan': 'nama_desa' },
  },
  {
    source: 'BonaFidee/Assigment: desa.csv',
    table: 'Desa',
    text: `nama_desa,lokasi,status_desa,preferensi_jurusan
Jetakkidul,Jawa Tengah,Desa Maju,Pertanian
Surabayan,Jawa Tengah,Desa Berkembang,Teknik
Sapugarut,Jawa Tengah,Desa Mandiri,Pendidikan`,
    wanted: { 'Desa/Kelurahan': 'nama_desa' },
  },
  {
    source: 'an export of a village dashboard, file 67195193322 of the public index',
    table: 'Desa',
    text: `ID,Nama Desa,Kepala Desa,Jumlah Penduduk,Jumlah KK,RT/RW,Luas Wilayah
1,Jetakkidul,Suwarno,3200,900,12/3,210
2,Surabayan,Kartini,2800,750,10/2,180
3,Sapugarut,Slamet,4100,1200,18/4,260`,
    wanted: { 'Desa/Kelurahan': 'Nama Desa', Penduduk: 'Jumlah Penduduk', KK: 'Jumlah KK' },
  },
  {
    source: 'an export of a social office, file 58205540641 of the public index',
    table: 'Desa',
    text: `SEBARAN DATA PER KELURAHAN
Kelurahan,Jumlah KK,Jumlah Jiwa,Laki-laki,Perempuan,Jiwa PMKS,Usulan Baru
"Jetakkidul",900,3200,1630,1570,40,3
"Surabayan",750,2800,1420,1380,35,2
"Sapugarut",1200,4100,2080,2020,61,5`,
    wanted: { 'Desa/Kelurahan': 'Kelurahan', Penduduk: 'Jumlah Jiwa', KK: 'Jumlah KK' },
  },
  {
    source: 'RAFLYBOSENG/Koperasi-PKL-: data/pinjaman.xlsx',
    table: 'Pinjaman',
    text: `id_pinjaman,id_anggota,nama_anggota,no_anggota,jenis_pinjaman,jenis_simpanan,plafon,tenor_awal,tenor_bulan,bunga_persen,total_bayar,cicilan_per_bulan,sisa_pinjaman,tanggal_pengajuan,tanggal_pencairan,status,tanggal_lunas
PJ-1,11,Flamboyan,A-11,Bergulir,,4000000,10,10,1.5,4600000,460000,4000000,2014-11-20,2014-12-01,Aktif,
PJ-2,12,Cempaka,A-12,Bergulir,,6000000,12,12,1.5,7080000,590000,6000000,2014-11-25,2014-12-05,Aktif,
PJ-3,13,Bougenvil,A-13,Bergulir,,2000000,10,10,1.5,2300000,230000,0,2013-12-20,2014-01-10,Lunas,2014-11-10`,
    wanted: {
      'Nomor Pinjaman': 'id_pinjaman',
      'Nama KSM': 'nama_anggota',
      Jenis: 'jenis_pinjaman',
      Pokok: 'plafon',
      'Jangka Waktu (bulan)': 'tenor_bulan',
      'Jasa per Bulan (%)': 'bunga_persen',
      'Tanggal Cair': 'tanggal_pencairan',
      Status: 'status',
      'Tanggal Lunas': 'tanggal_lunas',
    },
  },
  {
    source: 'RAFLYBOSENG/Koperasi-PKL-: data/pinjaman_cicilan.csv',
    table: 'Angsuran',
    text: `id_cicilan,id_pinjaman,id_anggota,no_anggota,nama_anggota,jumlah,tanggal_pengajuan,status,tanggal_konfirmasi,dikonfirmasi_oleh,diajukan_oleh,keterangan,metode_pembayaran,detail_pembayaran
C-1,P-1,1,A-1,Melati,300000,2014-12-18,disetujui,2014-12-20,admin,Melati,,tunai,
C-2,P-4,4,A-4,Kenanga,560000,2014-12-20,disetujui,2014-12-21,admin,Kenanga,,tunai,
C-3,P-8,8,A-8,Teratai,700000,2014-12-28,disetujui,2014-12-29,admin,Teratai,,transfer,`,
    wanted: {
      'Nomor Bukti': 'id_cicilan',
      'Nomor Pinjaman': 'id_pinjaman',
      Tanggal: 'tanggal_konfirmasi',
      Jumlah: 'jumlah',
    },
  },
  {
    source: 'jaketechs/sistem-koperasi: CSV_EXPORT_GUIDE, kas',
    table: 'Angsuran',
    text: `Tanggal,Jenis,Keterangan,Jumlah
2014-12-20,masuk,Melati,300000
2014-12-21,masuk,Kenanga,560000
2014-12-22,masuk,Teratai,700000`,
    wanted: { Tanggal: 'Tanggal', Jumlah: 'Jumlah', 'Nomor Pinjaman': 'Keterangan' },
  },
  {
    source: 'jaketechs/sistem-koperasi: CSV_EXPORT_GUIDE, neraca harian',
    table: 'Angsuran',
    text: `Tanggal,Kas Masuk,Piutang Pokok,Piutang Jasa,Danais Pokok,Danais Jasa,Simpanan Pokok,Simpanan Wajib,Simpanan Sukarela,Keterangan Lain,Jumlah Lain,Total
2014-12-20,360000,300000,60000,,,,,,Melati,,360000
2014-12-21,560000,500000,60000,,,,,,Kenanga,,560000
2014-12-22,700000,650000,50000,,,,,,Teratai,,700000`,
    wanted: { Tanggal: 'Tanggal', Pokok: 'Piutang Pokok', Jasa: 'Piutang Jasa', 'Nomor Pinjaman': 'Keterangan Lain' },
  },
  {
    source: 'a cash book of a cooperative in Python, pembukuan_koperasi.csv, of the public index',
    table: 'Angsuran',
    text: `Tanggal,Nama,Pinjaman,Angsuran,Sisa Saldo,Tempo,Jenis Tempo,Status
2014-12-20,Melati,,300000,1700000,10,Bulanan,Aktif
2014-12-21,Kenanga,,560000,5000000,12,Bulanan,Aktif
2014-12-22,Teratai,,700000,3350000,6,Bulanan,Aktif`,
    wanted: { Tanggal: 'Tanggal', 'Nomor Pinjaman': 'Nama', Jumlah: 'Angsuran' },
  },
];
