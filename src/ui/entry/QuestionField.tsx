import type { TaskQuestion, TaskRefusal } from '../../engine/entry';
import type { Dataset } from '../../engine/dataset';
import { yesNo } from '../../engine/schema';
import { usePane } from '../PaneContext';
import type { ListedChoice } from './ChoiceField';
import { FieldView, type FieldMessage } from './FieldView';
import { refusalText, taskText } from './taskText';
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
  const words = (value: string): string => taskText(translate, `task.${task}.${id}.${value}`) ?? '';
  const typed = answers.typedText(id);
  return (
    <FieldView
      column={column}
      label={taskText(translate, `task.${task}.${id}`) ?? id}
      mark={required === true ? translate('isi.required') : null}
      hint={taskText(translate, `task.${task}.${id}.hint`) ?? hintOf(type, translate)}
      message={messageOf()}
      value={answers.answer(id)}
      typed={typed ?? null}
      choices={choices?.map(({ value, about }) => ({ value, about: about === '' ? words(value) : about })) ?? null}
      isReadOnly={false}
      follows={false}
      onText={(text) => answers.type(id, text)}
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
