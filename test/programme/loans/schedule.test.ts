import fc from 'fast-check';
import { addMonths, endOfMonth, parts, serialOf } from '../../../src/engine/dataset';
import {
  instalmentOf,
  instalmentsDue,
  instalmentsPaid,
  monthsBehind,
  overduePrincipal,
  principalDue,
} from '../../../src/programme/loans/schedule';
import { defaultSettings } from '../../../src/programme/settings/settings';

const month = (serial: number): number => {
  const { year, month } = parts(serial);
  return year * 12 + month;
};

describe('instalments due', () => {
  test('count the clamped due days up to the end of Periode, the due day itself included', () => {
    const day = fc.integer({ min: serialOf(1999, 1, 1), max: serialOf(2030, 12, 31) });
    fc.assert(
      fc.property(day, day, (disbursed, other) => {
        const periode = endOfMonth(other);
        let counted = 0;
        while (addMonths(disbursed, counted + 1) <= periode) counted += 1;
        expect(instalmentsDue(month(disbursed), month(periode))).toBe(counted);
      }),
    );
  });

  test('a loan of 31 January owes its first instalment on the last day of February', () => {
    expect(addMonths(serialOf(2014, 1, 31), 1)).toBe(serialOf(2014, 2, 28));
    expect(instalmentsDue(2014 * 12 + 1, 2014 * 12 + 2)).toBe(1);
  });
});

describe('a loan of 1.000.000 over 3 months (docs/spec/domain.md 5)', () => {
  test.each([
    [0, 0],
    [1, 333_333],
    [2, 666_666],
    [3, 1_000_000],
    [7, 1_000_000],
  ])('after %i instalments due %i is due', (due, amount) => {
    expect(principalDue(1_000_000, 3, due)).toBe(amount);
  });

  test.each([
    [0, 0],
    [333_332, 0],
    [333_333, 1],
    [666_666, 2],
    [999_999, 2],
    [1_000_000, 3],
  ])('repaid %i covers %i instalments', (repaid, paid) => {
    expect(instalmentsPaid(1_000_000, 3, repaid)).toBe(paid);
  });
});

describe('arrears', () => {
  test.each([
    // pokok, months, repaid, due, overdue, behind
    [5_000_000, 10, 500_000, 1, 0, 0],
    [5_000_000, 10, 0, 1, 500_000, 1],
    [5_000_000, 10, 750_000, 2, 250_000, 1],
    [5_000_000, 10, 2_000_000, 7, 1_500_000, 3],
    [5_000_000, 10, 3_000_000, 2, 0, 0],
    // Past its term the months go on counting.
    [5_000_000, 10, 4_500_000, 12, 500_000, 3],
    [5_000_000, 10, 0, 24, 5_000_000, 24],
  ])('%i over %i months, repaid %i, %i due', (pokok, months, repaid, due, overdue, behind) => {
    expect(overduePrincipal(pokok, months, repaid, due)).toBe(overdue);
    expect(monthsBehind(pokok, months, repaid, pokok - repaid, due)).toBe(behind);
  });

  test('none once the balance is 0', () => {
    expect(monthsBehind(5_000_000, 10, 5_000_000, 0, 24)).toBe(0);
    expect(overduePrincipal(5_000_000, 10, 5_000_000, 24)).toBe(0);
  });

  test('money and months agree for every loan', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 50_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 120 }),
        (pokok, months, share, due) => {
          const repaid = Math.floor(pokok * share);
          const overdue = overduePrincipal(pokok, months, repaid, due);
          expect(overdue > 0).toBe(monthsBehind(pokok, months, repaid, pokok - repaid, due) > 0);
          expect(overdue).toBeLessThanOrEqual(pokok - repaid);
        },
      ),
    );
  });

  test('a principal smaller than its months has no instalment', () => {
    expect(instalmentOf(5, 10)).toBe(0);
  });
});

test('the first date of the settings is 1 January 1999', () => {
  expect(parts(defaultSettings.firstDate)).toEqual({ year: 1999, month: 1, day: 1 });
});
