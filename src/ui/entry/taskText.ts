import type { TaskFigure, TaskRefusal } from '../../engine/entry';
import type { CellValue } from '../../engine/schema';
import type { TextKey, Translate } from '../../messages';
import { valueText } from '../../messages/finding';

/** A text of a task, where the programme has it. */
export function taskText(translate: Translate, key: string): string | null {
  return translate.has(key) ? translate(key) : null;
}

/** Why something cannot be done, or what is to be known, in words. */
export function refusalText(translate: Translate, { code, params = {}, types = {} }: TaskRefusal): string {
  const key: TextKey = `refusal.${code}`;
  const texts = Object.entries(params).map(([name, value]) => [name, shown(translate, value, types[name] ?? '')]);
  return translate(key, Object.fromEntries(texts));
}

/** What a figure is called. */
export const figureLabel = (translate: Translate, task: string, { id }: TaskFigure): string =>
  taskText(translate, `task.${task}.${id}`) ?? taskText(translate, `task.figure.${id}`) ?? id;

/** What a figure comes to; of a part, of how many. */
export function figureText(translate: Translate, { after, of, type }: TaskFigure): string {
  const text = shown(translate, after, type);
  return of === undefined ? text : translate('isi.task.part', { part: text, all: shown(translate, of, type) });
}

/** A value as people write it; a dash for nothing. */
export const shown = (translate: Translate, value: CellValue, type: string): string =>
  value === null ? '–' : valueText(value, type, translate.language);
