import type { Rows } from '../../dataset';
import type { CellValue } from '../../schema';
import type { PageFooter, PageMargins, PaperSize } from './paper';
import type { StyleName } from './styles';
import type { CellTrace } from './trace';

/** A look that a calculated text takes when it begins with certain letters: of the style, its fill and the colour and weight of its script. */
export interface WordLook {
  readonly begins: string;
  readonly style: StyleName;
}

/** A cell of a report sheet: what it holds and the name of its look. */
export interface ReportCell {
  readonly value: CellValue;
  readonly style: StyleName;
  /**
   * Formula in en-US notation, starting with `=`; `value` is then its expected result. Other sheets of the report are called by their wanted
   * names in quotes (`'Dasar Perhitungan'!D8`), for which the writer puts the actual ones.
   */
  readonly formula?: string;
  /** Looks that follow the formula's result, over `style`; of several, no beginning is one of another. */
  readonly looks?: readonly WordLook[];
  /** The number stays as it was when the report was made, however the data change; writers leave it out. */
  readonly isFixed?: boolean;
  /** The number that the cell shows, for whoever wants it explained; writers leave it out. */
  readonly trace?: CellTrace;
  /** Goes to a cell of the same workbook when clicked. */
  readonly link?: CellLink;
}

/** A cell of a sheet of the report, by the sheet's wanted name. */
export interface CellLink {
  readonly sheet: string;
  readonly cell: string;
}

/** A native chart over a helper block on the same sheet: header row on top, labels in the first column, one series per further column. */
export interface ReportChart {
  /** Name by which the next run finds the chart again. */
  readonly name: string;
  readonly title: string;
  readonly kind: 'column' | 'stackedColumn' | 'bar' | 'stackedBar' | 'line';
  /** Zero-based block of cells, header row and label column included. */
  readonly source: ReportArea;
  /** Zero-based block of cells that the chart covers. */
  readonly position: ReportArea;
  readonly valueAxisTitle: string;
  readonly numberFormat: string;
  /** The series are steps of a scale, and coloured as such. */
  readonly steps?: 'bestFirst' | 'worstFirst';
  /** How many of the series, the last ones, are limits: dashed lines across the others (`limitLooks`). Only among columns. */
  readonly limits?: number;
}

