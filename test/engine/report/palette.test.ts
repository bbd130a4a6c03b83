/** One palette for everything: a better status is never paler or redder than a worse one, and neighbours differ for colour-blind readers (culori simulates them). */
import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  wcagLuminance,
  type Color,
} from 'culori';
import { chartColor, chartColors, limitLooks, statusColors, stepColors, styles } from '../../../src/engine/report';
import { theme } from '../../../src/workbook/pptx/theme';

const oklab = converter('oklab');
const colour = (hex: string): Color => {
  const parsed = parse(`#${hex}`);
  if (parsed === undefined) throw new Error(`no colour ${hex}`);
  return parsed;
};
const redness = (hex: string) => oklab(colour(hex)).a;
const pairs = (scale: readonly string[]) => scale.slice(1).map((worse, index) => [scale[index] ?? '', worse] as const);
const statuses = ['good', 'middle', 'bad'] as const;

test.each([
  ['steps of a chart', stepColors],
  ['fills of statuses', statuses.map((each) => statusColors[each].fill)],
])('%s: the worse is never darker or less red', (_, scale) => {
  for (const [better, worse] of pairs(scale)) {
    expect([better, worse, wcagLuminance(colour(worse)) > wcagLuminance(colour(better))]).toEqual([
      better,
      worse,
      true,
    ]);
    // A shade greener by less than an eye can tell is no shade redder.
    expect([better, worse, redness(worse) - redness(better) > -0.01]).toEqual([better, worse, true]);
  }
});

test.each([
  ['red blindness', filterDeficiencyProt(1)],
  ['green blindness', filterDeficiencyDeuter(1)],
  ['blue blindness', filterDeficiencyTrit(1)],
])('with %s neighbours are told apart', (_, seen) => {
  const difference = differenceCiede2000();
  const least = (scale: readonly string[]) =>
    Math.min(...pairs(scale).map(([one, other]) => difference(seen(colour(one)), seen(colour(other)))));
  expect(least(stepColors)).toBeGreaterThan(10);
  expect(least(chartColors)).toBeGreaterThan(10);
  expect(least(limitLooks.map(({ color }) => color))).toBeGreaterThan(10);
  // Fills are told apart by their words and inks too.
  expect(least(statuses.map((each) => statusColors[each].fill))).toBeGreaterThan(4);
});

test.each(statuses)('the script of a %s status is easily read on its fill', (each) => {
  const { fill, ink } = statusColors[each];
  expect(wcagContrast(colour(fill), colour(ink))).toBeGreaterThanOrEqual(7);
});

test('sheets and slides take their colours from here, steps from the best on', () => {
  expect([styles.classGood.fill, styles.classMiddle.fill, styles.classBad.fill]).toEqual(
    statuses.map((each) => statusColors[each].fill),
  );
  expect([theme.accent, theme.notice]).toEqual([stepColors[0], statusColors.bad.ink]);
  const colours = (steps: 'bestFirst' | 'worstFirst', count: number) =>
    Array.from({ length: count }, (_, index) => chartColor(index, steps, count));
  expect(colours('bestFirst', 5)).toEqual([...stepColors]);
  expect(colours('worstFirst', 3)).toEqual(stepColors.slice(0, 3).toReversed());
  expect(chartColor(1, undefined, 2)).toBe(chartColors[1]);
});
