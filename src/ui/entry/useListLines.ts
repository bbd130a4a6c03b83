import { useMemo } from 'react';
import type { CheckResult } from '../../app';
import type { ListTask, RowValues, TaskLine } from '../../engine/entry';
import type { CellValue, ColumnSchema } from '../../engine/schema';
import { usePane } from '../PaneContext';
import { fieldText } from './fieldText';
import { draftName, useDraft } from './useDraft';
import { useReading } from './useTaskAnswers';

/** The lines of a list at work. */
export interface ListLines {
  /** What is typed in a cell, or stands in the workbook already. */
  text(line: TaskLine, column: ColumnSchema): string;
  type(line: TaskLine, column: ColumnSchema, text: string): void;
  /** Takes over what is proposed for a line; false where nothing is. */
  propose(line: TaskLine, columns: readonly ColumnSchema[]): boolean;
  /** Shows what was understood once a cell is left. */
  leave(line: TaskLine, column: ColumnSchema): void;
  /** Fills cells with what was copied elsewhere, from a line and column on. */
  paste(lines: readonly TaskLine[], columns: readonly ColumnSchema[], line: number, column: number, text: string): void;
  /** What was typed, by line and column. */
  readonly values: ReadonlyMap<string, RowValues>;
  readonly isDirty: boolean;
  readonly wasRestored: boolean;
  /** Forgets what was typed, but for the lines named. */
  discard(kept?: ReadonlySet<string>): void;
}

const idOf = (line: string, column: string): string => `${line}\n${column}`;

/** Keeps what is typed into the lines of a list; what is typed and not stored stays on this computer. */
export function useListLines(task: ListTask, check: CheckResult, columns: readonly ColumnSchema[]): ListLines {
  const { language } = usePane();
  const read = useReading();
  const { texts, setTexts, isDirty, wasRestored, discard } = useDraft(draftName(check, 'lines', task.id));
  const values = useMemo(() => {
    const all = new Map<string, Record<string, CellValue>>();
    for (const [id, text] of Object.entries(texts)) {
      const [line = '', header = ''] = id.split('\n');
      const column = columns.find((each) => each.header === header);
      if (column === undefined) continue;
      const own = all.get(line) ?? {};
      own[header] = read(column, text);
      all.set(line, own);
    }
    return all;
  }, [texts, columns, read]);
  const set = (entries: readonly (readonly [string, string])[]) =>
    setTexts((before) => ({ ...before, ...Object.fromEntries(entries) }));
  return {
    text: (line, { header, ...column }) =>
      texts[idOf(line.key, header)] ?? fieldText({ header, ...column }, line.typed?.[header] ?? null, language),
    type: (line, { header }, text) => set([[idOf(line.key, header), text]]),
    propose: (line, all) => {
      const proposed = all.flatMap((column, index) => {
        const value = line.proposals[index] ?? null;
        return value === null ? [] : [[idOf(line.key, column.header), fieldText(column, value, language)] as const];
      });
      set(proposed);
      return proposed.length > 0;
    },
    leave: (line, column) => {
      const id = idOf(line.key, column.header);
      const text = texts[id];
      const value = text === undefined ? null : read(column, text);
      if (typeof value === 'number') set([[id, fieldText(column, value, language)]]);
    },
    paste: (lines, all, from, first, text) => {
      const rows = text
        .replace(/\r?\n$/, '')
        .split(/\r?\n/)
        .map((row) => row.split('\t'));
      set(
        rows.flatMap((cells, down) =>
          cells.flatMap((cell, right) => {
            const [line, column] = [lines[from + down], all[first + right]];
            return line === undefined || column === undefined
              ? []
              : [[idOf(line.key, column.header), cell.trim()] as const];
          }),
        ),
      );
    },
    values,
    isDirty,
    wasRestored,
    discard: (kept) =>
      discard(Object.fromEntries(Object.entries(texts).filter(([id]) => kept?.has(id.split('\n')[0] ?? '') === true))),
  };
}