export interface ReportArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One sheet of the report, complete: whoever writes it adds nothing of its own. */
export interface ReportSheet {
  /** Stable id by which a sheet of ours is recognised (`ringkasan`, `dasar` …). */
  readonly id: string;
  /** Sheet name wanted; another is taken when a sheet of the user's has it. */
  readonly name: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Cells by row; rows may be shorter than the widest one; null is an empty cell. */
  readonly rows: readonly (readonly (ReportCell | null)[])[];
  /** Cells that formulas of this sheet call by a name; each keeps its place from report to report. */
  readonly names?: readonly { readonly name: string; readonly row: number; readonly column: number }[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: {
    readonly orientation: 'portrait' | 'landscape';
    readonly paper: PaperSize;
    /** Absent: those of the report. */
    readonly margins?: PageMargins;
    /** Zero-based first and last row repeated on each page, or null. */
    readonly titleRows: readonly [number, number] | null;
    /**
     * For a sheet too wide for one page: it is printed at this scale (percent) on as many pages as it takes, with these columns (zero-based, first
     * and last) repeated on each. Absent: fitted to the width of one page.
     */
    readonly acrossPages?: { readonly scale: number; readonly titleColumns: readonly [number, number] };
    /** Number of columns that are printed, from column A; helper blocks of charts stand to the right of them. */
    readonly columns: number;
    /** Number of rows that are printed, from row 1; absent: down to the last one that holds anything. */
    readonly rows?: number;
    /** Zero-based rows before which a page break stands. */
    readonly breaks: readonly number[];
    /** Shrunk to a single page where it would take more. */
    readonly onePage?: true;
    /** Rows from `row` on, such as a table with its heading, that go to a new page together rather than being cut, where one page holds them. */
    readonly blocks?: readonly { readonly row: number; readonly rows: number }[];
    /** Kept out when the whole workbook is printed: what only computers and curious readers need. */
    readonly apart?: true;
    readonly footer: PageFooter;
  };
  readonly charts: readonly ReportChart[];
}

/** The whole report as plain data. */
export interface ReportSpec {
  readonly title: string;
  readonly sheets: readonly ReportSheet[];
}

/** What native validation lets a cell hold. Formulas are in en-US notation without `=`, as seen from the first cell of the rule. */
export type CellCheck =
  /** One of the texts in some cells, or under a name. */
  | { readonly kind: 'list'; readonly source: string }
  /** A number from `from` up to `to`, both inclusive. A `date` is a serial. */
  | { readonly kind: 'whole' | 'decimal' | 'date'; readonly from: string; readonly to: string }
  /** A number of at least `from`, or above it. */
  | { readonly kind: 'least' | 'above'; readonly from: string }
  /** What a formula says is true. */
  | { readonly kind: 'custom'; readonly formula: string };

/** A title (at most 32 characters) and a text. */
export interface CellNote {
  readonly title: string;
  readonly text: string;
}

/** Native validation of cells. A blank cell is always allowed. */
export interface CellRule {
  readonly check: CellCheck;
  /** Whether another value is refused, or only asked about. */
  readonly style: 'stop' | 'warning';
  /** Shown when another value was typed; absent: the rule only shows its hint. */
  readonly fault?: CellNote;
  /** Shown while the cell is selected. */
  readonly hint?: CellNote;
}

/** A defined name that rules call, with the formula that it stands for, starting with `=`. */
export interface ListName {
  readonly name: string;
  readonly formula: string;
  /** Plain cells that do as well where Excel does not take the formula; absent: the formula is one already. */
  readonly plain?: string;
}

/** A hidden sheet of lists: columns with a heading in the first row, cells that are calculated, and names that rules call. */
export interface ListSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly columns: readonly (readonly CellValue[])[];
  readonly formulas: readonly {
    readonly row: number;
    readonly column: number;
    readonly formula: string;
    readonly numberFormat: string;
  }[];
  readonly names: readonly ListName[];
}

/** A column of a data sheet. */
export interface DataSheetColumn {
  readonly header: string;
  /** Number format in en-US notation; `@` for text. */
  readonly numberFormat: string;
  readonly width: number;
  /** Texts offered as a drop-down list. */
  readonly options?: readonly string[];
  /** Look of the header, where it says what the column is; absent: that of a table of the report. */
  readonly headerStyle?: StyleName;
  /** What is shown when the header is selected. */
  readonly hint?: CellNote;
  readonly rule?: CellRule;
  /** Formula of every cell, starting with `=`, the same text in each row; values of the column are then its expected results. */
  readonly formula?: string;
}

/** A data table to be written into a new workbook as an Excel Table on its own sheet. */
export interface DataSheet {
  /** Table and sheet name. */
  readonly name: string;
  readonly columns: readonly DataSheetColumn[];
  readonly rows: Rows;
  /** Rows of the Table below the filled ones, to be filled in. */
  readonly blankRows?: number;
  /** Number formats of single cells that differ from their column's, by row and column (the profile holds dates among texts); null: the column's. */
  readonly cellFormats?: readonly (readonly (string | null)[])[];
  /** Rules of single cells, by row and column (the profile). */
  readonly cellRules?: readonly { readonly row: number; readonly column: number; readonly rule: CellRule }[];
  /** Cells of calculated columns that hold what was typed instead of the formula. */
  readonly typed?: readonly { readonly row: number; readonly column: number }[];
  readonly paper?: ReportSheet['print']['paper'];
  /** Kept out when the whole workbook is printed. */
  readonly apart?: true;
}

/** A complete workbook to be written to a file. */
export interface WorkbookSpec {
  readonly title: string;
  readonly dataSheets: readonly DataSheet[];
  readonly report: ReportSpec | null;
  /** What rules and calculated columns look up. */
  readonly lists?: ListSheet;
}
