import { parseAddress } from '../core/dataset';
import { numberFormatOf } from '../core/report';
import { columnsOf, profilEntries, tableNames, tables, type CellValue, type ColumnSchema } from '../core/schema';
import type { Finding } from '../core/validation';
import type { CellEdit, EditRefusal, OwnRows, Progress, Workbook } from '../workbook/port';
import type { CheckResult } from './types';

/** A finding's repair as a change of its cell. */
export interface Repair {
  readonly finding: Finding;
  /** Key of the row as text; empty where it has none. */
  readonly key: string;
  readonly edit: CellEdit;
}

/** What *Perbaiki Otomatis* would do. */
export interface RepairPlan {
  /** Every certain repair that can be made now, in the order of the findings. */
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
export function repairPlan(check: Pick<CheckResult, 'dataset' | 'findings'>): {
  readonly certain: readonly Repair[];
  readonly suggested: readonly Repair[];
} {
  const repairs = check.findings.map(repairsOf(check)).filter((repair) => repair !== null);
  const isCertain = ({ finding }: Repair) => finding.fix?.certain === true;
  return { certain: repairs.filter(isCertain), suggested: repairs.filter((repair) => !isCertain(repair)) };
}

/** Looks at the cells of all certain repairs; nothing is written. Rejects with a `WorkbookError` when the workbook cannot be read. */
export async function planRepairs(workbook: Workbook, check: CheckResult): Promise<RepairPlan> {
  const { certain: wanted, suggested } = repairPlan(check);
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

/** Tells the repair of a finding; null where there is none, or none that is a new value for its cell. */
export function repairsOf({ dataset }: Pick<CheckResult, 'dataset'>): (finding: Finding) => Repair | null {
  const rowsOf = new Map(
    tableNames.map((name) => {
      const rows = new Map<number, number>();
      dataset.tables[name].sheetRows.forEach((sheetRow, row) => rows.set(sheetRow + 1, row));
      return [name as string, rows];
    }),
  );
  return (finding) => {
    const { fix, sheet, cell, table, row, column } = finding;
    const place = cell === null ? null : parseAddress(cell);
    if (fix === undefined || fix.value === null || sheet === null || place === null || column === null) return null;
    const name = tableNames.find((each) => each === table);
    const schemas: readonly ColumnSchema[] = name === undefined ? profilEntries : columnsOf(name);
    const schema = schemas.find(({ header }) => header === column);
    const index = name === undefined ? -1 : (rowsOf.get(name)?.get(row ?? 0) ?? -1);
    // A header is no entry: whoever changes it decides about the whole column.
    if (schema === undefined || (name !== undefined && index < 0)) return null;
    const data = name === undefined ? null : dataset.tables[name];
    const raw = (header: string): CellValue => data?.rawValue(index, header as never) ?? null;
    const edit = changeOf({ sheet, ...place }, data === null ? finding.value : raw(column), fix.value, schema);
    const keys: readonly string[] = name === undefined ? [] : tables[name].key;
    return { finding, edit, key: keys.map((header) => String(raw(header) ?? '')).join(' / ') };
  };
}

/** A change of a cell's value; where the kind of value changes, so must the cell's format, or Excel would read it back as the other kind. */
function changeOf(
  place: Pick<CellEdit, 'sheet' | 'row' | 'column'>,
  before: CellValue,
  after: CellValue,
  { type }: ColumnSchema,
): CellEdit {
  const numberFormat = typeof after === 'string' ? '@' : numberFormatOf(type);
  return { ...place, before, after, ...(typeof before === typeof after ? {} : { numberFormat }) };
}

/** Makes repairs, all at once, and notes old and new values in `Riwayat Perbaikan`. Rejects with a `WorkbookError`; then nothing was changed. */
export async function applyRepairs(
  workbook: Workbook,
  repairs: readonly Repair[],
  author: RepairAuthor,
  progress?: Progress,
): Promise<void> {
  const edits = repairs.map(({ edit }) => edit);
  await workbook.apply(edits, [historyOf(repairs, author)], progress);
}

/** Puts back what was there before repairs, and notes that too. Rejects with a `WorkbookError` when a cell was changed since. */
export async function undoRepairs(
  workbook: Workbook,
  repairs: readonly Repair[],
  author: RepairAuthor,
  progress?: Progress,
): Promise<void> {
  const back = repairs.map((repair): Repair => {
    const { before, after, numberFormat, ...place } = repair.edit;
    const format = typeof before === 'string' ? '@' : 'General';
    const edit = {
      ...place,
      before: after,
      after: before,
      ...(numberFormat === undefined ? {} : { numberFormat: format }),
    };
    return { ...repair, edit };
  });
  await applyRepairs(workbook, back, author, progress);
}

function historyOf(repairs: readonly Repair[], { name, at }: RepairAuthor): OwnRows {
  return {
    table: 'Riwayat Perbaikan',
    rows: repairs.map(({ finding: { table, column }, key, edit: { before, after } }) => [
      at,
      name,
      table,
      key,
      column,
      before,
      after,
    ]),
  };
}
