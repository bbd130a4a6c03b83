import { WorkbookError } from '../errors';
import { crc32, deflated, inflated } from './packing';

/**
 * The zip container of an `.xlsx` file, part by part. Parts that are not replaced keep their compressed bytes, so that
 * writing one sheet into a user's file leaves every other part exactly as it was.
 */

/** Unpacked size, in bytes, up to which nothing is asked, and size of a packed file above which it is not read at all. */
export const maxUnpackedBytes = 512 * 1024 * 1024;
/** How many times its packed size a larger file may have: sheets of data have 8 to 40 times, what is made to fill a disk 1,000 times. */
const mostTimes = 100;

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endRecord = 0x06054b50;
const endRecordSize = 22;
const maxComment = 0xffff;
/** A 32-bit size that stands for one kept in the zip64 extra field. */
const elsewhere = 0xffffffff;
const stored = 0;
const deflatedMethod = 8;
const encryptedFlag = 1;
const utf8Flag = 0x0800;
/** 1 January 1980, the first day a zip can name: files come out the same on every run. */
const fixedDate = 0x0021;

interface Part {
  readonly method: number;
  readonly crc: number;
  /** Unpacked size in bytes. */
  readonly size: number;
  /** The bytes as they stand in the file, in pieces. */
  readonly packed: readonly Uint8Array[];
}

const lengthOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A piece that keeps no room which is mostly empty. */
const alone = (piece: Uint8Array): Uint8Array =>
  piece.length * 2 < piece.buffer.byteLength ? Uint8Array.from(piece) : piece;

export class ZipFile {
  private readonly parts = new Map<string, Part>();
  /** Paths as they are written, by what they are in lower case: names of parts that differ in case only are the same (OPC, part 2, 6.2.2.3). */
  private readonly written = new Map<string, string>();

  /**
   * Reads the directory of a zip file; nothing is unpacked.
   * Errors: `file-damaged`, `file-encrypted` (a part with a password), `file-too-large` (by the sizes it declares).
   */
  static open(bytes: Uint8Array, name: string): ZipFile {
    const zip = new ZipFile(name);
    zip.readDirectory(bytes);
    return zip;
  }

  private constructor(private readonly name: string) {}

  get paths(): readonly string[] {
    return [...this.parts.keys()];
  }

  has(path: string): boolean {
    return this.part(path) !== undefined;
  }

  /** Bytes of a part when it is unpacked, as the file says. */
  sizeOf(path: string): number {
    return this.part(path)?.size ?? 0;
  }

