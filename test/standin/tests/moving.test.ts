import { readXlsx, writeXlsx } from 'hucre';
import type { WriteSheet } from 'hucre';
import { codeOf, start } from './start';

/** A Table in B2:C4, formulas of all kinds that name its cells, merged cells and rules below it. */
async function opened(sheet: Partial<WriteSheet> = {}) {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Data',
        rows: [[], [null, 'a', 'b'], [null, 1, 2], [null, 3, 4], [], [null, 'bawah', 9], [null, 'bawah lagi']],
        cells: new Map([
          ['5,4', { formula: 'SUM(C3:C4)', formulaResult: 6 }],
          ['2,3', { formula: 'C3+$C$6', formulaResult: 11 }],
        ]),
        tables: [{ name: 'T', range: 'B2:C4', columns: [{ name: 'a' }, { name: 'b' }] }],
        merges: [{ startRow: 6, startCol: 1, endRow: 7, endCol: 2 }],
        dataValidations: [
          { type: 'whole', operator: 'greaterThan', formula1: '0', range: 'C3:C4' },
          { type: 'list', values: ['x'], range: 'A6:C6' },
        ],
        conditionalRules: [
          { type: 'expression', formula: 'C6>C3', range: 'C6', priority: 1, style: { font: { bold: true } } },
        ],
        ...sheet,
      },
      { name: 'Lain', rows: [[1]], cells: new Map([['0,0', { formula: 'Data!C6+Data!C4+SUM(Data!A1:C2)' }]]) },
    ],
    namedRanges: [{ name: 'Bawah', range: 'Data!$B$6:$C$6' }],
  });
  return start({}, bytes);
}

type Started = Awaited<ReturnType<typeof opened>>;
type Change = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

const run = ({ Excel }: Started, change: Change): Promise<unknown> =>
  Excel.run(async (context) => {
    change(context, context.workbook.worksheets.getItem('Data'));
    await context.sync();
  });

async function file({ host }: Started) {
  const { sheets, namedRanges } = await readXlsx(await host.save());
  const [data, other] = sheets;
  const formula = (key: string): string | undefined => data?.cells?.get(key)?.formula;
  return {
    data,
    formula,
    other: other?.cells?.get('0,0')?.formula,
    table: data?.tables?.[0]?.range,
    merges: data?.merges,
    name: namedRanges?.[0]?.range,
    validations: data?.dataValidations?.map(({ range }) => range).sort(),
    conditional: data?.conditionalRules?.map(({ range, formula: rule }) => [range, rule]),
  };
}

test('cells put in move those below in their columns; formulas, names, merged cells and rules follow', async () => {
  const client = await opened();
  await run(client, (_, sheet) => sheet.getRange('B5:C6').insert('Down'));
  const after = await file(client);
  expect([after.data?.rows[7]?.slice(1, 3), after.formula('5,4'), after.formula('2,3')]).toEqual([
    ['bawah', 9],
    'SUM(C3:C4)',
    'C3+$C$8',
  ]);
  expect([after.other, after.name, after.table]).toEqual([
    'Data!C8+Data!C4+SUM(Data!A1:C2)',
    'Data!$B$8:$C$8',
    'B2:C4',
  ]);
  expect(after.merges).toEqual([{ startRow: 8, startCol: 1, endRow: 9, endCol: 2 }]);
  expect(after.validations).toEqual(['A6', 'B8:C8', 'C3:C6']);
  expect(after.conditional).toEqual([['C8', 'C8>C3']]);
});

test('cells taken away let those below move up; what named them is lost, ranges shrink', async () => {
  const client = await opened();
  await run(client, (_, sheet) => sheet.getRange('B6:C6').delete('Up'));
  const after = await file(client);
  expect([after.formula('2,3'), after.other]).toEqual(['C3+#REF!', 'Data!#REF!+Data!C4+SUM(Data!A1:C2)']);
  expect([after.name, after.merges]).toEqual(['Data!#REF!', [{ startRow: 5, startCol: 1, endRow: 6, endCol: 2 }]]);
  expect([after.validations, after.conditional]).toEqual([['A6', 'C3:C4'], undefined]);
});

