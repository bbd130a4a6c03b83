import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CheckResult } from '../../app';
import type { FormTask, TaskRefusal, TaskSubject } from '../../engine/entry';
import { LeaveDialog } from '../dialogs/LeaveDialog';
import { usePane } from '../PaneContext';
import { DraftNotice } from './DraftNotice';
import { focusFirst } from './fieldFocus';
import { FigureTable } from './FigureTable';
import { QuestionField } from './QuestionField';
import { TaskFrame } from './TaskFrame';
import { useFormKeys } from './useFormKeys';
import { useSaveTask } from './useSaveTask';
import { useTaskAnswers } from './useTaskAnswers';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    '@container (min-width: 640px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
});

interface TaskFormViewProps {
  readonly task: FormTask;
  readonly check: CheckResult;
  readonly subject: TaskSubject;
  readonly onClose: () => void;
}

/** A task that asks a few questions: what follows is shown before anything is stored. */
export function TaskFormView({ task, check, subject, onClose }: TaskFormViewProps) {
  const styles = useStyles();
  const { state, translate } = usePane();
  const element = useRef<HTMLDivElement>(null);
  const answers = useTaskAnswers(task, check, subject);
  const { stopped, save: store } = useSaveTask(check, task.id);
  const [leaving, setLeaving] = useState(false);
  const [isTried, setTried] = useState(false);
  const plan = task.plan(subject, answers.given);
  const isBusy = state.work !== null;
  useEffect(() => focusFirst(element.current, 'blank'), []);

  const save = (isNext: boolean) => {
    setTried(true);
    if (isBusy) return;
    if (plan.batch === null) {
      focusFirst(element.current, plan.refusals.length > 0 ? 'invalid' : 'blank');
      return;
    }
    store(plan.batch, () => {
      answers.keep(isNext ? task.kept : []);
      if (!isNext) {
        onClose();
        return;
      }
      setTried(false);
      setTimeout(() => focusFirst(element.current, 'blank'));
    });
  };
  const close = () => {
    if (answers.isDirty) setLeaving(true);
    else onClose();
  };
  const keys = useFormKeys({
    form: element,
    onSave: save,
    onEscape: () => {
      if (!isBusy) close();
    },
  });
  const asked = new Set(answers.questions.map(({ column }) => column.header));
  // What belongs to a question stands under it.
  const isGeneral = ({ question }: TaskRefusal): boolean => question === undefined || !asked.has(question);
  return (
    <TaskFrame
      task={task.id}
      frameRef={element}
      refusals={answers.isDirty || isTried ? plan.refusals.filter(isGeneral) : []}
      notes={plan.notes.filter(isGeneral)}
      stopped={stopped}
      onClose={close}
      {...keys}
      actions={
        <>
          <Button
            data-save
            appearance="primary"
            disabledFocusable={isBusy || plan.batch === null}
            onClick={() => save(false)}
          >
            {translate('isi.save')}
          </Button>
          <Button disabledFocusable={isBusy || plan.batch === null} onClick={() => save(true)}>
            {translate('isi.task.next')}
          </Button>
        </>
      }
    >
      {answers.wasRestored && <DraftNotice onDiscard={() => answers.keep([])} />}
      <div className={styles.fields}>
        {answers.questions.map((question) => (
          <QuestionField
            key={question.column.header}
            task={task.id}
            question={question}
            answers={answers}
            dataset={check.dataset}
            refusals={plan.refusals}
            notes={plan.notes}
          />
        ))}
      </div>
      <FigureTable task={task.id} figures={plan.figures} />
      {leaving && (
        <LeaveDialog
          onStay={() => setLeaving(false)}
          onKeep={onClose}
          onDiscard={() => {
            answers.keep([]);
            onClose();
          }}
        />
      )}
    </TaskFrame>
  );
}
