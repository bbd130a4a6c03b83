import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckResult } from '../../app';
import type { FormTask, TaskSubject } from '../../engine/entry';
import { usePane } from '../PaneContext';
import { useFrame } from './EntryFrame';
import { focusFirst } from './fieldFocus';
import { FigureTable } from './FigureTable';
import { TaskFrame } from './TaskFrame';
import { useSaveTask } from './useSaveTask';
import { useTaskAnswers } from './useTaskAnswers';

interface TaskFormViewProps {
  readonly task: FormTask;
  readonly check: CheckResult;
  readonly subject: TaskSubject;
  readonly onClose: () => void;
}

/** A task that asks a few questions: what follows is shown before anything is stored. */
export function TaskFormView({ task, check, subject, onClose }: TaskFormViewProps) {
  const { state, translate } = usePane();
  const frame = useFrame();
  const answers = useTaskAnswers(task, check, subject);
  const { stopped, save: store } = useSaveTask(check, task.id);
  const [isTried, setTried] = useState(false);
  const plan = task.plan(subject, answers.given);
  const isBusy = state.work !== null;

  const save = (isNext: boolean) => {
    setTried(true);
    if (isBusy) return;
    if (plan.batch === null) {
      focusFirst(frame.current, plan.refusals.length > 0 ? 'invalid' : 'blank');
      return;
    }
    store(plan.batch, () => {
      answers.keep(isNext ? task.kept : []);
      if (!isNext) {
        onClose();
        return;
      }
      setTried(false);
      setTimeout(() => focusFirst(frame.current, 'blank'));
    });
  };
  return (
    <TaskFrame
      task={task.id}
      check={check}
      answers={answers}
      plan={plan}
      isTold={answers.isDirty || isTried}
      stopped={stopped}
      unsaved={answers}
      frameRef={frame}
      onSave={save}
      onClose={onClose}
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
      <FigureTable task={task.id} figures={plan.figures} />
    </TaskFrame>
  );
}
