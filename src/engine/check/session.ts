import {
  isStillNoData,
  rereadRow,
  rowCells,
  sameCells,
  withRows,
  type Dataset,
  type RawTable,
  type RawWorkbook,
  type ReadingFault,
  type RowCells,
} from '../dataset';
import { keyColumns, tableNames, tableOf, type CellValue } from '../schema';
import { checkCells, checkRows } from './evaluate';
import { Findings, replaceRows } from './findings';
import { registryOf, type Registry } from './registry';
import type { AbsenceRule, RowRule, RuleBook } from './rule';
import { reportFaults } from './rules/reading';
import { tallyRow } from './score';
import { CheckSubject } from './subject';
import type { TableState } from './tableState';
import type { Validation, ValidationContext } from './types';
import { accepted, conclude, runRules, type ValidationStep } from './validate';

/** Rows of one table that were edited. */
export interface EditedRows {
  readonly table: string;
  readonly rows: readonly RowCells[];
}

/** What became of the cells of a row, as bits by column. */
interface Changes {
  /** Columns that hold something else. */
  readonly values: number;
  /** Columns read with a repair where they were read as they stand, or the other way round. */
  readonly repairs: number;
  /** Columns that rules may use where they could not, or the other way round. */
  readonly usable: number;
}

/** What was noticed and found while rows were checked again. */
interface Fresh {
  readonly findings: Findings;
  readonly faults: ReadingFault[];
}

/**
 * A checked workbook that is kept up to date. After an edit of some rows only those rows are read and checked again, and the rows of
 * other tables that follow them (`Follower`). The outcome is that of checking the whole workbook anew.
 */
export class CheckSession {
  /** The tables as they were read when the session began, by name; of rows that were edited since, only the displayed texts are those of now. */
  readonly raw: ReadonlyMap<string, RawTable>;
  private readonly shown = new Map<string, Map<string, string>>();
  /** Rows that were edited since, as they are now, by table and zero-based sheet row. */
  private readonly edited = new Map<string, Map<number, readonly CellValue[]>>();
  private readonly registry: Registry;
  private faults: readonly ReadingFault[];

  private constructor(
    { tables: read }: RawWorkbook,
    private readonly subject: CheckSubject,
    private current: Validation,
  ) {
    const { schema, faults } = subject.dataset;
    this.registry = registryOf(schema, subject.book);
    for (const name of tableNames(schema)) {
      this.shown.set(name, new Map(read.find((table) => table.name === name)?.shown));
    }
    this.raw = new Map(
      read.map((table) => {
        const shown = this.shown.get(table.name);
        return [table.name, shown === undefined ? table : sameCells(table, { shown })];
      }),
    );
    this.faults = faults;
  }

  /** Checks the whole workbook in steps (see `validateInSteps`) and keeps what it found. `dataset` is what was read from `raw`. */
  static *start(
    book: RuleBook,
    raw: RawWorkbook,
    dataset: Dataset,
    context: ValidationContext,
  ): Generator<ValidationStep, CheckSession, undefined> {
    const subject = new CheckSubject(book, dataset, context);
    const validation = yield* runRules(subject);
    return new CheckSession(raw, subject, validation);
  }

  /** The tables as they stand now. */
  get tables(): RawWorkbook {
    const tables = [...this.raw.values()].map((table) => {
      const rows = this.edited.get(table.name);
      return rows === undefined ? table : withRows(table, rows);
    });
    return { tables };
  }

  /** The outcome as it stands. */
  get validation(): Validation {
    return this.current;
  }

  /** The data as it stands; its columns are those of the dataset that the session began with. */
  get dataset(): Dataset {
    return { ...this.subject.dataset, faults: this.faults };
  }

