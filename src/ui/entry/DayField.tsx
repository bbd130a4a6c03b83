import { readTyped } from '../../engine/entry';
import type { ColumnSchema } from '../../engine/schema';
import type { Language } from '../../messages';
import { FieldView } from './FieldView';
import { decimalOf } from './fieldText';

/** The column as which a day is typed that belongs to no table; not after `last`, a date serial, where that is given. */
export const dayColumn = (last?: number): ColumnSchema => ({
  header: 'tanggal',
  type: 'date',
  required: true,
  ...(last === undefined ? {} : { max: last }),
});

/** The day that was typed, as a date serial; null for no day, and for one after `last`. A bare number is a day of the period's month. */
export function readDay(text: string, period: number | null, language: Language, last = Infinity): number | null {
  const column = dayColumn(Number.isFinite(last) ? last : undefined);
  const reading = readTyped(column, text, { period, decimal: decimalOf(language) });
  return reading.kind === 'value' && typeof reading.value === 'number' && reading.value <= last ? reading.value : null;
}

interface DayFieldProps {
  readonly label: string;
  readonly hint: string;
  /** What is said where nothing was understood. */
  readonly wrong: string;
  /** What was typed; null where nobody did, and the day stands. */
  readonly typed: string | null;
  readonly day: number | null;
  readonly last?: number;
  readonly isReadOnly?: boolean;
  readonly onText: (text: string) => void;
  readonly onLeave?: () => void;
}

/** A day to type as in *Isi Data*, or to pick from a calendar, in the pane's language whatever the browser's is. */
export function DayField({ label, hint, wrong, typed, day, last, isReadOnly = false, onText, onLeave }: DayFieldProps) {
  return (
    <FieldView
      column={dayColumn(last)}
      label={label}
      mark={null}
      hint={hint}
      message={day === null ? { severity: 'error', text: wrong } : null}
      value={day}
      typed={typed}
      choices={null}
      isList={false}
      isReadOnly={isReadOnly}
      follows={false}
      onText={onText}
      onLeave={onLeave ?? (() => undefined)}
    />
  );
}
