import { addressOf, columnIndex, columnLetters, parseAddress, parseAreas } from '../../../src/engine/dataset';

describe('addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters)).toBe(column);
  });

  test('cells', () => {
    expect(addressOf(16, 12)).toBe('M17');
    expect(parseAddress('$m$17')).toEqual({ row: 16, column: 12 });
    expect(['', 'M', '17', 'M0', 'M17:N18'].map(parseAddress)).toEqual([null, null, null, null, null]);
  });

  const [all, none] = [Infinity, 0];
  test.each([
    ['B2', [[1, 1, 1, 1]]],
    ['A1:C3', [[0, 0, 2, 2]]],
    ['$A$1:$c$3', [[0, 0, 2, 2]]],
    ['2:5', [[1, none, 4, all]]],
    ['$2:$2', [[1, none, 1, all]]],
    ['B:D', [[none, 1, all, 3]]],
    ['AA:AA', [[none, 26, all, 26]]],
    [
      'B2, C3:D4;E:E',
      [
        [1, 1, 1, 1],
        [2, 2, 3, 3],
        [none, 4, all, 4],
      ],
    ],
  ])('areas %s', (address, areas) => {
    expect(parseAreas(address)).toEqual(areas.map(([top, left, bottom, right]) => ({ top, left, bottom, right })));
  });

  test.each(['', 'B', '2', ':', ':C3', 'A:3', '2:C', 'A0', 'ABCD1', 'A1:C3:D4', 'A1,x', 'Lembar!A1'])(
    '%j is no area',
    (address) => {
      expect(parseAreas(address)).toBeNull();
    },
  );
});
