import { parseRange } from 'hucre';
import type { MergedArea } from '../../../engine/dataset';
import { WorkbookError } from '../../errors';
import { relationships, type Relationship } from '../parts';
import { readStyles } from '../stylesPart';
import { WorkbookPart } from '../workbookPart';
import { attributes, openingTags } from '../xml';
import type { ZipFile } from '../zip';
import { SheetCells } from './cells';
import { MarkupError, TooMuchError, type MarkupReader } from './markup';
import { NumberFormats } from './dates';
import { SheetReader } from './sheetReader';
import { Quota, SharedTextsReader, Texts } from './texts';

/** An Excel Table. */
export interface FileTable {
  readonly name: string;
  /** Where it says it stands, header and totals included. */
  readonly area: MergedArea;
  readonly hasTotals: boolean;
}

/** A sheet of cells as it was read. */
export interface FileSheet {
  readonly name: string;
  /** Path of its part. */
  readonly path: string;
  readonly cells: SheetCells;
  readonly merges: readonly MergedArea[];
  readonly tables: readonly FileTable[];
  /** Areas that one formula fills. */
  readonly arrays: readonly MergedArea[];
  readonly isProtected: boolean;
  readonly hasFormulas: boolean;
  /** Whether its rows stand in ascending order, as they do but for odd files. */
  readonly isOrdered: boolean;
  /** Numbers of the formats that cells of a column have, blank ones among them. */
  formatsIn(column: number): ReadonlySet<number>;
}

const noFormats: ReadonlySet<number> = new Set();

/** The cells of a workbook. Sheets without cells (charts on a sheet of their own, dialogs and macros of old) are none of its sheets. */
export interface FileBook {
  readonly sheets: readonly FileSheet[];
  readonly formats: NumberFormats;
}

/** The sheet of a name, whatever its letters' case. */
export function sheetNamed({ sheets }: FileBook, name: string): FileSheet | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/**
 * Reads the cells of a workbook, each sheet straight into columns while it is unpacked.
 * Errors: `file-damaged`, `file-too-large` (more than memory should hold, or a few cells far apart).
 */
export async function readBook(zip: ZipFile, name: string): Promise<FileBook> {
  try {
    return await readParts(zip, name);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    const details = error instanceof Error ? error.message : String(error);
    throw new WorkbookError(error instanceof TooMuchError ? 'file-too-large' : 'file-damaged', name, details, {
      cause: error,
    });
  }
}

async function readParts(zip: ZipFile, name: string): Promise<FileBook> {
  const workbook = await WorkbookPart.open(zip);
  const links = await relationships(zip, workbook.path);
  const shared = links.find(({ type }) => type === 'sharedStrings')?.target;
  const quota = new Quota();
  const list = new SharedTextsReader(quota);
  if (shared !== undefined && zip.has(shared)) await readInto(list, zip, shared);
  const texts = new Texts(list.texts, quota);
  const formats = new NumberFormats(await readStyles(zip), workbook.serialOffset > 0);
  const found = sheetsOf(workbook.xml);
  if (found.length === 0) throw new MarkupError('no sheets');
  const sheets: FileSheet[] = [];
  for (const { name: sheet, relation } of found) {
    const link = links.find(({ id }) => id === relation);
    if (link !== undefined && link.type.toLowerCase().endsWith('sheet') && link.type !== 'worksheet') continue;
    if (link === undefined || !zip.has(link.target)) throw new MarkupError(`no part of sheet ${sheet}`);
    const read = new SheetReader(texts, formats);
    await readInto(read, zip, link.target);
    const { formatsSeen } = read;
    const cells = new SheetCells(read.columns, texts.all);
    if (cells.isScattered) throw new WorkbookError('file-too-large', name, `cells far apart on sheet ${sheet}`);
    sheets.push({
      name: sheet,
      path: link.target,
      cells,
      merges: read.merges.map(areaOf),
      tables: await tablesOf(zip, await relationships(zip, link.target)),
      arrays: read.arrays.map(areaOf),
      isProtected: read.isProtected,
      hasFormulas: read.hasFormulas,
      isOrdered: read.isOrdered,
      formatsIn: (column) => formatsSeen[column] ?? noFormats,
    });
  }
  return { sheets, formats };
}

async function readInto(reader: MarkupReader, zip: ZipFile, path: string): Promise<void> {
  for await (const piece of zip.pieces(path)) reader.push(piece);
  reader.end();
}

function sheetsOf(workbook: string): readonly { readonly name: string; readonly relation: string }[] {
  return openingTags(workbook, 'sheet').flatMap((tag) => {
    const { name = '', id = '' } = attributes(tag);
    return name === '' || id === '' ? [] : [{ name, relation: id }];
  });
}

async function tablesOf(zip: ZipFile, links: readonly Relationship[]): Promise<readonly FileTable[]> {
  const tables: FileTable[] = [];
  for (const { type, target } of links) {
    if (type !== 'table' || !zip.has(target)) continue;
    const [tag] = openingTags(await zip.text(target), 'table');
    const { name = '', displayName = name, ref = '', totalsRowCount = '0' } = attributes(tag ?? '');
    if (name !== '' && ref !== '')
      tables.push({ name: displayName || name, area: areaOf(ref), hasTotals: totalsRowCount !== '0' });
  }
  return tables;
}

function areaOf(reference: string): MergedArea {
  const { startRow, startCol, endRow, endCol } = parseRange(reference);
  return { top: startRow, left: startCol, bottom: endRow, right: endCol };
}

/** Whether a cell is calculated, by a formula of its own or by one that fills several cells. */
export const isFormulaIn = ({ cells, arrays }: FileSheet, row: number, column: number): boolean =>
  cells.isFormula(row, column) ||
  arrays.some(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);
