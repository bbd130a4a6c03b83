import { SheetColumn, kinds } from './column';
import { areaFormulas, names, numberType, sharedFormula, types } from './cellNames';
import { MarkupError, MarkupReader } from './markup';
import { numberIn } from './number';
import { serial1900, type NumberFormats } from './dates';
import { TextParts, unescaped, type Texts } from './texts';

/** The last row and column of a sheet, zero-based. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

const [zero, nine, letterA, letterZ, smallA, smallZ] = [48, 57, 65, 90, 97, 122] as const;
/** More formats than a workbook of Excel may have. */
const mostFormats = 65_535;

/** What a sheet's part says, beside its cells. Areas stand as they are written: `A1:B2`. */
export class SheetReader extends MarkupReader {
  readonly columns: (SheetColumn | undefined)[] = [];
  readonly merges: string[] = [];
  /** Areas that one formula fills. */
  readonly arrays: string[] = [];
  isProtected = false;
  hasFormulas = false;
  /** Whether its rows stand in ascending order. */
  isOrdered = true;
  /** By column the formats of its cells, blank ones among them, in the order in which they come. */
  readonly formatsSeen: (Set<number> | undefined)[] = [];

  private inData = false;
  private inCell = false;
  private inInline = false;
  private row = -1;
  /** Row of the cell, which may say another one than its row does. */
  private cellRow = 0;
  private column = -1;
  private type = 0;
  private format = -1;
  /** Element of the cell whose text is read: `v` or `f`; 0: none. */
  private reading = 0;
  private valueText: string | null = null;
  private value = NaN;
  private isNumber = false;
  private hasFormula = false;
  private readonly inline = new TextParts();
  /** By column the format of the last cell. */
  private readonly lastFormats: number[] = [];

  /** @param formats those of the workbook, which tell dates */
  constructor(
    private readonly texts: Texts,
    private readonly formats: NumberFormats,
  ) {
    super();
  }

  protected override opened(name: number, isEmpty: boolean): void {
    if (!this.inData) this.openedOutside(name, isEmpty);
    else if (name === names.c) this.beginCell(isEmpty);
    else if (this.inCell) this.openedInCell(name, isEmpty);
    else if (name === names.row) this.beginRow();
  }

  protected override closed(name: number): void {
    if (this.inCell) {
      if (name === names.c) this.endCell();
      else if (this.inInline) {
        if (name === names.t) this.wantsText = false;
        if (name === names.is) this.inInline = false;
        else this.inline.closed(name);
      } else if (name === names.v || name === names.f) {
        this.reading = 0;
        this.wantsText = false;
      }
    } else if (name === names.sheetData) this.inData = false;
  }

  protected override text(from: number, to: number): void {
    if (this.inInline) this.inline.add(this.decoded(from, to));
    else if (this.reading === names.f) this.hasFormula = true;
    else if (this.isPlainNumber()) {
      this.value = numberIn(this.bytes, from, to);
      this.isNumber = this.value === this.value;
      if (!this.isNumber) this.valueText = this.decoded(from, to);
    } else this.addText(this.decoded(from, to));
  }

  protected override data(from: number, to: number): void {
    if (this.inInline) this.inline.add(this.verbatim(from, to));
    else if (this.reading === names.f) this.hasFormula = true;
    else this.addText(this.verbatim(from, to));
  }

  /** Whether a number is expected that comes in one piece, as it does but for odd files. */
  private isPlainNumber(): boolean {
    return (this.type === 0 || this.type === types.shared) && this.valueText === null && !this.isNumber;
  }

  private addText(text: string): void {
    const before = this.isNumber ? String(this.value) : (this.valueText ?? '');
    this.isNumber = false;
    this.valueText = before + text;
  }

  private openedOutside(name: number, isEmpty: boolean): void {
    if (name === names.sheetData) this.inData = !isEmpty;
    else if (name === names.mergeCell) this.merges.push(...this.attributeTexts(names.ref));
    else if (name === names.sheetProtection)
      this.isProtected = this.attributeTexts(names.sheet).some((value) => value === '1' || value === 'true');
  }

  private attributeTexts(wanted: number): readonly string[] {
    const found: string[] = [];
    for (let name = this.nextAttribute(); name !== 0; name = this.nextAttribute())
      if (name === wanted) found.push(this.decoded(this.valueFrom, this.valueTo));
    return found;
  }

  private beginRow(): void {
    const before = this.row;
    this.row += 1;
    this.column = -1;
    for (let name = this.nextAttribute(); name !== 0; name = this.nextAttribute()) {
      if (name !== names.r) continue;
      const number = numberIn(this.bytes, this.valueFrom, this.valueTo);
      if (Number.isInteger(number) && number >= 1) this.row = number - 1;
    }
    this.isOrdered &&= this.row > before;
  }

