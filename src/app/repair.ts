import { parseAddress, tableIn } from '../engine/dataset';
import { numberFormatOf } from '../engine/report';
import { columnsOf, isTable, tableNames, tableOf, type CellValue, type ColumnSchema } from '../engine/schema';
import { findingKeys, type Finding } from '../engine/check';
import type { CellEdit, EditRefusal, OwnRows, Progress, Workbook } from '../workbook/port';
import { columnFormula, formulaRestorer, type FormulaBasis } from './formulaRepair';
import type { CheckResult } from './types';

/** A change of an entry, as it is shown and noted. */
export interface Change {
  readonly place: Pick<Finding, 'table' | 'sheet' | 'cell' | 'row' | 'column'>;
  /** Key of the row as text: as read, where it can be; empty where it has none. */
  readonly key: string;
  readonly edit: CellEdit;
}

/** A finding's repair as a change of its cell. */
export interface Repair extends Change {
  readonly finding: Finding;
}

/** What *Perbaiki Otomatis* would do. */
export interface RepairPlan {
  /** Every certain repair that can be made now, in the order of the findings; behind them those that were wanted beside them. */
  readonly certain: readonly Repair[];
  /** Certain repairs that cannot, and why. */
  readonly refused: readonly { readonly repair: Repair; readonly why: EditRefusal }[];
  /** Number of repairs that only a person can decide about, one by one. */
  readonly suggestions: number;
}

/** Who changes cells, and when, for the sheet `Riwayat Perbaikan`. */
export interface RepairAuthor {
  readonly name: string;
  /** Local time as a serial with its fraction of the day. */
  readonly at: number;
}

/** The repairs that findings of a check propose, apart by whether they are certain; in the order of the findings. */
export function repairPlan(check: FormulaBasis & Pick<CheckResult, 'findings'>): {
  readonly certain: readonly Repair[];
  readonly suggested: readonly Repair[];
} {
  const repairs = check.findings.map(repairsOf(check)).filter((repair) => repair !== null);
  const isCertain = ({ finding }: Repair) => finding.fix?.certain === true;
  return { certain: repairs.filter(isCertain), suggested: repairs.filter((repair) => !isCertain(repair)) };
}

/** Which repairs a person wants beside the certain ones: nothing more, or the formulas of calculated columns as well. */
export type WantedRepairs = 'certain' | 'formulas';

/** Looks at the cells of all certain repairs, and of those wanted beside them; nothing is written. Rejects with a `WorkbookError` when the workbook cannot be read. */
export async function planRepairs(
  workbook: Workbook,
  check: CheckResult,
  more: WantedRepairs = 'certain',
): Promise<RepairPlan> {
  const { certain, suggested } = repairPlan(check);
  const wanted = more === 'certain' ? certain : withFormulas(certain, suggested);
  const refusals = await workbook.refusals(wanted.map(({ edit }) => edit));
  const whyNot = ({ edit }: Repair) => {
    const why = refusals.get(edit);
    // Writing gives the file the format that it lacks.
    return why === 'format' ? undefined : why;
  };
  return {
    certain: wanted.filter((repair) => whyNot(repair) === undefined),
    refused: wanted.flatMap((repair) => {
      const why = whyNot(repair);
      return why === undefined ? [] : [{ repair, why }];
    }),
    suggestions: suggested.length,
  };
}

/** Certain repairs, and formulas that come back in place of whatever else would be done to their cells. */
function withFormulas(certain: readonly Repair[], suggested: readonly Repair[]): readonly Repair[] {
  const formulas = suggested.filter(({ finding }) => finding.fix?.formula === true);
  const cellOf = ({ edit: { sheet, row, column } }: Repair): string => `${row},${column} ${sheet}`;
  const taken = new Set(formulas.map(cellOf));
  return [...certain.filter((repair) => !taken.has(cellOf(repair))), ...formulas];
}

