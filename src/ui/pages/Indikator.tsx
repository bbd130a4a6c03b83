import { Text } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { explainer, indicatorsOf, reportTraces } from '../../app';
import type { AreaIndicators, TraceTarget } from '../../core/indicators';
import { reportTexts } from '../../messages/reportTexts';
import type { SelectedCell } from '../../workbook/port';
import { DataNotice } from '../components/DataNotice';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { SheetList } from '../components/SheetList';
import { Overview } from '../indicator/Overview';
import { TracePanel } from '../indicator/trace/TracePanel';
import { useReportCell } from '../indicator/useReportCell';
import { usePane } from '../PaneContext';

/** The number that is being explained. */
interface Traced {
  readonly target: TraceTarget;
  /** False when the report sheet shows something else than the data give. */
  readonly current: boolean;
}

/** Indicators of an area and the report sheets; a number of either is explained down to its rows. */
export function Indikator() {
  const { workbook, state, translate, language, run, show } = usePane();
  const { report, area } = state;
  const check = state.check !== null && state.check.dataset.present.size > 0 ? state.check : null;
  const indicators = useMemo(() => (check === null ? null : indicatorsOf(check)), [check]);
  const explain = useMemo(() => (check === null ? null : explainer(check)), [check]);
  const [traced, setTraced] = useState<Traced | null>(null);
  const selected = useReportCell(workbook);
  const isReportSelected = selected !== null;
  /** Describing the report takes a moment; it is done once a cell of it is selected. */
  const traceOf = useMemo(
    () => (check === null || !isReportSelected ? null : reportTraces(check, reportTexts(language, translate))),
    [check, isReportSelected, language, translate],
  );
  // After a new check the explanation follows the new data; whether a sheet agrees with them is known when a cell is selected again.
  useEffect(() => setTraced((before) => before && { ...before, current: true }), [check]);
  const followed = useRef<SelectedCell | null>(null);
  useEffect(() => {
    if (selected === null || traceOf === null || selected === followed.current) return;
    followed.current = selected;
    const found = traceOf(selected);
    if (found !== null) setTraced(found);
  }, [selected, traceOf]);

  const chosen = indicators?.areas.find(({ code }) => code === area) ?? ownArea(indicators?.areas ?? []);
  const errors = check?.counts.error ?? 0;
  const explanation = useMemo(() => (traced === null ? null : (explain?.(traced.target) ?? null)), [traced, explain]);
  const open = (target: TraceTarget) => setTraced({ target, current: true });
  const hint = show === null ? 'trace.hint.noExcel' : 'trace.hint';
  return (
    <PageFrame
      title={translate('ui.page.indikator')}
      action={{ label: translate('ui.action.report'), run: () => run('report') }}
    >
      <DataNotice />
      {check === null && isReportSelected && <Notice intent="info">{translate('trace.unchecked')}</Notice>}
      {explanation !== null && traced !== null && check !== null ? (
        <TracePanel
          explanation={explanation}
          dataset={check.dataset}
          current={traced.current}
          onOpen={open}
          onClose={() => setTraced(null)}
        />
      ) : (
        <>
          {traced !== null && check !== null && <Notice intent="warning">{translate('trace.gone')}</Notice>}
          {report === null ? <Text>{translate('ui.indikator.intro')}</Text> : <SheetList sheets={report.sheets} />}
          {check !== null && indicators !== null && chosen !== undefined && (
            <>
              {errors > 0 && <Notice intent="warning">{translate('ui.indikator.draft', { errors })}</Notice>}
              <Text size={200}>{translate(hint)}</Text>
              <Overview check={check} indicators={indicators} area={chosen} onOpen={open} />
            </>
          )}
        </>
      )}
    </PageFrame>
  );
}

/** The area that a workbook is about: its kecamatan when it has only one, else the kabupaten. */
function ownArea(areas: readonly AreaIndicators[]): AreaIndicators | undefined {
  const [first, ...others] = areas.filter(({ level }) => level === 'kecamatan');
  return first !== undefined && others.length === 0 ? first : areas[0];
}
