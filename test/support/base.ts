import type { Dataset, RawTable, RawWorkbook } from '../../src/engine/dataset';
import type { CellValue } from '../../src/engine/schema';
import { validate, type Finding, type Validation, type ValidationContext } from '../../src/engine/check';
import type { AppContext } from '../../src/app';
import type { Area } from '../../src/areas';
import { rules } from '../../src/programme/rules';
import { defaultSettings, type Settings } from '../../src/programme/settings/settings';
import { workbook } from './markdown';
import type { schema } from './programme';
import { appContext, read } from './programme';

/**
 * A small kabupaten workbook without any finding: two kecamatan with two desa each, a board for each, and loans that agree with the UPK rows.
 * Every table's header stands in row 1, so that its first data row is row 2.
 */
export const baseMarkdown = `
## Profil
| Uraian | Isian |
| Kode Kabupaten | "33.26" |
| Kabupaten | Kabupaten Pekalongan |
| Kode Kecamatan | |
| Kecamatan | |
| Periode | 2014-12-31 |
| Disusun Oleh | Tim Faskel |
| Jabatan | Fasilitator |
| Tanggal Penyusunan | 2015-01-03 |
| Revisi | 0 |
| Versi Templat | "1" |

## Desa
| Kode Desa | Kecamatan | Desa/Kelurahan | Jenis | P2KP 2002 | Replikasi | P2KP 2007 | PNPM 2008 | PLPBK | Penduduk | KK | KK Miskin |
| 33.26.12.2001 | Wonopringgo | Jetakkidul | Desa | Ya | Tidak | Ya | Ya | Tidak | 3200 | 900 | 300 |
| 33.26.12.2014 | Wonopringgo | Surabayan | Desa | Tidak | Tidak | Ya | Ya | Tidak | 2800 | 750 | 260 |
| 33.26.14.1002 | Buaran | Sapugarut | Kelurahan | Tidak | Ya | Tidak | Ya | Ya | 4100 | 1200 | 410 |
| 33.26.14.2001 | BUARAN | Cop-rayan | Desa | Tidak | Tidak | Tidak | Ya | Tidak | 3000 | 810 | 230 |

## BKM
| Kode BKM | Kode Desa | Nama BKM | Tanggal Berdiri | Nomor Akta Notaris | Pengurus Laki-laki | Pengurus Perempuan | Relawan Laki-laki | Relawan Perempuan | Tingkat Kemandirian | Tanggal Pemilihan Terakhir | PJM Pronangkis | Tahun BKM Award | Relawan Khusus |
| B01 | 33.26.12.2001 | Karya Bersama | 2008-03-14 | 12/2008 | 14 | 6 | 20 | 11 | Mandiri | 2013-04-20 | Ya | 2014 | 5 |
| B02 | 33.26.12.2014 | Guyub Rukun | 2008-04-02 | | 12 | 8 | 18 | 15 | Berdaya | 2012-01-15 | Ya | | 3 |
| B03 | 33.26.14.1002 | Sejahtera | 2002-09-10 | 7/2002 | 13 | 7 | 25 | 20 | Menuju Madani | 2014-06-30 | Tidak | 2013 | 9 |
| B04 | 33.26.14.2001 | Maju Jaya | 2012-02-01 | | 15 | 5 | 12 | 9 | Mandiri | | Ya | | |

## BLM
| Nomor | Kode BKM | Tahun Anggaran | Tahap | Sumber Dana | Pagu | Dana Cair | Dana Dimanfaatkan | Tanggal Cair | Lingkungan | Sosial | Ekonomi | BOP | Swadaya | KK Penerima Manfaat | KK Miskin Penerima Manfaat |
| D-1 | B01 | 2013 | I | APBN | 100000000 | 100000000 | 90000000 | 2013-06-20 | 60000000 | 20000000 | 5000000 | 5000000 | 30000000 | 300 | 220 |
| D-2 | B02 | 2014 | I | APBD | 50000000 | 40000000 | 40000000 | 2014-05-05 | 25000000 | 10000000 | 3000000 | 2000000 | 9000000 | 150 | 120 |
| D-3 | B03 | 2014 | II | Lainnya | 30000000 | 0 | 0 | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| D-4 | B04 | 2012 | III | APBN | 80000000 | 80000000 | 80000000 | 2013-01-15 | 50000000 | 20000000 | 6000000 | 4000000 | 20000000 | 200 | 150 |

## Kegiatan
| Kode Kegiatan | Kode Desa | Tahun | Bidang | Jenis Kegiatan | Volume | Satuan | Dana BLM | Dana Swadaya | Dana Lain | KK Penerima Manfaat | KK Miskin Penerima Manfaat | Progres | Status | Kondisi |
| K-1 | 33.26.12.2001 | 2013 | Lingkungan | Jalan | 350.5 | m | 40000000 | 12000000 | 0 | 200 | 150 | 1 | Selesai | Baik |
| K-2 | 33.26.12.2001 | 2014 | Lingkungan | Drainase | 120 | m | 15000000 | 5000000 | 1000000 | 100 | 80 | 0.5 | Berjalan | |
| K-3 | 33.26.12.2014 | 2014 | Sosial | Santunan | 25 | orang | 8000000 | 0 | 0 | 25 | 25 | 1 | Selesai | |
| K-4 | 33.26.14.1002 | 2014 | Ekonomi | Pelatihan Usaha | 20 | orang | 0 | 0 | 2500000 | 20 | 10 | 0 | Rencana | |
| K-5 | 33.26.14.2001 | 2013 | Sosial | Lainnya | 2 | paket | 10000000 | 1000000 | 0 | 60 | 50 | 1 | Selesai | |

## Pinjaman
| Nomor Pinjaman | Kode BKM | Kode KSM | Nama KSM | Jenis | Anggota | Anggota Perempuan | Anggota Miskin | Tanggal Cair | Jangka Waktu (bulan) | Jasa per Bulan (%) | Pokok | Angsuran Pokok | Saldo | Tunggakan Pokok | Lama Tunggakan (bulan) | Kolektibilitas | Status | Tanggal Lunas | Jadwal Khusus | Jenis Jasa | Masa Tenggang (bulan) | Tunggakan Jasa | Tanggal Hapus Buku |
| P-1 | B01 | | Melati | Bergulir | 10 | 4 | 6 | 2014-06-15 | 10 | 0.015 | 5000000 | 3000000 | 2000000 | 0 | 0 | 1 | Aktif | | | | | | |
| P-2 | B01 | | Mawar | Bergulir | 8 | 3 | 8 | 2014-03-10 | 10 | 0.015 | 10000000 | 5000000 | 5000000 | 4000000 | 4 | 3 | Aktif | | Tidak | | | | |
| P-3 | B01 | | Anggrek | Bergulir | 6 | 6 | 2 | 2013-01-31 | 10 | 0.015 | 2000000 | 2000000 | 0 | 0 | 0 | 1 | Lunas | 2013-11-30 | | | | | |
| P-4 | B02 | | Kenanga | Bergulir | 5 | 2 | 3 | 2014-10-31 | 12 | 0.01 | 6000000 | 500000 | 5500000 | 500000 | 1 | 2 | Aktif | | | | | | |
| P-5 | B02 | | Pengurus Lama | Lain-lain | 1 | 0 | 0 | 2010-05-01 | 24 | 0 | 1000000 | 400000 | 600000 | 0 | 0 | 1 | Aktif | | | | | | |
| P-6 | B03 | | Seruni | Bergulir | 7 | 5 | 4 | 2012-06-01 | 10 | 0.02 | 1000000 | 700000 | 300000 | 300000 | 24 | 5 | Hapus Buku | | | | | | |
| P-7 | B03 | | Dahlia | Bergulir | 9 | 9 | 9 | 2014-01-15 | 12 | 0.015 | 3000000 | 0 | 3000000 | 0 | 0 | 1 | Aktif | | Ya | | | | |
| P-8 | B04 | K1 | Teratai | Bergulir | 6 | 3 | 3 | 2014-12-01 | 6 | 0.015 | 4000000 | 0 | 4000000 | 0 | 0 | 1 | Aktif | | | | | | |
| P-9 | B04 | K1 | TERATAI 1 | Bergulir | 6 | 3 | 3 | 2014-11-20 | 12 | 0.015 | 1200000 | 100000 | 1100000 | 0 | 0 | 1 | Aktif | | | | | | |

## Angsuran
| Nomor Bukti | Nomor Pinjaman | Tanggal | Pokok | Jasa | Koreksi Atas |
| A-1 | P-1 | 2014-09-15 | 2000000 | 225000 | |
| A-2 | P-1 | 2014-12-15 | 1000000 | 90000 | |
| A-3 | P-2 | 2014-08-10 | 5000000 | 750000 | |
| A-4 | P-3 | 2013-11-30 | 2000000 | 300000 | |
| A-5 | P-4 | 2014-11-30 | 500000 | 60000 | |
| A-6 | P-5 | 2012-05-01 | 400000 | 0 | |
| A-7 | P-6 | 2013-01-01 | 700000 | 140000 | |
| A-8 | P-9 | 2014-12-20 | 100000 | 18000 | |

## Jadwal
| Nomor Pinjaman | Mulai Berlaku | Ke | Jatuh Tempo | Pokok | Jasa |
| P-9 | 2014-11-20 | 1 | 2014-12-20 | 100000 | 18000 |
| P-9 | 2014-11-20 | 2 | 2015-06-20 | 1100000 | 198000 |

## UPK
| Kode BKM | Periode | Modal Awal | Modal | Kewajiban | Kas dan Bank | Saldo Pinjaman | Pinjaman Lain-lain | Inventaris | Cadangan Risiko | Aset | KSM Aktif | KSM Menunggak ≥ 3 Bulan | Saldo Menunggak ≥ 3 Bulan | Tunggakan Pokok ≥ 3 Bulan | Pendapatan | Biaya | Laba |
| B01 | 2014-10-31 | 6000000 | 8900000 | 1000000 | 3400000 | 6500000 | 0 | 500000 | 500000 | 9900000 | 2 | 1 | 5000000 | 2500000 | 1000000 | 850000 | 150000 |
| B01 | 2014-11-30 | 6000000 | 9000000 | 1000000 | 3500000 | 6500000 | 0 | 500000 | 500000 | 10000000 | 2 | 1 | 5000000 | 3500000 | 1100000 | 900000 | 200000 |
| B01 | 2014-12-31 | 6000000 | 9000000 | 990000 | 3000000 | 7000000 | 0 | 500000 | 510000 | 9990000 | 2 | 1 | 5000000 | 4000000 | 1200000 | 1000000 | 200000 |
| B02 | 2014-12-31 | 5000000 | 7000000 | 72500 | 1000000 | 5500000 | 600000 | 0 | 27500 | 7072500 | 1 | 0 | 0 | 0 | 900000 | 1000000 | -100000 |
| B03 | 2014-12-31 | 4000000 | 5000000 | 85000 | 2000000 | 3000000 | 0 | 100000 | 15000 | 5085000 | 1 | 0 | 0 | 0 | 600000 | 500000 | 100000 |
| B04 | 2014-12-31 | 5000000 | 5974500 | 0 | 900000 | 5100000 | 0 | 0 | 25500 | 5974500 | 1 | 0 | 0 | 0 | 100000 | 40000 | 60000 |

## Forum
| Kode Wilayah | Nama Forum | Tanggal Terbentuk | Anggota BKM | Aktif |
| "33.26" | Forum BKM Kabupaten Pekalongan | 2012-05-10 | 4 | Ya |
| 33.26.12 | Forum BKM Wonopringgo | 2010-03-01 | 2 | Ya |
| 33.26.14 | Forum BKM Buaran | 2013-08-17 | 2 | Tidak |

## Kemitraan
| Nomor | Kode BKM | Mitra | Jenis Mitra | Bidang | Tahun | Nilai |
| M-1 | B01 | Dinas Kesehatan | Pemerintah | Sosial | 2013 | 15000000 |
| M-2 | B01 | Bank daerah | Perbankan | Ekonomi | 2014 | 40000000 |
| M-3 | B03 | Koperasi batik | Swasta | Lingkungan | 2014 | 10000000 |

## Foto
| Kode Kegiatan | Tahap | Berkas | Keterangan |
| K-1 | "0%" | jalan-sebelum.jpg | Sebelum |
| K-1 | "100%" | jalan-sesudah.JPG | |
| K-3 | "100%" | santunan.png | |
`;

