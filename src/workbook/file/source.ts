import { detectDelimiter, streamCsvRows } from 'hucre';
import { tableOver, type RawTable } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { WorkbookError } from '../errors';
import { odsSteps } from './odsSheets';
import { openBook } from './open';
import type { FileBook } from './sheet/book';
import { ZipFile } from './zip';

/** What was read of a file of any layout: its sheets, in steps, since a file of text may be long. */
export type SourceSteps = Generator<void, readonly RawTable[]>;

/** Lines of text that are read between two looks at whatever else waits. */
const linesAtOnce = 500;

/**
 * Reads a file whose layout is not known: `.xlsx`, `.xlsm`, `.ods`, or text with `;`, `,` or tabs between its cells (UTF-8, UTF-16 with a mark, or Windows-1252). Works in Node
 * and in browsers. Blank sheets are left out.
 * @param name its name, for messages
 * Errors (`WorkbookError`): those of `openWorkbookFile`.
 */
export async function readSourceFile(bytes: Uint8Array, name: string): Promise<SourceSteps> {
  if (bytes.length === 0) throw new WorkbookError('file-empty', name);
  const kind = kindOf(bytes, name);
  if (kind === 'ods') return odsSteps(bytes, name);
  if (kind === 'workbook') return sheetSteps(await openBook(bytes, name));
  const text = decoded(bytes);
  if (text.includes('\0')) throw new WorkbookError('file-not-workbook', name);
  return readSourceText(text, name);
}

/**
 * Reads text with a sign between its cells: the cells as they stand, trimmed, blank ones as nothing. What was copied in Excel has tabs, and quotes around cells of several lines.
 * @param name what it is called
 */
export function* readSourceText(text: string, name: string): SourceSteps {
  const [, sign] = /^\uFEFF?sep=(.)\r?\n/i.exec(text) ?? [];
  const body = sign === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const rows: CellValue[][] = [];
  let width = 0;
  for (const cells of streamCsvRows(body, { delimiter: sign ?? delimiterOf(body) })) {
    if (rows.length % linesAtOnce === linesAtOnce - 1) yield;
    const line = cells.map(textCell);
    width = Math.max(width, line.findLastIndex((cell) => cell !== null) + 1);
    rows.push(line);
  }
  const last = rows.findLastIndex((line) => line.some((cell) => cell !== null));
  const values: CellValue[][] = [];
  for (const line of rows.slice(0, last + 1)) {
    if (values.length % linesAtOnce === linesAtOnce - 1) yield;
    values.push(Array.from({ length: width }, (_, column) => line[column] ?? null));
  }
  return width === 0 ? [] : [{ name, sheet: name, kind: 'range', top: 0, left: 0, values, merges: [] }];
}

/** A workbook begins as a package or as what Office wraps its old formats in; all else is text. */
function kindOf(bytes: Uint8Array, name: string): 'workbook' | 'ods' | 'text' {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isPackage) return bytes[0] === 0xd0 && bytes[1] === 0xcf ? 'workbook' : 'text';
  const zip = ZipFile.open(bytes, name);
  return zip.has('content.xml') && !zip.has('[Content_Types].xml') ? 'ods' : 'workbook';
}

function* sheetSteps({ sheets }: FileBook): SourceSteps {
  const tables: RawTable[] = [];
  for (const { name, cells, merges } of sheets) {
    yield;
    const area = cells.filledIn(everything);
    if (area === null) continue;
    const { top, left } = area;
    tables.push(tableOver({ name, sheet: name, kind: 'range', top, left, merges }, cells.gridToRead(area)));
  }
  return tables;
}

/** All cells that a sheet may have. */
const everything = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

const textCell = (cell: unknown): CellValue => {
  const text = typeof cell === 'string' ? cell.trim() : '';
  return text === '' ? null : text;
};

/** Tabs are typed by nobody: where lines have them they stand between cells. A semicolon goes before the comma, which begins decimals here. */
function delimiterOf(text: string): string {
  const head = text.slice(0, headLength).split(/\r?\n/, headLines);
  const lines = head.filter((line) => line.trim() !== '');
  const share = (sign: string): number => lines.filter((line) => line.includes(sign)).length / lines.length;
  return ['\t', ';'].find((sign) => share(sign) > 0.5) ?? detectDelimiter(text.slice(0, headLength));
}

const headLength = 20_000;
const headLines = 40;

/** Text of a file: with a mark of its encoding as that says; without, as UTF-8 where it is well-formed, else as Windows of old wrote it. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Node 20 decodes it as Latin-1, which has control signs where Windows has quotes and dashes.
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
  }
}

/** What Windows-1252 has from 0x80 on where Latin-1 has control signs. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
