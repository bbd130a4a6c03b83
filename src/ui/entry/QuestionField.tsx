import type { TaskQuestion, TaskRefusal } from '../../engine/entry';
import type { Dataset } from '../../engine/dataset';
import { yesNo } from '../../engine/schema';
import { usePane } from '../PaneContext';
import type { ListedChoice } from './ChoiceField';
import { FieldView, type FieldMessage } from './FieldView';
import { taskText } from './taskText';
import { refusalText } from '../../messages/refusal';
import { useChoices } from './useChoices';
import type { TaskAnswers } from './useTaskAnswers';

interface QuestionFieldProps {
  readonly task: string;
  readonly question: TaskQuestion;
  readonly answers: TaskAnswers;
  readonly dataset: Dataset;
  /** What stands in the way of the answer, and what is to be known about it. */
  readonly refusals: readonly TaskRefusal[];
  readonly notes: readonly TaskRefusal[];
}

/** A question of a task, asked like a column of a table. */
export function QuestionField({ task, question, answers, dataset, refusals, notes }: QuestionFieldProps) {
  const { translate } = usePane();
  const { column, options } = question;
  const { header: id, type, refersTo, required } = column;
  const keys = useChoices(dataset, options === undefined ? refersTo : undefined, listOf(question));
  const choices: readonly ListedChoice[] | null = options ?? keys;
  // A choice that has words is shown by them, and kept by its name.
  const words = (value: string): string => taskText(translate, `task.${task}.${id}.${value}`) ?? value;
  const named = (text: string): string => choices?.find(({ value }) => words(value) === text)?.value ?? text;
  const typed = answers.typedText(id);
  const answer = answers.answer(id);
  return (
    <FieldView
      column={column}
      label={taskText(translate, `task.${task}.${id}`) ?? id}
      mark={required === true ? translate('isi.required') : null}
      hint={taskText(translate, `task.${task}.${id}.hint`) ?? hintOf(type, translate)}
      message={messageOf()}
      value={typeof answer === 'string' ? words(answer) : answer}
      typed={typed === undefined ? null : words(typed)}
      choices={choices?.map(({ value, about }) => ({ value: words(value), about })) ?? null}
      isList={type !== 'text' || refersTo !== undefined}
      isReadOnly={false}
      follows={false}
      onText={(text) => answers.type(id, named(text))}
      onLeave={() => answers.leave(id)}
    />
  );

  function messageOf(): FieldMessage | null {
    const refused = refusals.find((each) => each.question === id);
    // What nobody has answered yet is not reproached.
    if (refused !== undefined && (typed !== undefined || answers.wasLeft(id)))
      return { severity: 'error', text: refusalText(translate, refused) };
    const note = notes.find((each) => each.question === id);
    return note === undefined ? null : { severity: 'warning', text: refusalText(translate, note) };
  }
}

function listOf({ column: { type, options } }: TaskQuestion): readonly string[] | null {
  if (type === 'yesno') return yesNo;
  return type === 'choice' ? (options ?? []) : null;
}

function hintOf(type: string, translate: ReturnType<typeof usePane>['translate']): string {
  return type === 'date' || type === 'month' || type === 'rp' || type === 'percent'
    ? translate(`isi.hint.${type}`)
    : '';
}
