import { unescapeXml } from '../xml';

/** XML that is broken or cut off. */
export class MarkupError extends Error {
  override readonly name = 'MarkupError';
}

/** XML that says more than memory should hold. */
export class TooMuchError extends Error {
  override readonly name = 'TooMuchError';
}

/** A tag or text of more bytes is no cell of a workbook: a text in a cell has at most 32,767 letters. */
const longestToken = 16 * 1024 * 1024;

const [blank, lt, gt, slash, colon, double, single, bang, question, equals, ampersand] = [
  32, 60, 62, 47, 58, 34, 39, 33, 63, 61, 38,
] as const;
const commentStart = '<!--';
const dataStart = '<![CDATA[';

/** The number by which a name of an element or attribute is known, so that names need not be made into texts. */
export function nameCode(name: string): number {
  let code = 0;
  for (let at = 0; at < name.length; at += 1) code = (Math.imul(code, 31) + name.charCodeAt(at)) | 0;
  return code;
}

/** Where the text `wanted` (of plain letters) begins in bytes; -1 where it does not stand there. */
function find(bytes: Uint8Array, wanted: string, from: number): number {
  const first = wanted.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < wanted.length && bytes[at + length] === wanted.charCodeAt(length)) length += 1;
    if (length === wanted.length) return at;
  }
  return -1;
}

/**
 * Goes through XML as its bytes come in, in pieces of any size, tag by tag. Only the tag or text at hand is held. Prefixes of elements are passed over;
 * comments and declarations, too. Throws a `MarkupError` where the XML is broken.
 */
export abstract class MarkupReader {
  /** What has come and is not gone through yet; only valid within a call of `opened`, `closed` and `text`. */
  protected bytes: Uint8Array = new Uint8Array(0);
  /** Where an attribute's value stands, after `nextAttribute`. */
  protected valueFrom = 0;
  protected valueTo = 0;
  /** Whether texts are handed out now. */
  protected wantsText = false;

  private at = 0;
  /** Where a piece is put behind what was left of those before it. */
  private room = new Uint8Array(0);
  private attributeAt = 0;
  private attributesEnd = 0;
  private readonly open: number[] = [];
  private hasRoot = false;
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  /** Takes the next bytes. */
  push(piece: Uint8Array): void {
    const rest = this.bytes.length - this.at;
    if (rest > longestToken) throw new TooMuchError('a tag or text that is too long');
    if (rest === 0) this.bytes = piece;
    else {
      const length = rest + piece.length;
      const before = this.bytes.subarray(this.at);
      if (this.room.length < length) this.room = new Uint8Array(length * 2);
      this.room.set(before);
      this.room.set(piece, rest);
      this.bytes = this.room.subarray(0, length);
    }
    this.at = 0;
    this.scan();
  }

  /** Says that no more bytes come. */
  end(): void {
    const rest = this.bytes.subarray(this.at);
    if (!this.hasRoot || this.open.length > 0 || rest.includes(lt)) throw new MarkupError('cut off');
  }

  /** An element begins; `isEmpty`: it ends at once, and `closed` is not called for it. Its attributes are those of `nextAttribute`. */
  protected abstract opened(name: number, isEmpty: boolean): void;

  protected abstract closed(name: number): void;

  /** A text of the element at hand, or a piece of it. */
  protected abstract text(from: number, to: number): void;

