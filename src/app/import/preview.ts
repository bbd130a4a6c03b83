import type { Finding } from '../../engine/check';
import {
  comparedRows,
  readTyped,
  seriesLinks,
  sourceRows,
  type Batch,
  type ColumnMapping,
  type Comparison,
  type ImportSource,
  type RowValues,
  type SourceRow,
  type TaskRefusal,
} from '../../engine/entry';
import type { CellValue } from '../../engine/schema';
import type { Progress } from '../../workbook/port';
import type { BatchPlan } from '../entry/plan';
import { proposedCells } from '../entry/proposals';
import { rowValues } from '../entry/rows';
import { taskSubject } from '../entry/tasks';
import type { AppContext } from '../types';
import { inSteps } from '../yieldToHost';
import { judgedRows, type JudgedRow, type Judgement, type RejectReason } from './judge';
import type { ImportTarget } from './matching';

/** What becomes of a row of the source. */
export const importKinds = ['new', 'changed', 'same', 'rejected'] as const;
export type ImportKind = (typeof importKinds)[number];

/** A row of the source, and what becomes of it. */
export interface ImportRow {
  /** Zero-based row of its sheet, or line of its text. */
  readonly row: number;
  readonly kind: ImportKind;
  /** What was read of it, by header of the table; of a changed row the cells that change. */
  readonly cells: RowValues;
  /** Its key as text; '' where it has none yet. */
  readonly key: string;
  readonly reason?: RejectReason;
  /** Required columns that it leaves blank: it is written, as incomplete. */
  readonly blanks?: readonly string[];
}

/** What an import comes to before anything is written (docs/spec/entry.md 5). */
export interface ImportPreview {
  readonly target: ImportTarget;
  readonly source: ImportSource;
  readonly rows: readonly ImportRow[];
  readonly counts: Readonly<Record<ImportKind, number>>;
  /** What all rows were given in a column for which the source has none, by header of the table. */
  readonly fixed: RowValues;
  /** Required columns that new rows would lack, since the source has none for them: nothing is written then. */
  readonly missing: readonly string[];
  /** Rows without a number that look like rows that are there. */
  readonly twins: number;
  /** Whether rows beside those of the source are proposed. */
  readonly offersBeside: boolean;
  readonly notes: readonly TaskRefusal[];
  /** What the check would newly say elsewhere. */
  readonly elsewhere: readonly Finding[];
  /** What is written; null for nothing. */
  readonly batch: Batch | null;
  /** What that comes to in the workbook as it was checked, where that is known. */
  readonly plan: BatchPlan | null;
}

/** What a person decides about an import beside the mapping. */
export interface ImportChoices {
  /** Texts that all rows have in a column for which the source has none, by its header. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Whether rows that look like others are others all the same. */
  readonly addTwins: boolean;
  /** Whether what is proposed beside is written. */
  readonly withBeside: boolean;
}

export const plainChoices: ImportChoices = { fixed: {}, addTwins: false, withBeside: true };

/** Rows that are prepared between two looks at whatever else waits. */
const rowsAtOnce = 200;

/**
 * Works an import out, with all rules over the workbook as it would be; nothing is written. Rejects with the `WorkbookError` `cancelled` where the progress's signal says so.
 * @param today the day on which it is done, a date serial
 */
export async function previewImport(
  target: ImportTarget,
  context: AppContext,
  source: ImportSource,
  mapping: ColumnMapping,
  choices: ImportChoices,
  today: number,
  progress?: Progress,
): Promise<ImportPreview> {
  progress?.report('reading', 0, 1);
  const { check, table, columns, own, basis } = target;
  const read = await inSteps(sourceRows(table, source, mapping, columns, basis), progress);
  const fixed = fixedCells(target, choices.fixed);
  const rows = await inSteps(filledRows(read, fixed), progress);
  const compared = await inSteps(comparedRows(check.dataset, table.name, rows, own?.identity), progress);
  const prepared = await inSteps(preparedRows(target, mapping, rows, compared, choices), progress);
  const missing = await inSteps(missingColumns(target, prepared), progress);
  const subject = taskSubject(check, today);
  const judged = await judgedRows(
    target,
    context,
    missing.length > 0 ? [] : prepared,
    subject,
    choices.withBeside,
    progress,
  );
  const outcomes = await inSteps(outcomesOf(target, rows, prepared, judged), progress);
  return {
    target,
    source,
    rows: outcomes,
    counts: countsOf(outcomes),
    fixed,
    missing,
    twins: compared.filter(({ kind }) => kind === 'twin').length,
    offersBeside: own?.offersBeside?.(subject) ?? false,
    notes: judged.notes,
    elsewhere: judged.elsewhere,
    batch: judged.batch,
    plan: judged.plan,
  };
}

/** The rows with what all of them have. */
function* filledRows(rows: readonly SourceRow[], fixed: RowValues): Generator<void, readonly SourceRow[]> {
  if (Object.keys(fixed).length === 0) return rows;
  const filled: SourceRow[] = [];
  for (const [index, { row, cells }] of rows.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield;
    filled.push({ row, cells: { ...fixed, ...cells } });
  }
  return filled;
}

