import { WorkbookError } from '../../errors';
import { attributes, inTag } from '../xml';

/** A row of more bytes is none that a person has typed. */
const longestRow = 64 * 1024 * 1024;
const [lt, bang, letterW, gt, slash, double, single, zero, nine] = [60, 33, 119, 62, 47, 34, 39, 48, 57] as const;

/** How a sheet is to be changed while it streams by. */
export interface SheetChange {
  /** Zero-based numbers of the rows concerned, ascending. */
  readonly rows: readonly number[];
  /**
   * Gives a row as it is to be.
   * @param head all that stands before the rows
   * @param xml the row as it is; '' where it is not there yet
   */
  row(number: number, xml: string, head: string): string;
  /** Gives what is to stand behind the rows. */
  tail?(xml: string): string;
}

/** Bytes of a sheet that are not gone through yet, with the letters that are looked for in them. */
class Window {
  bytes = new Uint8Array(0);
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  add(piece: Uint8Array, from: number): void {
    const rest = this.bytes.subarray(from);
    const joined = new Uint8Array(rest.length + piece.length);
    joined.set(rest);
    joined.set(piece, rest.length);
    this.bytes = joined;
  }

  text(from: number, to = this.bytes.length): string {
    return this.decoder.decode(this.bytes.subarray(from, to));
  }

  /** Whether a text of plain letters stands at a place. */
  has(text: string, at: number): boolean {
    for (let index = 0; index < text.length; index += 1)
      if (this.bytes[at + index] !== text.charCodeAt(index)) return false;
    return true;
  }

  /** Where the closing tag of a row ends; -1 where it has not come yet. */
  closeOf(close: string, from: number): number {
    // Of its letters w is the rarest, so that nearly every one that is found is one of a tag.
    const before = close.length - 2;
    for (let at = this.bytes.indexOf(letterW, from); at >= 0; at = this.bytes.indexOf(letterW, at + 1))
      if (this.has(close, at - before)) return at + 2;
    return -1;
  }

  /** Where a tag ends; -1 where it has not come yet. */
  tagEnd(from: number): number {
    for (let at = from; at < this.bytes.length; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte === gt) return at + 1;
      if (byte !== double && byte !== single) continue;
      at = this.bytes.indexOf(byte, at + 1);
      if (at < 0) return -1;
    }
    return -1;
  }
}

/**
 * Changes rows of a sheet, and what stands behind them, while its bytes go by; every other byte stays as it is, and nothing is held but the row at hand.
 * Errors: `file-rare` for XML of a rare make, or whatever `change` throws.
 * @param pieces the sheet's part; its rows must stand in ascending order
 * @param name the sheet, for messages
 */
export async function* changedSheet(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  change: SheetChange,
): AsyncGenerator<Uint8Array> {
  const stream = new RowStream(name, change);
  for await (const piece of pieces) yield* stream.push(piece);
  yield* stream.end();
}

class RowStream {
  private readonly window = new Window();
  private readonly encoder = new TextEncoder();
  private at = 0;
  private state: 'head' | 'rows' | 'tail' = 'head';
  private head = '';
  private open = '';
  private close = '';
  private dataEnd = '';
  private last = -1;
  private next = 0;
  private bangAt = -1;

  constructor(
    private readonly name: string,
    private readonly change: SheetChange,
  ) {}

  *push(piece: Uint8Array): Generator<Uint8Array> {
    this.window.add(piece, this.at);
    this.at = 0;
    if (this.state === 'head') yield* this.readHead();
    if (this.state === 'rows') yield* this.readRows();
    if (this.state === 'tail' && this.change.tail === undefined) {
      yield this.window.bytes.subarray(this.at);
      this.at = this.window.bytes.length;
    }
  }

  *end(): Generator<Uint8Array> {
    if (this.state !== 'tail') throw this.rare(this.state === 'head' ? 'no sheetData' : 'no end of its rows');
    const { tail } = this.change;
    if (tail !== undefined) yield this.encoder.encode(tail(this.window.text(this.at)));
  }

