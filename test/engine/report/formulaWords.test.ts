/** How a number comes about, in words: measures with their conditions, formulas with the brackets that they need. */
import { of, type IndicatorDefinition } from '../../../src/engine/measure';
import { constant, difference, month, product, ratio, sum } from '../../../src/engine/measure/formula';
import { measuresOf, type Measure } from '../../../src/engine/measure/measure';
import { definitionWords, formulaWords } from '../../../src/engine/report';
import { columnWords, measureWords } from '../../../src/engine/report/parts/measureWords';
import { catalogue } from '../../../src/programme/indicators';
import { reportWords, schema } from '../../support/programme';

const texts = reportWords();
const blm = measuresOf(schema.tables.BLM);
const loans = measuresOf(schema.tables.Pinjaman);
const [a, b] = [of(blm.sum('Dana Cair')), of(blm.sum('Pagu'))];
const [inA, inB] = ['Jumlah Dana Cair di tabel BLM', 'Jumlah Pagu di tabel BLM'];

test.each<[string, Measure, string | null]>([
  ['Banyaknya baris tabel BLM', blm.count(), null],
  [inA, blm.sum('Dana Cair'), null],
  ['Jumlah Lingkungan + Sosial di tabel BLM', blm.sumOf(['Lingkungan', 'Sosial']), null],
  ['Jumlah (Pagu) × Swadaya di tabel BLM', blm.weightedSum(['Pagu'], 'Swadaya'), null],
  [
    'Jumlah Dana Cair di tabel BLM: Tahun Anggaran 2014',
    blm.sumBy({ column: 'Tahun Anggaran', as: 'number' }, 'Dana Cair'),
    '2014',
  ],
  [inA, blm.sumBy({ column: 'Tahun Anggaran', as: 'number' }, 'Dana Cair'), null],
  [inA, blm.sum('Dana Cair'), '2014'],
  [
    'Banyaknya baris tabel Pinjaman: Jenis Bergulir, Status bukan Lunas, Saldo terisi, Kode KSM kosong',
    loans.count(
      { column: 'Jenis', is: 'Bergulir' },
      { column: 'Status', isNot: 'Lunas' },
      { column: 'Saldo', state: 'filled' },
      { column: 'Kode KSM', state: 'blank' },
    ),
    null,
  ],
  [
    'Banyaknya baris tabel Pinjaman: Saldo = 1, Saldo > 2, Saldo ≥ Hari terakhir Periode, Saldo < 4',
    loans.count(
      { column: 'Saldo', compare: '=', value: 1 },
      { column: 'Saldo', compare: '>', value: 2 },
      { column: 'Saldo', compare: '>=', value: 'period' },
      { column: 'Saldo', compare: '<', value: 4 },
    ),
    null,
  ],
])('%s', (words, measure, group) => {
  expect(measureWords(measure, group, texts)).toBe(words);
  expect(columnWords({ kind: 'measure', measure, group }, texts)).toBe(words);
});

test('other columns of the calculation basis say what they hold', () => {
  expect(columnWords({ kind: 'position', id: 'upk.par' }, texts)).toBe('Letak PAR di antara batasnya (0 sampai 5)');
});

test.each([
  [a, inA],
  [month, 'nomor bulan Periode (1–12)'],
  [constant(12), '12'],
  [sum(a, b), `(${inA}) + (${inB})`],
  [difference(a, b), `(${inA}) − (${inB})`],
  [difference(ratio(a, b), constant(1)), `((${inA}) ÷ (${inB})) − 1`],
  [product(a, constant(12)), `(${inA}) × 12`],
  [ratio(a, product(month, b)), `(${inA}) ÷ (nomor bulan Periode (1–12) × (${inB}))`],
])('a formula reads with the brackets that it needs (%#)', (formula, words) => {
  expect(formulaWords(formula, texts)).toBe(words);
});

describe('an indicator is defined by its formula', () => {
  const facts = { id: 'uji', section: 'blm', unit: 'rupiah', source: 'uji' } as const;
  const perYear = blm.sumBy({ column: 'Tahun Anggaran', as: 'number' }, 'Dana Cair');
  test.each<[IndicatorDefinition, string]>([
    [{ ...facts, kind: 'value', formula: a }, inA],
    [{ ...facts, kind: 'classed', numerator: a, denominator: b }, `(${inA}) ÷ (${inB})`],
    [{ ...facts, kind: 'series', numerator: perYear }, `${inA}, untuk setiap Tahun Anggaran`],
    [
      { ...facts, kind: 'series', numerator: perYear, denominator: blm.sum('Pagu') },
      `(${inA}) ÷ (${inB}), untuk setiap Tahun Anggaran`,
    ],
    [{ ...facts, kind: 'series', numerator: blm.sum('Dana Cair') }, inA],
  ])('%#', (definition, words) => {
    expect(definitionWords(definition, texts)).toBe(words);
  });

  test('classes and breakdowns have words of their own', () => {
    for (const id of ['upk.kelas', 'fis.selesai']) {
      const definition = catalogue.indicators.find((one) => one.id === id);
      expect(definition && definitionWords(definition, texts)).toBe(texts.text(`formula.own.${id}`));
    }
  });
});
