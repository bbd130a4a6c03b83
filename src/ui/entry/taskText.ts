import type { TaskFigure } from '../../engine/entry';
import type { Translate } from '../../messages';

/** A text of a task, where the programme has it. */
export function taskText(translate: Translate, key: string): string | null {
  return translate.has(key) ? translate(key) : null;
}

/** What a figure is called. */
export const figureLabel = (translate: Translate, task: string, { id }: TaskFigure): string =>
  taskText(translate, `task.${task}.${id}`) ?? taskText(translate, `task.figure.${id}`) ?? id;