  private *readHead(): Generator<Uint8Array> {
    const text = this.window.text(0);
    const open = new RegExp(`<((?:\\w+:)?)sheetData${inTag}/?>`).exec(text);
    if (open === null) {
      if (text.length > longestRow) throw this.rare('no sheetData');
      return;
    }
    const [tag, prefix = ''] = open;
    this.open = `<${prefix}row`;
    this.close = `</${prefix}row>`;
    this.dataEnd = `</${prefix}sheetData>`;
    const isEmpty = tag.endsWith('/>');
    const before = text.slice(0, open.index);
    this.head = before + (isEmpty ? tag.replace(/\s*\/>$/, '>') : tag);
    this.at = this.encoder.encode(before + tag).length;
    yield this.encoder.encode(this.head);
    this.state = 'rows';
    if (!isEmpty) return;
    yield* this.missing(Infinity);
    // What stands behind begins with the end of the rows, as everywhere else.
    const rest = this.window.bytes.slice(this.at);
    this.window.bytes = this.encoder.encode(this.dataEnd);
    this.window.add(rest, 0);
    this.at = 0;
    this.state = 'tail';
  }

  private *readRows(): Generator<Uint8Array> {
    const { window } = this;
    const { bytes } = window;
    let from = this.at;
    let at = this.at;
    this.bangAt = bytes.indexOf(bang, at);
    for (;;) {
      const start = bytes.indexOf(lt, at);
      if (start < 0 || bytes.length - start < this.dataEnd.length) break;
      if (window.has(this.dataEnd, start)) {
        yield bytes.subarray(from, start);
        yield* this.missing(Infinity);
        this.at = start;
        this.state = 'tail';
        return;
      }
      if (!window.has(this.open, start)) throw this.rare('something else than rows among rows');
      const tagEnd = window.tagEnd(start);
      const end = tagEnd < 0 ? -1 : bytes[tagEnd - 2] === slash ? tagEnd : window.closeOf(this.close, tagEnd);
      if (end < 0) break;
      this.refuseComments(end);
      const number = this.numberOf(start, tagEnd);
      this.last = number;
      if (number >= (this.change.rows[this.next] ?? Infinity)) {
        yield bytes.subarray(from, start);
        yield* this.missing(number);
        from = start;
        if (this.change.rows[this.next] === number) {
          this.next += 1;
          yield this.encoder.encode(
            this.change.row(number, this.addressed(window.text(start, end), number), this.head),
          );
          from = end;
        }
      }
      at = end;
    }
    if (bytes.length - at > longestRow) throw this.rare('a row that is too long');
    yield bytes.slice(from, at);
    this.at = at;
  }

  /** The wanted rows that are not there, up to one that is. */
  private *missing(before: number): Generator<Uint8Array> {
    const { rows } = this.change;
    for (let row = rows[this.next]; row !== undefined && row < before; row = rows[this.next]) {
      this.next += 1;
      yield this.encoder.encode(this.change.row(row, '', this.head));
    }
  }

  private numberOf(start: number, tagEnd: number): number {
    const { window, open, last } = this;
    if (!window.has(' r="', start + open.length)) {
      const { r } = attributes(window.text(start, tagEnd));
      return Number(r ?? last + 2) - 1;
    }
    let number = 0;
    for (let at = start + open.length + 4; ; at += 1) {
      const byte = window.bytes[at] ?? 0;
      if (byte < zero || byte > nine) return number - 1;
      number = number * 10 + byte - zero;
    }
  }

  /** The row with its number, which it need not say where all rows follow each other. */
  private addressed(xml: string, number: number): string {
    return attributes(xml)['r'] === undefined ? xml.replace(this.open, `${this.open} r="${number + 1}"`) : xml;
  }

  private refuseComments(end: number): void {
    const { bytes } = this.window;
    while (this.bangAt >= 0 && this.bangAt < end) {
      if (bytes[this.bangAt - 1] === lt) throw this.rare('comments or CDATA among cells');
      this.bangAt = bytes.indexOf(bang, this.bangAt + 1);
    }
  }

  private rare(details: string): WorkbookError {
    return new WorkbookError('file-rare', this.name, details);
  }
}
