import { useEffect, useMemo, useRef, useState } from 'react';
import { paperTraces, reportMemory, reportTraces, type CheckResult, type TracedCell } from '../../../app';
import type { TraceTarget } from '../../../engine/measure';
import { noMemory, type ReportMemory } from '../../../engine/report';
import { reportTexts } from '../../../messages/reportTexts';
import type { SelectedCell } from '../../../workbook/port';
import { usePane } from '../../PaneContext';
import { useReportCell } from '../useReportCell';

/** The number that is being explained, and the ways to change it. */
export interface TraceState {
  readonly traced: TracedCell | null;
  /** Whether a cell of a report sheet is selected. */
  readonly isReportSelected: boolean;
  readonly open: (target: TraceTarget) => void;
  readonly close: () => void;
}

/** Follows the selection in the report sheets, as soon as there are checked data to explain its numbers with. */
export function useTrace(check: CheckResult | null): TraceState {
  const { workbook, app, language, translate, state } = usePane();
  const { programme } = app;
  const { report } = state;
  const [traced, setTraced] = useState<TracedCell | null>(null);
  const selected = useReportCell(workbook);
  const isReportSelected = selected !== null;
  const [memory, setMemory] = useState<ReportMemory | null>(null);
  const texts = useMemo(() => reportTexts(language, translate), [language, translate]);
  useEffect(() => {
    if (check === null || !isReportSelected) return;
    let wanted = true;
    const remember = (found: ReportMemory) => {
      if (wanted) setMemory(found);
    };
    // Excel is busy: earlier values and targets are not explained, all other numbers are.
    reportMemory(programme, workbook, texts).then(remember, () => remember(noMemory));
    return () => {
      wanted = false;
    };
  }, [workbook, programme, texts, check, report, isReportSelected]);
  /** Describing the report takes a moment; it is done once a cell of it is selected. */
  const traceOf = useMemo(() => {
    if (check === null || memory === null) return null;
    const ofReport = reportTraces(check, texts, memory);
    const ofPaper = paperTraces(check, workbook, texts);
    return async (cell: SelectedCell) => ofReport(cell) ?? (await ofPaper(cell));
  }, [check, memory, texts, workbook]);
  // After a new check the explanation follows the new data; whether a sheet agrees with them is known when a cell is selected again.
  useEffect(() => setTraced((before) => before && { ...before, current: true }), [check]);
  const followed = useRef<SelectedCell | null>(null);
  useEffect(() => {
    if (selected === null || traceOf === null || selected === followed.current) return;
    followed.current = selected;
    traceOf(selected).then(
      (found) => {
        if (found !== null && selected === followed.current) setTraced(found);
      },
      // Excel is busy: the next selection is explained.
      () => undefined,
    );
  }, [selected, traceOf]);
  return {
    traced,
    isReportSelected,
    open: (target) => setTraced({ trace: { kind: 'indicator', ...target }, current: true, isFixed: false }),
    close: () => setTraced(null),
  };
}
