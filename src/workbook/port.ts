import { gridOf, type RawTable, type RawWorkbook, type RowCells, type TableRange } from '../engine/dataset';
import type {
  CellNote,
  CellRule,
  DataSheet,
  DataSheetColumn,
  ListSheet,
  ReportSheet,
  ReportSpec,
} from '../engine/report';
import type { CellValue } from '../engine/schema';

/** Progress of a long action and the means to stop it. */
export interface Progress {
  /** How far: rows or steps done of all; `what` is a message key of the running step. */
  report(step: 'reading' | 'checking' | 'computing' | 'writing', done: number, total: number): void;
  /** Aborted when the user pressed *Batal*. */
  readonly signal: AbortSignal;
}

/** What a report sheet has besides its numbers: looks of cells, page set-up, paper, frozen panes, charts. */
export const sheetParts = ['looks', 'page', 'paper', 'panes', 'charts'] as const;
export type SheetPart = (typeof sheetParts)[number];

/** A sheet of the report as it was written. */
export interface WrittenSheet {
  readonly id: string;
  /** Name actually used. */
  readonly name: string;
  /** What Excel refused to do for it beyond its numbers; the next writing tries again. Absent: nothing. */
  readonly missing?: readonly SheetPart[];
}

/** How report sheets are written. */
export interface WriteOptions {
  /** Brings the first sheet to the front; absent: whatever is in front stays there. A file has nothing in front. */
  readonly isShown?: boolean;
}