  /**
   * Takes edited rows into account; those that hold what they held cost nothing.
   * @returns the new outcome, the same object where nothing is different; null when the edit may concern the whole workbook, which must then be read and checked anew: a key or reference was
   * changed, a cell that rules about other rows look at, or what is a data row; or there is an earlier workbook to compare with. The session is of no
   * use afterwards.
   */
  update({ table, rows: read }: EditedRows): Validation | null {
    const rows = this.changed(table, read);
    if (rows === null) return null;
    if (rows.length === 0) return this.current;
    if (this.subject.context.previous !== undefined) return null;
    const { schema } = this.subject.dataset;
    const fresh: Fresh = { findings: new Findings(schema, this.registry.all), faults: [] };
    const changes = this.recheck(table, rows, fresh);
    if (changes === null || this.concernsOtherRows(table, changes)) return null;
    const rowsOf = (edited: readonly RowCells[]): ReadonlySet<number> =>
      new Set(edited.map(({ sheetRow }) => sheetRow));
    const checked = new Map<string, ReadonlySet<number>>([[table, rowsOf(rows)]]);
    for (const { name, rows: following } of this.followers(table, rows)) {
      const followed = this.recheck(name, following, fresh);
      if (followed === null || this.concernsOtherRows(name, followed)) return null;
      checked.set(name, new Set([...(checked.get(name) ?? []), ...rowsOf(following)]));
    }
    this.faults = this.faults
      .filter((fault) => fault.sheetRow === null || checked.get(fault.table)?.has(fault.sheetRow) !== true)
      .concat(fresh.faults);
    const findings = replaceRows(
      schema,
      this.current.findings,
      accepted(this.subject, fresh.findings.sorted()),
      (finding) => finding.row !== null && checked.get(finding.table)?.has(finding.row - 1) === true,
    );
    this.current = conclude(this.subject, findings);
    return this.current;
  }

  /** Data rows among the given ones that hold something else than before; null when one that was no data has become some, or something else that is none. */
  private changed(name: string, rows: readonly RowCells[]): readonly RowCells[] | null {
    const { schema } = this.subject.dataset;
    const { table } = this.subject.state(name);
    const raw = this.raw.get(name);
    if (raw === undefined) return null;
    const changed: RowCells[] = [];
    for (const edit of rows) {
      const row = this.subject.state(name).rowOfSheetRow(edit.sheetRow);
      if (
        row === -1
          ? isStillNoData(schema, table, raw, edit, this.subject.period)
          : isSame(edit, rowCells(table, raw, row), raw)
      )
        continue;
      if (row === -1) return null;
      changed.push(edit);
    }
    return changed;
  }

  /** Reads rows of a table again and runs its rules over each; null where that is not enough. */
  private recheck(name: string, rows: readonly RowCells[], { findings, faults }: Fresh): Changes | null {
    const state = this.subject.state(name);
    const raw = this.raw.get(name);
    const { schema } = this.subject.dataset;
    const keys = state.mask(keyColumns(tableOf(schema, name)));
    const ownRules = this.registry.rows.filter(({ table }) => table === name);
    let values = 0;
    let repairs = 0;
    let usable = 0;
    for (const edit of rows) {
      const row = state.rowOfSheetRow(edit.sheetRow);
      if (row === -1 || raw === undefined) return null;
      const before = rowState(state, row);
      this.count(name, ownRules, row, -1);
      const noticed = rereadRow(schema, state.table, raw, row, edit, this.subject.period);
      if (noticed === null) return null;
      this.noteShown(name, raw, edit);
      this.noteEdited(name, edit);
      state.forgetErrors(row);
      reportFaults(this.subject, findings, noticed);
      checkCells(this.subject, name, this.registry.cells, findings, row, row + 1);
      const changed = differences(before.values, rowState(state, row).values);
      if ((changed & keys) !== 0) return null;
      checkRows(this.subject, ownRules, findings, { from: row, to: row + 1 });
      this.count(name, ownRules, row, 1);
      const end = rowState(state, row);
      values |= changed;
      usable |= (before.missing ^ end.missing) | (before.broken ^ end.broken);
      repairs |= differences(before.marks, end.marks);
      faults.push(...noticed);
    }
    return { values, repairs, usable };
  }

