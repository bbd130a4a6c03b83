/** Keys that are numbers of a series. */
import { keyIn, seriesOf, shortCodes } from '../../../src/engine/entry';

test.each([
  ['PB-014', 'PB-', 3, 14],
  ['2001/0009', '2001/', 4, 9],
  ['7', '', 1, 7],
  ['014/KW/XII/2014', '014/KW/XII/', 4, 2014],
])('%s', (key, prefix, width, count) => {
  expect(seriesOf(key)).toEqual({ prefix, width, count });
  expect(keyIn({ prefix, width }, count)).toBe(key);
});

test('what ends with no number, or a number too long to count, is no series; a number may grow beyond its digits', () => {
  expect([seriesOf('tanpa'), seriesOf('K-7a')]).toEqual([null, null]);
  expect(seriesOf('12345678901')).toEqual({ prefix: '12', width: 9, count: 345_678_901 });
  expect(keyIn({ prefix: 'PB-', width: 2 }, 100)).toBe('PB-100');
});

test('a short code is the last group, with the one before it where others end so too', () => {
  expect(shortCodes(['33.26.11.2001', '33.26.12.2001', '33.26.11.2002', ''])).toEqual([
    '11-2001',
    '12-2001',
    '2002',
    '',
  ]);
});
