import { absenceRules, acrossRules } from './across';
import { areaRules } from './areas/areaRules';
import { cellRules } from '../../engine/check/rules/cells';
import { continuityRules } from './continuity';
import { keyRules } from '../../engine/check/rules/keys';
import { readingRules } from '../../engine/check/rules/reading';
import { rowRules } from './rows';
import { slipRules } from '../../engine/check/rules/slips';
import type { Rule, RowRule } from '../../engine/check/rule';

/** Rules about data rows, in running order: an error hides later rules of its row that read the same cells. */
export const runningOrder: readonly RowRule[] = [
  ...keyRules,
  ...areaRules,
  ...rowRules,
  ...acrossRules,
  ...continuityRules,
  ...slipRules,
];

/** Every rule of spec/rules.md, in the order in which findings of one cell are listed. A rule that looks at several columns has an entry for each. */
export const registry: readonly Rule[] = [...readingRules, ...cellRules, ...runningOrder, ...absenceRules];
