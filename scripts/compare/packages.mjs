// Office packages as texts that can be compared: each part by its name, one line for each element, shared texts in the cells that show them.
import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;

/** The unpacked parts of a zip file, by their names. */
export function partsOf(zip) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) throw new Error('no zip file');
  const parts = new Map();
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(entry + 28);
    const start = zip.readUInt32LE(entry + 42);
    const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const packed = zip.subarray(data, data + zip.readUInt32LE(entry + 20));
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength);
    parts.set(name, zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed));
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return parts;
}

const textOf = (parts, name) => parts.get(name)?.toString('utf8') ?? '';

/** Names of the sheets of a workbook, by the parts in which they stand. */
export function sheetNames(parts) {
  const targets = new Map();
  for (const [link] of textOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship .*?>/g)) {
    targets.set(/ Id="(.*?)"/.exec(link)?.[1], /Target="\/?(?:xl\/)?(.*?)"/.exec(link)?.[1]);
  }
  const sheets = textOf(parts, 'xl/workbook.xml').matchAll(/<(?:\w+:)?sheet .*?name="(.*?)".*?r:id="(.*?)"/g);
  return new Map([...sheets].map(([, name, id]) => [`xl/${targets.get(id)}`, name]));
}

const isText = (name) => /\.(xml|rels|vml)$/.test(name);

/**
 * The lines of a part: an element each. In sheets the numbers of shared texts are replaced by the texts, since their order says nothing. What is no
 * text is one line.
 */
export function linesOf(parts, name) {
  if (!isText(name)) return [parts.get(name).toString('base64')];
  const lines = textOf(parts, name).split(/(?=<[^/])/);
  if (!name.startsWith('xl/worksheets/')) return lines;
  const texts = textOf(parts, 'xl/sharedStrings.xml').match(/<(?:\w+:)?si>.*?<\/(?:\w+:)?si>/gs) ?? [];
  return lines.map((line, index) =>
    / t="s"/.test(lines[index - 1] ?? '') ? line.replace(/>(\d+)</, (_, number) => `>${texts[number]}<`) : line,
  );
}
