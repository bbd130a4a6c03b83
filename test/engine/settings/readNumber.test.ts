/** A limit as a cell or a person gives it (docs/pengaturan.md): Indonesian and English numbers, percents, rupiah, days. */
import { serialOf } from '../../../src/engine/dataset';
import { readNumber, type SettingUnit } from '../../../src/engine/settings';

type Case = readonly [value: string | number | boolean | null, read: number | null];

const cases = (unit: SettingUnit, min: number, max: number, all: readonly Case[]): void => {
  describe(`${unit} from ${min} to ${max}`, () => {
    test.each(all)('%j is %j', (value, read) => {
      expect(readNumber(value, { unit, min, max })).toBe(read);
    });
  });
};

cases('share', 0, 1, [
  ['30%', 0.3],
  ['30 %', 0.3],
  [0.3, 0.3],
  ['0,3', 0.3],
  ['0.3', 0.3],
  // Beyond the largest that makes sense it is meant in percents.
  [30, 0.3],
  ['1,1%', 0.011],
  [1, 1],
  ['1%', 0.01],
  [0, 0],
  ['101%', null],
  [101, null],
  // Shares go to a hundredth of a percent.
  ['12,34%', 0.1234],
  ['12,345%', null],
  [0.12345, null],
  ['0,125', 0.125],
  ['-1%', null],
  ['Rp 30%', 0.3],
  ['banyak', null],
  ['', null],
  ['%', null],
  ['30 % 2', null],
  [true, null],
  [null, null],
]);

cases('rupiah', 0, 1_000_000, [
  ['100.000', 100_000],
  ['100,000', 100_000],
  ['Rp 100.000', 100_000],
  ['rp. 100000', 100_000],
  ['Rp100.000', 100_000],
  ['1.000.000', 1_000_000],
  ['1.000.001', null],
  ['1.000,000', null],
  ['100.00', 100],
  [12.5, null],
  ['12,5', null],
  ['10%', null],
  [-1, null],
]);

cases('count', 0, 5000, [
  [6.5, 6.5],
  ['6,5', 6.5],
  // With decimals allowed 1.000 may be one or a thousand.
  ['1.000', null],
  [1000, 1000],
]);

cases('points', 0, 100, [
  ['85,5', 85.5],
  ['100', 100],
  ['100,1', null],
]);

for (const unit of ['years', 'months', 'day'] as const) {
  cases(unit, 1, 2000, [
    [3, 3],
    ['3', 3],
    [0, null],
    ['1.000', 1000],
    [2.5, null],
    ['2,5', null],
  ]);
}

cases('date', 1, 100_000, [
  ['31/12/2013', serialOf(2013, 12, 31)],
  ['1-1-1999', serialOf(1999, 1, 1)],
  ['1.1.1999', serialOf(1999, 1, 1)],
  [' 1/1/1999 ', serialOf(1999, 1, 1)],
  [36_161, 36_161],
  ['31/02/2013', null],
  ['31/13/2013', null],
  ['0/1/2013', null],
  ['31/12/13', null],
  ['1/1/2900', null],
  ['31 Desember 2013', null],
]);
