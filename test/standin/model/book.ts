import type { FontStyle, WorkbookProperties } from 'hucre';
import { fail } from '../errors';
import type { ChartOn } from './chart';
import { SheetOf } from './sheet';
import type { TableOn } from './table';

/** A sheet of a workbook, and what lies on it: none of them imports what it is part of. */
export type Sheet = SheetOf<Book>;
export type Table = TableOn<Sheet>;
export type Chart = ChartOn<Sheet>;

/** A defined name of the workbook, or of one sheet (`scope`). */
export interface Name {
  name: string;
  /** Without the leading `=`, e.g. `'Data BLM'!$A$1:$C$9`. */
  formula: string;
  scope: Sheet | null;
  comment: string;
  visible: boolean;
}

/** Parts of the file that belong to the whole workbook and are carried from load to save. */
export interface BookParts {
  properties?: WorkbookProperties;
  defaultFont?: FontStyle;
}

/** The workbook that the stand-in has open. */
export class Book {
  readonly sheets: Sheet[] = [];
  readonly names: Name[] = [];
  readonly settings = new Map<string, unknown>();
  /** Structure protection: sheets can be neither added, removed, renamed nor hidden. */
  protected = false;
  /** Cells, or names that formulas use, have changed since formulas were last calculated. */
  isStale = false;
  /** `runtime.enableEvents`. */
  enableEvents = true;
  private current: Sheet | null = null;
  private lastId = 0;

  constructor(
    readonly fileName: string,
    readonly dateSystem: '1900' | '1904' = '1900',
    readonly parts: BookParts = {},
  ) {}

  /** The sheet in front. */
  get active(): Sheet {
    const sheet = this.current ?? this.sheets[0];
    return sheet ?? fail('GeneralException', 'The workbook has no sheet.');
  }

  set active(sheet: Sheet) {
    this.current = sheet;
  }

  /** An id that no other object of the workbook has, in Excel's form. */
  newId(): string {
    this.lastId += 1;
    return `{00000000-${this.lastId.toString(16).padStart(4, '0').toUpperCase()}-0000-0000-000000000000}`;
  }

  /** Sheet of a name (letter case does not matter) or id. */
  sheet(key: string): Sheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === key);
  }

  /** Table of a name (letter case does not matter) or id. */
  table(key: string): Table | undefined {
    const wanted = key.toLowerCase();
    return this.tables().find((table) => table.name.toLowerCase() === wanted || table.id === key);
  }

  tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  /** Defined name in a scope: the sheet's own names, or those of the workbook. */
  name(name: string, scope: Sheet | null): Name | undefined {
    const wanted = name.toLowerCase();
    return this.names.find((item) => item.name.toLowerCase() === wanted && item.scope === scope);
  }

  /** Adds a sheet at the end. Without a name Excel takes the next free `Sheet1`, `Sheet2` … */
  addSheet(name?: string): Sheet {
    this.guardStructure();
    let free = this.sheets.length + 1;
    while (name === undefined && this.sheet(`Sheet${free}`) !== undefined) free += 1;
    const sheet = new SheetOf<Book>(this, this.newId(), this.newSheetName(name ?? `Sheet${free}`));
    this.sheets.push(sheet);
    return sheet;
  }

  /** The name, or an error when Excel would not have it for a sheet. `own` is the sheet that is to be renamed. */
  newSheetName(name: string, own?: Sheet): string {
    this.isStale = true;
    const reserved = name.toLowerCase() === 'history';
    if (
      name === '' ||
      name.length > 31 ||
      /[[\]:*?/\\]/.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'") ||
      reserved
    ) {
      fail('InvalidArgument', `A sheet cannot be called ${name}.`);
    }
    const other = this.sheet(name);
    if (other !== undefined && other !== own) fail('ItemAlreadyExists', `There is a sheet ${name} already.`);
    return name;
  }

  /** The name, or an error when Excel would not have it for a table or defined name (unique among both). */
  newItemName(name: string, scope: Sheet | null = null): string {
    this.isStale = true;
    if (!isItemName(name)) fail('InvalidArgument', `${name} is not a valid name.`);
    if (this.name(name, scope) !== undefined || (scope === null && this.table(name) !== undefined)) {
      fail('ItemAlreadyExists', `The name ${name} is in use.`);
    }
    return name;
  }

  guardStructure(): void {
    if (this.protected) fail('AccessDenied', 'The structure of the workbook is protected.');
  }
}

/** Names of tables and defined names: start with a letter, `_` or `\`, have no blanks and are no cell address. */
function isItemName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}[0-9]+$/.test(name) &&
    !/^(r|c|r[0-9]+c?[0-9]*|c[0-9]+)$/i.test(name)
  );
}
