import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleWorkbook } from '../../src/programme/sample';
import type { CellValue } from '../../src/engine/schema';
import { openFile } from './programme';

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where `globalSetup.ts` has put the sample. */
function stored(name: string): Uint8Array {
  const folder = process.env['SAMPLE_FOLDER'];
  if (folder === undefined) throw new Error('The sample needs the area codes: npm run build');
  return new Uint8Array(readFileSync(join(folder, name)));
}

const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(stored(name)));
const names = (): readonly string[] => json('names.json') as readonly string[];

/** One of the eight workbooks of the sample as data, counted from 0. */
export const sampleSpec = (index: number): SampleWorkbook => json(`${index}.json`) as SampleWorkbook;

/** The workbooks of the sample as data. */
export const sampleSpecs = (): readonly SampleWorkbook[] => names().map((_, index) => sampleSpec(index));

let files: readonly SampleFile[] | null = null;

/** The eight workbooks of the sample as real `.xlsx` bytes. */
export async function sampleFiles(): Promise<readonly SampleFile[]> {
  files ??= names().map((name, index) => ({ name, bytes: stored(`${index}.xlsx`) }));
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
