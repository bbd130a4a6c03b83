import { findingKeys, type Finding } from '../engine/check';
import type { CheckResult } from './types';

type Checked = Pick<CheckResult, 'dataset' | 'findings'>;

/**
 * The finding of a later check that says what one of an earlier check said: the same rule, about the same column of the same row, also where the row has
 * moved. Null where it is gone.
 */
export function findAgain(finding: Finding, before: Checked, after: Checked): Finding | null {
  if (after.findings.includes(finding)) return finding;
  const { rule, table, column, row } = finding;
  const alike = after.findings.filter((each) => each.rule === rule && each.table === table && each.column === column);
  const key = findingKeys(before.dataset)(finding);
  const keyOf = findingKeys(after.dataset);
  const sameKey = alike.filter((each) => keyOf(each) === key);
  const inPlace = sameKey.find((each) => each.row === row);
  return inPlace ?? (key === '' ? null : (sameKey[0] ?? null));
}
