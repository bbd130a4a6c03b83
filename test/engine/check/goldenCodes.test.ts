import type { Stamp } from '../../../src/engine/check';
import { fingerprint, stampState } from '../../../src/engine/check';
import type { RawWorkbook } from '../../../src/engine/dataset';
import { edited, mapTable, withCopy } from '../../support/base';
import { workbook } from '../../support/markdown';
import { read } from '../../support/programme';

/*
 * The one place where tests hold results of the program's own run: a code stands in users' workbooks and on paper, so it must stay what it is
 * as long as the data do. `given` was computed by the code before columns and tables could be added (commit 02062b1), `now` by the rule of today.
 * A code that differs here voids every stamp that was ever given: change the rule only together with a way to accept the earlier codes.
 */

const profil = `
## Profil
| Uraian | Isian |
| Kode Kabupaten | "33.26" |
| Kabupaten | Kabupaten Pekalongan |
| Kode Kecamatan | "33.26.12" |
| Kecamatan | Wonopringgo |
| Periode | 2014-12-31 |
| Disusun Oleh | Siti |
| Tanggal Penyusunan | 2015-01-03 |
| Revisi | 2 |
`;
const desa = `
## Desa
| Kode Desa | Kecamatan | Desa/Kelurahan | Jenis | P2KP 2002 | Replikasi | P2KP 2007 | PNPM 2008 | PLPBK | Penduduk | KK | KK Miskin |
| 33.26.12.2001 | Wonopringgo | Jetakkidul | Desa | Ya | Tidak | Ya | Ya | Tidak | 3200 | 900 | 300 |
`;
const kegiatan = `
## Kegiatan
| Kode Kegiatan | Kode Desa | Tahun | Bidang | Jenis Kegiatan | Volume | Satuan | Dana BLM | Dana Swadaya | Dana Lain | KK Penerima Manfaat | KK Miskin Penerima Manfaat | Progres | Status |
| K-1 | 33.26.12.2001 | 2013 | Lingkungan | Jalan | 350.5 | m | 40000000 | 12000000 | 0 | 200 | 150 | 1 | Selesai |
`;

/** No optional column, no optional table. */
const minimal = workbook(`${profil}${desa}${kegiatan}
## BKM
| Kode BKM | Kode Desa | Nama BKM | Tanggal Berdiri | Pengurus L | Pengurus P | Relawan L | Relawan P | Tingkat Kemandirian | PJM Pronangkis |
| B01 | 33.26.12.2001 | Karya Bersama | 2008-03-14 | 14 | 6 | 20 | 11 | Mandiri | Ya |
`);

/** Every optional column has a value, the optional table of old has rows, and Profil says which template it was. */
const full = workbook(`${profil}| Versi Templat | "1" |
${desa}${kegiatan}
## BKM
| Kode BKM | Kode Desa | Nama BKM | Tanggal Berdiri | Nomor Akta Notaris | Pengurus L | Pengurus P | Relawan L | Relawan P | Tingkat Kemandirian | Tanggal Pemilihan Terakhir | PJM Pronangkis | Tahun BKM Award |
| B01 | 33.26.12.2001 | Karya Bersama | 2008-03-14 | 12/2008 | 14 | 6 | 20 | 11 | Mandiri | 2013-04-20 | Ya | 2014 |

## Pinjaman
| Nomor Pinjaman | Kode BKM | Kode KSM | Nama KSM | Jenis | Anggota | Anggota Perempuan | Anggota Miskin | Tanggal Cair | Jangka Waktu (bulan) | Jasa per Bulan (%) | Pokok | Angsuran Pokok | Saldo | Tunggakan Pokok | Lama Tunggakan (bulan) | Kolektibilitas | Status | Tanggal Lunas | Jadwal Khusus |
| P-1 | B01 | K1 | Melati | Bergulir | 10 | 4 | 6 | 2014-06-15 | 10 | 0.015 | 5000000 | 3000000 | 2000000 | 0 | 0 | 1 | Aktif | | Tidak |

## Angsuran
| Nomor Bukti | Nomor Pinjaman | Tanggal | Pokok | Jasa |
| A-1 | P-1 | 2014-09-15 | 3000000 | 225000 |
`);

