import fc from 'fast-check';
import { addMonths, daysInMonth, endOfMonth, isDay, monthKey, parts, serialOf } from '../../../src/engine/dataset';
import { effort } from '../../support/effort';

function serial(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return serialOf(year, month, date);
}

describe('date serials', () => {
  test.each([
    [61, 1900, 3, 1],
    [36161, 1999, 1, 1],
    [36585, 2000, 2, 29],
    [41639, 2013, 12, 31],
    [42004, 2014, 12, 31],
    [2958465, 9999, 12, 31],
  ])('%i is %i-%i-%i', (serial, year, month, day) => {
    expect(serialOf(year, month, day)).toBe(serial);
    expect(parts(serial)).toEqual({ year, month, day });
  });

  test('agree with the calendar of JavaScript on every day', () => {
    const epoch = Date.UTC(1899, 11, 30);
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        const date = new Date(epoch + serial * 86_400_000);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(parts(serial)).toEqual(expected);
        expect(serialOf(expected.year, expected.month, expected.day)).toBe(serial);
      }),
      { numRuns: effort.runs(2000, 50_000) },
    );
  });

  test('a time of day is ignored', () => {
    expect(parts(41639.75)).toEqual({ year: 2013, month: 12, day: 31 });
  });

  test('ends of months', () => {
    expect(parts(endOfMonth(serialOf(2012, 2, 3)))).toEqual({ year: 2012, month: 2, day: 29 });
    expect(parts(endOfMonth(serialOf(2014, 12, 31)))).toEqual({ year: 2014, month: 12, day: 31 });
    expect([daysInMonth(1900, 2), daysInMonth(2000, 2), daysInMonth(2014, 12)]).toEqual([28, 29, 31]);
  });

  test.each([
    ['2014-01-31', 1, '2014-02-28'],
    ['2014-01-31', 2, '2014-03-31'],
    ['2012-02-29', 12, '2013-02-28'],
    ['2014-11-30', 3, '2015-02-28'],
    ['2014-03-31', -1, '2014-02-28'],
    ['2014-01-15', -13, '2012-12-15'],
  ])('%s plus %i months is %s', (from, count, to) => {
    expect(addMonths(serial(from), count)).toBe(serial(to));
  });

  test('month keys and days that exist', () => {
    expect(monthKey(serialOf(2014, 9, 1))).toBe('2014-09');
    expect([isDay(2014, 2, 29), isDay(2012, 2, 29), isDay(2014, 13, 1), isDay(2014, 4, 31)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});
