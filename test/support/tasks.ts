import { calculatedValue, type Batch, type RowChange, type RowValues, type TaskSubject } from '../../src/engine/entry';
import { atOnce, serialOf, tableIn, type RawTable, type RawWorkbook } from '../../src/engine/dataset';
import { tableOf, type CellValue } from '../../src/engine/schema';
import type { TaskPlan } from '../../src/engine/entry';
import { defaultSettings, type Settings } from '../../src/programme/settings/settings';
import { check } from './base';
import { programme, read, schema } from './programme';

type Own = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

/** A workbook with what the product keeps for the programme. */
export interface Kept {
  readonly raw: RawWorkbook;
  readonly own: Own;
}

export const noOwn: Own = new Map();
export const today = serialOf(2014, 12, 20);

/** What a task sees of a workbook. */
export const subjectOf = ({ raw, own }: Kept, settings: Settings = defaultSettings): TaskSubject => ({
  dataset: read(raw),
  settings,
  own,
  today,
});

/** The batch of a plan that has one. */
export function batchOf({ batch, refusals }: TaskPlan): Batch {
  if (batch === null) throw new Error(`no batch: ${JSON.stringify(refusals)}`);
  return batch;
}

const steps = programme.classSteps?.(defaultSettings) ?? {};

/** A copy of a table whose cells can be put in place; one that is not there is begun. */
class Sheet {
  readonly values: CellValue[][];

  constructor(
    private readonly raw: RawWorkbook,
    readonly name: string,
  ) {
    const header = tableOf(schema, name).columns.map((column) => column.header);
    this.values = (this.found()?.values ?? [header]).map((row) => [...row]);
  }

  put(index: number, cells: RowValues): void {
    const [header = []] = this.values;
    for (const [column, value] of Object.entries(cells)) {
      let position = header.indexOf(column);
      if (position === -1) position = header.push(column) - 1;
      const row = (this.values[index] ??= []);
      row[position] = value;
    }
    this.calculate(index);
  }

  table(): RawTable {
    const width = Math.max(...this.values.map((row) => row.length));
    const values = this.values.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
    const fresh = { name: this.name, sheet: this.name, kind: 'range', top: 0, left: 0, merges: [] } as const;
    return { ...(this.found() ?? fresh), values };
  }

  /** What a workbook calculates by itself. */
  private calculate(index: number): void {
    const [header = []] = this.values;
    const row = this.values[index] ?? [];
    for (const { header: own, calculated } of tableOf(schema, this.name).columns) {
      if (calculated === undefined) continue;
      const value = calculatedValue(calculated, (column) => row[header.indexOf(column)] ?? null, steps);
      row[header.indexOf(own)] = value;
    }
  }

  private found(): RawTable | undefined {
    return this.raw.tables.find((table) => table.name === this.name);
  }
}

/** The workbook after a batch, with the figures of the loans that it touches worked out, as the product does it. */
export function applied(kept: Kept, batch: Batch): Kept {
  const changed = changedBy(kept.raw, batch.changes);
  const own = new Map(kept.own);
  for (const { table, rows } of batch.own ?? []) own.set(table, [...(own.get(table) ?? []), ...rows]);
  const profile = mapProfile(changed, batch.profile ?? {});
  const dataset = read(profile);
  const touched = touchedLoans(kept.raw, batch.changes);
  const steps = programme.recalculate?.(dataset, defaultSettings);
  const figures = steps === undefined ? [] : atOnce(steps).rows;
  const nomor = dataset.tables.Pinjaman.text('Nomor Pinjaman');
  const derived = figures
    .filter(({ row }) => touched.has(nomor.dictionary[nomor.codes[row] ?? -1] ?? ''))
    .map(({ table, row, cells }): RowChange => {
      const values = Object.fromEntries(cells.map(({ column, value }) => [column, value]));
      return { kind: 'change', table, row, cells: values };
    });
  return { raw: changedBy(profile, derived), own };
}

function changedBy(raw: RawWorkbook, changes: readonly RowChange[]): RawWorkbook {
  const dataset = read(raw);
  const sheets = new Map<string, Sheet>();
  const removed = new Map<string, Set<number>>();
  for (const change of changes) {
    const sheet = sheets.get(change.table) ?? new Sheet(raw, change.table);
    sheets.set(change.table, sheet);
    if (change.kind === 'add') {
      sheet.put(sheet.values.length, change.cells);
      continue;
    }
    const table = change.ahead === true ? dataset.ahead.get(change.table) : tableIn(dataset, change.table);
    const index = (table?.sheetRows[change.row] ?? NaN) - sheet.table().top;
    if (change.kind === 'change') sheet.put(index, change.cells);
    else removed.set(change.table, (removed.get(change.table) ?? new Set()).add(index));
  }
  const done = [...sheets.values()].map((sheet) => {
    const table = sheet.table();
    return { ...table, values: table.values.filter((_, index) => removed.get(table.name)?.has(index) !== true) };
  });
  const others = raw.tables.filter(({ name }) => !sheets.has(name));
  return { tables: [...others, ...done] };
}

function mapProfile(raw: RawWorkbook, entries: RowValues): RawWorkbook {
  return {
    tables: raw.tables.map((table) =>
      table.name === 'Profil'
        ? {
            ...table,
            values: table.values.map((row) =>
              String(row[0]) in entries ? [row[0] ?? null, entries[String(row[0])] ?? null] : row,
            ),
          }
        : table,
    ),
  };
}

/** Numbers of the loans that rows of a batch are about. */
function touchedLoans(raw: RawWorkbook, changes: readonly RowChange[]): ReadonlySet<string> {
  const dataset = read(raw);
  const touched = new Set<string>();
  for (const change of changes) {
    if (!['Pinjaman', 'Angsuran', 'Jadwal'].includes(change.table)) continue;
    if (change.kind !== 'remove') touched.add(String(change.cells['Nomor Pinjaman'] ?? ''));
    if (change.kind === 'add') continue;
    const table = change.ahead === true ? dataset.ahead.get(change.table) : tableIn(dataset, change.table);
    const nomor = table?.text('Nomor Pinjaman');
    touched.add(nomor?.dictionary[nomor.codes[change.row] ?? -1] ?? '');
  }
  return touched;
}

const found = ({ raw, own }: Kept): ReturnType<typeof check>['findings'] =>
  check(raw, { own } as Parameters<typeof check>[1]).findings;

const placeOf = ({ rule, table, row, column }: ReturnType<typeof found>[number]): string =>
  `${rule} ${table} ${row ?? ''} ${column ?? ''}`.trim();

/** The errors of a workbook. */
export const errorsOf = (kept: Kept): readonly string[] =>
  found(kept)
    .filter(({ severity }) => severity === 'error')
    .map(placeOf);

/** Errors, and the warnings that a month entered by tasks must not have. */
export const faultsOf = (kept: Kept): readonly string[] =>
  found(kept)
    .filter(({ severity, rule }) => severity === 'error' || /^(loan|recon|upk|closed|instalment)-/.test(rule))
    .filter(({ severity }) => severity !== 'info')
    .map(placeOf);
