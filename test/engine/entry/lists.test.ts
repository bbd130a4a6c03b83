/** The hidden sheet of lists, and the formulas of calculated columns that look things up there (docs/spec/entry.md 2.1, 2.3, 2.4). */
import { calculatedValue, listsOf } from '../../../src/engine/entry';
import { calculationFormula } from '../../../src/engine/entry/calculation';
import { keysName, optionsOf, periodCell } from '../../../src/engine/entry/lists';
import { columnLetters } from '../../../src/engine/dataset';
import { tableNames, tableOf, type CellValue } from '../../../src/engine/schema';
import { schema } from '../../support/programme';

const steps = { Kolektibilitas: [0, 1, 3, 7, 10].map((from, index) => ({ from, value: index + 1 })) };
const lists = listsOf(schema, steps, {
  period: periodCell(schema),
  key: (sheet) => ({ sheet, column: 'C', firstRow: 5 }),
});

/** What stands in some cells of a column of the sheet, and its heading. */
function at(reference: string): { readonly heading: string | undefined; readonly cells: readonly CellValue[] } {
  const [, letters = '', from = '', , to = ''] = /^'Daftar'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(reference) ?? [];
  const column = lists.sheet.columns.findIndex((_, index) => columnLetters(index) === letters);
  return {
    heading: lists.sheet.headings[column],
    cells: Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, index) => lists.sheet.columns[column]?.[Number(from) - 2 + index] ?? null,
    ),
  };
}

test('every choice has its list, each list once', () => {
  const choices = tableNames(schema).flatMap((table) =>
    tableOf(schema, table).columns.filter((column) => optionsOf(column) !== null),
  );
  expect(choices.length).toBeGreaterThan(10);
  for (const column of choices) expect(at(lists.options(column)).cells).toEqual(optionsOf(column));
  const written = lists.sheet.columns.map((cells) => cells.join('\n'));
  expect(new Set(written).size).toBe(written.length);
});

test('steps of classes stand beside each other', () => {
  const { from, classes } = lists.steps('Kolektibilitas');
  expect([at(from), at(classes)]).toEqual([
    { heading: 'Kolektibilitas ≥', cells: [0, 1, 3, 7, 10] },
    { heading: 'Kolektibilitas', cells: [1, 2, 3, 4, 5] },
  ]);
});

test('the end of the period, and of the month after it, follow from the profile', () => {
  expect(lists.sheet.formulas.map(({ row, column, formula }) => [row, column, formula])).toEqual([
    [1, 0, "=IFERROR(EOMONTH('Profil'!$B$6,0),DATE(2100,12,31))"],
    [2, 0, '=EOMONTH($A$2,1)'],
  ]);
  expect(lists.sheet.headings[0]).toBe('Akhir_Periode');
  expect(lists.sheet.columns[0]).toEqual([]);
});

test('names stand for both, and for the filled keys of the tables that others refer to', () => {
  const keys = (table: string) => ({
    name: `Kunci_${table}`,
    formula: `='${table}'!$C$5:INDEX('${table}'!$C$5:$C$5001,MAX(1,COUNTA('${table}'!$C$5:$C$5001)))`,
    plain: `='${table}'!$C$5:$C$5001`,
  });
  expect(lists.sheet.names).toEqual([
    { name: 'Akhir_Periode', formula: "='Daftar'!$A$2" },
    { name: 'Akhir_Bulan_Depan', formula: "='Daftar'!$A$3" },
    ...['Desa', 'BKM', 'Kegiatan', 'Pinjaman'].map(keys),
  ]);
  expect(keysName('Isian UPK (2)')).toBe('Kunci_Isian_UPK__2_');
});

test('where the user has a sheet of the name, ours is found under another', () => {
  const other = listsOf(
    schema,
    steps,
    { period: 'Profil!$B$6', key: (sheet) => ({ sheet, column: 'A', firstRow: 2 }) },
    'Daftar (2)',
  );
  expect(other.sheet.name).toBe('Daftar (2)');
  expect(other.steps('Kolektibilitas').from).toMatch(/^'Daftar \(2\)'!\$B\$2:\$B\$6$/);
  expect(other.sheet.names[0]?.formula).toBe("='Daftar (2)'!$A$2");
});

describe('a calculated column', () => {
  const cell = (header: string): string => `Pinjaman[[#This Row],[${header}]]`;
  test('is the same formula in each row, blank while an input is', () => {
    expect(calculationFormula({ plus: ['Pokok'], minus: ['Angsuran Pokok'] }, 'Pinjaman', lists)).toBe(
      `=IF(OR(${cell('Pokok')}="",${cell('Angsuran Pokok')}=""),"",${cell('Pokok')}-${cell('Angsuran Pokok')})`,
    );
    const { from, classes } = lists.steps('Kolektibilitas');
    expect(calculationFormula({ classOf: 'Lama', steps: 'Kolektibilitas' }, 'Pinjaman', lists)).toBe(
      `=IF(${cell('Lama')}="","",LOOKUP(${cell('Lama')},${from},${classes}))`,
    );
    expect(calculationFormula({ plus: ['A', 'B'] }, 'Pinjaman', lists)).toBe(
      `=IF(OR(${cell('A')}="",${cell('B')}=""),"",${cell('A')}+${cell('B')})`,
    );
  });

  test('names headers as Excel wants them', () => {
    expect(calculationFormula({ plus: ["Jasa [#] '14"] }, 'UPK', lists)).toContain(
      "UPK[[#This Row],[Jasa '['#'] ''14]]",
    );
  });

  test.each([
    [{ plus: ['a', 'b'], minus: ['c'] }, { a: 5, b: 4, c: 2 }, 7],
    [{ plus: ['a'] }, { a: 5 }, 5],
    [{ plus: ['a'], minus: ['c'] }, { a: 5, c: null }, null],
    [{ plus: ['a'], minus: ['c'] }, { a: 'x', c: 1 }, null],
    [{ classOf: 'a', steps: 'Kolektibilitas' }, { a: 0 }, 1],
    [{ classOf: 'a', steps: 'Kolektibilitas' }, { a: 2 }, 2],
    [{ classOf: 'a', steps: 'Kolektibilitas' }, { a: 3 }, 3],
    [{ classOf: 'a', steps: 'Kolektibilitas' }, { a: 12 }, 5],
    [{ classOf: 'a', steps: 'Kolektibilitas' }, { a: -1 }, null],
    [{ classOf: 'a', steps: 'Kolektibilitas' }, { a: null }, null],
    [{ classOf: 'a', steps: 'Lain' }, { a: 3 }, null],
  ] as const)('%j of %j is %j', (calculation, cells, wanted) => {
    const values: Readonly<Record<string, CellValue>> = cells;
    expect(calculatedValue(calculation, (header) => values[header] ?? null, steps)).toBe(wanted);
  });
});
