/**
 * The colours of everything that is shown: sheets, charts, slides and the pane. Hex RGB without `#`. A better status is never paler or redder than a worse
 * one, and those that stand side by side differ for colour-blind readers and in a black-and-white print (test/engine/report/palette.test.ts).
 */

/** Colour of headings and of what a chart has one of. */
export const accent = '0B5A4A';

/** Fill and script of a good, a middling and a bad status. */
export const statusColors = {
  good: { fill: 'C4E6DA', ink: '0B4A3C' },
  middle: { fill: 'FBE7B0', ink: '5F4600' },
  bad: { fill: 'FDE6DE', ink: '8A1C12' },
} as const;

/** Chart series that are steps from the best to the worst, in this order; fewer steps begin with the best. */
export const stepColors = [accent, '3A8270', '84B5A2', 'E8BC5C', 'F9D5CA'] as const;

/** Chart series that are no steps, in order; of different darkness, so that they differ in a black-and-white print too. */
export const chartColors = [accent, 'E0A030', '4F8FC0', 'C9DDD3', '6B5B95', 'A9A9A9'] as const;

/** Dashed lines of limits in a chart, in order: the one of the good class, the one of the bad; colour and dash differ. */
export const limitLooks = [
  { color: '3A8270', dash: 'dash' },
  { color: '8A1C12', dash: 'dot' },
] as const;

/** Colour of one of a chart's so many series. */
export function chartColor(index: number, steps: 'bestFirst' | 'worstFirst' | undefined, count: number): string {
  if (steps === undefined) return chartColors[index % chartColors.length] ?? accent;
  return stepColors[steps === 'bestFirst' ? index : count - 1 - index] ?? accent;
}
