import { Text } from '@fluentui/react-components';
import { noteText, workListMessage, type CheckResult } from '../../app';
import { CopyText } from '../components/CopyText';
import { DataNotice } from '../components/DataNotice';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { SaveCopy } from '../components/SaveCopy';
import { UndoMenu } from '../entry/UndoMenu';
import { usePane } from '../PaneContext';
import { useFirstReading } from '../state/useFirstReading';
import { useWork } from '../work/useWork';
import { WorkChoice } from '../work/WorkChoice';
import { WorkEffectPanel } from '../work/WorkEffectPanel';
import { WorkLines } from '../work/WorkLines';
import { WorkNarrowing } from '../work/WorkNarrowing';

/** *Tunggakan*: what is about to fall due, overdue, about to be at risk, and what is to be collected so that PAR comes under its limit. */
export function Tunggakan() {
  const { state, translate } = usePane();
  useFirstReading();
  const { check } = state;
  return (
    <PageFrame title={translate('ui.page.tunggakan')}>
      <DataNotice />
      <UndoMenu />
      <SaveCopy />
      {check !== null && check.dataset.present.size > 0 && <Lists check={check} />}
    </PageFrame>
  );
}

function Lists({ check }: { readonly check: CheckResult }) {
  const { language, translate } = usePane();
  const state = useWork(check);
  if (state === null) return <Notice intent="info">{translate('tunggakan.noPeriod')}</Notice>;
  const { all, list, subject } = state;
  const errors = check.counts.error;
  const name = translate(`work.${list.id}`);
  return (
    <>
      {errors > 0 && <Text size={200}>{translate('tunggakan.draft', { errors })}</Text>}
      {all.notes.map((note) => (
        <Text key={note.code} size={200}>
          {noteText(translate, note)}
        </Text>
      ))}
      <WorkNarrowing state={state} />
      <WorkChoice state={state} />
      <WorkLines key={list.id} check={check} state={state} />
      <CopyText
        label={translate('tunggakan.message')}
        title={translate('tunggakan.message.title', { list: name })}
        text={workListMessage(list, subject.day, language, translate)}
      />
      <WorkEffectPanel state={state} />
    </>
  );
}
