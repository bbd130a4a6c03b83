import { columnsOf, type CellValue } from '../../src/engine/schema';
import type { DataSheet } from '../../src/engine/report';
import { schema } from '../../src/programme/schema';

const columnOf = (header: string): number =>
  columnsOf(schema, 'Pinjaman').findIndex((column) => column.header === header);
const [number, board] = [columnOf('Nomor Pinjaman'), columnOf('Kode BKM')];
/** The sample's boards have the codes of their desa: `BKM-33.26.11.2001`. */
const kecamatanPart = 'BKM-33.26.11'.length;

/** Whether the rows of a board stand together, or only those of a kecamatan. */
export type LoanOrder = 'boards together' | 'kecamatan together';

/** The data of a kabupaten with as many loans as wanted: those that it has, over and over. Payments are left out, as each is of one loan only. */
export function withManyLoans(sheets: readonly DataSheet[], count: number, order: LoanOrder): DataSheet[] {
  const length = order === 'boards together' ? undefined : kecamatanPart;
  return sheets
    .filter(({ name }) => name !== 'Angsuran')
    .map((sheet) =>
      sheet.name === 'Pinjaman' ? { ...sheet, rows: multiplied([...sheet.rows], count, length) } : sheet,
    );
}

/** Rows that share so many letters of their board's code stay together. */
function multiplied(rows: readonly (readonly CellValue[])[], count: number, letters?: number): CellValue[][] {
  const groups = new Map<string, (readonly CellValue[])[]>();
  for (const row of rows) {
    const key = String(row[board]).slice(0, letters);
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  const share = Math.ceil(count / groups.size);
  const all = [...groups.values()].flatMap((group) =>
    Array.from({ length: share }, (_, index) => [...(group[index % group.length] ?? [])]),
  );
  all.forEach((row, index) => (row[number] = `P-${index + 1}`));
  return all.slice(0, count);
}