/** The kabupaten of the base workbook, with only the areas that it names and one kecamatan more. */
export const baseArea: Area = {
  code: '33.26',
  name: 'Kabupaten Pekalongan',
  areas: [
    { code: '33.26.11', name: 'Bojong', areas: [{ code: '33.26.11.2001', name: 'Bukur', areas: [] }] },
    {
      code: '33.26.12',
      name: 'Wonopringgo',
      areas: [
        { code: '33.26.12.2001', name: 'Jetakkidul', areas: [] },
        { code: '33.26.12.2014', name: 'Surobayan', areas: [] },
      ],
    },
    {
      code: '33.26.14',
      name: 'Buaran',
      areas: [
        { code: '33.26.14.1002', name: 'Sapugarut', areas: [] },
        { code: '33.26.14.2001', name: 'Coprayan', areas: [] },
      ],
    },
  ],
};

export const baseContext: ValidationContext & { readonly settings: Settings } = {
  areas: new Map([[baseArea.code, baseArea]]),
  settings: defaultSettings,
};

/** What use cases need for the base workbook. */
export const baseApp: AppContext = {
  ...appContext,
  areas: (code) => Promise.resolve(code === baseArea.code ? baseArea : null),
};

/** The base workbook as raw cells. */
export const baseWorkbook = (): RawWorkbook => workbook(baseMarkdown);