/** What becomes of each row. */
function* outcomesOf(
  target: ImportTarget,
  rows: readonly SourceRow[],
  prepared: readonly JudgedRow[],
  { reasons, same, blanks }: Judgement,
): Generator<void, readonly ImportRow[]> {
  const outcomes: ImportRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield;
    const outcome = outcomeOf(target, row, prepared[index], reasons.get(index), same.has(index));
    const left = blanks.get(index);
    outcomes.push(left === undefined ? outcome : { ...outcome, blanks: left });
  }
  return outcomes;
}

function fixedCells({ columns, basis }: ImportTarget, fixed: ImportChoices['fixed']): RowValues {
  const cells: Record<string, CellValue> = {};
  for (const column of columns) {
    const text = fixed[column.header]?.trim() ?? '';
    if (text === '') continue;
    const typed = readTyped(column, text, basis);
    const value = typed.kind === 'value' ? typed.value : text;
    cells[column.header] = basis.resolve(column, String(value)) ?? value;
  }
  return cells;
}

/** The rows as they would be written: new ones with what follows from the rest, in columns for which the source has none. */
function* preparedRows(
  { check, table, columns }: ImportTarget,
  mapping: ColumnMapping,
  rows: readonly SourceRow[],
  compared: readonly Comparison[],
  { addTwins, fixed }: ImportChoices,
): Generator<void, readonly JudgedRow[]> {
  const open = columns.flatMap(({ header }) => (mapping.has(header) || fixed[header] !== undefined ? [] : [header]));
  const prepared: JudgedRow[] = [];
  for (const [index, { cells }] of rows.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield;
    const outcome = compared[index];
    if (outcome === undefined || outcome.kind === 'same' || (outcome.kind === 'twin' && !addTwins))
      prepared.push({ kind: 'same' });
    else if (outcome.kind === 'repeat') prepared.push({ kind: 'repeat', of: outcome.of });
    else if (outcome.kind === 'change') {
      const values = { ...rowValuesAt(outcome.place), ...outcome.cells };
      prepared.push({ kind: 'row', row: { kind: 'change', ...outcome.place, cells: outcome.cells, values } });
    } else {
      const proposed = proposedCells(check, table.name, cells);
      const filled = open.flatMap((header) =>
        proposed[header] === undefined ? [] : [[header, proposed[header]] as const],
      );
      prepared.push({ kind: 'row', row: { kind: 'add', cells: { ...Object.fromEntries(filled), ...cells } } });
    }
  }
  return prepared;

  function rowValuesAt({ row, ahead }: Extract<Comparison, { kind: 'change' }>['place']): RowValues {
    const { dataset } = check;
    const later = ahead === true ? dataset.ahead.get(table.name) : undefined;
    return rowValues(
      later === undefined ? dataset : { ...dataset, tables: { ...dataset.tables, [table.name]: later } },
      table.name,
      row,
    );
  }
}

/** Required columns that no new row has anything in, though each must. The key is no such column where it is a running number. */
function* missingColumns(
  { check, table, columns, own }: ImportTarget,
  rows: readonly JudgedRow[],
): Generator<void, readonly string[]> {
  const filled = new Set<string>();
  for (const [index, each] of rows.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield;
    if (each.kind === 'row' && each.row.kind === 'add') for (const header in each.row.cells) filled.add(header);
  }
  if (filled.size === 0) return [];
  const stoodFor = (own?.extra ?? []).flatMap(({ column, standsFor }) => (filled.has(column.header) ? standsFor : []));
  return columns
    .filter(({ header, required, calculated }) => {
      const isNumber = table.key.includes(header) && seriesLinks(check.programme.schema, table.name) !== null;
      return (
        required === true && calculated === undefined && !isNumber && !filled.has(header) && !stoodFor.includes(header)
      );
    })
    .map(({ header }) => header);
}

function outcomeOf(
  { table }: ImportTarget,
  { row, cells }: SourceRow,
  prepared: JudgedRow | undefined,
  reason: RejectReason | undefined,
  isSame: boolean,
): ImportRow {
  const key = table.key
    .map((header) => String(cells[header] ?? ''))
    .filter(Boolean)
    .join(' / ');
  if (prepared?.kind === 'repeat')
    return { row, kind: 'rejected', cells, key, reason: { kind: 'repeat', row: prepared.of } };
  if (reason !== undefined) return { row, kind: 'rejected', cells, key, reason };
  if (prepared?.kind !== 'row' || isSame) return { row, kind: 'same', cells, key };
  const { row: own } = prepared;
  return own.kind === 'add' ? { row, kind: 'new', cells, key } : { row, kind: 'changed', cells: own.cells, key };
}

/** The rows that are written as incomplete, and the columns that any of them leaves blank; null where all are complete. */
export function incompleteRows({ rows }: ImportPreview): IncompleteRows | null {
  const incomplete = rows.filter(({ blanks }) => blanks !== undefined);
  const columns = [...new Set(incomplete.flatMap(({ blanks = [] }) => blanks))];
  return incomplete.length === 0 ? null : { rows: incomplete, columns };
}

/** Rows that are written as incomplete, with the headers that any of them leaves blank. */
export interface IncompleteRows {
  readonly rows: readonly ImportRow[];
  readonly columns: readonly string[];
}

function countsOf(rows: readonly ImportRow[]): ImportPreview['counts'] {
  const counts = { new: 0, changed: 0, same: 0, rejected: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}
