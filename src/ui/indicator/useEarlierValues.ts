import { useEffect, useState } from 'react';
import { earlierValues, type CheckResult } from '../../app';
import type { IndicatorResult } from '../../engine/measure';
import type { Comparison } from '../../engine/report';
import { reportTexts } from '../../messages/reportTexts';
import { usePane } from '../PaneContext';

/** What the indicators are compared with; null until it is read, and where there is nothing to compare with. */
export function useEarlierValues(check: CheckResult, indicators: IndicatorResult): Comparison | null {
  const { workbook, language, translate } = usePane();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  useEffect(() => {
    let wanted = true;
    earlierValues(workbook, check, indicators, reportTexts(language, translate)).then(
      (found) => {
        if (wanted) setComparison(found);
      },
      // Excel is busy: the cards stay without a change, which says nothing wrong.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [workbook, check, indicators, language, translate]);
  return comparison;
}