/** Reads and checks a workbook. */
export function check(
  raw: RawWorkbook,
  context: Partial<typeof baseContext> = {},
): Validation & { dataset: Dataset<typeof schema> } {
  const dataset = read(raw);
  return { dataset, ...validate(rules, dataset, { ...baseContext, ...context }) };
}

/** A change of one cell: table, sheet row (1-based) and header, for Profil the entry. */
export type Edit = readonly [table: string, row: number, header: string, value: CellValue];

/** The workbook with some cells changed. */
export function edited(raw: RawWorkbook, ...edits: readonly Edit[]): RawWorkbook {
  return edits.reduce(editOne, raw);
}

function editOne(raw: RawWorkbook, [name, row, header, value]: Edit): RawWorkbook {
  return mapTable(raw, name, (table) => {
    const column = table.values[0]?.indexOf(header) ?? -1;
    if (column === -1 || table.values[row - 1] === undefined) throw new Error(`no cell ${name} ${row} ${header}`);
    return {
      ...table,
      values: table.values.map((cells, index) =>
        index === row - 1 ? cells.map((cell, position) => (position === column ? value : cell)) : cells,
      ),
    };
  });
}

/** The workbook with one table changed. */
export function mapTable(raw: RawWorkbook, name: string, change: (table: RawTable) => RawTable): RawWorkbook {
  return { tables: raw.tables.map((table) => (table.name === name ? change(table) : table)) };
}