  /** Takes a row out of all that is counted (-1), or adds it (1). */
  private count(name: string, rules: readonly RowRule[], row: number, sign: 1 | -1): void {
    for (const rule of rules) rule.count?.(this.subject).add(row, sign);
    tallyRow(this.subject, name, row, sign);
  }

  private noteEdited(name: string, { sheetRow, cells }: RowCells): void {
    const rows = this.edited.get(name) ?? new Map<number, readonly CellValue[]>();
    this.edited.set(name, rows.set(sheetRow, cells));
  }

  private noteShown(name: string, { left }: RawTable, { sheetRow, cells, shown }: RowCells): void {
    const known = this.shown.get(name);
    cells.forEach((_cell, column) => {
      const key = `${sheetRow},${left + column}`;
      const text = shown?.get(key);
      if (text === undefined) known?.delete(key);
      else known?.set(key, text);
    });
  }

  /** Whether what rules say of other rows may be different now. Rules that may only be withheld are asked whether they still are, or still are not. */
  private concernsOtherRows(name: string, { values, repairs, usable }: Changes): boolean {
    const state = this.subject.state(name);
    const concerned = (rule: RowRule | AbsenceRule): boolean => {
      const gathered = state.mask(rule.gathers?.[name] ?? []);
      if (!('gathersOnlyToWithhold' in rule) || !rule.gathersOnlyToWithhold)
        return (gathered & (values | usable)) !== 0;
      if ((gathered & (values | repairs)) === 0) return false;
      return (this.subject.checkOf(rule) === null) !== (this.subject.prepare(rule) === null);
    };
    const { rows, absences } = this.registry;
    return [...rows, ...absences].some(
      (rule) => rule.gathers?.[name] !== undefined && rule.isIdle?.(this.subject) !== true && concerned(rule),
    );
  }

  /** The rows of other tables that follow edited ones, as they stand. */
  private followers(
    edited: string,
    rows: readonly RowCells[],
  ): readonly { readonly name: string; readonly rows: readonly RowCells[] }[] {
    const { subject } = this;
    return subject.book.followers.flatMap((follower) => {
      const raw = this.raw.get(follower.table);
      if (follower.edited !== edited) return [];
      const state = subject.state(edited);
      const following = follower.follow(
        subject,
        rows.map(({ sheetRow }) => state.rowOfSheetRow(sheetRow)),
      );
      if (raw === undefined) return [];
      const { table } = subject.state(follower.table);
      return [{ name: follower.table, rows: following.map((row) => rowCells(table, raw, row)) }];
    });
  }
}

/** Whether a row holds what it held, in the same spelling. */
function isSame(edit: RowCells, before: RowCells, { left }: RawTable): boolean {
  const shown = ({ shown: texts }: RowCells, column: number): string | undefined =>
    texts?.get(`${edit.sheetRow},${left + column}`);
  return edit.cells.every(
    (cell, column) => cell === (before.cells[column] ?? null) && shown(edit, column) === shown(before, column),
  );
}

/** The cells of a row as they are used, and the bits of those that are not. */
interface RowState {
  readonly values: readonly (number | undefined)[];
  readonly marks: readonly (number | undefined)[];
  readonly missing: number;
  readonly broken: number;
}

function rowState(state: TableState, row: number): RowState {
  const columns = state.columns.map((schema) => state.column(schema));
  return {
    values: columns.map((column) => (column.kind === 'text' ? column.codes[row] : column.values[row])),
    marks: columns.map(({ marks }) => marks[row]),
    missing: state.missing[row] ?? 0,
    broken: state.broken[row] ?? 0,
  };
}

/** Bits of the columns in which two states of a row differ. */
function differences(before: RowState['values'], after: RowState['values']): number {
  let bits = 0;
  before.forEach((value, index) => {
    if (!Object.is(value, after[index])) bits |= 1 << index;
  });
  return bits;
}
