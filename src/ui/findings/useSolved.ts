import { useEffect, useRef } from 'react';
import { findAgain, type CheckResult } from '../../app';
import type { Finding } from '../../engine/check';
import { usePane } from '../PaneContext';
import type { ShownFindings } from './useFindings';

/** When the open finding is gone because the check followed an edit, the one that came after it in the list is opened; with none after it, the one before. */
export function useSolved(shown: ShownFindings): void {
  const { state, dispatch } = usePane();
  const { check, finding } = state;
  const last = useRef<{ readonly check: CheckResult | null; readonly ordered: readonly Finding[] } | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = { check, ordered: shown.ordered };
    if (check === null || finding === null || check.findings.includes(finding)) return;
    const { check: checkBefore = null, ordered = [] } = before ?? {};
    const at = ordered.indexOf(finding);
    const others = at < 0 ? [] : [...ordered.slice(at + 1), ...ordered.slice(0, at).reverse()];
    let next: Finding | null = null;
    for (const other of others) {
      const again = checkBefore === null ? null : findAgain(other, checkBefore, check);
      if (again === null || !shown.ordered.includes(again)) continue;
      next = again;
      break;
    }
    dispatch({ type: 'findingOpened', finding: next });
  }, [check, finding, shown, dispatch]);
}
