import fc from 'fast-check';
import {
  readIntText,
  readNumberText,
  readPercentText,
  readRpText,
  readWholeNumber,
} from '../../../../src/engine/dataset/read/number';
import { shorthand } from '../../../support/readings';

describe('numbers as text', () => {
  test.each([
    // Both whole columns.
    ['1250', '=1250 type', '=1250 type'],
    ['1.250', '=1250 type', '=1250 type'],
    ['500.000', '=500000 type', '=500000 type'],
    ['1.250.000', '=1250000 type', '=1250000 type'],
    ['133.419.082.500', '=133419082500 type', '=133419082500 type'],
    ['133,419,082,500', '=133419082500 type', '=133419082500 type'],
    ['133,419,082,500.00', '=133419082500 type', '=133419082500 type'],
    ['1 250', '=1250 type', '=1250 type'],
    ['1 250 000', '=1250000 type', '=1250000 type'],
    ['1.250.000,00', '=1250000 type', '=1250000 type'],
    ['1250000,00', '=1250000 type', '=1250000 type'],
    ['1.250,00', '=1250 type', '=1250 type'],
    ['1,250', '=1250 type', '=1250 type'],
    ['12,500', '=12500 type', '=12500 type'],
    ['1,000', '?1000 type', '?1000 type'],
    ['100,000', '?100000 type', '?100000 type'],
    ['1250.000', '?1250000 type', '?1250000 type'],
    ['1.250,000', '?1250000 type', '?1250000 type'],
    ['1,250.000', '?1250000 type', '?1250000 type'],
    ['1 250,000', '?1250000 type', '?1250000 type'],
    ['-1.250.000,500', '?-1250000500 type', '?-1250000500 type'],
    ['-1.250', '=-1250 type', '=-1250 type'],
    ['-0', '=0 type', '=0 type'],
    ['nihil', '=0 type', '=0 type'],
    ['Nihil', '=0 type', '=0 type'],
    ['-', '?0 type', '?0 type'],
    ['–', '?0 type', '?0 type'],
    ['12,5', '!integer', '!integer'],
    ['12.5', '!integer', '!integer'],
    ['0,250', '!integer', '!integer'],
    ['1.250.000,50', '!integer', '!integer'],
    ['1.25.000', '!type', '!type'],
    ['1.250,000,000', '!type', '!type'],
    ['dua ratus', '!type', '!type'],
    ['12 bulan', '!type', '!type'],
    ['1e5', '!type', '!type'],
    ['=1+1', '!type', '!type'],
    // Where they differ.
    ['kosong', '=0 type', '!type'],
    ['Rp 1.250.000', '!type', '=1250000 type'],
    ['Rp. 1.250.000', '!type', '=1250000 type'],
    ['Rp.1.250.000,-', '!type', '=1250000 type'],
    ['rp1250', '!type', '=1250 type'],
    ['1.250.000,-', '=1250000 type', '=1250000 type'],
    ['Rp 133,419,082,500', '!type', '=133419082500 type'],
    ['Rp 1,000', '!type', '?1000 type'],
    ['(1.250.000)', '!type', '=-1250000 type'],
    ['Rp (1.250.000)', '!type', '=-1250000 type'],
    ['(Rp 1.250.000,00)', '!type', '=-1250000 type'],
    ['-Rp 1.250', '!type', '=-1250 type'],
    ['Rp -1.250', '!type', '=-1250 type'],
    ['(-1.250)', '!type', '!type'],
    ['Rp -', '!type', '?0 type'],
    ['Rp', '!type', '!type'],
  ])('%s: int %s, rp %s', (text, int, rp) => {
    expect(shorthand(readIntText(text))).toBe(int);
    expect(shorthand(readRpText(text))).toBe(rp);
  });

  test.each([
    ['12,5', '=12.5 type'],
    ['12.5', '=12.5 type'],
    ['12', '=12 type'],
    ['0,250', '=0.25 type'],
    ['1234,567', '=1234.567 type'],
    ['1.250', '?1250 type'],
    ['1,250', '?1.25 type'],
    ['1.250,5', '=1250.5 type'],
    ['1.250.000', '=1250000 type'],
    ['-2,5', '=-2.5 type'],
    ['nihil', '!type'],
    ['12,5 m', '!type'],
  ])('%s in a number column: %s', (text, expected) => {
    expect(shorthand(readNumberText(text))).toBe(expected);
  });

  test.each([
    ['1,5%', '=0.015 type'],
    ['1,5 %', '=0.015 type'],
    ['1.5%', '=0.015 type'],
    ['80%', '=0.8 type'],
    ['1,1%', '=0.011 type'],
    ['0,015', '=0.015 type'],
    ['1,5', '=1.5 type'],
    ['%', '!type'],
    ['lunas', '!type'],
  ])('%s in a percent column: %s', (text, expected) => {
    expect(shorthand(readPercentText(text))).toBe(expected);
  });

  test.each([
    [1250, '1250'],
    [-3, '-3'],
    [1250.5, '!integer'],
    [133419082500.00003, '133419082500'],
    [0.1 + 0.2, '!integer'],
    [3.2, '?3200 integer'],
    [-12.345, '?-12345 integer'],
    [999.999, '?999999 integer'],
    [1.0001, '!integer'],
    [0.25, '!integer'],
    [29.999999999999996, '30'],
  ])('the number %d in a whole column: %s', (value, expected) => {
    expect(shorthand(readWholeNumber(value))).toBe(expected);
  });
});

describe('numbers written the Indonesian way read back', () => {
  const indonesian = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

  test('whole numbers, with every dressing of rupiah', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('', 'Rp ', 'Rp. ', 'Rp'),
        fc.constantFrom('', ',00', ',-'),
        (value, prefix, suffix) => {
          const reading = readRpText(`${value < 0 ? '-' : ''}${prefix}${indonesian.format(Math.abs(value))}${suffix}`);
          expect(reading).toEqual({ kind: 'repaired', rule: 'type', value });
          expect(readIntText(indonesian.format(value))).toEqual({ kind: 'repaired', rule: 'type', value });
        },
      ),
    );
  });

  test('numbers with decimals, unless three digits follow a single dot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (cents) => {
        const value = cents / 100;
        const text = indonesian.format(value);
        fc.pre(!/^\d{1,3}\.\d{3}$/.test(text));
        expect(readNumberText(text)).toEqual({ kind: 'repaired', rule: 'type', value });
      }),
    );
  });

  test('no text makes a reader throw or give a number that is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-()% Rp') }), (text) => {
        for (const read of [readIntText, readRpText, readNumberText, readPercentText]) {
          const reading = read(text);
          if (reading.kind === 'repaired') expect(Number.isFinite(reading.value)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
