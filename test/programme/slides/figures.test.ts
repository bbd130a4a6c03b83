import { inWords, moreThan, roundBelow } from '../../../src/engine/report/parts/figures';
import { deckTexts } from '../../../src/messages/deckTexts';
import { wordsIn } from '../../support/programme';

const id = deckTexts('id', wordsIn('id'));
const en = deckTexts('en', wordsIn('en'));

test.each([
  [302_875, 300_000],
  [412_500_000, 400_000_000],
  [3214, 3000],
  [199_000, 190_000],
  [1999, 1900],
  [13, 13],
  [7, 7],
  [0, 0],
])('the round number below %d is %d', (value, round) => {
  expect(roundBelow(value)).toBe(round);
});

test('amounts in words of their size, in the style of the language', () => {
  expect(inWords(10_983_000_000, id)).toBe('10,983 miliar');
  expect(inWords(412_500_000, id)).toBe('412,5 juta');
  expect(inWords(300_000, id)).toBe('300 ribu');
  expect(inWords(950, id)).toBe('950');
  expect(inWords(10_983_000_000, en)).toBe('10.983 billion');
});

test('more than a round number, or exactly that', () => {
  expect(moreThan(302_875, id)).toBe('lebih dari 300 ribu');
  expect(moreThan(412_500_000, id, 'Rp ')).toBe('lebih dari Rp 400 juta');
  expect(moreThan(300_000, id)).toBe('300 ribu');
});
