/** Files of layouts that nobody here chose: most of their columns are found, and no other is taken for sure. */
import { importTarget, matchSource, noMemory } from '../../../src/app';
import { sure } from '../../../src/engine/entry';
import { layouts } from './layouts';
import { baseCheck, gridOf } from './support';

test('at least four of five columns that exist are found, and what is not found is asked about', async () => {
  const check = await baseCheck();
  let [all, found] = [0, 0];
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const { source, table, text, wanted } of layouts) {
    const { mapping, matches } = matchSource(importTarget(check, table), gridOf(text), noMemory);
    for (const [column, header] of Object.entries(wanted)) {
      all += 1;
      if (mapping.get(column) === header) found += 1;
      else missed.push(`${source}: ${column} ← ${header}, not ${mapping.get(column) ?? 'none'}`);
    }
    for (const match of matches)
      if (wanted[match.column] !== match.source && match.confidence >= sure && mapping.has(match.column))
        wrong.push(`${source}: ${match.column} ← ${match.source}`);
  }
  expect({ layouts: layouts.length, enough: found / all >= 0.8, missed: found / all >= 0.8 ? [] : missed }).toEqual({
    layouts: layouts.length,
    enough: true,
    missed: [],
  });
  expect(layouts.length).toBeGreaterThanOrEqual(10);
  expect(wrong).toEqual([]);
});
