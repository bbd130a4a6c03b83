/** Code lists of docs/spec/workbook.md and the spellings that stand for their entries. */

export const jenisDesa = ['Desa', 'Kelurahan'] as const;
export const tingkatKemandirian = ['Awal', 'Berdaya', 'Mandiri', 'Menuju Madani', 'Madani'] as const;
export const tahapBlm = ['I', 'II', 'III'] as const;
export const sumberDana = ['APBN', 'APBD', 'Lainnya'] as const;
export const bidangKegiatan = ['Lingkungan', 'Sosial', 'Ekonomi'] as const;
export const statusKegiatan = ['Rencana', 'Berjalan', 'Selesai'] as const;
export const kondisiKegiatan = ['Baik', 'Rusak Ringan', 'Rusak Berat'] as const;
export const jenisPinjaman = ['Bergulir', 'Lain-lain'] as const;
export const statusPinjaman = ['Aktif', 'Lunas', 'Hapus Buku'] as const;
/** How jasa is reckoned: on Pokok, or on what the plan still has to pay back. */
export const jenisJasa = ['Flat', 'Menurun'] as const;
/** Jasa that an early settlement asks for: of the months that have begun, or all of it. */
export const jasaSaatPelunasan = ['Bulan berjalan', 'Seluruh jasa'] as const;
export type JasaSaatPelunasan = (typeof jasaSaatPelunasan)[number];
/** How lines of balance sheet and income are called: with the codes of the programme's accounts, without them, or as a BUM Desa Bersama calls them. */
export const bentukNeraca = ['Dengan kode akun', 'Tanpa kode akun', 'BUM Desa Bersama LKD'] as const;
export type BentukNeraca = (typeof bentukNeraca)[number];
export const jenisMitra = ['Pemerintah', 'Swasta', 'Perbankan', 'Perguruan Tinggi', 'LSM', 'Lainnya'] as const;
/** Progress of the works that a photo shows: before, half done, finished. */
export const tahapFoto = ['0%', '50%', '100%'] as const;
export const satuanKegiatan = ['m', 'm²', 'm³', 'unit', 'orang', 'KSM', 'paket'] as const;

export type Bidang = (typeof bidangKegiatan)[number];
export type Satuan = (typeof satuanKegiatan)[number];

/** Kind of activity: the Bidang it belongs to and the units its Volume may be counted in. */
export interface JenisKegiatan {
  readonly name: string;
  /** Bidang it belongs to; `null` when it may stand in every Bidang. */
  readonly bidang: Bidang | null;
  readonly satuan: readonly [Satuan, ...Satuan[]];
}

const kind = (bidang: Bidang | null, name: string, ...satuan: [Satuan, ...Satuan[]]): JenisKegiatan => ({
  name,
  bidang,
  satuan,
});

export const jenisKegiatan: readonly JenisKegiatan[] = [
  kind('Lingkungan', 'Jalan', 'm', 'm²'),
  kind('Lingkungan', 'Jembatan', 'unit', 'm'),
  kind('Lingkungan', 'Drainase', 'm', 'm²'),
  kind('Lingkungan', 'Talud', 'm', 'm³'),
  kind('Lingkungan', 'Irigasi', 'm'),
  kind('Lingkungan', 'MCK', 'unit'),
  kind('Lingkungan', 'Air Bersih', 'unit', 'm'),
  kind('Lingkungan', 'Sumur Resapan', 'unit'),
  kind('Lingkungan', 'Rehab Rumah', 'unit'),
  kind('Lingkungan', 'Persampahan', 'unit'),
  kind('Lingkungan', 'Penerangan Jalan', 'unit'),
  kind('Lingkungan', 'Sarana Kesehatan', 'unit'),
  kind('Lingkungan', 'Sarana Pendidikan', 'unit'),
  kind('Lingkungan', 'Balai Warga', 'unit'),
  kind('Sosial', 'Santunan', 'orang'),
  kind('Sosial', 'Beasiswa', 'orang'),
  kind('Sosial', 'Pelatihan', 'orang'),
  kind('Sosial', 'Kesehatan', 'orang'),
  kind('Sosial', 'Khitanan Massal', 'orang'),
  kind('Sosial', 'Posyandu', 'unit'),
  kind('Ekonomi', 'Pinjaman Bergulir', 'KSM'),
  kind('Ekonomi', 'Modal Usaha', 'KSM'),
  kind('Ekonomi', 'Pelatihan Usaha', 'orang'),
  kind(null, 'Lainnya', ...satuanKegiatan),
];

/** The kinds of activities that each Bidang may have. */
export const jenisOfBidang: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  bidangKegiatan.map((bidang) => [
    bidang,
    jenisKegiatan.filter((each) => each.bidang === null || each.bidang === bidang).map(({ name }) => name),
  ]),
);

/** The units that each kind of activity is counted in. */
export const satuanOfJenis: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  jenisKegiatan.map(({ name, satuan }) => [name, satuan]),
);

/** Other spellings of list entries, in lower case, by list. */
export const synonyms = {
  jenisDesa: { kel: 'Kelurahan', 'kel.': 'Kelurahan', ds: 'Desa', 'ds.': 'Desa' },
  tahapBlm: {
    '1': 'I',
    '2': 'II',
    '3': 'III',
    'tahap 1': 'I',
    'tahap 2': 'II',
    'tahap 3': 'III',
    'tahap i': 'I',
    'tahap ii': 'II',
    'tahap iii': 'III',
  },
  // What Excel makes of a percentage that is typed into it.
  tahapFoto: { '0': '0%', '0.5': '50%', '0,5': '50%', '50': '50%', '1': '100%', '100': '100%' },
  sumberDana: { dub: 'APBN', ddub: 'APBD' },
  satuanKegiatan: { m2: 'm²', m3: 'm³', "m'": 'm', 'm’': 'm' },
  jenisKegiatan: {
    'rumah layak huni': 'Rehab Rumah',
    rtlh: 'Rehab Rumah',
    pju: 'Penerangan Jalan',
    'sunatan massal': 'Khitanan Massal',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;
