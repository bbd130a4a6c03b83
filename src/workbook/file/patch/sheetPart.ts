import { addressOf, parseAddress, type CellArea } from '../../../engine/dataset';
import type { CellValue } from '../../../engine/schema';
import { WorkbookError } from '../../errors';
import { attributes, escapeXml, inTag, unescapeXml } from '../xml';
import { areasOf } from './areas';
import { cellXml, formulaXml } from './cellElement';

export interface CellXml {
  readonly column: number;
  /** The whole element. */
  xml: string;
}

/** A cell of a new row. */
export interface NewCell {
  readonly column: number;
  readonly value: CellValue;
  /** Number of its format. */
  readonly style: number;
}

interface RowXml {
  /** Where the whole element stands among the rows. */
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly inner: string;
}

/**
 * The XML of a sheet, in which single cells are changed; every byte outside the rows concerned stays as it is. Understands namespace prefixes, and
 * rows and cells without addresses. Rows and columns are zero-based.
 */
export class SheetPart {
  /** Of its elements' names. */
  readonly prefix: string;
  /** What stands before the rows, the rows, and what stands behind them. */
  private head: string;
  private readonly data: string;
  private tail: string;
  private readonly rows = new Map<number, RowXml>();
  /** Number of the last row that is there; -1 without any. */
  private readonly lastRow: number;
  /** Cells of the rows that are changed. */
  private readonly changed = new Map<number, CellXml[]>();
  /** Cells of the rows that are new, as one text each: there may be very many. */
  private readonly added = new Map<number, string>();
  /** Areas that one formula fills. */
  readonly arrays: readonly CellArea[];
  private isEdited = false;
  /** The row whose cells were looked at last: new rows look like one of those that were there, cell by cell. */
  private looked: { readonly row: number; readonly cells: CellXml[] } | null = null;

  /**
   * @param name the sheet, for messages
   * Errors: `file-rare` for XML of a rare make.
   */
  constructor(xml: string, name: string) {
    const open = new RegExp(`<((?:\\w+:)?)sheetData${inTag}/?>`).exec(xml);
    if (open === null) throw new WorkbookError('file-rare', name, 'no sheetData');
    const [tag, prefix = ''] = open;
    const isEmpty = tag.endsWith('/>');
    this.prefix = prefix;
    const whole = isEmpty ? xml.replace(tag, () => `${tag.replace(/\s*\/>$/, '>')}</${prefix}sheetData>`) : xml;
    const start = whole.indexOf('>', open.index) + 1;
    const end = whole.indexOf(`</${prefix}sheetData>`, start);
    const data = whole.slice(start, end);
    this.head = whole.slice(0, start);
    this.data = data;
    this.tail = whole.slice(end);
    if (end < 0 || data.includes('<!')) {
      throw new WorkbookError('file-rare', name, 'comments or CDATA among cells');
    }
    let [last, highest] = [-1, -1];
    for (const match of data.matchAll(
      new RegExp(`<${prefix}row(?=[\\s/>])${inTag}(?:/>|>([\\s\\S]*?)</${prefix}row>)`, 'g'),
    )) {
      const [whole, inner = ''] = match;
      const number = Number(attributes(whole)['r'] ?? last + 2) - 1;
      const at = match.index;
      const tagEnd = whole.length - inner.length - (whole.endsWith('/>') ? 0 : `</${prefix}row>`.length);
      this.rows.set(number, { start: at, end: at + whole.length, tag: whole.slice(0, tagEnd), inner });
      last = number;
      highest = Math.max(highest, number);
    }
    this.lastRow = highest;
    this.arrays = [...data.matchAll(new RegExp(`<${prefix}f(?=[\\s/>])${inTag}>`, 'g'))].flatMap(([formula]) => {
      const { t, ref } = attributes(formula);
      return ref === undefined || (t !== 'array' && t !== 'dataTable') ? [] : areasOf(ref);
    });
  }

  /**
   * A row of a sheet as it is after a change.
   * @param head what stands before the sheet's rows
   * @param xml the row with its number; '' where it is not there yet
   */
  static changedRow(head: string, xml: string, name: string, change: (sheet: SheetPart) => void): string {
    const [, prefix = ''] = /<((?:\w+:)?)sheetData[^<]*$/.exec(head) ?? [];
    const end = `</${prefix}sheetData>`;
    const sheet = new SheetPart(head + xml + end, name);
    change(sheet);
    return sheet.toXml().slice(head.length, -end.length);
  }