  private beginCell(isEmpty: boolean): void {
    this.column += 1;
    this.type = 0;
    this.format = -1;
    this.valueText = null;
    this.isNumber = false;
    this.hasFormula = false;
    let row = this.row;
    for (let name = this.nextAttribute(); name !== 0; name = this.nextAttribute()) {
      if (name === names.r) row = this.address();
      else if (name === names.s) this.format = numberIn(this.bytes, this.valueFrom, this.valueTo);
      else if (name === names.t) this.type = this.valueCode();
    }
    if (!(row >= 0 && row <= lastRow && this.column <= lastColumn)) throw new MarkupError('a cell outside the sheet');
    this.cellRow = row;
    if (this.lastFormats[this.column] !== this.format) this.noteFormat();
    if (isEmpty) this.putNothing();
    else this.inCell = true;
  }

  private noteFormat(): void {
    const { column, format } = this;
    this.lastFormats[column] = format;
    const seen = this.formatsSeen[column];
    if (seen === undefined) this.formatsSeen[column] = new Set([Math.max(0, format)]);
    else seen.add(Math.max(0, format));
  }

  /** Takes the column out of an address, and gives the row. */
  private address(): number {
    const { bytes, valueTo } = this;
    let at = this.valueFrom;
    let column = 0;
    for (; at < valueTo; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= letterA && byte <= letterZ) column = column * 26 + byte - letterA + 1;
      else if (byte >= smallA && byte <= smallZ) column = column * 26 + byte - smallA + 1;
      else break;
    }
    let row = 0;
    for (let digit = at; digit < valueTo; digit += 1) {
      const byte = bytes[digit] ?? 0;
      if (byte < zero || byte > nine) return -1;
      row = row * 10 + byte - zero;
    }
    this.column = column - 1;
    return column === 0 || at === valueTo ? -1 : row - 1;
  }

  private valueCode(): number {
    let code = 0;
    for (let at = this.valueFrom; at < this.valueTo; at += 1) code = (Math.imul(code, 31) + (this.bytes[at] ?? 0)) | 0;
    // A number is what a cell without a type holds.
    return code === numberType ? 0 : code;
  }

  private openedInCell(name: number, isEmpty: boolean): void {
    if (this.inInline) {
      this.wantsText = this.inline.opened(name, isEmpty);
      return;
    }
    if (name === names.f) this.beginFormula();
    if (isEmpty) return;
    if (name === names.is) this.inInline = true;
    else if (name === names.v || name === names.f) {
      this.reading = name;
      this.wantsText = true;
    }
  }

  private beginFormula(): void {
    this.hasFormulas = true;
    let type = 0;
    let isShared = false;
    let area: string | null = null;
    for (let name = this.nextAttribute(); name !== 0; name = this.nextAttribute()) {
      if (name === names.t) type = this.valueCode();
      else if (name === names.si) isShared = true;
      else if (name === names.ref) area = this.decoded(this.valueFrom, this.valueTo);
    }
    if (type === sharedFormula && isShared) this.hasFormula = true;
    if (area !== null && areaFormulas.has(type)) this.arrays.push(area);
  }

  private endCell(): void {
    this.inCell = false;
    this.wantsText = false;
    if (this.type === types.inline) this.putText(this.inline.take());
    else {
      if (this.isNumber && this.type !== 0 && this.type !== types.shared) this.addText('');
      this.putTyped();
    }
  }

  private putTyped(): void {
    const text = this.valueText ?? '';
    switch (this.type) {
      case types.shared: {
        const number = this.isNumber ? this.value : Number(text);
        const isThere = Number.isInteger(number) && number >= 0 && number < this.texts.shared;
        if (isThere && (this.isNumber || text !== '') && this.texts.all[number] !== '') this.put(kinds.text, number);
        else this.putNothing();
        return;
      }
      case types.formulaText:
        this.putText(unescaped(text));
        return;
      case types.yesNo:
        this.put(kinds.yesNo, text === '1' || text.toLowerCase() === 'true' ? 1 : 0);
        return;
      case types.error:
        this.putText(text);
        return;
      default:
        this.putNumber(text);
    }
  }

  private putNumber(text: string): void {
    if (!this.isNumber && text === '') {
      if (this.hasFormula) this.put(kinds.unknown, 0);
      else this.putNothing();
      return;
    }
    const number = this.isNumber ? this.value : Number(text);
    if (Number.isNaN(number)) this.putText(text);
    else if (this.formats.isDate(this.format)) {
      const serial = serial1900(number, this.formats.from1904);
      if (typeof serial === 'number') this.put(kinds.number, serial);
      else this.putText(serial);
    } else this.put(kinds.number, number);
  }

  private putText(text: string): void {
    if (text === '') this.putNothing();
    else this.put(kinds.text, this.texts.add(text));
  }

  private putNothing(): void {
    if (this.hasFormula || this.columns[this.column]?.has(this.cellRow) === true) this.put(kinds.none, 0);
  }

  private put(kind: number, value: number): void {
    const { column, format } = this;
    let cells = this.columns[column];
    if (cells === undefined) {
      cells = new SheetColumn();
      this.columns[column] = cells;
    }
    cells.put(this.cellRow, kind, value, format >= 0 && format <= mostFormats ? format : 0, this.hasFormula);
  }
}
