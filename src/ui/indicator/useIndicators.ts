import { useEffect, useState } from 'react';
import { indicatorsInTurns, type CheckResult } from '../../app';
import type { IndicatorResult } from '../../engine/measure';

/** The indicators of checked data, computed without holding up the page; null until they are there, and before a check. */
export function useIndicators(check: CheckResult | null): IndicatorResult | null {
  const [computed, setComputed] = useState<{ readonly of: CheckResult; readonly indicators: IndicatorResult } | null>(
    null,
  );
  useEffect(() => {
    if (check === null) return;
    const stopped = new AbortController();
    indicatorsInTurns(check, { signal: stopped.signal, report: () => undefined }).then(
      (indicators) => setComputed({ of: check, indicators }),
      // Another check has taken the place of this one.
      () => undefined,
    );
    return () => stopped.abort();
  }, [check]);
  return computed !== null && computed.of === check ? computed.indicators : null;
}