  get isProtected(): boolean {
    const tag = new RegExp(`<${this.prefix}sheetProtection(?=\\s)${inTag}>`).exec(this.tail)?.[0];
    return ['1', 'true'].includes(attributes(tag ?? '')['sheet'] ?? '');
  }

  get isChanged(): boolean {
    return this.changed.size + this.added.size > 0 || this.isEdited;
  }

  /** Numbers of the rows that are there, ascending. */
  get rowNumbers(): readonly number[] {
    return [...new Set([...this.rows.keys(), ...this.added.keys(), ...this.changed.keys()])].sort(
      (one, other) => one - other,
    );
  }

  /** What stands behind the rows. */
  get behind(): string {
    return this.tail;
  }

  set behind(xml: string) {
    this.isEdited ||= xml !== this.tail;
    this.tail = xml;
  }

  /** Whether a row's cells say a text somewhere: much quicker than to look at each. */
  mentions(row: number, text: string): boolean {
    return this.changed.get(row)?.some(({ xml }) => xml.includes(text)) ?? this.inner(row).includes(text);
  }

  /** Whether there is a row, though it may be blank. */
  hasRow(row: number): boolean {
    return this.rows.has(row) || this.added.has(row) || this.changed.has(row);
  }

  /** Adds a row that is not there, with cells in the order of their columns. */
  addRow(row: number, cells: readonly NewCell[]): void {
    let inner = '';
    for (const { column, value, style } of cells)
      inner += cellXml(this.prefix, addressOf(row, column), '', value, style);
    this.added.set(row, inner);
  }

  /** The cells of a row. */
  private inner(row: number): string {
    return this.added.get(row) ?? this.rows.get(row)?.inner ?? '';
  }

  /** The cells of a row, to be changed in place. */
  edit(row: number): CellXml[] {
    const cells = this.cells(row);
    this.changed.set(row, cells);
    return cells;
  }

  /** Forgets what the sheet says of the area that is in use, which need not be true any more and need not be said. */
  dropDimension(): void {
    const without = this.head.replace(new RegExp(`<${this.prefix}dimension(?=\\s)${inTag}/>`), '');
    this.isEdited ||= without !== this.head;
    this.head = without;
  }

