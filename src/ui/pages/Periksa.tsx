import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { DataNotice } from '../components/DataNotice';
import { FindingDetail } from '../components/FindingDetail';
import { FindingList } from '../components/FindingList';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { SeverityFilter } from '../components/SeverityFilter';
import { usePane } from '../PaneContext';

/** What is wrong and where: counts as filters, the list, the open finding. */
export function Periksa() {
  const { state, translate, run } = usePane();
  const { check, shown, finding } = state;
  const findings = useMemo(() => check?.findings.filter(({ severity }) => shown.has(severity)) ?? [], [check, shown]);
  return (
    <PageFrame
      title={translate('ui.page.periksa')}
      action={{ label: translate('ui.action.check'), run: () => run('check') }}
    >
      <DataNotice />
      {check === null ? (
        <Text>{translate('ui.periksa.intro')}</Text>
      ) : check.findings.length === 0 ? (
        <Notice intent="success">{translate('ui.periksa.clean')}</Notice>
      ) : (
        <>
          <SeverityFilter counts={check.counts} />
          {findings.length === 0 ? (
            <Text>{translate('ui.periksa.nothingShown')}</Text>
          ) : (
            <FindingList findings={findings} />
          )}
          {finding !== null && <FindingDetail finding={finding} findings={findings} />}
        </>
      )}
    </PageFrame>
  );
}
