/** What counts as nothing, and what Excel of any language shows for a formula that failed. */
import { isBlank, isFormulaError } from '../../../../src/engine/dataset/read/reading';

test.each(
  ['#N/A', '#NV', '#N/D', '#N/B', '#GETTING_DATA', ' #N/A', '#REF!', '#DIV/0!', '#NAMA?', '#NILAI!', '#ÜBERLAUF!'].map(
    (text) => [text.trim()],
  ),
)('%s is what a failed formula shows', (text) => {
  expect(isFormulaError(text)).toBe(true);
  expect(isFormulaError(`${text} `)).toBe(true);
});

test.each(['', '#', '#!', '#1', '#nama?', 'x #REF!', '#REF! x', '#N/Axe', '#REF', 'N/A', '#A B!'])(
  '%j is a text like any other',
  (text) => {
    expect(isFormulaError(text)).toBe(false);
  },
);

test('cells that hold nothing, or spaces of any kind', () => {
  for (const cell of [null, undefined, '', ' ', '\t\n', '\u00a0', '\u200b', '\u2060 \u200b', '\u3000'])
    expect([cell, isBlank(cell)]).toEqual([cell, true]);
  for (const cell of [0, false, '0', '-', ' x', '\u00a0a', '\u200b.', 'é', '\u007f'])
    expect([cell, isBlank(cell)]).toEqual([cell, false]);
});
