import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { officialTable } from '../../../engine/sql';
import type { Session } from '../session';
import { openDatabase } from './duckdb';
import { literal, name } from './words';

/** Writes the official areas of wholes, for views that look at them. Gives the file, from the folder of the store. */
export async function writeOfficial(
  session: Session,
  folder: string,
  run: string,
  wholes: readonly string[],
): Promise<string> {
  const rows: string[] = [];
  for (const code of wholes) {
    const whole = await session.areas(code);
    for (const area of whole === null ? [] : [whole, ...whole.areas])
      rows.push(`(${literal(area.code)}, ${literal(area.name)}, ${area.areas.length})`);
  }
  const file = `${officialTable.name}/${run}.parquet`;
  await mkdir(join(folder, officialTable.name), { recursive: true });
  const database = await openDatabase('');
  try {
    const columns = officialTable.columns.map((column) => name(column.name)).join(', ');
    const types = `(kode VARCHAR, nama VARCHAR, bagian INTEGER)`;
    await database.connection.run(`CREATE TABLE areas ${types}`);
    if (rows.length > 0) await database.connection.run(`INSERT INTO areas VALUES ${rows.join(', ')}`);
    await database.connection.run(
      `COPY (SELECT ${columns} FROM areas ORDER BY 1) TO ${literal(join(folder, file))} (FORMAT parquet, COMPRESSION zstd)`,
    );
  } finally {
    database.close();
  }
  return file;
}
