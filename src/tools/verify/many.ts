import { columnsOf, type CellValue } from '../../core/schema';
import type { DataSheet } from '../../core/report';

const columnOf = (header: string): number => columnsOf('Pinjaman').findIndex((column) => column.header === header);
const [number, board] = [columnOf('Nomor Pinjaman'), columnOf('Kode BKM')];
/** The sample's boards are coded by kecamatan and desa: `BKM-11-2001`. */
const kecamatanPart = 'BKM-11'.length;

/**
 * The data of a kabupaten with as many loans as wanted: those of each kecamatan over and over, so that its rows stay together and those of its boards
 * are mixed.
 */
export function withManyLoans(sheets: readonly DataSheet[], count: number): DataSheet[] {
  return sheets.map((sheet) => (sheet.name === 'Pinjaman' ? { ...sheet, rows: multiplied(sheet.rows, count) } : sheet));
}

function multiplied(rows: readonly (readonly CellValue[])[], count: number): CellValue[][] {
  const groups = new Map<string, (readonly CellValue[])[]>();
  for (const row of rows) {
    const kecamatan = String(row[board]).slice(0, kecamatanPart);
    const group = groups.get(kecamatan) ?? [];
    group.push(row);
    groups.set(kecamatan, group);
  }
  const share = Math.ceil(count / groups.size);
  const all = [...groups.values()].flatMap((group) =>
    Array.from({ length: share }, (_, index) => [...(group[index % group.length] ?? [])]),
  );
  all.forEach((row, index) => (row[number] = `P-${index + 1}`));
  return all.slice(0, count);
}
