import fc from 'fast-check';
import type { RawWorkbook } from '../../src/engine/dataset';
import { keyHeaders } from '../../src/app/recap/keys';
import { isTable, type CellValue } from '../../src/engine/schema';
import { baseWorkbook, edited, mapTable } from './base';
import { schema } from './programme';

/** Anything that may stand in a cell: blanks, unreadable texts, other boards, numbers, a loss. */
const oddValues: readonly CellValue[] = [
  ...[null, 'B01', 'B04', 'Z9', '33.26.14.2001', 'Selesai', 'Aktif', '?'],
  ...[3, 12, 41_639, 41_973, 42_004, -5_000_000],
];

/** The base workbook with some cells of its data tables changed. */
export const oddWorkbooks = (): fc.Arbitrary<RawWorkbook> => {
  const raw = baseWorkbook();
  const cells = raw.tables
    .filter(({ name }) => name !== 'Profil')
    .flatMap(({ name, values }) =>
      values.slice(1).flatMap((_, row) => (values[0] ?? []).map((header) => [name, row + 2, String(header)] as const)),
    );
  const value = fc.oneof(fc.constantFrom(...oddValues), fc.integer({ min: 0, max: 9_000_000 }));
  return fc
    .array(fc.tuple(fc.constantFrom(...cells), value), { maxLength: 25 })
    .map((changes) => edited(raw, ...changes.map(([cell, other]) => [...cell, other] as const)));
};

/** Columns that name groups: of rows whose board is missing the same name in two kabupaten is not one group either. */
const groupHeaders = ['Kode KSM', 'Nama KSM'];

/** Headers of the columns in which a workbook names what means something within it only. */
const ownHeaders = (table: string): ReadonlySet<string> =>
  isTable(schema, table) ? new Set([...keyHeaders(schema, table), ...groupHeaders]) : new Set();

/** The same workbook of another kabupaten; whatever stands in its keys gets a mark of its own, so that both fit into one workbook. */
export const movedTo = (raw: RawWorkbook, kabupaten: string, markOfKeys: string): RawWorkbook => ({
  tables: raw.tables.map((table) => {
    const own = ownHeaders(table.name);
    const [header = [], ...rows] = table.values;
    const moved = (cell: CellValue, column: number): CellValue => {
      if (cell !== null && own.has(String(header[column]))) return `${markOfKeys}${String(cell)}`;
      return typeof cell === 'string' && /^33\.26(?:\.|$)/.test(cell) ? cell.replace('33.26', kabupaten) : cell;
    };
    return { ...table, values: [header, ...rows.map((cells) => cells.map(moved))] };
  }),
});

/** The rows of workbooks in one, under the profile of the first. */
export const inOneWorkbook = (first: RawWorkbook, ...others: readonly RawWorkbook[]): RawWorkbook =>
  first.tables
    .filter(({ name }) => name !== 'Profil')
    .reduce(
      (all, { name }) =>
        mapTable(all, name, (table) => ({
          ...table,
          values: [
            ...table.values,
            ...others.flatMap((raw) => raw.tables.find((each) => each.name === name)?.values.slice(1) ?? []),
          ],
        })),
      first,
    );