  /** Goes to the next attribute of the element that begins: the code of its whole name; 0 when there is none. */
  protected nextAttribute(): number {
    const { bytes, attributesEnd: end } = this;
    let at = this.attributeAt;
    while (at < end && (bytes[at] ?? 0) <= blank) at += 1;
    let name = 0;
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === equals || byte <= blank) break;
      name = (Math.imul(name, 31) + byte) | 0;
    }
    while (at < end && bytes[at] !== double && bytes[at] !== single) at += 1;
    if (at >= end) return 0;
    const quote = bytes[at] ?? 0;
    this.valueFrom = at + 1;
    at += 1;
    while (at < end && bytes[at] !== quote) at += 1;
    this.valueTo = at;
    this.attributeAt = at + 1;
    return name;
  }

  /** Bytes as the text that they are. */
  protected verbatim(from: number, to: number): string {
    return this.decoder.decode(this.bytes.subarray(from, to));
  }

  /** Bytes as the text that they stand for. */
  protected decoded(from: number, to: number): string {
    const part = this.bytes.subarray(from, to);
    const text = this.decoder.decode(part);
    return part.includes(ampersand) ? unescapeXml(text) : text;
  }

  private scan(): void {
    const { bytes } = this;
    const end = bytes.length;
    let at = this.at;
    while (at < end) {
      if (bytes[at] !== lt) {
        const to = this.textEnd(at);
        if (to < 0) {
          // Of what nobody wants nothing is kept.
          if (!this.wantsText) at = end;
          break;
        }
        if (this.wantsText) this.text(at, to);
        at = to;
        continue;
      }
      const next = this.tag(at);
      if (next < 0) break;
      at = next;
    }
    this.at = at;
  }

  private textEnd(from: number): number {
    const { bytes } = this;
    const end = bytes.length;
    for (let at = from; at < end; at += 1) if (bytes[at] === lt) return at;
    return -1;
  }

  /** Goes through what begins with `<`. Gives where it ends; -1 where the rest has not come yet. */
  private tag(at: number): number {
    const { bytes } = this;
    if (at + 1 >= bytes.length) return -1;
    const second = bytes[at + 1];
    if (second === slash) return this.closing(at);
    if (second === bang) return this.declaration(at);
    if (second === question) {
      const close = find(bytes, '?>', at);
      return close < 0 ? -1 : close + 2;
    }
    return this.opening(at);
  }

  private opening(start: number): number {
    const { bytes } = this;
    const end = bytes.length;
    let at = start + 1;
    let name = 0;
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte <= blank || byte === gt || byte === slash) break;
      name = byte === colon ? 0 : (Math.imul(name, 31) + byte) | 0;
    }
    if (at === start + 1) throw new MarkupError('a tag without a name');
    const from = at;
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === gt) break;
      if (byte === lt) throw new MarkupError('a tag within a tag');
      if (byte !== double && byte !== single) continue;
      at += 1;
      while (at < end && bytes[at] !== byte) {
        if (bytes[at] === lt) throw new MarkupError('a tag within a value');
        at += 1;
      }
    }
    if (at >= end) return -1;
    const isEmpty = bytes[at - 1] === slash;
    this.attributeAt = from;
    this.attributesEnd = isEmpty ? at - 1 : at;
    if (this.open.length === 0 && this.hasRoot) throw new MarkupError('a second root');
    this.hasRoot = true;
    if (!isEmpty) this.open.push(name);
    this.opened(name, isEmpty);
    return at + 1;
  }

  private closing(start: number): number {
    const { bytes } = this;
    const end = bytes.length;
    let name = 0;
    for (let at = start + 2; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === gt) {
        if (this.open.pop() !== name) throw new MarkupError('an element that is not closed');
        this.closed(name);
        return at + 1;
      }
      if (byte > blank) name = byte === colon ? 0 : (Math.imul(name, 31) + byte) | 0;
    }
    return -1;
  }

  /** A comment, a text in CDATA or a declaration of types, of which nothing is taken. */
  private declaration(at: number): number {
    const { bytes } = this;
    if (bytes.length < at + dataStart.length) return -1;
    if (find(bytes.subarray(at, at + commentStart.length), commentStart, 0) === 0) {
      const close = find(bytes, '-->', at + commentStart.length);
      return close < 0 ? -1 : close + 3;
    }
    if (find(bytes.subarray(at, at + dataStart.length), dataStart, 0) === 0) {
      const close = find(bytes, ']]>', at);
      if (close >= 0 && this.wantsText) this.data(at + dataStart.length, close);
      return close < 0 ? -1 : close + 3;
    }
    let depth = 0;
    for (let to = at; to < bytes.length; to += 1) {
      if (bytes[to] === lt) depth += 1;
      if (bytes[to] === gt && --depth === 0) return to + 1;
    }
    return -1;
  }

  /** A text in CDATA, in which nothing stands for something else. */
  protected abstract data(from: number, to: number): void;
}
