/** Keys as rules compare them, and the earlier workbook beside the one under check. */
import fc from 'fast-check';
import { follows, isChanged } from '../../../src/engine/check/earlier';
import { spellingsOf } from '../../../src/engine/check/keyIndex';
import { keyOf, serialOf } from '../../../src/engine/dataset';
import { read } from '../../support/programme';

describe('spellings of a key', () => {
  test('the first that means the same stands for all', () => {
    const { first, codeOf } = spellingsOf(['B01', 'b02', 'b01', 'B02', 'B03']);
    expect([...first]).toEqual([0, 1, 0, 1, 4]);
    expect(['B01', ' b01 ', 'B02', 'b03', 'B04', ''].map(codeOf)).toEqual([0, 0, 1, 4, -1, -1]);
  });

  test.each([[['B01', 'B02']], [['b01', 'b02']], [['1', '2']]])('in one case each is its own: %j', (dictionary) => {
    const { first, codeOf } = spellingsOf(dictionary);
    expect([...first]).toEqual([0, 1]);
    expect([codeOf('b02'), codeOf('B02'), codeOf('b09')]).toEqual(dictionary[1] === '2' ? [-1, -1, -1] : [1, 1, -1]);
  });

  test('whatever the texts, two have the same first spelling exactly if they are the same key', () => {
    const texts = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'B', '1'), minLength: 1, maxLength: 3 }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(texts, (dictionary) => {
        const { first, codeOf } = spellingsOf(dictionary);
        dictionary.forEach((text, code) => {
          const same = dictionary.findIndex((other) => keyOf(other) === keyOf(text));
          expect([first[code], codeOf(text)]).toEqual([same, same]);
        });
      }),
    );
  });
});

describe('an earlier workbook', () => {
  const { profile } = read({ tables: [] });
  const of = (kabupaten: string, month: number | null) => ({
    ...profile,
    codes: { kabupaten },
    period: month === null ? null : serialOf(2014, month, 28),
  });

  test.each([
    [of('33.26', 12), of('33.26', 11), true],
    [of('33.26', 12), of('33.26', 12), true],
    [of('33.26', 11), of('33.26', 12), false],
    [of('33.26', 12), of('33.25', 11), false],
    [of('33.26', null), of('33.26', 11), false],
    [of('33.26', 12), of('33.26', null), false],
  ])('is continued by one of the same place and no earlier period (%#)', (now, then, expected) => {
    expect(follows(now, then)).toBe(expected);
  });

  test.each<[string | number | null, string | number | null, number, boolean]>([
    [100, 100, 0, false],
    [100, 101, 0, true],
    [100, 101, 1, false],
    [101, 100, 1, false],
    [100, 102, 1, true],
    [102, 100, 1, true],
    ['Maju  Jaya', 'maju jaya', 0, false],
    ['Maju', 'Mundur', 0, true],
    // A cell that cannot be read has not changed.
    [null, 'Maju', 0, false],
    [100, null, 0, false],
    ['100', 100, 0, false],
    ['100', 101, 5, true],
  ])('%j and then %j, within %d: changed %j', (then, now, slack, expected) => {
    expect(isChanged(then, now, slack)).toBe(expected);
  });
});
