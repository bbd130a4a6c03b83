import { addressOf } from '../../../engine/dataset';
import type { CellValue } from '../../../engine/schema';
import { WorkbookError } from '../../errors';
import type { CellEdit, CellPlace } from '../../port';
import { addRelationship, relationships, removeCalculationOrder, setContentTypes, sheetType } from '../parts';
import { isFormulaIn, sheetNamed, type FileBook, type FileSheet } from '../sheet/book';
import { readStyles, writeStyles } from '../stylesPart';
import { WorkbookPart } from '../workbookPart';
import { escapeXml } from '../xml';
import { ZipFile } from '../zip';
import { shiftedFormula, type RowShift } from '../../rowShift';
import { CellFormats } from './formats';
import { areasOf } from './areas';
import { filtersIn, withoutCriteria } from './filters';
import { putRows, type ColumnPut, type NewRows } from './newRows';
import { OtherParts } from './otherParts';
import { changedSheet } from './rowStream';
import { SheetPart } from './sheetPart';
import { checkShift, shiftSheet } from './sheetShift';
import { isTableNamed } from './tablePart';

/** What a cell is to hold. */
export interface CellPut extends CellPlace, ColumnPut {}

type RowChange = (sheet: SheetPart) => void;

/**
 * Changes single cells in the bytes of a workbook. Parts that hold no changed cell keep their very bytes; styles grow only where a format is
 * missing, and the workbook's part only by new sheets and by the order to calculate anew where there are formulas.
 */
export class WorkbookPatch {
  /** Sheets that were opened whole, because cells move in them or their cells have to be looked at. */
  private readonly opened = new Map<string, SheetPart>();
  /** By path of a sheet and row the changes that are made when the sheet streams by. */
  private readonly pending = new Map<string, Map<number, RowChange[]>>();
  private readonly added = new Map<string, string>();
  private readonly others: OtherParts;
  private isOrderStale = false;

  private constructor(
    private readonly zip: ZipFile,
    private readonly workbook: WorkbookPart,
    private readonly formats: CellFormats,
    /** Paths of the sheets' parts, by name in lower case. */
    private readonly paths: Map<string, string>,
    private readonly book: FileBook,
  ) {
    this.others = new OtherParts(zip, paths, workbook.path);
  }

  /**
   * @param book what was read of it
   * Errors: `file-rare` for a file of a rare make.
   */
  static async open(bytes: Uint8Array, name: string, book: FileBook): Promise<WorkbookPatch> {
    const zip = ZipFile.open(bytes, name);
    const workbook = await WorkbookPart.open(zip);
    if (!workbook.isKnownKind) throw new WorkbookError('file-rare', name, 'workbook part of another kind');
    const targets = new Map((await relationships(zip, workbook.path)).map(({ id, target }) => [id, target]));
    const paths = workbook.sheets.flatMap(({ name: sheet, relation }): [string, string][] => {
      const path = targets.get(relation);
      return path === undefined || !zip.has(path) ? [] : [[sheet.toLowerCase(), path]];
    });
    return new WorkbookPatch(zip, workbook, new CellFormats(await readStyles(zip)), new Map(paths), book);
  }

  hasSheet(name: string): boolean {
    return this.paths.has(name.toLowerCase());
  }

  /** Adds a blank sheet at the end. Errors: `protected` when sheets may not be added. */
  async addSheet(name: string): Promise<void> {
    if (this.workbook.isLocked) throw new WorkbookError('protected');
    let number = 1;
    while (this.zip.has(`xl/worksheets/sheet${number}.xml`)) number += 1;
    const path = `xl/worksheets/sheet${number}.xml`;
    const relation = `rIdIM_${number}`;
    await this.zip.setText(
      path,
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData></sheetData></worksheet>',
    );
    this.workbook.addSheet(name, relation);
    this.added.set(path, sheetType);
    this.paths.set(name.toLowerCase(), path);
    await addRelationship(this.zip, this.workbook.path, { id: relation, type: 'worksheet', target: path });
  }

  /** Why a cell must not be changed; null when it may. */
  async refusal({ sheet: name, row, column }: CellPlace): Promise<'not-found' | 'formula' | 'protected' | null> {
    if (!this.hasSheet(name)) return 'not-found';
    const known = this.known(name);
    if (known !== undefined && !known.isProtected) return isFormulaIn(known, row, column) ? 'formula' : null;
    const sheet = await this.sheet(name);
    if (sheet.isFormula(row, column)) return 'formula';
    return sheet.isProtected && this.formats.isLocked(sheet.style(row, column)) ? 'protected' : null;
  }

  /** Errors: `formula`, `protected`, `not-found`, for a cell that must not be changed. */
  async checkWritable(place: CellPlace): Promise<void> {
    const reason = await this.refusal(place);
    if (reason === 'formula') throw new WorkbookError(reason, `${place.sheet}!${addressOf(place.row, place.column)}`);
    if (reason !== null) throw new WorkbookError(reason, place.sheet);
  }

