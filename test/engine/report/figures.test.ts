/** Figures as slides show them: rounded below, in words of their size, with a dash where there is none. */
import { figuresOf, inWords, moreThan, roundBelow } from '../../../src/engine/report/parts/figures';
import { area } from '../../support/areaIndicators';
import { deckWords } from '../../support/programme';

const texts = deckWords();
const figures = figuresOf(
  area('kabupaten', '33.26', 'Kabupaten Pekalongan', {
    'wil.kk': 1250,
    'blm.cair': 10_983_000_000,
    'upk.laba': -412_500_000,
    'blm.rasio_swadaya': 0.34505,
    'blm.pagu': null,
    'blm.cair_tahun': { '2014': 500, '2013': null },
  }),
  texts,
);

test('a value in its unit, of one year where it has several', () => {
  expect(figures.number('wil.kk')).toBe('1.250');
  expect(figures.rupiah('blm.cair')).toBe('Rp 10.983.000.000');
  expect(figures.money('blm.cair')).toBe('Rp 10,983 miliar');
  expect(figures.money('upk.laba')).toBe('-Rp 412,5 juta');
  expect(figures.percent('blm.rasio_swadaya')).toBe('34,51%');
  expect(figures.number('blm.cair_tahun', '2014')).toBe('500');
  expect(figures.rupiah('blm.cair_tahun', '2014')).toBe('Rp 500');
  expect(figures.money('blm.cair_tahun', '2014')).toBe('Rp 500');
  expect(figures.raw('blm.cair_tahun', '2014')).toBe(500);
});

test('a dash where there is no value', () => {
  for (const show of [figures.number, figures.rupiah, figures.money])
    expect([show('blm.pagu'), show('tidak.ada'), show('blm.cair_tahun', '2013')]).toEqual(['–', '–', '–']);
  expect([figures.percent('blm.pagu'), figures.shown(null, String), figures.raw('blm.pagu')]).toEqual(['–', '–', null]);
});

test.each([
  [9.7, 9],
  [10, 10],
  [10.5, 10],
  // One digit where that loses a tenth at most, else two.
  [11, 10],
  [12, 12],
  [99, 90],
  [100, 100],
  [110, 100],
  [112, 110],
  [2000, 2000],
  [2222, 2000],
  [2223, 2200],
])('the largest round number not above %d is %d', (value, round) => {
  expect(roundBelow(value)).toBe(round);
});

test.each([
  [999, '999'],
  [1000, '1 ribu'],
  [1_000_000, '1 juta'],
  [999_999, '999,999 ribu'],
  [1_000_000_000, '1 miliar'],
  [-2_500_000, '-2,5 juta'],
  [1_234_567, '1,235 juta'],
])('%d in words is %s', (value, words) => {
  expect(inWords(value, texts)).toBe(words);
});

test('more than a round number, or just that', () => {
  expect(moreThan(2000, texts)).toBe('2 ribu');
  expect(moreThan(2001, texts, 'Rp ')).toBe('lebih dari Rp 2 ribu');
});
