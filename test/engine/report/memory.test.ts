import {
  historySheet,
  memoryTables,
  noMemory,
  readMemory,
  readTarget,
  targetOf,
  targetUnit,
} from '../../../src/engine/report';
import { workbook } from '../../support/markdown';
import { reportWords } from '../../support/programme';
import { catalogue } from '../../../src/programme/indicators';

const texts = reportWords();
const read = (markdown: string) => readMemory(catalogue, workbook(markdown).tables, texts);

test('history and targets, whatever the form of the period and of the indicator’s name', () => {
  const { history, targets } = read(`
    ## Riwayat Indikator as table
    | Periode | Wilayah | Indikator | Nilai |
    | "2014-06" | 33.26 | wil.desa | 117 |
    | 2014-09-30 | 33.26 | wil.desa | 118 |
    | besok | 33.26 | wil.desa | 119 |
    | "2014-09" | 33.26 | upk.par | – |
    ## Pengaturan
    | Pengaturan aplikasi |
    | Nilai | Nama |
    | 0.1 | Target upk.par |
    | 0.95 | target  BLM dimanfaatkan terhadap BLM cair |
    | 3 | Ambang menunggak (bulan) |
    | 1 | Target yang tidak ada |
    | banyak | Target wil.desa |`);
  expect(history).toEqual([
    { period: '2014-06', area: '33.26', indicator: 'wil.desa', value: 117 },
    { period: '2014-09', area: '33.26', indicator: 'wil.desa', value: 118 },
  ]);
  expect([...targets]).toEqual([
    ['upk.par', 0.1],
    ['blm.persen_dimanfaatkan', 0.95],
  ]);
});

test('a workbook without these tables, or with other headings, remembers nothing', () => {
  expect(read('')).toEqual({ history: [], targets: new Map() });
  expect(read('## Pengaturan\n| A | B |\n| Target upk.par | 0.1 |').targets.size).toBe(0);
  expect(memoryTables).toEqual(['Riwayat Indikator', 'Pengaturan']);
});

test('a row of the history counts where period, area and indicator are there and the value is a number or blank', () => {
  const { history } = read(`
    ## Riwayat Indikator as table
    | Periode | Wilayah | Indikator | Nilai |
    | "2014-01" | " 33.26 " | " wil.desa " | 0 |
    | "2014-12" | 33.26 | wil.desa | |
    | " 2014-10 " | 33.26 | wil.desa | 1 |
    | "2014-13" | 33.26 | wil.desa | 2 |
    | "2014-00" | 33.26 | wil.desa | 3 |
    | "2014-1" | 33.26 | wil.desa | 4 |
    | "x2014-01" | 33.26 | wil.desa | 5 |
    | "2014-012" | 33.26 | wil.desa | 6 |
    | "2014-01" | | wil.desa | 7 |
    | "2014-01" | 33.26 | | 8 |
    | | 33.26 | wil.desa | 9 |`);
  expect(history).toEqual([
    { period: '2014-01', area: '33.26', indicator: 'wil.desa', value: 0 },
    { period: '2014-12', area: '33.26', indicator: 'wil.desa', value: null },
    { period: '2014-10', area: '33.26', indicator: 'wil.desa', value: 1 },
  ]);
});

test('the history as a sheet: rows as they stood, then new ones, texts in columns of text; none without rows', () => {
  const { tables } = workbook(`
    ## Riwayat Indikator as table
    | Periode | Wilayah | Indikator | Nilai |
    | besok | 33.26 | wil.desa | 1 |`);
  const added = [{ period: '2014-12', area: '33.26', indicator: 'upk.par', value: null }];
  expect(historySheet(tables, added)).toEqual({
    name: 'Riwayat Indikator',
    columns: ['Periode', 'Wilayah', 'Indikator', 'Nilai'].map((header) => ({
      header,
      numberFormat: header === 'Nilai' ? 'General' : '@',
      width: 22,
    })),
    rows: [
      ['besok', 33.26, 'wil.desa', 1],
      ['2014-12', '33.26', 'upk.par', null],
    ],
  });
  expect(historySheet([], added)?.rows).toHaveLength(1);
  expect(historySheet([], [])).toBeNull();
  expect(noMemory).toEqual({ history: [], targets: new Map() });
});

test.each([
  ['upk.par', { unit: 'share', min: 0, max: 10 }],
  ['blm.cair', { unit: 'rupiah', min: 0, max: Infinity }],
  ['wil.desa', { unit: 'count', min: 0, max: Infinity }],
  ['tidak.ada', { unit: 'count', min: 0, max: Infinity }],
])('a target of %s is written as %j', (id, unit) => {
  expect(targetUnit(catalogue, id)).toEqual(unit);
});

test.each([
  ['upk.par', '5%', 0.05],
  ['upk.par', 0.05, 0.05],
  ['upk.par', 11, 0.11],
  ['upk.par', '1100%', null],
  ['ino.tunggakan_turun', -0.25, -0.25],
  ['blm.cair', 'Rp 1.000.000', 1_000_000],
  ['wil.desa', 0, 0],
  ['wil.desa', null, null],
  ['wil.desa', 'banyak', null],
])('a target of %s typed as %j is %j', (id, cell, target) => {
  expect(readTarget(catalogue, id, cell)).toBe(target);
});

test.each([
  ['Target upk.par', 'upk.par'],
  ['  TARGET   Upk.Par ', 'upk.par'],
  ['Target', null],
  ['Targetupk.par', null],
  ['Sasaran upk.par', null],
  ['bukan Target upk.par', null],
  // Classes and series are no single number.
  ['Target upk.kelas', null],
  ['Target blm.cair_tahun', null],
])('%j is the target of %j', (name, id) => {
  expect(targetOf(catalogue, name, texts)).toBe(id);
});
