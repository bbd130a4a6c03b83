/** Columns full of numbers of identity cards or telephones, which nobody needs here. */
import { personalKind } from '../../../src/engine/dataset/personal';

const nik = '3326110101800001';
const phone = '081234567890';
const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);

test.each([
  [times(3, nik), 'nik'],
  [times(3, '33.26.11-010180 0001'), 'nik'],
  [times(3, '332611010180000'), null],
  [times(3, '33261101018000012'), null],
  // Fewer than three say nothing; blanks do not count.
  [times(2, nik), null],
  [[...times(2, nik), null, ' '], null],
  [[...times(3, nik), null, ''], 'nik'],
  // Four of five are enough, three of four are not.
  [[...times(4, nik), 'belum ada'], 'nik'],
  [[...times(3, nik), 'belum ada'], null],
  [times(3, phone), 'phone'],
  [times(3, '+62 812-3456-7890'), 'phone'],
  [times(3, '6281234567890'), 'phone'],
  [times(3, '(0812) 3456/789'), 'phone'],
  [times(3, '08123456'), null],
  [times(3, '081234567'), 'phone'],
  [times(3, '0812345678901'), 'phone'],
  [times(3, '08123456789012'), null],
  [times(3, '0212345678'), null],
  // Typed as a number it has lost its 0; amounts end in zeros.
  [times(3, 81_234_567_891), 'phone'],
  [times(3, 812_345_678_900), 'phone'],
  [times(3, 812_345_000), null],
  [times(3, 85_000_000_000), null],
  [times(3, 912_345_678), null],
  [[], null],
])('%j: %j', (cells, kind) => {
  expect(personalKind(cells)).toBe(kind);
});
