import { campaign } from './campaign';
import { commands } from './commands';
import { followings } from './following';
import { kinds } from './kinds';

// A sample; the whole campaign is in test/programs/faults.test.ts.
jest.setTimeout(600_000);

test('whatever goes wrong, at whatever step of whatever command: the data are as before or done, the next run succeeds, and nothing is left over', async () => {
  const { total, counts, problems } = await campaign({
    seed: 1,
    series: 50,
    each: 3,
    most: 320,
  });
  expect(problems).toEqual([]);
  expect(total).toBeGreaterThan(40);
  // The sample meets every command that writes or follows, and most that can go wrong.
  expect([...counts.keys()].sort()).toEqual([...commands, ...followings].map(({ name }) => name).sort());
  const met = new Set([...counts.values()].flatMap((byKind) => [...byKind.keys()]));
  expect(kinds.filter((kind) => met.has(kind)).length).toBeGreaterThan(kinds.length / 2);
});
