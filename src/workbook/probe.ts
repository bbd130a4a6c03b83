import type { CellValue } from '../engine/schema';

/** A sheet as it is known while Excel is tried. */
export interface ProbedSheet {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  /** No cell of it holds anything, and it has no chart. */
  readonly isBlank: boolean;
  /** It bears a mark of ours (`isMark`). */
  readonly isMarked: boolean;
}

/** What a workbook has, as far as trying Excel in it must leave it so. */
export interface ProbedWorkbook {
  readonly sheets: readonly ProbedSheet[];
  /** Name of the sheet in front. */
  readonly active: string;
  /** Names of Excel Tables, and defined names of the workbook. */
  readonly tables: readonly string[];
  readonly names: readonly string[];
}

/** What was made while Excel was tried, and goes again. */
export interface Leftovers {
  /** Names of sheets, with everything on them. */
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  /** Name of the sheet that comes to the front. */
  readonly front: string;
}

/** What *Uji di Excel ini* does and looks at beyond the port; nothing else in the program uses it. */
export interface ExcelProbe {
  look(): Promise<ProbedWorkbook>;
  /** Adds a sheet of plain cells; a column of texts has the number format `@`. */
  addSheet(name: string, rows: readonly (readonly CellValue[])[], formats: readonly string[]): Promise<void>;
  /** Puts a value into a cell with events on, as an edit by somebody else's program would. */
  type(sheet: string, address: string, value: CellValue): Promise<void>;
  numberFormats(sheet: string, address: string): Promise<readonly (readonly string[])[]>;
  /** Formulas as they are kept (en-US), values where there is none. */
  formulas(sheet: string, address: string): Promise<readonly (readonly CellValue[])[]>;
  /** Kind of the native rule of each of some areas, as Office.js names it. */
  ruleKinds(sheet: string, addresses: readonly string[]): Promise<readonly string[]>;
  /** A1 addresses of the cells that Excel itself calls invalid by their native rules. */
  invalidCells(sheet: string, address: string): Promise<readonly string[]>;
  /** Kinds of the charts on a sheet, as Office.js names them. */
  chartKinds(sheet: string): Promise<readonly string[]>;
  /** Takes away what was made; what is not there any more is passed over. */
  remove(leftovers: Leftovers): Promise<void>;
}