/** Cells that cannot be read, or only with a repair. */
const faulty = edited(
  full,
  ['Desa', 2, 'Penduduk', 'tiga ribu'],
  ['Desa', 2, 'KK', 'Rp 900,-'],
  ['BKM', 2, 'Tanggal Pemilihan Terakhir', '#N/A'],
  ['Pinjaman', 2, 'Kolektibilitas', 9.5],
  ['Angsuran', 2, 'Nomor Pinjaman', null],
);

const golden: readonly (readonly [name: string, raw: RawWorkbook, given: string, now: string])[] = [
  ['minimal', minimal, 'BM5S4ZSZ', 'R3WS44LR'],
  ['full', full, 'U57BKVRK', 'NDM4BJGP'],
  ['faulty', faulty, 'ZD9WVA4R', '3HMRCPJC'],
];

const stampWith = (code: string): Stamp => ({ by: 'Siti', at: 42_010, score: 100, warnings: 0, revision: 2, code });
const stateOf = (raw: RawWorkbook, code: string) => stampState(read(raw), stampWith(code));

describe.each(golden)('the codes of the workbook %s', (_, raw, given, now) => {
  test('are what they were', () => {
    expect(fingerprint(read(raw))).toBe(now);
  });

  test('both fit its stamp, and neither does when the data change', () => {
    expect([given, now, now.toLowerCase()].map((code) => stateOf(raw, code))).toEqual(['valid', 'valid', 'valid']);
    const changed = edited(raw, ['Kegiatan', 2, 'Dana Swadaya', 12_000_001]);
    expect([given, now].map((code) => stateOf(changed, code))).toEqual(['lapsed', 'lapsed']);
  });
});

test('a code given before a column or table was added does not fit what stands there now', () => {
  const [[, raw = minimal, given = '', now = '']] = [golden[0] ?? []];
  const forum = (rows: string) =>
    workbook(`
## Forum
| Kode Wilayah | Nama Forum | Tanggal Terbentuk | Anggota BKM | Aktif |
${rows}`).tables;
  const withForum = (rows: string): RawWorkbook => ({ tables: [...raw.tables, ...forum(rows)] });
  expect([given, now].map((code) => stateOf(withForum(''), code))).toEqual(['valid', 'valid']);
  const filled = withForum('| 33.26.12 | Forum BKM Wonopringgo | 2010-03-01 | 1 | Ya |');
  expect([given, now].map((code) => stateOf(filled, code))).toEqual(['lapsed', 'lapsed']);
  const specialists = (value: number | null) =>
    mapTable(raw, 'BKM', (table) => ({
      ...table,
      values: table.values.map((cells, row) => [...cells, row === 0 ? 'Relawan Khusus' : value]),
    }));
  expect([given, now].map((code) => stateOf(specialists(null), code))).toEqual(['valid', 'valid']);
  expect([given, now].map((code) => stateOf(specialists(3), code))).toEqual(['lapsed', 'lapsed']);
});

describe('what adds nothing to a code', () => {
  test('an optional column without a value, an optional table without rows, the version of the template', () => {
    const emptied = {
      tables: [
        ...mapTable(minimal, 'BKM', (table) => ({
          ...table,
          values: table.values.map((cells, row) => [...cells, row === 0 ? 'Tahun BKM Award' : null]),
        })).tables,
        ...workbook(`
## Angsuran
| Nomor Bukti | Nomor Pinjaman | Tanggal | Pokok | Jasa |
`).tables,
      ],
    };
    expect(fingerprint(read(emptied))).toBe(fingerprint(read(minimal)));
    expect(fingerprint(read(edited(full, ['Profil', 10, 'Isian', '2'])))).toBe(fingerprint(read(full)));
  });

  test('a value, and a row, do', () => {
    const codes = [
      minimal,
      full,
      edited(full, ['BKM', 2, 'Tahun BKM Award', null]),
      edited(full, ['BKM', 2, 'Tahun BKM Award', 'entah']),
      withCopy(full, 'Angsuran', 2, { 'Nomor Bukti': 'A-2' }),
    ].map((raw) => fingerprint(read(raw)));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
