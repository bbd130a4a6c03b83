import { classesByReading, classify, limitOf } from '../../../src/engine/measure';
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

/** The limit that a ratio stands on, and its classes there; null where it stands on none. */
function readings(id: ClassedIndicatorId, numerator: number | null, denominator: number) {
  const limits = defaultClassLimits[id];
  const end = limitOf(limits, classify(numerator, denominator, limits, limitsBy('P')));
  return end === null ? null : classesByReading(classScale, limits, end);
}

test.each(cases)('%s at %d/%d', (id, numerator, denominator, P, Q, R) => {
  expect(readings(id, numerator, denominator)).toEqual({ P, Q, R });
});

test('beside a limit, and without a value, there is nothing to compare', () => {
  expect(readings('upk.lar', 9, 100)).toBeNull();
  expect(readings('upk.lar', null, 100)).toBeNull();
});
