import { addressOf, columnIndex, columnLetters, parseAddress } from '../../../src/engine/dataset';

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
});