  /** Whether the workbook has no cell format yet that the new value needs. */
  async lacksFormat({ sheet, row, column, after, numberFormat }: CellEdit): Promise<boolean> {
    const cells = this.known(sheet)?.cells;
    const isThere = cells !== undefined && cells.at(row, column) !== null;
    const own = isThere ? cells.formatOf(row, column) : (await this.sheet(sheet)).style(row, column);
    return this.styleFor({ sheet, column, value: after, ...(numberFormat && { numberFormat }) }, own) === null;
  }

  /** Puts a value into a cell. Errors: `file-rare` when it needs a format that cannot be made. */
  put(place: CellPut): Promise<void> {
    return this.change(place, (sheet) => this.putInto(sheet, place));
  }

  /** Puts a text into a cell, which looks like another one of its row. */
  putLike({ sheet: name, row, column, value }: CellPlace & { readonly value: string }, like: number): Promise<void> {
    return this.change({ sheet: name, row, column }, (sheet) => sheet.put(row, column, value, sheet.style(row, like)));
  }

  /** Changes the part that tells of an Excel Table. */
  async changeTable(sheet: string, table: string, change: (xml: string) => string): Promise<void> {
    const parts = (await this.others.tables(sheet)).filter(({ xml }) => isTableNamed(xml, table));
    for (const { path } of parts) await this.others.change(path, change);
  }

  private putInto(sheet: SheetPart, place: CellPut): void {
    const { row, column } = place;
    const { value, style } = this.stored(place, sheet.style(row, column));
    sheet.put(row, column, value, style);
  }

  /** What is stored in a cell of a format for a value, and under which format. */
  private stored(put: ColumnPut, own: number): { readonly value: CellValue; readonly style: number } {
    const { value } = put;
    const style = this.styleFor(put, own) ?? this.formats.add(own, this.wantedFormat(put, own) ?? '');
    if (style === null) throw new WorkbookError('file-rare', put.sheet, 'style part of another kind');
    return {
      style,
      value: typeof value === 'number' && this.formats.isDate(style) ? value - this.workbook.serialOffset : value,
    };
  }

  /** Puts a formula, without its `=`, and its result; the cell looks like another one of its column. */
  async putFormula(place: CellPlace, formula: string, result: CellValue, like: number): Promise<void> {
    const sheet = await this.sheet(place.sheet);
    sheet.putFormula(place.row, place.column, formula, result, sheet.style(like, place.column));
  }

  /** The formula that a cell holds, without its `=`; '' where it shares that of another one, or holds none. */
  async formulaOf({ sheet, row, column }: CellPlace): Promise<string> {
    return (await this.sheet(sheet)).formula(row, column);
  }

  /** Whether other cells have the formula of a cell. Errors: `not-found`. */
  async sharesFormula({ sheet, row, column }: CellPlace): Promise<boolean> {
    return (await this.sheet(sheet)).sharesFormula(row, column);
  }

  /** Has Excel find the order of calculation anew: the one in the file may name cells that hold no formula any more. */
  forgetCalculationOrder(): void {
    this.isOrderStale = true;
  }

  /** Keeps a value as the result of the formula that a cell holds. */
  putResult(place: CellPlace, result: CellValue): Promise<void> {
    return this.change(place, (sheet) => sheet.putResult(place.row, place.column, result));
  }

  /** Makes a change of a row: at once where its sheet is open, else when the sheet streams by. */
  private async change({ sheet: name, row }: CellPlace, change: RowChange): Promise<void> {
    const known = this.known(name);
    if (known === undefined || !known.isOrdered) return change(await this.sheet(name));
    const rows = this.pending.get(known.path) ?? new Map<number, RowChange[]>();
    this.pending.set(known.path, rows);
    rows.set(row, [...(rows.get(row) ?? []), change]);
  }

  /** What was read of a sheet, as long as that is how it is. */
  private known(name: string): FileSheet | undefined {
    const sheet = sheetNamed(this.book, name);
    return sheet === undefined || this.opened.has(sheet.path) ? undefined : sheet;
  }

  /** Puts new rows. Errors: `file-rare` when a format is needed that cannot be made. */
  async putRows(rows: NewRows): Promise<void> {
    putRows(await this.sheet(rows.sheet), rows, (put, own) => this.stored(put, own));
  }

  /** Moves cells, and everything that names them. Errors: `overlap`, before anything is moved. */
  async shift(shift: RowShift): Promise<void> {
    checkShift(await this.sheet(shift.sheet), shift);
    this.forgetCalculationOrder();
    const own = shift.sheet.toLowerCase();
    for (const name of this.paths.keys()) {
      if (name !== own && !(await this.mentions(name, own))) continue;
      shiftSheet(await this.sheet(name), name, shift);
    }
    await this.others.shift(shift);
    this.workbook.changeNames((formula, sheet) => shiftedFormula(formula, sheet, shift));
  }