/** A sheet and how much of it is meant, from A1 on. */
export interface SheetSize {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/** A cell; row and column are zero-based sheet coordinates. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell to be coloured, as one with an error or one with an open warning. */
export interface CellMark extends CellPlace {
  readonly kind: 'error' | 'warning';
}

/** What could not be coloured. */
export interface MarkOutcome {
  /** Names of the protected sheets that have cells to be coloured; theirs stay plain. */
  readonly protectedSheets: readonly string[];
  /** Number of cells beyond the most that are coloured; warnings are left out before errors. */
  readonly left: number;
}

/** A change of one cell. `before` is the value that was read; the edit is refused when the cell no longer holds it. */
export interface CellEdit extends CellPlace {
  readonly before: CellValue;
  readonly after: CellValue;
  /** Number format (as in an English Excel) that the new value needs, e.g. for a text that becomes a date. */
  readonly numberFormat?: string;
  /**
   * What becomes of a formula; absent: a cell that holds one is refused. `kept`: it stays, where there is one, and Excel finds the result by itself; in a file `after` is kept
   * as the result. `restored`: the cell of an Excel Table gets the formula that its nearest calculated neighbours above and below share. `replaced`: it makes way for `after`,
   * if it still gives `before`.
   */
  readonly formula?: 'kept' | 'restored' | 'replaced';
}

/** Why a cell is not changed: calculated, something else in it by now (or behind a merged cell), sheet protected or gone, no formula to restore, no cell format in the file (which grows in `apply` only). */
export type EditRefusal = 'formula' | 'conflict' | 'protected' | 'not-found' | 'no-formula' | 'format';

/** A row of one of the product's own tables as it was read: zero-based sheet row, and cells in the order of the table's columns. */
export interface OwnRow {
  readonly row: number;
  readonly cells: readonly CellValue[];
}

/** Rows to be appended to one of the product's own tables, cells in the order of its columns in the schema; its sheet is made when it is missing. */
export interface OwnRows {
  /** One of `keptTables`. */
  readonly table: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows to be taken out; those below move up, with all cells of theirs. */
  readonly removed?: readonly OwnRow[];
  /** Says that all else is done, and is written after it: where Excel or the pane ends in the middle, it is not there. Other rows come first, as notes of what is about to be done. */
  readonly isLast?: true;
}

/** Rows that come to a data table, and rows that leave it. */
export interface DataRows {
  /** The table as it was read; its rows are found again by their cells, wherever they stand by now. */
  readonly table: RawTable;
  /** Zero-based sheet rows of its header and of its last row of data (the header where there is none): on a plain sheet what stands further below stays below. */
  readonly header: number;
  readonly last: number;
  /** Columns, counted from the table's first, whose cells tell a row from all others. */
  readonly key: readonly number[];
  /** Cells in the order of the table's columns, key filled; null leaves a cell as it is. A calculated column gets its formula in place of the value given. */
  readonly appended: readonly (readonly CellValue[])[];
  /** Zero-based sheet rows, as the table was read. */
  readonly removed: readonly number[];
  /** Number formats (as in an English Excel) that values of a column need, by column. */
  readonly numberFormats?: ReadonlyMap<number, string>;
}

/** What is known of a change that the program itself did not make. */
export interface CellChange {
  /** Name of the sheet; null: it could not be found out, so that anything may have changed. */
  readonly sheet: string | null;
  /** A1 address of what changed; null: unknown, or rows or columns were inserted or deleted, so that cells have moved. */
  readonly address: string | null;
  /** Who made it: the user of this Excel, or somebody else who has the workbook open. */
  readonly source: 'local' | 'remote';
}

/** Where a table stands, how large it is, and its merged cells. */
export type TableStand = Pick<RawTable, 'sheet' | 'kind' | 'top' | 'left' | 'merges'> & {
  readonly rows: number;
  readonly columns: number;
};

/** Where a table stood when it was read. */
export function standOf(table: RawTable): TableStand {
  const { sheet, kind, top, left, merges } = table;
  const { rowCount, columnCount } = gridOf(table);
  return { sheet, kind, top, left, merges, rows: rowCount, columns: columnCount };
}

/** Rows of tables by the tables' names. */
export interface TableRows<Row> {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** Cells of a sheet, as an A1 area. */
export interface SheetArea {
  readonly sheet: string;
  readonly address: string;
}

/** What a workbook has that matters to its being prepared for entry. */
export interface EntryState {
  readonly sheets: readonly string[];
  readonly protectedSheets: readonly string[];
  readonly isStructureLocked: boolean;
  /** Defined names, those of sheets among them. */
  readonly names: readonly string[];
  /** By sheet the marks of what was begun there and not finished (`unfinishedMark` of names.ts). */
  readonly unfinished: ReadonlyMap<string, ReadonlySet<string>>;
  /** For each area that was asked about whether no cell of it has a native rule. */
  readonly isFree: readonly boolean[];
}

/** A native rule, or a hint alone, for cells that have none. */
export type RuledArea = SheetArea & ({ readonly rule: CellRule } | { readonly hint: CellNote });

/** Everything that is added to a workbook so that people can type into it; nothing that it holds is changed. */
export interface Preparation {
  /** Tables to be made, or to be finished where a try broke off, each on a sheet of its own. */
  readonly sheets: readonly DataSheet[];
  /** Columns to be added at the right end of Tables that are there, or to be finished. */
  readonly columns: readonly { readonly table: string; readonly columns: readonly DataSheetColumn[] }[];
  readonly rules: readonly RuledArea[];
  /** Lists and names that rules and calculated columns look up; null: they are there. */
  readonly lists: ListSheet | null;
  /** The sheet that says how to fill in the others; null: it is there. */
  readonly guide: ReportSheet | null;
}

/** What of a prepared workbook Excel refused, though all cells are there. */
export const entryParts = ['rules', 'looks', 'page', 'paper'] as const;
export type EntryPart = (typeof entryParts)[number];

/** A cell that the user selected. */
export interface SelectedCell {
  /** Name of the sheet. */
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly value: CellValue;
  /** The mark by which a report sheet is known (`markName` of its id); null on all other sheets. */
  readonly mark: string | null;
}

/**
 * A workbook, wherever it lives. Implementations: `excel/` (Office.js) and `file/` (`.xlsx` bytes).
 * Every method rejects with a `WorkbookError`.
 */
export interface Workbook {
  /**
   * Reads the wanted tables (an Excel Table of that name, else a sheet of that name); those not found are left out.
   * @param known tables as they stood; those that stand so still have the merged cells that they had, without Excel being asked, which is said to empty
   * what the user can undo
   */
  readTables(names: readonly string[], progress?: Progress, known?: readonly TableStand[]): Promise<RawWorkbook>;
  /**
   * Reads some rows of tables again as they are now, and with them every row of these tables that holds a formula, because a formula's result changes
   * with cells elsewhere.
   * @param tables all tables as `readTables` gave them
   * @param wanted zero-based sheet rows that lie within these tables
   * @param limit most rows that are read
   * @returns rows in ascending order, of tables that have any; null where everything must be read again: there would be more rows than `limit`, or the
   * tables no longer stand where they stood, with as many rows and columns (in a file also: the same merged cells; Excel is not asked for those)
   */
  readRows(
    tables: readonly RawTable[],
    wanted: readonly TableRows<number>[],
    limit: number,
  ): Promise<readonly TableRows<RowCells>[] | null>;
  /** Writes the report sheets, rewriting in place those written before; other sheets stay as they are. What is refused beyond the numbers is told by `missing`. */
  writeReport(report: ReportSpec, progress?: Progress, options?: WriteOptions): Promise<readonly WrittenSheet[]>;
  /** Reads the values of sheets as they are calculated now (in a file: as they were when it was saved), dates as serials, errors as their texts. */
  readSheets(
    sheets: readonly SheetSize[],
    progress?: Progress,
  ): Promise<readonly (readonly (readonly CellValue[])[])[]>;
  /**
   * Reads cells of a report sheet by the names that the report gave them, as they are now; those that are not there any more are left out.
   * @param id that of the report sheet
   */
  readNamedCells(id: string, names: readonly string[]): Promise<ReadonlyMap<string, CellValue>>;
  /**
   * Changes cells, appends rows to own tables and to data tables and takes rows out of them: all of it, or nothing. Cells that hold `after` already are left alone, and rows that were appended or taken out already are not again, so that the same
   * call can be repeated after a failure. Edits are placed as if no row had come or gone. Rows of a data table go where a writing that was cut off has left a part of them, else into its first blank rows, then below its last one. One that cannot
   * go (the table's only row, or another Table stands below) is blanked. Errors, before anything is written, with the cell, sheet or table as place: `conflict` (a cell or row holds something else by now, a key is taken, columns have moved),
   * `formula` (a cell is calculated), `no-formula` (there is none to be restored), `protected`, `not-found`, `filtered` (a filter hides rows, see `showAll`), `overlap` (another Table, named, or a merged cell is in the way). After something was
   * written: what failed, when all was put back and read again; else `not-restored` with the cells, sheets and tables that do not hold what they held, or `not-verified` where they could not be read.
   * @returns zero-based sheet rows in which the appended rows stand, for each of `rows`
   */
  apply(
    edits: readonly CellEdit[],
    own: readonly OwnRows[],
    progress?: Progress,
    rows?: readonly DataRows[],
  ): Promise<readonly (readonly number[])[]>;
  /** Shows all rows of a sheet that filters hide. Errors: `not-found`, `protected`. */
  showAll(sheet: string): Promise<void>;
  /** The edits that cannot be made now, and why; those made already are none of them. Nothing is written. */
  refusals(edits: readonly CellEdit[]): Promise<ReadonlyMap<CellEdit, EditRefusal>>;
  /** Sets values in the own table `Pengaturan` by name; those it does not have yet are added. */
  setSettings(entries: ReadonlyMap<string, CellValue>): Promise<void>;
  /**
   * Makes Excel Tables of plain cells, all of them or none; their looks stay. Absent where that cannot be done (a file).
   * Errors, before anything is changed: `not-found`, `protected`, `filtered` (a filter hides rows), `name-taken`.
   */
  makeTables?(ranges: readonly TableRange[]): Promise<void>;
  /**
   * Lets an Excel Table take in the filled rows right below it. Absent where that cannot be done (an Excel before ExcelApi 1.13).
   * Errors, before anything is changed: `not-found`, `protected`, `filtered`, `overlap`.
   */
  extendTable?(table: string): Promise<void>;
  /** Looks at what there is before a workbook is prepared for entry. Absent where a workbook is only made anew (a file). */
  entryState?(areas: readonly SheetArea[]): Promise<EntryState>;
  /**
   * Prepares the workbook for entry: all of its cells, or none; looks and rules that are refused are told.
   * Errors, before anything is written: `protected`, `name-taken`; `not-restored`, `not-verified` where what was begun could not be taken back.
   */
  prepare?(preparation: Preparation, progress?: Progress): Promise<readonly EntryPart[]>;
  /**
   * Opens the bytes of a workbook file as a new workbook beside this one; it has no name until the user saves it. Absent where nothing can be opened (a file).
   * Errors: `not-opened`.
   */
  openNew?(bytes: Uint8Array): Promise<void>;
  /**
   * Adds a plain sheet for each of some data tables, which holds its header, and columns at the right end of Excel Tables that are there, by the Table's name; all of it, or
   * nothing. Errors: `name-taken`, `not-found`, `protected`, `overlap` (something stands to the right). Absent where `prepare` does it (Excel).
   */
  addTables?(tables: readonly DataSheet[], columns?: ReadonlyMap<string, readonly string[]>): Promise<void>;
  /** Colours cells, in place of those coloured before, without touching the user's own formats; null takes the colouring away. */
  mark(cells: readonly CellMark[] | null): Promise<MarkOutcome>;
  /** Whether colouring is on, now or since an earlier session; also when no cell had to be coloured. */
  isMarked(): Promise<boolean>;
  /**
   * Brings a cell into view and selects it. `cell` is an A1 address; null selects the sheet only.
   * Errors: `hidden` (its row, column or sheet), `filtered` (out of view by a filter); with `reveal` it is unhidden, the filter cleared, instead.
   */
  select(sheet: string, cell: string | null, options?: { readonly reveal?: boolean }): Promise<void>;
  /**
   * Calls `listener` after cells outside the report sheets were changed, by the user or by somebody else in the same
   * workbook, not by the program; `onWritten` after a block of cells of a sheet of the program's was, whoever did it (a command of the ribbon).
   * Resolves to what ends it. Absent where nothing changes unless the program does it (a file).
   */
  watch?(listener: (change: CellChange) => void, onWritten?: (sheet: WrittenSheet) => void): Promise<() => void>;
  /** Calls `listener` for the cell that is selected now and for each one selected later. Resolves to what ends it. Absent where nothing is selected (a file). */
  watchSelection?(listener: (selected: SelectedCell) => void): Promise<() => void>;
}
