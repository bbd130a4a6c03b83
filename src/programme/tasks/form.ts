import type { FormTask, TaskFigure, TaskPlan, TaskQuestion, TaskRefusal } from '../../engine/entry';
import type { RowValues } from '../../engine/entry';
import { isTextType, type ColumnSchema } from '../../engine/schema';
import type { TaskId } from './names';
import { refusal } from './refusal';
import { taskBook, type TaskBook } from './taskBook';

/** A plan of nothing: answers are missing. */
export const nothing: TaskPlan = { batch: null, refusals: [], notes: [], figures: [] };

/** A plan that something stands in the way of. */
export const refusedPlan = (refusals: readonly TaskRefusal[], figures: readonly TaskFigure[] = []): TaskPlan => ({
  ...nothing,
  refusals,
  figures,
});

/** An answer as text; '' where there is none. */
export function textIn(answers: RowValues, id: string): string {
  return String(answers[id] ?? '').trim();
}

/** An answer as number; null where there is none. */
export function numberIn(answers: RowValues, id: string): number | null {
  const answer = answers[id];
  return typeof answer === 'number' ? answer : null;
}

/** The answers that were given, and for the other questions those proposed. */
export function answered(proposals: RowValues, given: RowValues): RowValues {
  const filled = Object.entries(given).filter(([, answer]) => answer !== null && String(answer).trim() !== '');
  return { ...proposals, ...Object.fromEntries(filled) };
}

/** What is wrong with an answer by its column: its type, its limits, the choices that there are. */
export function answerFault({ column, options }: TaskQuestion, answers: RowValues): TaskRefusal | null {
  const { header, type, min, max, above } = column;
  const answer = answers[header];
  if (answer === undefined || answer === null) return null;
  if (isTextType(type)) {
    const choices =
      type === 'yesno' || type === 'text' ? (column.refersTo === undefined ? null : options) : column.options;
    const isListed = choices?.some((each) => (typeof each === 'string' ? each : each.value) === answer) ?? true;
    return isListed ? null : refusal('not-listed', { lain: answer }, header);
  }
  if (typeof answer !== 'number' || !Number.isFinite(answer))
    return refusal('not-understood', { lain: answer }, header);
  if (['rp', 'int', 'date', 'month', 'year'].includes(type) && !Number.isInteger(answer))
    return refusal('not-whole', {}, header);
  const least = min ?? (above === undefined ? undefined : above + 1);
  const kind = type === 'percent' || type === 'rp' ? type : 'number';
  const limit = (code: 'too-small' | 'too-large', batas: number): TaskRefusal => {
    const { types, ...rest } = refusal(code, { batas }, header);
    return { ...rest, types: { ...types, batas: kind } };
  };
  if (least !== undefined && answer < least) return limit('too-small', least);
  return max !== undefined && answer > max ? limit('too-large', max) : null;
}

/** Whether all that must be answered is. */
const isComplete = (questions: readonly TaskQuestion[], answers: RowValues): boolean =>
  questions.every(({ column: { header, required } }) => required !== true || (answers[header] ?? '') !== '');

/** A form, its functions asked with the workbook at hand and every open question answered as proposed. */
export interface FormParts {
  readonly id: TaskId;
  readonly kept: readonly string[];
  questions(book: TaskBook, answers: RowValues): readonly TaskQuestion[];
  /** @param given what was answered, and nothing else */
  proposals(book: TaskBook, given: RowValues): RowValues;
  /** What can be shown while answers are missing, or are not as they should be. */
  preview(book: TaskBook, answers: RowValues): readonly TaskFigure[];
  /** Asked once every answer is there and within its limits. */
  decide(book: TaskBook, answers: RowValues): TaskPlan;
}

/** Makes a task of a form: without Periode nothing is asked, and nothing can be done. */
export function formTask({ id, kept, ...parts }: FormParts): FormTask {
  return {
    kind: 'form',
    id,
    kept,
    questions(subject, given) {
      const book = taskBook(subject);
      return book === null ? [] : parts.questions(book, answered(parts.proposals(book, given), given));
    },
    proposals(subject, given) {
      const book = taskBook(subject);
      return book === null ? {} : parts.proposals(book, given);
    },
    plan(subject, given) {
      const book = taskBook(subject);
      if (book === null) return refusedPlan([refusal('no-period')]);
      if (book.data.isUnsure) return refusedPlan([refusal('unlinked-rows')]);
      const answers = answered(parts.proposals(book, given), given);
      const questions = parts.questions(book, answers);
      const faults = questions.flatMap((question) => answerFault(question, answers) ?? []);
      if (faults.length > 0) return refusedPlan(faults, parts.preview(book, answers));
      if (!isComplete(questions, answers)) return { ...nothing, figures: parts.preview(book, answers) };
      return parts.decide(book, answers);
    },
  };
}

type More = Omit<Partial<ColumnSchema>, 'header' | 'type'>;

/** A column of a question; it must be answered unless said otherwise. */
export const asks = (header: string, type: ColumnSchema['type'], more: More = {}): ColumnSchema => ({
  header,
  type,
  required: true,
  ...more,
});

/** A column of a table, as the question of that id. */
export const asksLike = (column: ColumnSchema, header: string, more: More = {}): ColumnSchema => {
  const { type, min, max, above, options, synonyms, example } = column;
  const limits = Object.entries({ min, max, above, options, synonyms, example }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...asks(header, type), ...Object.fromEntries(limits), ...more };
};