  /** Shows rows that are hidden. */
  showRows({ top, bottom }: Pick<CellArea, 'top' | 'bottom'>): void {
    for (const [number, row] of this.rows) {
      if (number < top || number > bottom || !/\shidden\s*=/.test(row.tag)) continue;
      this.rows.set(number, { ...row, tag: row.tag.replace(/\shidden\s*=\s*(?:"[^"]*"|'[^']*')/, '') });
      this.edit(number);
    }
  }

  /** Whether a cell is calculated, by a formula of its own or by one that fills several cells. */
  isFormula(row: number, column: number): boolean {
    const inArray = this.arrays.some(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
    return inArray || new RegExp(`<${this.prefix}f[\\s/>]`).test(this.find(row, column)?.xml ?? '');
  }

  /** The formula that a cell holds; '' where it shares that of another one, or holds none. */
  formula(row: number, column: number): string {
    const pattern = new RegExp(`<${this.prefix}f(?=[\\s/>])${inTag}(?:/>|>([\\s\\S]*?)</${this.prefix}f>)`);
    return unescapeXml(pattern.exec(this.find(row, column)?.xml ?? '')?.[1] ?? '');
  }

  /** Whether the formula of a cell is that of other cells too. */
  sharesFormula(row: number, column: number): boolean {
    const [tag = ''] = new RegExp(`<${this.prefix}f(?=\\s)${inTag}>`).exec(this.find(row, column)?.xml ?? '') ?? [];
    return attributes(tag)['ref'] !== undefined;
  }

  /** Number of the cell's format; that of its row or column where the cell is not there yet. */
  style(row: number, column: number): number {
    const cell = this.find(row, column);
    if (cell !== undefined) return Number(attributes(cell.xml)['s'] ?? 0);
    const { s, customFormat } = attributes(this.rows.get(row)?.tag ?? '');
    if (s !== undefined && customFormat !== undefined) return Number(s);
    const columns = this.head.matchAll(new RegExp(`<${this.prefix}col(?=\\s)${inTag}>`, 'g'));
    for (const [tag] of columns) {
      const { min, max, style } = attributes(tag);
      if (Number(min) <= column + 1 && column + 1 <= Number(max)) return Number(style ?? 0);
    }
    return 0;
  }

  /** Puts a value in place of a cell's content. The caller has seen to it that it holds no formula that is wanted. */
  put(row: number, column: number, value: CellValue, style: number): void {
    this.place(row, column, (old) => cellXml(this.prefix, addressOf(row, column), old, value, style));
  }

  /** Puts a formula, without its `=`, and its result in place of a cell's content. */
  putFormula(row: number, column: number, formula: string, result: CellValue, style: number): void {
    const { prefix } = this;
    const element = `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
    this.place(row, column, (old) =>
      formulaXml(prefix, cellXml(prefix, addressOf(row, column), old, null, style), element, result),
    );
  }

  /** Puts another result beside the formula that a cell holds. */
  putResult(row: number, column: number, result: CellValue): void {
    const formula = new RegExp(`<${this.prefix}f(?=[\\s/>])${inTag}(?:/>|>[\\s\\S]*?</${this.prefix}f>)`);
    this.place(row, column, (old) => formulaXml(this.prefix, old, formula.exec(old)?.[0] ?? '', result));
  }

  private place(row: number, column: number, make: (old: string) => string): void {
    const cells = this.edit(row);
    const known = cells.find((cell) => cell.column === column);
    const xml = make(known?.xml ?? '');
    const next = cells.findIndex((cell) => cell.column > column);
    if (known !== undefined) known.xml = xml;
    else cells.splice(next < 0 ? cells.length : next, 0, { column, xml });
  }

  /** The sheet with all changes. */
  toXml(): string {
    const { prefix, data } = this;
    const changed = [...this.changed].map(([row, cells]) => [row, cells.map(({ xml }) => xml).join('')] as const);
    const pieces = [...new Map([...this.added, ...changed])]
      .sort(([one], [other]) => one - other)
      .map(([row, inner]) => {
        const known = this.rows.get(row);
        const start = known?.start ?? this.startAfter(row);
        const tag = (known?.tag ?? `<${prefix}row r="${row + 1}">`)
          .replace(/\s*\/?>$/, '>')
          // A hint about the columns, which need not fit any more.
          .replace(/\sspans="[^"]*"/, '');
        return { start, end: known?.end ?? start, xml: `${tag}${inner}</${prefix}row>` };
      });
    let result = '';
    let at = 0;
    for (const { start, end, xml } of pieces) {
      result += data.slice(at, start) + xml;
      at = end;
    }
    return this.head + result + data.slice(at) + this.tail;
  }

  /** Where a row that is not there yet belongs. */
  private startAfter(row: number): number {
    if (row > this.lastRow) return this.data.length;
    for (const [number, { start }] of this.rows) if (number > row) return start;
    return this.data.length;
  }

  private find(row: number, column: number): CellXml | undefined {
    return this.cells(row).find((cell) => cell.column === column);
  }

  /** Cells of a row, each with its address. */
  private cells(row: number): CellXml[] {
    const known = this.changed.get(row);
    if (known !== undefined) return known;
    if (this.looked?.row !== row) this.looked = { row, cells: this.read(row) };
    return this.looked.cells;
  }

  private read(row: number): CellXml[] {
    const { prefix } = this;
    let last = -1;
    return [
      ...this.inner(row).matchAll(new RegExp(`<${prefix}c(?=[\\s/>])${inTag}(?:/>|>[\\s\\S]*?</${prefix}c>)`, 'g')),
    ].map(([xml]) => {
      const address = attributes(xml)['r'];
      const column = address === undefined ? last + 1 : (parseAddress(address)?.column ?? last + 1);
      last = column;
      // Once a cell stands between them, cells cannot be told by their order.
      const addressed =
        address === undefined ? xml.replace(`<${prefix}c`, `<${prefix}c r="${addressOf(row, column)}"`) : xml;
      return { column, xml: addressed };
    });
  }
}
