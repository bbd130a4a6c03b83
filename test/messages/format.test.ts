import fc from 'fast-check';
import {
  formatDate,
  formatMonth,
  formatNumber,
  formatPercent,
  formatRupiah,
  roundHalfUp,
  formatScore,
} from '../../src/messages/format';

test.each([
  [133_419_082_500, undefined, '133.419.082.500'],
  [-1_250_000, undefined, '-1.250.000'],
  [350.5, undefined, '350,5'],
  [91.25, 1, '91,3'],
  [84.96, 1, '85,0'],
  [0, 1, '0,0'],
])('number %d with %p decimals', (value, decimals, expected) => {
  expect(formatNumber(value, 'id', decimals)).toBe(expected);
});

test('English groups with commas', () => {
  expect(formatNumber(1_250_000.5, 'en')).toBe('1,250,000.5');
  expect(formatPercent(0.3451, 'en')).toBe('34.51%');
});

test('rupiah', () => {
  expect(formatRupiah(1_250_000)).toBe('Rp 1.250.000');
  expect(formatRupiah(-500)).toBe('-Rp 500');
});

test.each([
  [854 / 2475, '34,51%'],
  [0.744, '74,40%'],
  [0.00125, '0,13%'],
  [0.000045, '0,00%'],
  [0.00005, '0,01%'],
  [-0.01, '-1,00%'],
  [1, '100,00%'],
  [1e-9, '0,00%'],
])('%d is %s', (value, expected) => {
  expect(formatPercent(value)).toBe(expected);
});

test('rounds half up on the decimal digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
      expect(roundHalfUp(thousandths / 1000, 2)).toBe(Math.floor((thousandths + 5) / 10) / 100);
    }),
  );
});

test('dates and months', () => {
  expect(formatDate(41_639)).toBe('31 Des 2013');
  expect(formatDate(41_639.9)).toBe('31 Des 2013');
  expect(formatDate(41_275, 'en')).toBe('1 Jan 2013');
  expect(formatMonth(42_004)).toBe('Desember 2014');
  expect(formatMonth('2014-08')).toBe('Agustus 2014');
  expect(formatMonth('2014-05', 'en')).toBe('May 2014');
});

test.each([
  [100, '100,0'],
  [99.999, '99,9'],
  [84.96, '84,9'],
  [0.1 + 0.2, '0,3'],
  [0, '0,0'],
])('a score of %d is never shown better than it is: %s', (score, text) => {
  expect(formatScore(score)).toBe(text);
});
