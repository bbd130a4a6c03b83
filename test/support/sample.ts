import { sampleWorkbooks } from '../../src/programme/sample';
import type { CellValue } from '../../src/engine/schema';
import { writeWorkbookFile } from '../../src/workbook/file';
import { kabupatenArea } from './areas';
import { openFile } from './programme';

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let files: Promise<readonly SampleFile[]> | null = null;

/** The eight workbooks of the sample as real `.xlsx` bytes; written once per test file. */
export function sampleFiles(): Promise<readonly SampleFile[]> {
  files ??= Promise.all(
    sampleWorkbooks(kabupatenArea('33.26')).map(async ({ fileName, spec }) => ({
      name: fileName,
      bytes: await writeWorkbookFile(spec),
    })),
  );
  return files;
}

/** A row as it was read back from a file, by header text. */
export type ReadRow = Readonly<Record<string, CellValue>>;

/** All rows of some tables of the eight files, read back and put together, by table name. */
export async function sampleRows(tables: readonly string[]): Promise<ReadonlyMap<string, readonly ReadRow[]>> {
  const rowsOf = new Map<string, ReadRow[]>(tables.map((table) => [table, []]));
  for (const { name, bytes } of await sampleFiles()) {
    const workbook = await openFile(bytes, name);
    const read = await workbook.readTables(tables);
    for (const { name: table, values } of read.tables) {
      const [header = [], ...rows] = values;
      const records = rows.map((row) =>
        Object.fromEntries(header.map((text, index) => [String(text), row[index] ?? null])),
      );
      rowsOf.get(table)?.push(...records);
    }
  }
  return rowsOf;
}
