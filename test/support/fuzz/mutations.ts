import type { Random } from '../../../src/programme/sample/random';
import { ZipFile } from '../../../src/workbook/file/zip';

/** One way to make a file worse. */
export type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array | Promise<Uint8Array>;

/** Values that no attribute ought to have. */
const extremes = [
  '0',
  '-1',
  '1e9',
  '4294967296',
  'NaN',
  '',
  'A1:XFD1048576',
  'XFD1048576',
  'ZZZZ99999999',
  '#REF!',
  '../../../etc/passwd',
  '&#0;',
] as const;

/** Texts that a cell may hold and nobody expects. */
const texts = [
  '=cmd|’/c calc’!A0',
  '_x000D_',
  '&#xFFFE;',
  '&#x1B;[2J',
  '\u202e0002',
  'x'.repeat(40_000),
  '&amp;lt;',
  '1e308',
  '99999999999999999999',
  '-0',
] as const;

const at = (random: Random, length: number): number => random.int(0, Math.max(0, length - 1));

function changed(bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  change(copy);
  return copy;
}

const ofBytes = {
  flipped: (bytes, random) =>
    changed(bytes, (copy) => {
      for (let count = random.int(1, 20); count > 0; count -= 1) copy[at(random, copy.length)] = random.int(0, 255);
    }),
  cut: (bytes, random) => bytes.subarray(0, at(random, bytes.length)),
  blanked: (bytes, random) =>
    changed(bytes, (copy) => {
      const start = at(random, copy.length);
      copy.fill(0, start, start + random.int(1, 2000));
    }),
  doubled: (bytes) => Uint8Array.from([...bytes, ...bytes]),
} as const satisfies Readonly<Record<string, Mutation>>;

/** The text of one part changed, chosen among those whose path fits. */
const inPart =
  (paths: RegExp, change: (text: string, random: Random) => string): Mutation =>
  async (bytes, random) => {
    const zip = ZipFile.open(bytes, 'fuzz');
    const found = zip.paths.filter((path) => paths.test(path));
    const path = found[at(random, found.length)];
    if (path === undefined) return bytes;
    await zip.setText(path, change(await zip.text(path), random));
    return zip.save();
  };

const inPackage =
  (change: (zip: ZipFile, random: Random) => void): Mutation =>
  (bytes, random) => {
    const zip = ZipFile.open(bytes, 'fuzz');
    change(zip, random);
    return zip.save();
  };

/** One of the matches of a pattern replaced. */
function replaceOne(text: string, pattern: RegExp, random: Random, put: (whole: string) => string): string {
  const found = [...text.matchAll(pattern)];
  const match = found[at(random, found.length)];
  if (match === undefined) return text;
  return text.slice(0, match.index) + put(match[0]) + text.slice(match.index + match[0].length);
}

const anyXml = /\.(xml|rels)$/;
const sheets = /worksheets\/sheet\d+\.xml$/;
const entities =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>';

const ofParts = {
  attribute: inPart(anyXml, (text, random) =>
    replaceOne(text, /="[^"]*"/g, random, () => `="${random.pick(extremes)}"`),
  ),
  'attribute of a sheet': inPart(sheets, (text, random) =>
    replaceOne(text, /\s(?:r|s|t|ref|sqref|min|max|count)="[^"]*"/g, random, (whole) =>
      whole.replace(/"[^"]*"/, `"${random.pick(extremes)}"`),
    ),
  ),
  'tag gone': inPart(anyXml, (text, random) => replaceOne(text, /<[^>]+>/g, random, () => '')),
  'element twice': inPart(anyXml, (text, random) =>
    replaceOne(text, /<(\w+)[^>]*\/>/g, random, (whole) => whole + whole),
  ),
  'text of a cell': inPart(/sheet\d+\.xml$|sharedStrings\.xml$/, (text, random) =>
    replaceOne(text, />[^<]+</g, random, () => `>${random.pick(texts)}<`),
  ),
  entities: inPart(anyXml, (text) => text.replace('?>', `?>${entities}`).replace(/>([^<]+)</, '>&c;&d;<')),
  deep: inPart(sheets, (text) => text.replace('<sheetData>', `<sheetData>${'<row>'.repeat(20_000)}`)),
  'far cell': inPart(sheets, (text, random) =>
    text.replace(
      '</sheetData>',
      `<row r="${random.int(1, 1_048_576)}"><c r="XFD${random.int(1, 1_048_576)}"><v>1</v></c></row></sheetData>`,
    ),
  ),
  'wide area': inPart(sheets, (text, random) => {
    const area = random.pick([
      '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>',
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>',
    ]);
    return text.replace('</sheetData>', `</sheetData>${area}`);
  }),
  'whole-sheet table': inPart(/tables\/table\d+\.xml$/, (text, random) =>
    text.replace(/ref="[^"]*"/g, () => `ref="${random.pick(extremes)}"`),
  ),
  'other encoding': inPart(anyXml, (text) => text.replace('UTF-8', 'UTF-16')),
  empty: inPart(anyXml, () => ''),
  'no xml': inPart(anyXml, () => '\u0000\u0001 bukan xml'),
  'part gone': inPackage((zip, random) => zip.remove(zip.paths[at(random, zip.paths.length)] ?? '')),
  'parts swapped': inPackage((zip, random) => {
    const [one, other] = random.shuffle(zip.paths);
    if (one !== undefined && other !== undefined) zip.copyFrom(zip, one, other);
  }),
  backslashes: inPackage((zip) => {
    for (const path of zip.paths.filter((each) => each.includes('/'))) {
      zip.copyFrom(zip, path, path.replaceAll('/', '\\'));
      zip.remove(path);
    }
  }),
} as const satisfies Readonly<Record<string, Mutation>>;

/** All ways, by name. */
export const mutations: Readonly<Record<string, Mutation>> = { ...ofBytes, ...ofParts };
