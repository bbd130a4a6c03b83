import type { RawWorkbook } from '../../../src/engine/dataset';
import type { Area } from '../../../src/areas';
import { baseArea, edited, withCopy } from '../../support/base';
import { base, cellExample, withDesa, type RuleExample, type View } from './example';

/** Areas that know one kecamatan of a neighbour, and a second village of Bojong. */
const neighbour: Area = {
  code: '33.25',
  name: 'Kabupaten Batang',
  areas: [{ code: '33.25.01', name: 'Wonotunggal', areas: [{ code: '33.25.01.2001', name: 'Silurah', areas: [] }] }],
};
const withNeighbour = new Map([baseArea, neighbour].map((area) => [area.code, area]));
const largerBojong: Area = {
  ...baseArea,
  areas: baseArea.areas.map((kecamatan) =>
    kecamatan.name === 'Bojong'
      ? { ...kecamatan, areas: [...kecamatan.areas, { code: '33.26.11.2002', name: 'Kalipancur', areas: [] }] }
      : kecamatan,
  ),
};

const bukur = withDesa(base, '33.26.11.2001', 'Bojong', 'Bukur', 'B05');
const desa = (...rows: readonly number[]): View => ({
  table: 'Desa',
  columns: ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Jenis'],
  rows,
});
const boards: View = { table: 'BKM', columns: ['Kode BKM', 'Kode Desa', 'Nama BKM'], rows: [5, 6] };
const areaExample = (rule: RuleExample['rule'], row: number, column: string, value: string): RuleExample => ({
  rule,
  good: base,
  bad: edited(base, ['Desa', row, column, value]),
  views: [desa(row)],
});
const withoutBoard: RawWorkbook = withCopy(base, 'Desa', 2, {
  'Kode Desa': '33.26.11.2001',
  Kecamatan: 'Bojong',
  'Desa/Kelurahan': 'Bukur',
});

/** Examples of the rules about keys, references and areas. */
export const keyExamples: readonly RuleExample[] = [
  cellExample(
    'unique',
    'Kegiatan',
    [2, 3],
    ['Kode Kegiatan', 'Kode Desa', 'Jenis Kegiatan'],
    ['Kegiatan', 3, 'Kode Kegiatan', 'K-1'],
  ),
  {
    rule: 'foreign-key',
    good: base,
    bad: edited(base, ['Angsuran', 9, 'Nomor Pinjaman', 'P-99']),
    views: [
      { table: 'Angsuran', columns: ['Nomor Bukti', 'Nomor Pinjaman', 'Pokok'], rows: [9] },
      { table: 'Pinjaman', columns: ['Nomor Pinjaman', 'Nama KSM', 'Angsuran Pokok'], rows: [9, 10] },
    ],
  },
  cellExample(
    'bkm-per-desa',
    'BKM',
    [2, 3],
    ['Kode BKM', 'Kode Desa', 'Nama BKM'],
    ['BKM', 3, 'Kode Desa', '33.26.12.2001'],
  ),
  { rule: 'desa-without-bkm', good: bukur, bad: withoutBoard, views: [desa(6), boards] },
  {
    rule: 'area-unknown',
    good: bukur,
    bad: withDesa(base, '33.26.11.2999', 'Bojong', 'Bukur', 'B05'),
    views: [desa(5, 6)],
  },
  {
    rule: 'area-outside',
    good: bukur,
    bad: withDesa(base, '33.25.01.2001', 'Wonotunggal', 'Silurah', 'B05'),
    views: [{ table: 'Profil', columns: ['Uraian', 'Isian'], rows: [2, 3] }, desa(5, 6)],
    context: { areas: withNeighbour },
  },
  areaExample('area-name', 2, 'Kecamatan', 'Buaran'),
  areaExample('area-type', 4, 'Jenis', 'Desa'),
  {
    rule: 'area-incomplete',
    good: withDesa(bukur, '33.26.11.2002', 'Bojong', 'Kalipancur', 'B06'),
    bad: bukur,
    views: [desa(6, 7)],
    context: { areas: new Map([[largerBojong.code, largerBojong]]) },
  },
  cellExample(
    'group-name',
    'Pinjaman',
    [2, 4],
    ['Nomor Pinjaman', 'Kode BKM', 'Kode KSM', 'Nama KSM'],
    ['Pinjaman', 4, 'Nama KSM', 'ME LATI'],
  ),
];
