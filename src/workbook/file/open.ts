import type { Schema } from '../../engine/schema';
import { WorkbookError } from '../errors';
import { ShownTexts } from '../textColumns';
import { workbookPathOf } from './parts';
import { readBook } from './sheet/book';
import { FileWorkbook } from './workbook';
import { ZipFile } from './zip';

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipStart = [0x50, 0x4b];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/**
 * Opens the bytes of an `.xlsx` or `.xlsm` file for reading its tables and writing the report into it. Works in Node and in browsers.
 * @param schema which tables it may have
 * @param bytes the file
 * @param name its name, for messages
 * Errors (`WorkbookError`): `file-empty`, `file-not-workbook`, `file-encrypted`, `file-old-format`, `file-damaged`, `file-too-large`.
 */
export async function openWorkbookFile(schema: Schema, bytes: Uint8Array, name: string): Promise<FileWorkbook> {
  if (bytes.length === 0) throw new WorkbookError('file-empty', name);
  if (startsWith(bytes, compoundFile)) throw compoundFileError(bytes, name);
  if (!startsWith(bytes, zipStart)) throw new WorkbookError('file-not-workbook', name);
  const zip = ZipFile.open(bytes, name);
  if (!zip.has('[Content_Types].xml')) throw new WorkbookError('file-not-workbook', name);
  const workbook = await workbookPathOf(zip);
  if (workbook.endsWith('.bin') || zip.has('xl/workbook.bin')) throw new WorkbookError('file-old-format', name);
  if (!zip.has(workbook)) throw new WorkbookError('file-not-workbook', name);
  return new FileWorkbook(schema, new ShownTexts(schema), bytes, name, await readBook(zip, name));
}

/** Office wraps both its old binary formats and password-protected workbooks in an OLE2 compound file; the names of its streams tell which. */
function compoundFileError(bytes: Uint8Array, name: string): WorkbookError {
  const names = new TextDecoder('utf-16le').decode(bytes);
  if (names.includes('EncryptedPackage')) return new WorkbookError('file-encrypted', name);
  if (names.includes('Workbook') || names.includes('Book')) return new WorkbookError('file-old-format', name);
  return new WorkbookError('file-not-workbook', name);
}
