import {
  applies,
  calculatedColumns,
  calculatedValue,
  choicesFor,
  fieldsOf,
  isRequired,
  keptColumns,
  readTyped,
  type Batch,
  type RowValues,
  type TypingBasis,
} from '../../engine/entry';
import { tableIn } from '../../engine/dataset';
import { tableOf, type CellValue, type ColumnSchema } from '../../engine/schema';
import type { CheckResult } from '../types';
import { proposedValues } from './proposals';

/** The row that a form is about: a new one, or one that is there, with its values as the form knows them. */
export type FormTarget =
  | { readonly kind: 'new'; readonly start: RowValues }
  | { readonly kind: 'row'; readonly row: number; readonly base: RowValues };

/** A field of a form as it stands. */
export interface FormField {
  readonly column: ColumnSchema;
  /** What the row would hold; a text that was not understood stands as it was typed. */
  readonly value: CellValue;
  /** Whether somebody typed it; otherwise it was there, or follows from the rest. */
  readonly isTyped: boolean;
  readonly isRequired: boolean;
  /** Null where it is no list. */
  readonly choices: readonly string[] | null;
}

/** A form as it stands. */
export interface FormState {
  /** The fields that can apply, in their order; calculated ones among them. */
  readonly fields: readonly FormField[];
  readonly values: RowValues;
  /** Headers of columns that hold something and will be emptied, because they no longer fit. */
  readonly cleared: readonly string[];
  /** What saving would write; null where nothing has changed. */
  readonly batch: Batch | null;
}

/**
 * Works out a form from what was typed into it (docs/spec/entry.md 3.1).
 * @param typed texts by header, of the fields that somebody typed into
 */
export function formOf(
  check: CheckResult,
  name: string,
  target: FormTarget,
  typed: Readonly<Record<string, string>>,
  basis: TypingBasis,
): FormState {
  const table = tableOf(check.programme.schema, name);
  const { absent } = tableIn(check.dataset, name);
  const columns = fieldsOf(table).filter(({ header }) => !absent.has(header));
  const entered = enteredValues(columns, typed, basis);
  const before = target.kind === 'row' ? target.base : proposedFor(check, name, target.start, entered);
  const all: Record<string, CellValue> = { ...before, ...entered };
  const cleared = columns
    .filter((column) => (all[column.header] ?? null) !== null && !fits(column, all, typed))
    .map(({ header }) => header);
  for (const header of cleared) all[header] = null;
  const steps = check.programme.classSteps?.(check.settings) ?? {};
  for (const { header, calculated } of calculatedColumns(table))
    if (calculated !== undefined && !absent.has(header))
      all[header] = calculatedValue(calculated, (from) => all[from] ?? null, steps);
  return {
    fields: columns
      .filter((column) => applies(column, all))
      .map((column) => ({
        column,
        value: all[column.header] ?? null,
        isTyped: Object.hasOwn(typed, column.header) && !cleared.includes(column.header),
        isRequired: isRequired(column, all),
        choices: choicesFor(column, all),
      })),
    values: all,
    cleared,
    batch: batchOf(name, target, all, columns, typed),
  };
}

/** Values of the row that stay in the form for the next one. */
export function keptValues(check: CheckResult, name: string, values: RowValues): RowValues {
  const kept = keptColumns(tableOf(check.programme.schema, name));
  return Object.fromEntries(kept.map((header) => [header, values[header] ?? null]));
}

function enteredValues(
  columns: readonly ColumnSchema[],
  typed: Readonly<Record<string, string>>,
  basis: TypingBasis,
): Record<string, CellValue> {
  const entered: Record<string, CellValue> = {};
  for (const column of columns) {
    const text = typed[column.header];
    if (text === undefined || column.calculated !== undefined) continue;
    const reading = readTyped(column, text, basis);
    entered[column.header] = reading.kind === 'blank' ? null : reading.kind === 'value' ? reading.value : text.trim();
  }
  return entered;
}

/** What a new row has of itself: what it begins with, and what follows from that and from what was typed. */
function proposedFor(check: CheckResult, name: string, start: RowValues, entered: RowValues): RowValues {
  const first = proposedValues(check, name, { ...start, ...entered });
  // What is proposed may decide about more.
  const proposed = proposedValues(check, name, { ...first, ...start, ...entered });
  return { ...proposed, ...Object.fromEntries(Object.entries(start).filter(([, value]) => value !== null)) };
}

/** Whether what a column holds can stand: it applies, and is among the choices that the value above it leaves. */
function fits(column: ColumnSchema, values: RowValues, typed: Readonly<Record<string, string>>): boolean {
  if (!applies(column, values)) return false;
  const { narrowedBy, options = [], header } = column;
  const value = String(values[header] ?? '');
  const isNarrowed = narrowedBy !== undefined && Object.hasOwn(typed, narrowedBy.column) && options.includes(value);
  return !isNarrowed || choicesFor(column, values)?.includes(value) === true;
}

function batchOf(
  table: string,
  target: FormTarget,
  values: RowValues,
  columns: readonly ColumnSchema[],
  typed: Readonly<Record<string, string>>,
): Batch | null {
  const cells = columns.flatMap(({ header, calculated }) =>
    calculated === undefined ? [[header, values[header] ?? null] as const] : [],
  );
  if (target.kind === 'new') {
    const filled = cells.filter(([, value]) => value !== null);
    // What follows by itself is nothing that anybody entered.
    const isBlank = Object.values(typed).every((text) => text.trim() === '');
    return isBlank ? null : { changes: [{ kind: 'add', table, cells: Object.fromEntries(filled) }] };
  }
  const changed = cells.filter(([header, value]) => value !== (target.base[header] ?? null));
  if (changed.length === 0) return null;
  return { changes: [{ kind: 'change', table, row: target.row, cells: Object.fromEntries(changed) }] };
}
