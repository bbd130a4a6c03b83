import { inflateRawSync } from 'node:zlib';

/** The unpacked bytes of one part of a zip file, whatever they are. */
export function unzipBytes(zip: Uint8Array, path: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = zip.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    let entry = view.getUint32(at + 16, true);
    for (let left = view.getUint16(at + 10, true); left > 0; left -= 1) {
      const nameLength = view.getUint16(entry + 28, true);
      const name = new TextDecoder().decode(zip.subarray(entry + 46, entry + 46 + nameLength));
      if (name === path) {
        const offset = view.getUint32(entry + 42, true);
        const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
        const packed = zip.subarray(start, start + view.getUint32(entry + 20, true));
        return view.getUint16(entry + 10, true) === 0 ? packed : inflateRawSync(packed);
      }
      entry += 46 + nameLength + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
    }
  }
  throw new Error(`no part ${path}`);
}
