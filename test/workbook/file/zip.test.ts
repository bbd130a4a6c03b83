/** The zip container, byte by byte: what other programs may write, and what is refused. */
import { inflateRawSync } from 'node:zlib';
import { ZipFile } from '../../../src/workbook/file/zip';
import { unzipBytes } from '../../support/unzip';

const text = 'Desa Bukur '.repeat(20);
async function zipped(
  parts: Readonly<Record<string, string>> = { 'xl/a.xml': text, 'b/ä.txt': '' },
): Promise<Uint8Array> {
  const zip = ZipFile.open(await emptyZip(), 'uji.xlsx');
  for (const [path, content] of Object.entries(parts)) await zip.setText(path, content);
  return zip.save();
}
/** The end of a directory without entries. */
const emptyZip = (): Promise<Uint8Array> => {
  const bytes = new Uint8Array(22);
  new DataView(bytes.buffer).setUint32(0, 0x06054b50, true);
  return Promise.resolve(bytes);
};
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** Where the directory's first entry stands. */
const entryOf = (bytes: Uint8Array): number => viewOf(bytes).getUint32(bytes.length - 22 + 16, true);
async function changed(change: (view: DataView, entry: number) => void): Promise<Uint8Array> {
  const bytes = await zipped();
  change(viewOf(bytes), entryOf(bytes));
  return bytes;
}
const refused = (code: string, details?: string) =>
  expect.objectContaining({ code, place: 'uji.xlsx', ...(details === undefined ? {} : { details }) });
const opened = (bytes: Uint8Array) => ZipFile.open(bytes, 'uji.xlsx');
const thrown = (bytes: Uint8Array): unknown => {
  try {
    return opened(bytes).paths;
  } catch (error) {
    return error;
  }
};

test('what is put in comes out, in this program and in others', async () => {
  const bytes = await zipped();
  const zip = opened(bytes);
  expect(zip.paths).toEqual(['xl/a.xml', 'b/ä.txt']);
  expect([await zip.text('xl/a.xml'), await zip.text('b/ä.txt')]).toEqual([text, '']);
  expect(new TextDecoder().decode(unzipBytes(bytes, 'xl/a.xml'))).toBe(text);
  expect([zip.has('xl/a.xml'), zip.has('xl/b.xml')]).toEqual([true, false]);
  expect(opened(zip.save()).save()).toEqual(bytes);
});

test('the headers say what the format wants: sizes, checksum, method, the first day, names in UTF-8', async () => {
  const bytes = await zipped({ 'a.txt': text });
  const view = viewOf(bytes);
  const entry = entryOf(bytes);
  const packed = view.getUint32(18, true);
  expect(new TextDecoder().decode(inflateRawSync(bytes.subarray(30 + 5, 30 + 5 + packed)))).toBe(text);
  // Local header at 0, then the entry of the directory, two bytes further on.
  for (const [start, signature, fields] of [
    [0, 0x04034b50, 4],
    [entry, 0x02014b50, 6],
  ] as const) {
    expect(view.getUint32(start, true)).toBe(signature);
    const short = (at: number) => view.getUint16(start + fields + at, true);
    const long = (at: number) => view.getUint32(start + fields + at, true);
    expect([short(0), short(2), short(4), short(6), short(8)]).toEqual([20, 0x0800, 8, 0, 0x21]);
    // CRC-32 of the text by the usual polynomial.
    expect([long(14), long(18), short(22), short(24)]).toEqual([packed, text.length, 5, 0]);
    expect(long(10)).toBe(crcOf(text));
  }
  const end = bytes.length - 22;
  expect([view.getUint32(end, true), view.getUint16(end + 8, true), view.getUint16(end + 10, true)]).toEqual([
    0x06054b50, 1, 1,
  ]);
  expect([view.getUint32(end + 12, true), view.getUint32(end + 16, true)]).toEqual([46 + 5, 30 + 5 + packed]);
  expect(view.getUint32(entry + 42, true)).toBe(0);
});

