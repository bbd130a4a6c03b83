/**
 * Packing, unpacking and checksums, piece by piece: with Node's own zlib where the program runs there, else with what browsers have. Nothing is ever
 * held whole on the way.
 */

type Pieces = AsyncIterable<Uint8Array<ArrayBuffer>>;

/** The little of `node:zlib` that is used. It is asked for at run time, because the same file runs in browsers. */
interface NodeZlib {
  createInflateRaw(options: { readonly chunkSize: number }): Packer;
  createDeflateRaw(options: { readonly chunkSize: number; readonly level: number }): Packer;
  /** Since Node 20.15 and 22.2. */
  readonly crc32?: (bytes: Uint8Array, before: number) => number;
}

interface Packer extends Pieces {
  write(piece: Uint8Array): boolean;
  end(last?: Uint8Array): void;
  destroy(error: unknown): void;
  once(event: 'drain' | 'close', listener: () => void): void;
}

interface NodeHost {
  readonly process?: { readonly getBuiltinModule?: (id: 'node:zlib') => NodeZlib };
}

const zlib = (globalThis as NodeHost).process?.getBuiltinModule?.('node:zlib');
/** Bytes of a piece: large enough that what a piece costs does not show. */
const chunkSize = 256 * 1024;
/** How hard is packed: the usual 6 takes two thirds more time for files that are 2% smaller. */
const level = 5;

/** The least piece that zlib makes. */
const leastChunk = 64;

/**
 * Unpacks what `deflate` made. Rejects where it is broken or cut off.
 * @param size how many bytes come out, as far as is known: most parts of a workbook are small, and room for a whole piece each would be most of what reading it takes
 */
export function inflated(packed: readonly Uint8Array[], size: number): Pieces {
  if (zlib === undefined) return through(packed, new DecompressionStream('deflate-raw'));
  // With a byte to spare zlib makes no room for a further piece.
  const stream = zlib.createInflateRaw({ chunkSize: Math.min(chunkSize, Math.max(leastChunk, size + 1)) });
  for (const piece of packed) stream.write(piece);
  stream.end();
  return stream;
}

/** Packs pieces. */
export function deflated(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Pieces {
  if (zlib === undefined) return through(pieces, new CompressionStream('deflate-raw'));
  const stream = zlib.createDeflateRaw({ chunkSize, level });
  void feed(stream, pieces);
  return stream;
}

async function feed(stream: Packer, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  try {
    let isClosed = false;
    const closed = new Promise<void>((resolve) => stream.once('close', resolve)).then(() => (isClosed = true));
    for await (const piece of pieces) {
      if (isClosed) return;
      if (!stream.write(piece)) await Promise.race([closed, new Promise<void>((go) => stream.once('drain', go))]);
    }
    stream.end();
  } catch (error) {
    stream.destroy(error);
  }
}

async function* through(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  stream: CompressionStream | DecompressionStream,
): Pieces {
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  const source = new ReadableStream<BufferSource>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(Uint8Array.from(next.value));
    },
  });
  const reader = source.pipeThrough(stream).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/**
 * CRC-32 of bytes, as zip files have it.
 * @param before checksum of the bytes that stand before them
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  if (zlib?.crc32 !== undefined) return zlib.crc32(bytes, before);
  let crc = before ^ 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