/** The workbook without some rows (1-based sheet rows); the rows below move up. */
export function withoutRows(raw: RawWorkbook, name: string, ...rows: readonly number[]): RawWorkbook {
  return mapTable(raw, name, (table) => ({
    ...table,
    values: table.values.filter((_, index) => !rows.includes(index + 1)),
  }));
}

/** The workbook with rows added below a table, each given as a copy of a sheet row (1-based) with some cells changed. */
export function withCopy(
  raw: RawWorkbook,
  name: string,
  row: number,
  changes: Readonly<Record<string, CellValue>>,
): RawWorkbook {
  return mapTable(raw, name, (table) => {
    const [header = [], original = []] = [table.values[0], table.values[row - 1]];
    const copy = original.map((cell, position) => {
      const change = changes[String(header[position])];
      return change === undefined ? cell : change;
    });
    return { ...table, values: [...table.values, copy] };
  });
}

/** The parts of a finding that tests look at, on one line: `error loan-balance Pinjaman!N2 -> 100000?` (`?` a suggestion, `!` a certain repair). */
export function brief({ rule, severity, table, cell, fix }: Finding): string {
  const place = cell === null ? table : `${table}!${cell}`;
  const repair =
    fix === undefined ? '' : ` -> ${fix.formula ? 'formula' : String(fix.value)}${fix.certain ? '!' : '?'}`;
  return `${severity} ${rule} ${place}${repair}`;
}