/** CRC-32, bit by bit. */
function crcOf(content: string): number {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(content)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

test('a part is replaced, taken over from another file, removed', async () => {
  const zip = opened(await zipped());
  await zip.setText('xl/a.xml', 'baru');
  zip.copyFrom(opened(await zipped({ 'lain.txt': 'lain' })), 'lain.txt', 'xl/c.xml');
  zip.remove('b/ä.txt');
  const again = opened(zip.save());
  expect(again.paths).toEqual(['xl/a.xml', 'xl/c.xml']);
  expect([await again.text('xl/a.xml'), await again.text('xl/c.xml')]).toEqual(['baru', 'lain']);
});

test('a part that is not there is an error that names file and part', async () => {
  const zip = opened(await zipped());
  await expect(zip.text('xl/b.xml')).rejects.toEqual(refused('file-damaged', 'no part xl/b.xml'));
  expect(() => zip.copyFrom(opened(new Uint8Array(zip.save())), 'xl/b.xml', 'x')).toThrow(
    refused('file-damaged', 'no part xl/b.xml'),
  );
});

test('a comment behind the end is passed over, also the longest', async () => {
  for (const length of [1, 5, 0xffff]) {
    const bytes = await zipped();
    const long = new Uint8Array(bytes.length + length);
    long.set(bytes);
    expect(opened(long).paths).toEqual(['xl/a.xml', 'b/ä.txt']);
  }
  const tooLong = new Uint8Array((await zipped()).length + 0x10000);
  tooLong.set(await zipped());
  expect(thrown(tooLong)).toEqual(refused('file-damaged', 'the end of the zip directory is missing'));
});

test('parts that are stored as they are', async () => {
  const content = new TextEncoder().encode('tidak dikemas');
  const bytes = await zipped({ 'a.txt': '' });
  const entry = entryOf(bytes);
  const start = 30 + 5;
  const packed = viewOf(bytes).getUint32(18, true);
  const stored = new Uint8Array(bytes.length - packed + content.length);
  stored.set(bytes.subarray(0, start));
  stored.set(content, start);
  stored.set(bytes.subarray(entry), start + content.length);
  const view = viewOf(stored);
  const moved = start + content.length;
  view.setUint16(moved + 10, 0, true);
  view.setUint32(moved + 16, crcOf('tidak dikemas'), true);
  view.setUint32(moved + 20, content.length, true);
  view.setUint32(moved + 24, content.length, true);
  view.setUint32(stored.length - 22 + 16, moved, true);
  expect(await opened(stored).text('a.txt')).toBe('tidak dikemas');
});

test('sizes and place of a part may stand in the zip64 field, behind other fields', async () => {
  const bytes = await zipped({ 'a.txt': text });
  const entry = entryOf(bytes);
  const [packed, size] = [20, 24].map((at) => viewOf(bytes).getUint32(entry + at, true));
  // Another field of 3 bytes, then that of zip64 with size, packed size and place.
  const extra = new Uint8Array(4 + 3 + 4 + 24);
  const fields = viewOf(extra);
  fields.setUint16(0, 0x5455, true);
  fields.setUint16(2, 3, true);
  fields.setUint16(7, 1, true);
  fields.setUint16(9, 24, true);
  [size, packed, 0].forEach((value, index) => fields.setBigUint64(11 + 8 * index, BigInt(value ?? 0), true));
  const wide = new Uint8Array(bytes.length + extra.length);
  const after = entry + 46 + 5;
  wide.set(bytes.subarray(0, after));
  wide.set(extra, after);
  wide.set(bytes.subarray(after), after + extra.length);
  const view = viewOf(wide);
  for (const at of [20, 24, 42]) view.setUint32(entry + at, 0xffffffff, true);
  view.setUint16(entry + 30, extra.length, true);
  expect(await opened(wide).text('a.txt')).toBe(text);
});

test('every entry is found behind comments and further fields of those before', async () => {
  const bytes = await zipped();
  const entry = entryOf(bytes);
  const after = entry + 46 + 'xl/a.xml'.length;
  const longer = new Uint8Array(bytes.length + 9);
  longer.set(bytes.subarray(0, after));
  longer.set(bytes.subarray(after), after + 9);
  const view = viewOf(longer);
  // Five bytes of a field that nobody knows, a comment of four.
  view.setUint16(entry + 30, 5, true);
  view.setUint16(entry + 32, 4, true);
  view.setUint16(after, 0x9999, true);
  view.setUint16(after + 2, 1, true);
  expect(opened(longer).paths).toEqual(['xl/a.xml', 'b/ä.txt']);
});

test.each<[string, string, string | undefined, (view: DataView, entry: number) => void]>([
  ['a password', 'file-encrypted', undefined, (view, entry) => view.setUint16(entry + 8, 0x0801, true)],
  [
    'another packing',
    'file-damaged',
    'part xl/a.xml has packing method 12',
    (view, entry) => view.setUint16(entry + 10, 12, true),
  ],
  ['a broken entry', 'file-damaged', 'the zip directory is broken', (view, entry) => view.setUint32(entry, 7, true)],
  [
    'content without a size',
    'file-damaged',
    'part xl/a.xml declares no size',
    (view, entry) => view.setUint32(entry + 24, 0, true),
  ],
  [
    'content beyond the end',
    'file-damaged',
    'part xl/a.xml is cut off',
    (view, entry) => view.setUint32(entry + 20, 10_000, true),
  ],
  [
    'a directory elsewhere',
    'file-damaged',
    'the zip directory points outside the file',
    (view) => view.setUint32(view.byteLength - 22 + 16, 1_000_000, true),
  ],
  [
    'more entries than there are',
    'file-damaged',
    'the zip directory is broken',
    (view) => view.setUint16(view.byteLength - 22 + 10, 3, true),
  ],
  [
    'more than a workbook ever holds',
    'file-too-large',
    '536870913 bytes unpacked',
    (view, entry) => view.setUint32(entry + 24, 512 * 1024 * 1024 + 1, true),
  ],
])('%s is refused', async (_what, code, details, change) => {
  expect(thrown(await changed(change))).toEqual(refused(code, details));
});

test('as much as is allowed is opened, and a part that is not what it says fails when it is read', async () => {
  const most = opened(await changed((view, entry) => view.setUint32(entry + 24, 512 * 1024 * 1024, true)));
  expect(most.has('xl/a.xml')).toBe(true);
  const other = opened(await changed((view, entry) => view.setUint32(entry + 16, 1, true)));
  await expect(other.text('xl/a.xml')).rejects.toEqual(refused('file-damaged', 'part xl/a.xml: checksum differs'));
});