  /** Errors: `overlap` where cells cannot move. */
  async checkShift(shift: RowShift): Promise<void> {
    checkShift(await this.sheet(shift.sheet), shift);
  }

  /** Whether a sheet is protected, whatever its cells say. Errors: `not-found`. */
  async isProtected(sheet: string): Promise<boolean> {
    return (await this.sheet(sheet)).isProtected;
  }

  /** Whether a filter of the sheet, or of a Table on it, leaves out rows. Errors: `not-found`. */
  async isFiltered(sheet: string): Promise<boolean> {
    const texts = [(await this.sheet(sheet)).behind, ...(await this.others.tables(sheet)).map(({ xml }) => xml)];
    return texts.some((xml) => filtersIn(xml).length > 0);
  }

  /** Takes the criteria out of all filters of a sheet and shows the rows that they hid. Errors: `not-found`. */
  async showAll(sheetName: string): Promise<void> {
    const sheet = await this.sheet(sheetName);
    const clear = (xml: string): string => {
      for (const { ref } of filtersIn(xml)) for (const area of areasOf(ref)) sheet.showRows(area);
      return withoutCriteria(xml);
    };
    sheet.behind = clear(sheet.behind);
    for (const { path } of await this.others.tables(sheetName)) await this.others.change(path, clear);
  }

  /** The whole file. */
  async save(): Promise<Uint8Array> {
    if (this.hasFormulas) this.workbook.recalculate();
    if (this.workbook.isChanged) await this.zip.setText(this.workbook.path, this.workbook.xml);
    for (const [path, sheet] of this.opened) if (sheet.isChanged) await this.zip.setText(path, sheet.toXml());
    for (const [path, rows] of this.pending) await this.stream(path, rows);
    if (this.formats.hasGrown) await writeStyles(this.zip, this.formats.toXml());
    const removed = new Set(this.isOrderStale ? await removeCalculationOrder(this.zip, this.workbook.path) : []);
    if (this.added.size + removed.size > 0) await setContentTypes(this.zip, this.added, removed);
    return this.zip.save();
  }

  private async sheet(name: string): Promise<SheetPart> {
    const path = this.paths.get(name.toLowerCase());
    if (path === undefined) throw new WorkbookError('not-found', name);
    const known = this.opened.get(path);
    if (known !== undefined) return known;
    const sheet = new SheetPart(await this.zip.text(path), name);
    this.opened.set(path, sheet);
    for (const changes of this.pending.get(path)?.values() ?? []) for (const change of changes) change(sheet);
    this.pending.delete(path);
    return sheet;
  }

  /** Makes the changes of a sheet's rows in one pass through its part. */
  private async stream(path: string, changes: ReadonlyMap<number, readonly RowChange[]>): Promise<void> {
    const name = this.book.sheets.find((sheet) => sheet.path === path)?.name ?? '';
    const rows = [...changes.keys()].sort((one, other) => one - other);
    const row = (number: number, xml: string, head: string): string =>
      SheetPart.changedRow(head, xml, name, (sheet) => changes.get(number)?.forEach((change) => change(sheet)));
    try {
      await this.zip.setPieces(path, changedSheet(this.zip.pieces(path), name, { rows, row }));
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.code !== 'file-rare') throw error;
      // What cannot be cut while it streams by may still be understood as a whole.
      await this.zip.setText(path, (await this.sheet(name)).toXml());
    }
  }

  /** Whether a sheet of cells says the name of another one, given in lower case. */
  private async mentions(sheet: string, other: string): Promise<boolean> {
    const path = this.paths.get(sheet) ?? '';
    const text = this.opened.get(path)?.toXml() ?? (await this.zip.text(path));
    return /<(?:\w+:)?sheetData/.test(text) && text.toLowerCase().includes(escapeXml(other).replaceAll("'", "''"));
  }

  private wantedFormat({ value, numberFormat }: ColumnPut, own: number): string | null {
    // A text stays a text here whatever its format is.
    return typeof value === 'string' ? null : this.formats.needed(own, numberFormat);
  }

  /** Number of a cell format that serves for a value; null where there is none. */
  private styleFor(place: ColumnPut, own: number): number | null {
    const { sheet, column } = place;
    const wanted = this.wantedFormat(place, own);
    if (wanted === null) return own;
    // New sheets have no formats yet.
    const nearby = sheetNamed(this.book, sheet)?.formatsIn(column) ?? new Set();
    return this.formats.find(own, wanted, nearby);
  }

  /** Whether any sheet has a formula, whose kept result may no longer be right. */
  private get hasFormulas(): boolean {
    const isChanged = this.pending.size > 0 || [...this.opened.values()].some((sheet) => sheet.isChanged);
    return isChanged && this.book.sheets.some(({ hasFormulas }) => hasFormulas);
  }
}
