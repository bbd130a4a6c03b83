/** Numbers of new rows. */
import { firstKey, keyAfter, shortCode } from '../../../src/engine/entry';

test.each([
  ['PB-014', ['PB-013', 'PB-014'], 'PB-015'],
  ['PB-014', ['PB-020', 'PX-090'], 'PB-021'],
  ['PB-099', [], 'PB-100'],
  ['2001/0009', ['2001/0009', '2002/0044'], '2001/0010'],
  ['K-7a', ['K-9a', 'K-9b'], 'K-10a'],
  ['99999999999999999999', [], '100000000000000000000'],
  ['tanpa', [], null],
])('after %s', (last, taken, next) => {
  expect(keyAfter(last, taken)).toBe(next);
});

test('a new series begins with what tells its parent from the others', () => {
  const parents = ['BKM-33.26.11.2001', 'BKM-33.26.12.2001', 'BKM-33.26.11.2002'];
  expect(shortCode('BKM-33.26.11.2002', parents)).toBe('2002');
  expect(shortCode('BKM-33.26.11.2001', parents)).toBe('11-2001');
  expect(shortCode('BKM', parents)).toBeNull();
  expect(firstKey('BKM-33.26.11.2002', parents, new Set())).toBe('2002/0001');
  expect(firstKey('BKM-33.26.11.2002', parents, new Set(['2002/0001', '2002/0003']))).toBe('2002/0004');
});
