import { classesByReading, classify } from '../../../src/engine/measure';
import { defaultClassLimits, type ClassedIndicatorId, classScale } from '../../../src/programme/settings/classes';
import { limitsBy } from '../../support/programme';

/** The table of docs/spec/domain.md 3.2: value exactly on a limit, its class by the readings P, Q, R. */
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
    classesByReading(
      classScale,
      defaultClassLimits[id],
      classify(numerator, denominator, defaultClassLimits[id], limitsBy('P')),
    ),
  ).toEqual({ P, Q, R });
});

test('beside a limit, and without a value, there is nothing to compare', () => {
  expect(
    classesByReading(
      classScale,
      defaultClassLimits['upk.lar'],
      classify(9, 100, defaultClassLimits['upk.lar'], limitsBy('P')),
    ),
  ).toBeNull();
  expect(
    classesByReading(
      classScale,
      defaultClassLimits['upk.lar'],
      classify(null, 100, defaultClassLimits['upk.lar'], limitsBy('P')),
    ),
  ).toBeNull();
});
