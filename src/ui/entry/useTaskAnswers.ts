import { useCallback, useMemo, useState } from 'react';
import type { CheckResult } from '../../app';
import { readTyped, type RowValues, type Task, type TaskQuestion, type TaskSubject } from '../../engine/entry';
import type { CellValue, ColumnSchema } from '../../engine/schema';
import { usePane } from '../PaneContext';
import { decimalOf } from './fieldText';
import { draftName, useDraft, type TypedTexts } from './useDraft';

/** The answers to what a task asks. */
export interface TaskAnswers {
  readonly questions: readonly TaskQuestion[];
  /** What somebody answered, and nothing else. */
  readonly given: RowValues;
  /** The answer of a question, given or proposed. */
  answer(id: string): CellValue;
  typedText(id: string): string | undefined;
  type(id: string, text: string): void;
  leave(id: string): void;
  wasLeft(id: string): boolean;
  readonly isDirty: boolean;
  /** The answers are those of an earlier time that were never stored. */
  readonly wasRestored: boolean;
  discard(): void;
  /** Forgets all answers but some. */
  keep(ids: readonly string[]): void;
}

/** Reads what was typed as the value of a column; what is not understood stays as it was typed. */
export function useReading(): (column: ColumnSchema, text: string) => CellValue {
  const { state, language } = usePane();
  const period = state.check?.dataset.profile.period ?? null;
  return useCallback(
    (column, text) => {
      const reading = readTyped(column, text, { period, decimal: decimalOf(language) });
      if (reading.kind === 'blank') return null;
      return reading.kind === 'value' ? reading.value : text.trim();
    },
    [period, language],
  );
}

/** The questions that follow from what was typed, and the answers. */
function answersOf(
  task: Task,
  subject: TaskSubject,
  typed: TypedTexts,
  read: (column: ColumnSchema, text: string) => CellValue,
) {
  // What was typed is read by the question's column, which may follow from what was typed before.
  const columns = new Map<string, ColumnSchema>();
  let given: Record<string, CellValue> = {};
  let questions = task.questions(subject, given);
  for (let known = -1; known < columns.size;) {
    known = columns.size;
    for (const { column } of questions) columns.set(column.header, column);
    given = {};
    for (const [id, text] of Object.entries(typed)) {
      const column = columns.get(id);
      if (column !== undefined) given[id] = read(column, text);
    }
    questions = task.questions(subject, given);
  }
  return { questions, given, proposals: task.proposals(subject, given) };
}

/** Keeps the answers to a task's questions, which may come and go with them. */
export function useTaskAnswers(task: Task, check: CheckResult, subject: TaskSubject): TaskAnswers {
  const read = useReading();
  const {
    texts: typed,
    setTexts: setTyped,
    isDirty,
    wasRestored,
    discard,
  } = useDraft(draftName(check, 'task', task.id));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { questions, given, proposals } = useMemo(
    () => answersOf(task, subject, typed, read),
    [task, subject, typed, read],
  );
  return {
    questions,
    given,
    answer: (id) => given[id] ?? proposals[id] ?? null,
    typedText: (id) => typed[id],
    type: (id, text) => setTyped((before) => ({ ...before, [id]: text })),
    leave: (id) => setLeft((before) => new Set([...before, id])),
    wasLeft: (id) => left.has(id),
    isDirty,
    wasRestored,
    discard: () => discard(),
    keep: (ids) => {
      discard(Object.fromEntries(Object.entries(typed).filter(([id]) => ids.includes(id))));
      setLeft(new Set());
    },
  };
}