  /** A part as text (UTF-8). Errors: `file-damaged` when it is absent or cannot be unpacked. */
  async text(path: string): Promise<string> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const piece of this.pieces(path)) text += decoder.decode(piece, { stream: true });
    return text + decoder.decode();
  }

  /**
   * A part, unpacked piece by piece. Errors: `file-damaged` when it is absent, cannot be unpacked, or is not what the directory says of it, which only
   * shows at its end.
   */
  async *pieces(path: string): AsyncGenerator<Uint8Array> {
    const part = this.part(path);
    if (part === undefined) throw this.damaged(`no part ${path}`);
    let size = 0;
    let crc = 0;
    const source = this.unpacked(path, part)[Symbol.asyncIterator]();
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
      size += next.value.length;
      if (size > part.size) throw this.damaged(`part ${path}: larger than it says`);
      crc = crc32(next.value, crc);
      yield next.value;
    }
    if (crc !== part.crc) throw this.damaged(`part ${path}: checksum differs`);
  }

  private async *unpacked(path: string, { method, packed, size }: Part): AsyncGenerator<Uint8Array> {
    if (method === stored) {
      yield* packed;
      return;
    }
    try {
      yield* inflated(packed, size);
    } catch (error) {
      throw this.damaged(`part ${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Adds or replaces a part. */
  async setText(path: string, text: string): Promise<void> {
    await this.setPieces(path, [new TextEncoder().encode(text)]);
  }

  /** Adds or replaces a part whose bytes come piece by piece; only what they are packed into is held. */
  async setPieces(path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    let size = 0;
    let crc = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces) {
        size += piece.length;
        crc = crc32(piece, crc);
        yield piece;
      }
    }
    const packed: Uint8Array[] = [];
    for await (const piece of deflated(counted())) packed.push(alone(piece));
    this.put(path, { method: deflatedMethod, crc, size, packed });
  }

  /** Takes a part over from another zip file as it is. */
  copyFrom(other: ZipFile, from: string, to: string): void {
    const part = other.part(from);
    if (part === undefined) throw other.damaged(`no part ${from}`);
    this.put(to, part);
  }

  remove(path: string): void {
    this.parts.delete(this.asWritten(path));
    this.written.delete(path.toLowerCase());
  }

  private asWritten(path: string): string {
    return this.written.get(path.toLowerCase()) ?? path;
  }

  private part(path: string): Part | undefined {
    return this.parts.get(this.asWritten(path));
  }

  private put(path: string, part: Part): void {
    const written = this.asWritten(path);
    this.parts.set(written, part);
    this.written.set(written.toLowerCase(), written);
  }

  /** The whole file. */
  save(): Uint8Array {
    return joined(this.savedPieces());
  }

  /** The whole file piece by piece, so that what is packed need not be held twice. */
  savedPieces(): Uint8Array[] {
    const encoder = new TextEncoder();
    const entries = [...this.parts].map(([path, part]) => ({ path: encoder.encode(path), part }));
    const fields = (view: DataView, start: number, path: Uint8Array, part: Part): void => {
      view.setUint16(start, 20, true);
      view.setUint16(start + 2, utf8Flag, true);
      view.setUint16(start + 4, part.method, true);
      view.setUint16(start + 8, fixedDate, true);
      view.setUint32(start + 10, part.crc, true);
      view.setUint32(start + 14, lengthOf(part.packed), true);
      view.setUint32(start + 18, part.size, true);
      view.setUint16(start + 22, path.length, true);
    };
    let at = 0;
    const offsets: number[] = [];
    const pieces = entries.flatMap(({ path, part }) => {
      const header = new Uint8Array(30 + path.length);
      const view = new DataView(header.buffer);
      view.setUint32(0, localHeader, true);
      fields(view, 4, path, part);
      header.set(path, 30);
      offsets.push(at);
      at += header.length + lengthOf(part.packed);
      return [header, ...part.packed];
    });
    const directory = at;
    const bytes = new Uint8Array(entries.reduce((sum, { path }) => sum + 46 + path.length, endRecordSize));
    const view = new DataView(bytes.buffer);
    at = 0;
    entries.forEach(({ path, part }, index) => {
      view.setUint32(at, centralHeader, true);
      view.setUint16(at + 4, 20, true);
      fields(view, at + 6, path, part);
      view.setUint32(at + 42, offsets[index] ?? 0, true);
      bytes.set(path, at + 46);
      at += 46 + path.length;
    });
    view.setUint32(at, endRecord, true);
    view.setUint16(at + 8, entries.length, true);
    view.setUint16(at + 10, entries.length, true);
    view.setUint32(at + 12, at, true);
    view.setUint32(at + 16, directory, true);
    return [...pieces, bytes];
  }

  private readDirectory(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      const end = findEnd(view);
      if (end === null) throw this.damaged('the end of the zip directory is missing');
      const count = view.getUint16(end + 10, true);
      let at = view.getUint32(end + 16, true);
      let unpacked = 0;
      let packed = 0;
      for (let index = 0; index < count; index += 1) {
        if (view.getUint32(at, true) !== centralHeader) throw this.damaged('the zip directory is broken');
        if (view.getUint16(at + 8, true) & encryptedFlag) throw new WorkbookError('file-encrypted', this.name);
        const nameLength = view.getUint16(at + 28, true);
        const extraLength = view.getUint16(at + 30, true);
        const path = partName(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
        const [size, packedSize, offset] = sizesOf(view, at, at + 46 + nameLength, extraLength);
        unpacked += size;
        packed += packedSize;
        if (unpacked > maxUnpackedBytes && unpacked > packed * mostTimes)
          throw new WorkbookError('file-too-large', this.name, `${unpacked} bytes unpacked`);
        const method = view.getUint16(at + 10, true);
        if (method !== stored && method !== deflatedMethod)
          throw this.damaged(`part ${path} has packing method ${method}`);
        // A part that declares no content but has some would escape the limit.
        if (size === 0 && packedSize > 2) throw this.damaged(`part ${path} declares no size`);
        const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
        if (start + packedSize > bytes.length) throw this.damaged(`part ${path} is cut off`);
        this.put(path, {
          method,
          crc: view.getUint32(at + 16, true),
          size,
          packed: [bytes.subarray(start, start + packedSize)],
        });
        at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
      }
    } catch (error) {
      if (error instanceof RangeError) throw this.damaged('the zip directory points outside the file');
      throw error;
    }
  }

  private damaged(details: string): WorkbookError {
    return new WorkbookError('file-damaged', this.name, details);
  }
}

/** A name as the format wants it; some programs of Windows write `xl\\workbook.xml`, others `/xl/workbook.xml`. */
const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '');

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endRecordSize;
  for (let at = last; at >= Math.max(0, last - maxComment); at -= 1) {
    if (view.getUint32(at, true) === endRecord) return at;
  }
  return null;
}

/** Unpacked size, packed size and offset of a directory entry; those that do not fit 32 bits follow in the zip64 field, in this order. */
function sizesOf(view: DataView, entry: number, extra: number, extraLength: number): [number, number, number] {
  let wide: number | null = null;
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) wide = at + 4;
  }
  const read = (at: number): number => {
    const value = view.getUint32(at, true);
    if (value !== elsewhere || wide === null) return value;
    wide += 8;
    return Number(view.getBigUint64(wide - 8, true));
  };
  return [read(entry + 24), read(entry + 20), read(entry + 42)];
}
