import { portions } from '../../../src/engine/report/parts/slideParts';

test('long tables are cut into portions, and no row stands alone', () => {
  expect(portions([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3], [4, 5]]);
  expect(portions([1, 2, 3], 3)).toEqual([[1, 2, 3]]);
  expect(portions([1, 2, 3, 4], 3)).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(portions([], 3)).toEqual([]);
});
