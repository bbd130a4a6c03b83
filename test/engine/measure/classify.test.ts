import { classify, compareRatio, worstClass } from '../../../src/engine/measure';
import { defaultClassLimits, type LimitReading, classScale } from '../../../src/programme/settings/classes';
import { limitsBy } from '../../support/programme';

const limitsOf = (id: keyof typeof defaultClassLimits) => defaultClassLimits[id];

/** Worked cases of docs/spec/domain.md 3.5: indicator, numerator, denominator, value, class in readings P, Q, R, on a limit. */
const cases: [string, keyof typeof defaultClassLimits, number, number, number, string, string, string, boolean][] = [
  ['F1', 'upk.lar', 3, 40, 0.075, 'memuaskan', 'memuaskan', 'memuaskan', false],
  ['F2', 'upk.lar', 4, 40, 0.1, 'minimum', 'minimum', 'memuaskan', true],
  ['F3', 'upk.lar', 8, 40, 0.2, 'minimum', 'penundaan', 'penundaan', true],
  ['F4', 'upk.lar', 9, 40, 0.225, 'penundaan', 'penundaan', 'penundaan', false],
  ['F5 PAR', 'upk.par', 2_000_000, 10_000_000, 0.2, 'minimum', 'penundaan', 'penundaan', true],
  ['F5 RR', 'upk.rr', 9_200_000, 10_000_000, 0.92, 'memuaskan', 'memuaskan', 'memuaskan', false],
  ['F6', 'upk.ccr', 6_000_000, 4_800_000, 1.25, 'minimum', 'minimum', 'memuaskan', true],
  ['F7', 'upk.ccr', 6_000_001, 4_800_000, 6_000_001 / 4_800_000, 'memuaskan', 'memuaskan', 'memuaskan', false],
  ['F8', 'upk.roi', 1_500_000 * 12, 6 * 30_000_000, 0.1, 'minimum', 'minimum', 'memuaskan', true],
  ['F9', 'upk.roi', 1_500_000 * 12, 3 * 30_000_000, 0.2, 'memuaskan', 'memuaskan', 'memuaskan', false],
  ['F10', 'upk.roi', -300_000 * 12, 12 * 30_000_000, -0.01, 'penundaan', 'penundaan', 'penundaan', false],
  ['CCr 100', 'upk.ccr', 5_000_000, 5_000_000, 1, 'minimum', 'penundaan', 'minimum', true],
  ['ROI 0', 'upk.roi', 0, 30_000_000, 0, 'minimum', 'penundaan', 'minimum', true],
];

test.each(cases)('%s', (_, id, numerator, denominator, value, p, q, r, onLimit) => {
  const expected: Record<LimitReading, string> = { P: p, Q: q, R: r };
  for (const reading of ['P', 'Q', 'R'] as const) {
    const result = classify(numerator, denominator, limitsOf(id), limitsBy(reading));
    expect(result.value).toBeCloseTo(value, 12);
    expect(result).toMatchObject({ class: expected[reading], onLimit });
  }
});

test('F11: without a denominator there is no value and no class', () => {
  expect(classify(500_000, 0, limitsOf('upk.ccr'), limitsBy('P'))).toEqual({
    value: null,
    class: null,
    onLimit: false,
  });
  expect(classify(null, 10, limitsOf('upk.ccr'), limitsBy('P'))).toEqual({ value: null, class: null, onLimit: false });
});

test('limits are compared unrounded: 19.996 % prints as 20.00 but is below the limit', () => {
  expect(classify(19_996, 100_000, limitsOf('upk.par'), limitsBy('Q'))).toMatchObject({
    class: 'minimum',
    onLimit: false,
  });
});

test('other limits judge as exactly: on, just below and just above 12.34 %', () => {
  const limits = { better: 'lower', good: 0.1234, bad: 0.5 } as const;
  const at = (numerator: number) => classify(numerator, 10_000_000_000, limits, limitsBy('P'));
  expect([at(1_233_999_999), at(1_234_000_000), at(1_234_000_001)]).toMatchObject([
    { class: 'memuaskan', onLimit: false },
    { class: 'minimum', onLimit: true },
    { class: 'minimum', onLimit: false },
  ]);
});

test('products beyond the safe integers are still compared exactly', () => {
  const denominator = 9_007_199_254_740_990;
  expect(compareRatio(900_719_925_474_099, denominator, 0.1)).toBe(0);
  expect(compareRatio(900_719_925_474_100, denominator, 0.1)).toBe(1);
  expect(compareRatio(900_719_925_474_098, denominator, 0.1)).toBe(-1);
});

test('a denominator that must be above 0 gives no value and the bad class where it is not, whatever the numerator', () => {
  const spent = { value: null, class: 'penundaan', onLimit: false };
  for (const profit of [12_000_000, -24_000_000, 0, null]) {
    for (const capital of [-100_000_000, 0]) {
      expect(classify(profit, capital, limitsOf('upk.roi'), limitsBy('R'), true)).toEqual(spent);
    }
  }
  expect(classify(1, null, limitsOf('upk.roi'), limitsBy('P'), true)).toEqual({ ...spent, class: null });
  expect(classify(1, 5, limitsOf('upk.roi'), limitsBy('P'), true)).toMatchObject({ value: 0.2, class: 'memuaskan' });
});

test('the worst class of several', () => {
  expect(worstClass(classScale, ['memuaskan', null, 'minimum'])).toBe('minimum');
  expect(worstClass(classScale, ['penundaan', 'memuaskan'])).toBe('penundaan');
  expect(worstClass(classScale, [null, null])).toBeNull();
});
