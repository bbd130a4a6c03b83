import { effort } from '../../support/effort';
import { fuzz } from '../../support/fuzz/campaign';

jest.setTimeout(1_800_000);

test('mutated workbooks end in words, whole files or nothing', async () => {
  const { runs, codes, faults } = await fuzz(effort.runs(40, 1000), 1);
  expect(faults).toEqual([]);
  expect(runs).toBe(effort.runs(120, 3000));
  // Some are refused, some are read: neither the mutations nor the reader are blunt.
  expect(codes[2]).toBeGreaterThan(0);
  expect((codes[0] ?? 0) + (codes[1] ?? 0)).toBeGreaterThan(0);
});
