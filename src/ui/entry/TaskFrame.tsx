import { Text } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import type { CheckResult } from '../../app';
import type { Finding } from '../../engine/check';
import type { TaskPlan, TaskRefusal } from '../../engine/entry';
import { findingMessage } from '../../messages/finding';
import { Notice } from '../components/Notice';
import { usePane } from '../PaneContext';
import { EntryFrame, type Unsaved } from './EntryFrame';
import { QuestionField } from './QuestionField';
import { taskText } from './taskText';
import { refusalText } from '../../messages/refusal';
import type { TaskAnswers } from './useTaskAnswers';

interface TaskFrameProps {
  readonly task: string;
  readonly check: CheckResult;
  readonly answers: TaskAnswers;
  readonly plan: TaskPlan;
  /** False while nothing was done that could be reproached. */
  readonly isTold: boolean;
  /** What a rule objected to when it was saved. */
  readonly stopped: readonly Finding[];
  readonly unsaved: Unsaved;
  readonly frameRef: RefObject<HTMLDivElement | null>;
  readonly onSave: (isNext: boolean) => void;
  readonly onClose: () => void;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** What all tasks have: what they are about, their questions, what stands in the way and what is to be known. */
export function TaskFrame(props: TaskFrameProps) {
  const { task, check, answers, plan, isTold, stopped, children, ...frame } = props;
  const { translate } = usePane();
  const about = taskText(translate, `task.${task}.about`);
  const asked = new Set(answers.questions.map(({ column }) => column.header));
  // What belongs to a question or a line stands with it.
  const isGeneral = ({ question, line }: TaskRefusal): boolean =>
    line === undefined && (question === undefined || !asked.has(question));
  return (
    <EntryFrame
      {...frame}
      title={translate(`task.${task}.title`)}
      notices={about !== null && <Text size={200}>{about}</Text>}
      fields={answers.questions.map((question) => (
        <QuestionField
          key={question.column.header}
          task={task}
          question={question}
          answers={answers}
          dataset={check.dataset}
          refusals={plan.refusals}
          notes={plan.notes}
        />
      ))}
    >
      {children}
      {isTold &&
        plan.refusals.filter(isGeneral).map((refusal, index) => (
          <Notice key={index} intent="warning">
            {refusalText(translate, refusal)}
          </Notice>
        ))}
      {stopped.slice(0, 1).map((finding) => (
        <Notice key={finding.rule} intent="warning">
          {translate('isi.task.stopped', { message: findingMessage(translate, finding) })}
        </Notice>
      ))}
      {plan.notes.filter(isGeneral).map((note, index) => (
        <Notice key={index} intent="info">
          {refusalText(translate, note)}
        </Notice>
      ))}
    </EntryFrame>
  );
}