test('rows of a Table come, in the middle too, and go; sums over them follow', async () => {
  const client = await opened();
  await run(client, (context) => {
    const { rows } = context.workbook.tables.getItem('T');
    rows.add(1, [[7, 8]]);
    rows.add(undefined, [[5, '=1+5']]);
  });
  const added = await file(client);
  expect(added.data?.rows.slice(2, 6).map((row) => row.slice(1, 3))).toEqual([
    [1, 2],
    [7, 8],
    [3, 4],
    [5, 6],
  ]);
  expect([added.table, added.formula('5,4'), added.name]).toEqual(['B2:C6', 'SUM(C3:C5)', 'Data!$B$8:$C$8']);
  await run(client, (context) => {
    context.workbook.tables.getItem('T').rows.getItemAt(3).delete();
    context.workbook.tables.getItem('T').rows.getItemAt(0).delete();
  });
  const after = await file(client);
  expect(after.data?.rows.slice(2, 4).map((row) => row.slice(1, 3))).toEqual([
    [7, 8],
    [3, 4],
  ]);
  expect([after.table, after.formula('5,4'), after.name]).toEqual(['B2:C4', 'SUM(C3:C4)', 'Data!$B$6:$C$6']);
});

test('formulas as seen from their cell are read and written', async () => {
  const client = await opened();
  const { Excel } = client;
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const range = sheet.getRange('D3:D4');
    range.load('formulasR1C1');
    sheet.getRange('D4').formulasR1C1 = [['=RC[-1]*R6C3']];
    const below = sheet.getRange('D4');
    below.load('formulas,values');
    await context.sync();
    return [range.formulasR1C1, below.formulas, below.values];
  });
  expect(read).toEqual([[['=RC[-1]+R6C3'], ['']], [['=C4*$C$6']], [[36]]]);
});

const below = { name: 'Bawah2', range: 'B7:D8', columns: [{ name: 'p' }, { name: 'q' }, { name: 'r' }] };
const own = { name: 'T', range: 'B2:C4', columns: [{ name: 'a' }, { name: 'b' }] };

test.each<[string, string, Partial<WriteSheet>, Change]>([
  ['part of a Table moved', 'InsertDeleteConflict', {}, (_, sheet) => sheet.getRange('C1').insert('Down')],
  ['cells of a Table and beside it', 'InsertDeleteConflict', {}, (_, sheet) => sheet.getRange('B3:D3').insert('Down')],
  ['the header of a Table', 'InsertDeleteConflict', {}, (_, sheet) => sheet.getRange('B2:C2').delete('Up')],
  ['part of merged cells moved', 'MergedRangeConflict', {}, (_, sheet) => sheet.getRange('C5').insert('Down')],
  ['part of merged cells gone', 'MergedRangeConflict', {}, (_, sheet) => sheet.getRange('B7:C7').delete('Up')],
  [
    'rows added above another Table',
    'InsertDeleteConflict',
    { tables: [own, below], merges: [] },
    (context) => context.workbook.tables.getItem('T').rows.add(undefined, [[5, 6]]),
  ],
  [
    'cells moved where a filter hides rows',
    'FilteredRangeConflict',
    {},
    (context, sheet) => {
      const table = context.workbook.tables.getItem('T');
      table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['1'] });
      sheet.getRange('B5:C5').insert('Down');
    },
  ],
  [
    'a protected sheet',
    'AccessDenied',
    { protection: { sheet: true } },
    (_, sheet) => sheet.getRange('A1').insert('Down'),
  ],
])('%s: %s', async (_title, code, sheet, change) => {
  const client = await opened(sheet);
  expect(await codeOf(run(client, change))).toBe(code);
});
