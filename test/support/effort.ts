/**
 * How much a run of the tests does: `npm test` takes a sample of the matrices and of the random work, `npm run test:all` (TEST_EFFORT=all) does
 * everything. What a sample leaves out is not handed to jest at all, so that nothing counts that did not run.
 */
const isWhole = process.env['TEST_EFFORT'] === 'all';

export const effort = {
  isWhole,
  /** Rounds of random work, or steps of a long walk. */
  runs: (sample: number, whole: number): number => (isWhole ? whole : sample),
  /** Cases of a matrix; of a sample those that are asked for, at least one. */
  cases<Case>(all: readonly Case[], isSample: (one: Case, index: number) => boolean): readonly Case[] {
    const chosen = isWhole ? all : all.filter(isSample);
    if (chosen.length === 0) throw new Error('A sample of no cases proves nothing.');
    return chosen;
  },
} as const;
