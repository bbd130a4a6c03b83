import { classesByReading, classify } from '../../../src/engine/measure';
import { defaultClassLimits, type ClassedIndicatorId } from '../../../src/programme/settings/classes';

/** The table of spec/domain.md 3.2: value exactly on a limit, its class by the readings P, Q, R. */
const cases: [ClassedIndicatorId, number, number, string, string, string][] = [
  ['upk.lar', 10, 100, 'minimum', 'minimum', 'memuaskan'],
  ['upk.par', 10, 100, 'minimum', 'minimum', 'memuaskan'],
  ['upk.lar', 20, 100, 'minimum', 'penundaan', 'penundaan'],
  ['upk.par', 20, 100, 'minimum', 'penundaan', 'penundaan'],
  ['upk.ccr', 125, 100, 'minimum', 'minimum', 'memuaskan'],
  ['upk.ccr', 100, 100, 'minimum', 'penundaan', 'minimum'],
  ['upk.roi', 10, 100, 'minimum', 'minimum', 'memuaskan'],
  ['upk.roi', 0, 100, 'minimum', 'penundaan', 'minimum'],
];

test.each(cases)('%s at %d/%d', (id, numerator, denominator, P, Q, R) => {
  expect(
    classesByReading(defaultClassLimits[id], classify(numerator, denominator, defaultClassLimits[id], 'P')),
  ).toEqual({ P, Q, R });
});

test('beside a limit, and without a value, there is nothing to compare', () => {
  expect(
    classesByReading(defaultClassLimits['upk.lar'], classify(9, 100, defaultClassLimits['upk.lar'], 'P')),
  ).toBeNull();
  expect(
    classesByReading(defaultClassLimits['upk.lar'], classify(null, 100, defaultClassLimits['upk.lar'], 'P')),
  ).toBeNull();
});
