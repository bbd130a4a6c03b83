import { detectDelimiter, HucreError, readOds, streamCsvRows, type Workbook as FileModel } from 'hucre';
import type { RawTable } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { WorkbookError } from '../errors';
import { openModel } from './open';
import { plainValue, sheetMerges, usedArea } from './read';
import { ZipFile } from './zip';

/** What was read of a file of any layout: its sheets, in steps, since a file of text may be long. */
export type SourceSteps = Generator<void, readonly RawTable[]>;

/** Lines of text that are read between two looks at whatever else waits. */
const linesAtOnce = 500;

/** What a spreadsheet of other offices says of itself in the package. */
const odsType = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * Reads a file whose layout is not known: `.xlsx`, `.xlsm`, `.ods`, or text with `;`, `,` or tabs between its cells (UTF-8, UTF-16 with a mark, or Windows-1252). Works in Node
 * and in browsers. Blank sheets are left out.
 * @param name its name, for messages
 * Errors (`WorkbookError`): those of `openWorkbookFile`.
 */
export async function readSourceFile(bytes: Uint8Array, name: string): Promise<SourceSteps> {
  if (bytes.length === 0) throw new WorkbookError('file-empty', name);
  const kind = kindOf(bytes, name);
  if (kind === 'ods') return sheetSteps(await odsModel(bytes, name));
  if (kind === 'workbook') return sheetSteps(await openModel(bytes, name));
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

async function odsModel(bytes: Uint8Array, name: string): Promise<FileModel> {
  const zip = ZipFile.open(bytes, name);
  if (zip.has('mimetype') && !(await zip.text('mimetype')).startsWith(odsType))
    throw new WorkbookError('file-not-workbook', name);
  try {
    return await readOds(bytes);
  } catch (error) {
    const details = error instanceof HucreError ? error.message : String(error);
    throw new WorkbookError('file-damaged', name, details, { cause: error });
  }
}

function* sheetSteps({ sheets }: FileModel): SourceSteps {
  const tables: RawTable[] = [];
  for (const sheet of sheets) {
    yield;
    const { top, left, bottom, right } = usedArea(sheet.rows);
    const values: CellValue[][] = [];
    for (let row = top; row <= bottom; row++) {
      if (values.length % linesAtOnce === linesAtOnce - 1) yield;
      const cells = sheet.rows[row] ?? [];
      values.push(Array.from({ length: right - left + 1 }, (_, column) => plainValue(cells[left + column])));
    }
    if (values.every((line) => line.every((cell) => cell === null))) continue;
    tables.push({ name: sheet.name, sheet: sheet.name, kind: 'range', top, left, values, merges: sheetMerges(sheet) });
  }
  return tables;
}

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
