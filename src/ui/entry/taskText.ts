import type { TaskFigure } from '../../engine/entry';
import type { Translate } from '../../messages';
import { shownValue } from '../../messages/refusal';

/** A text of a task, where the programme has it. */
export function taskText(translate: Translate, key: string): string | null {
  return translate.has(key) ? translate(key) : null;
}

/** What a figure is called. */
export const figureLabel = (translate: Translate, task: string, { id }: TaskFigure): string =>
  taskText(translate, `task.${task}.${id}`) ?? taskText(translate, `task.figure.${id}`) ?? id;

/** What a figure comes to; of a part, of how many. */
export function figureText(translate: Translate, { after, of, type }: TaskFigure): string {
  const text = shownValue(translate, after, type);
  return of === undefined ? text : translate('isi.task.part', { part: text, all: shownValue(translate, of, type) });
}
