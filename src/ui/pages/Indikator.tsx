import { Text } from '@fluentui/react-components';
import { isUnlinked, type AreaIndicators } from '../../engine/measure';
import { DataNotice } from '../components/DataNotice';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { SheetList } from '../components/SheetList';
import { DeckButton } from '../indicator/DeckButton';
import { LeaderButton } from '../indicator/LeaderButton';
import { Overview } from '../indicator/Overview';
import { useIndicators } from '../indicator/useIndicators';
import { Trace } from '../indicator/trace/Trace';
import { useTrace } from '../indicator/trace/useTrace';
import { usePane } from '../PaneContext';

/** Indicators of an area and the report sheets; a number of either is explained down to its rows. */
export function Indikator() {
  const { state, translate, run, show } = usePane();
  const { report, area } = state;
  const check = state.check !== null && state.check.dataset.present.size > 0 ? state.check : null;
  const indicators = useIndicators(check);
  const { traced, isReportSelected, open, close } = useTrace(check);
  const chosen = indicators?.areas.find(({ code }) => code === area) ?? ownArea(indicators?.areas ?? []);
  const errors = check?.counts.error ?? 0;
  const hint = show === null ? 'trace.hint.noExcel' : 'trace.hint';
  return (
    <PageFrame
      title={translate('ui.page.indikator')}
      action={{ label: translate('ui.action.report'), run: () => run('report') }}
    >
      <DataNotice />
      {check === null && isReportSelected && <Notice intent="info">{translate('trace.unchecked')}</Notice>}
      {traced !== null && check !== null ? (
        <Trace check={check} traced={traced} onOpen={open} onClose={close} />
      ) : (
        <>
          {report === null ? <Text>{translate('ui.indikator.intro')}</Text> : <SheetList sheets={report.sheets} />}
          {check !== null && indicators !== null && chosen !== undefined && (
            <>
              {errors > 0 && <Notice intent="warning">{translate('ui.indikator.draft', { errors })}</Notice>}
              <Text size={200}>{translate(hint)}</Text>
              <LeaderButton />
              <DeckButton />
              <Overview check={check} indicators={indicators} area={chosen} onOpen={open} />
            </>
          )}
        </>
      )}
    </PageFrame>
  );
}

/** The area that a workbook is about: its part when it has only one, else the whole. */
function ownArea(areas: readonly AreaIndicators[]): AreaIndicators | undefined {
  const [first, ...others] = areas.filter((area) => area.depth === 1 && !isUnlinked(area));
  return first !== undefined && others.length === 0 ? first : areas[0];
}
