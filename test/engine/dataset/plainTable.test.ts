import { plainTables, type RawWorkbook } from '../../../src/engine/dataset';
import { baseWorkbook } from '../../support/base';
import { schema } from '../../support/programme';

/** The small valid workbook with Desa and BKM as plain sheets, Desa under a title, changed by a test. */
function plain(
  change: (desa: (string | number | boolean | null)[][]) => void,
  merges: [number, number, number, number][] = [],
): RawWorkbook {
  const tables = baseWorkbook().tables.map((table) => {
    if (table.name !== 'Desa') return table;
    const values = [['Data desa'], ...table.values].map((row) => [...row]);
    change(values);
    const areas = merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right }));
    return { ...table, kind: 'range' as const, top: 2, left: 1, values, merges: areas };
  });
  return { tables };
}
const desaOf = (raw: RawWorkbook) => plainTables(schema, raw).find(({ name }) => name === 'Desa');

test('the block under a title, from the header to the last row of data', () => {
  const raw = plain(() => undefined);
  const desa = baseWorkbook().tables.find(({ name }) => name === 'Desa');
  expect(desaOf(raw)).toEqual({
    name: 'Desa',
    range: {
      name: 'Desa',
      sheet: desa?.sheet,
      row: 3,
      column: 1,
      rows: desa?.values.length,
      columns: desa?.values[0]?.length,
    },
  });
});

test('a totals row below the data stays outside, a blank row among them inside', () => {
  const raw = plain((rows) => {
    const width = rows[1]?.length ?? 0;
    rows.splice(
      3,
      0,
      Array.from({ length: width }, () => null),
    );
    rows.push(['Jumlah', ...Array.from({ length: width - 1 }, () => 1)]);
  });
  const desa = baseWorkbook().tables.find(({ name }) => name === 'Desa');
  expect(desaOf(raw)).toMatchObject({ range: { rows: (desa?.values.length ?? 0) + 1 } });
});

test.each<[string, string, (rows: (string | number | boolean | null)[][]) => void, [number, number, number, number][]]>(
  [
    ['a column without header', 'header-blank', (rows) => (rows[1] ?? []).splice(2, 1, ''), []],
    ['two columns of one header', 'header-twice', (rows) => (rows[1] ?? []).push('Catatan', 'catatan'), []],
    ['merged cells in the data', 'merged', () => undefined, [[4, 2, 5, 2]]],
    ['no row of data', 'empty', (rows) => rows.splice(2), []],
    [
      'a header in two lines',
      'header-lines',
      (rows) => {
        const at = rows[1]?.indexOf('P2KP 2002') ?? -1;
        const upper = (rows[1] ?? []).map((text, column) => (column === at ? 'P2KP' : text));
        const lower = (rows[1] ?? []).map((_text, column) => (column === at ? '2002' : ''));
        rows.splice(1, 1, upper, lower);
      },
      [],
    ],
  ],
)('%s: no Table, and why', (_what, why, change, merges) => {
  expect(desaOf(plain(change, merges))).toEqual({ name: 'Desa', why });
});

test('merged cells above the header do no harm', () => {
  expect(desaOf(plain(() => undefined, [[2, 1, 2, 4]]))).toHaveProperty('range');
});

test('Excel Tables are no plain ones', () => {
  const tables = baseWorkbook().tables.map((table) => ({ ...table, kind: 'table' as const }));
  expect(plainTables(schema, { tables })).toEqual([]);
});