/** Tells the repair of a finding; null where there is none, or none that is a new value or the formula for its cell. */
export function repairsOf(basis: FormulaBasis): (finding: Finding) => Repair | null {
  const { dataset } = basis;
  const keyOfFinding = findingKeys(dataset);
  const restore = formulaRestorer(basis);
  const { schema: own } = dataset;
  const rowsOf = new Map(
    tableNames(own).map((name) => {
      const rows = new Map<number, number>();
      tableIn(dataset, name).sheetRows.forEach((sheetRow, row) => rows.set(sheetRow + 1, row));
      return [name, rows];
    }),
  );
  return (finding) => {
    const { fix, sheet, cell, table, row, column } = finding;
    const place = cell === null ? null : parseAddress(cell);
    if (fix === undefined || sheet === null || place === null || column === null) return null;
    if (fix.value === null && fix.formula === undefined) return null;
    const name = isTable(own, table) ? table : undefined;
    const schemas = name === undefined ? own.profile.entries : columnsOf(own, name);
    const schema = schemas.find(({ header }) => header === column);
    const index = name === undefined ? -1 : (rowsOf.get(name)?.get(row ?? 0) ?? -1);
    // A header is no entry: whoever changes it decides about the whole column.
    if (schema === undefined || (name !== undefined && index < 0)) return null;
    const data = name === undefined ? null : tableIn(dataset, name);
    const raw = (header: string): CellValue => data?.rawValue(index, header) ?? null;
    const edit =
      fix.formula === undefined
        ? changeOf({ sheet, ...place }, data === null ? finding.value : raw(column), fix.value, schema)
        : restore(table, index, column);
    if (edit === null) return null;
    const keys: readonly string[] = name === undefined ? [] : tableOf(own, name).key;
    const key = keyOfFinding(finding) || keys.map((header) => String(raw(header) ?? '')).join(' / ');
    return { finding, place: finding, edit, key };
  };
}

/** A change of a cell's value; where the kind of value changes, so must the cell's format, or Excel would read it back as the other kind. */
export function changeOf(
  place: Pick<CellEdit, 'sheet' | 'row' | 'column'>,
  before: CellValue,
  after: CellValue,
  { type }: ColumnSchema,
): CellEdit {
  const numberFormat = typeof after === 'string' ? '@' : numberFormatOf(type);
  const isSameKind = after === null || typeof before === typeof after;
  return { ...place, before, after, ...(isSameKind ? {} : { numberFormat }) };
}

/** Makes changes, all at once, and notes old and new values in `Riwayat Perbaikan`. Rejects with a `WorkbookError`; then nothing was changed. */
export async function applyRepairs(
  workbook: Workbook,
  changes: readonly Change[],
  author: RepairAuthor,
  progress?: Progress,
): Promise<void> {
  const edits = changes.map(({ edit }) => edit);
  await workbook.apply(edits, [historyOf(changes, author)], progress);
}

/** Puts back what was there before changes, and notes that too. Rejects with a `WorkbookError` when a cell was changed since. */
export async function undoRepairs(
  workbook: Workbook,
  changes: readonly Change[],
  author: RepairAuthor,
  progress?: Progress,
): Promise<void> {
  const back = changes.map((change): Change => ({ ...change, edit: backEdit(change.edit) }));
  await applyRepairs(workbook, back, author, progress);
}

/** The change that takes another one back. Where the kind of value changes the cell needs a format of that kind; the one it had is not known any more. */
export function backEdit({ sheet, row, column, before, after, formula }: CellEdit): CellEdit {
  const back = { sheet, row, column, before: after, after: before, ...(formula && { formula: backwards[formula] }) };
  return typeof before === typeof after
    ? back
    : { ...back, numberFormat: typeof before === 'string' ? '@' : 'General' };
}

const backwards = { kept: 'kept', restored: 'replaced', replaced: 'restored' } as const satisfies Record<
  NonNullable<CellEdit['formula']>,
  CellEdit['formula']
>;

/** Table in which changes are noted. */
export const historyTable = 'Riwayat Perbaikan';

function historyOf(changes: readonly Change[], { name, at }: RepairAuthor): OwnRows {
  return {
    table: historyTable,
    rows: changes.map(({ place: { table, column }, key, edit: { before, after, formula } }) => [
      at,
      name,
      table,
      key,
      column,
      formula === 'replaced' ? columnFormula : before,
      formula === 'restored' ? columnFormula : after,
    ]),
  };
}
