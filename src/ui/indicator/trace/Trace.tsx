import { useMemo } from 'react';
import { explainer, notReported, type CheckResult, type TracedCell } from '../../../app';
import type { TraceTarget } from '../../../engine/measure';
import { Notice } from '../../components/Notice';
import { usePane } from '../../PaneContext';
import { FormulaPanel } from './FormulaPanel';
import { NotePanel } from './NotePanel';
import { ofData, TraceFrame } from './TraceFrame';
import { TracePanel } from './TracePanel';

interface TraceProps {
  readonly check: CheckResult;
  readonly traced: TracedCell;
  readonly onOpen: (target: TraceTarget) => void;
  readonly onClose: () => void;
}

/** *Telusuri angka ini*: explains the number of a card or of a report cell. */
export function Trace({ check, traced: { trace, ...cell }, onOpen, onClose }: TraceProps) {
  const { translate } = usePane();
  const explain = useMemo(() => explainer(check), [check]);
  const gone = (
    <TraceFrame title={translate('trace.title')} area={null} cell={ofData} onClose={onClose}>
      <Notice intent="warning">{translate('trace.gone')}</Notice>
    </TraceFrame>
  );
  switch (trace.kind) {
    case 'note':
      return <NotePanel note={trace} cell={cell} onOpen={onOpen} onClose={onClose} />;
    case 'formula': {
      const explanation = explain.ofFormula(trace.formula, trace.area, trace.group ?? null);
      if (explanation === null) return gone;
      const { title } = trace;
      return <FormulaPanel title={title} explanation={explanation} check={check} cell={cell} onClose={onClose} />;
    }
    case 'indicator': {
      const explanation = explain.ofIndicator(trace);
      if (explanation === null) return gone;
      const { reporting } = check.programme.catalogue;
      const isOfReports = reporting !== null && (trace.id === reporting.have || trace.id === reporting.ought);
      const missing = isOfReports ? notReported(check, explain, trace.area) : [];
      return (
        <TracePanel
          explanation={explanation}
          check={check}
          missing={missing}
          cell={cell}
          onOpen={onOpen}
          onClose={onClose}
        />
      );
    }
  }
}
