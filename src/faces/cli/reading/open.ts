import { basename } from 'node:path';
import { reportedTables, type ReadableWorkbook } from '../../../app';
import { packTable, unpackTable, type PackedTable } from '../../../engine/dataset';
import { basisSheetId, settingCells } from '../../../engine/report';
import type { CellValue } from '../../../engine/schema';
import { programme } from '../../../programme';
import { openWorkbookFile, type FileWorkbook } from '../../../workbook/file';
import { readBytes } from '../files';

/** A workbook that is only read, by the name users know it by. */
export interface ReadFile extends ReadableWorkbook {
  readonly name: string;
}

/** All that the commands read of a workbook, as plain data that other threads can take over. */
export interface FileContents {
  readonly name: string;
  readonly tables: readonly PackedTable[];
  /** Cells of a report's calculation basis, by name. */
  readonly named: ReadonlyMap<string, CellValue>;
}

/** Opens a workbook. Rejects with a `WorkbookError`; the file itself is only read. */
export async function openFile(path: string): Promise<FileWorkbook> {
  return openWorkbookFile(programme.schema, await readBytes(path), basename(path));
}

/** Reads all that the commands may ask of a workbook. Rejects with a `WorkbookError`. */
export async function readContents(path: string): Promise<FileContents> {
  const file = await openFile(path);
  const cells = settingCells(programme).flatMap(({ cell, origin }) => [cell, origin]);
  return {
    name: file.name,
    tables: (await file.readTables(reportedTables(programme.schema))).tables.map(packTable),
    named: await file.readNamedCells(basisSheetId, cells),
  };
}

/** The workbook that such contents are of. */
export function fileOf({ name, tables, named }: FileContents): ReadFile {
  const unpacked = tables.map(unpackTable);
  return {
    name,
    readTables: (names) => Promise.resolve({ tables: unpacked.filter((table) => names.includes(table.name)) }),
    readNamedCells: (id, names) =>
      Promise.resolve(new Map([...named].filter(([cell]) => id === basisSheetId && names.includes(cell)))),
  };
}
