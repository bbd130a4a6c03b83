import { Text } from '@fluentui/react-components';
import { DataNotice } from '../components/DataNotice';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { StampCard } from '../components/StampCard';
import { UndoMenu } from '../entry/UndoMenu';
import { RepairedNotice } from '../findings/RepairedNotice';
import { CheckActions } from '../findings/CheckActions';
import { Findings } from '../findings/Findings';
import { FreshNotice } from '../findings/FreshNotice';
import { usePane } from '../PaneContext';

/** What is wrong and where, and the work on it. */
export function Periksa() {
  const { state, translate, run } = usePane();
  const { check } = state;
  return (
    <PageFrame
      title={translate('ui.page.periksa')}
      action={{ label: translate('ui.action.check'), run: () => run('check') }}
    >
      <DataNotice />
      <RepairedNotice />
      {/* What was saved in a form that was opened from here; the list needs its room again afterwards. */}
      {state.ended?.key.startsWith('isi.') === true && <UndoMenu leaves />}
      {check !== null && <FreshNotice check={check} />}
      {check === null ? (
        <Text>{translate('ui.periksa.intro')}</Text>
      ) : check.findings.length === 0 ? (
        <>
          <CheckActions check={check} />
          <Notice intent="success">{translate('ui.periksa.clean')}</Notice>
          <StampCard />
        </>
      ) : (
        <Findings check={check} />
      )}
    </PageFrame>
  );
}
