import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { noteText, reminderMessage, workListMessage, workNames, type CheckResult } from '../../app';
import { CopyText } from '../components/CopyText';
import { DataNotice } from '../components/DataNotice';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { SaveCopy } from '../components/SaveCopy';
import { UndoMenu } from '../entry/UndoMenu';
import { WriteNames } from '../names/WriteNames';
import { usePane } from '../PaneContext';
import { useFirstReading } from '../state/useFirstReading';
import { useWork } from '../work/useWork';
import { WorkChoice } from '../work/WorkChoice';
import { WorkEffectPanel } from '../work/WorkEffectPanel';
import { WorkLines } from '../work/WorkLines';
import { WorkNarrowing } from '../work/WorkNarrowing';

const useStyles = makeStyles({
  messages: { flexShrink: 0, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

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
  const styles = useStyles();
  const { translate } = usePane();
  const state = useWork(check);
  if (state === null) return <Notice intent="info">{translate('tunggakan.noPeriod')}</Notice>;
  const { work, all, list, subject, marked } = state;
  const reminders = work.reminders(subject, marked);
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
      <div className={styles.messages}>
        <CopyText
          label={translate('tunggakan.message')}
          title={translate('tunggakan.message.title', { list: name })}
          text={workListMessage(list, subject.day, translate)}
        />
        <WriteNames check={check} list={() => workNames(check, list, translate)} />
        {reminders.length > 0 && (
          <CopyText
            label={translate('tunggakan.reminder', { count: reminders.length })}
            title={translate('tunggakan.reminder.title')}
            text={reminderMessage(reminders, translate)}
          />
        )}
      </div>
      <WorkLines key={list.id} check={check} state={state} />
      <WorkEffectPanel state={state} />
    </>
  );
}
