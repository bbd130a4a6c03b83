import { readXlsx, writeXlsx } from 'hucre';
import type { WriteSheet } from 'hucre';
import { commandsOf } from '../workbench/host/commands';
import { codeOf, start } from './start';

/** What the user of the workbench does (`workbench/host/commands.ts`), on a sheet with a Table in A1:B4 and a formula below it. */
async function opened(sheet: Partial<WriteSheet> = {}) {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Data',
        rows: [['Nama', 'Nilai'], ['Mawar', 1.5], ['Melati', 2], ['Mawar', 3], [], ['Jumlah', null]],
        cells: new Map([['5,1', { formula: 'SUM(B2:B4)', formulaResult: 6.5 }]]),
        tables: [{ name: 'T', range: 'A1:B4', columns: [{ name: 'Nama' }, { name: 'Nilai' }] }],
        ...sheet,
      },
      { name: 'Lain', rows: [[1]], cells: new Map([['0,0', { formula: 'Data!B3', formulaResult: 2 }]]) },
    ],
  });
  const client = await start({}, bytes);
  const commands = commandsOf(client.host);
  const texts = (): Record<string, string> =>
    Object.fromEntries(client.host.rows(0, 40).map(({ row, column, text }) => [`${'ABCDEF'[column]}${row + 1}`, text]));
  const formula = (row: number, column: number) =>
    client.host.rows(0, 40).find((cell) => cell.row === row && cell.column === column)?.formula;
  return { ...client, commands, texts, formula };
}

const area = (top: number, left: number, rows = 1, columns = 1) => ({ top, left, rows, columns });

test('numbers and dates are typed as Indonesians write them; texts stay texts, formulas formulas', async () => {
  const { commands, texts, host } = await opened();
  commands.type('Data', area(7, 0, 1, 6), [['1.250.000', '2,5', '31/12/2014', '12,5%', "'007", '=B2*2']]);
  expect(texts()).toMatchObject({ A8: '1250000', B8: '2,5', D8: '12,50%', E8: '007', F8: '3' });
  const edited = () => host.rows(7, 1).map(({ typed, text }) => typed ?? text);
  expect(edited()).toEqual(['1250000', '2,5', '31/12/2014', '12,5%', "'007", '=B2*2']);
  // What stands in the formula bar gives the same cells again.
  const before = texts();
  commands.type('Data', area(7, 0, 1, 6), [edited()]);
  expect(texts()).toEqual(before);
});

test('Ctrl and an arrow stop where Excel stops: at the end of filled cells, over blanks at the next, else at the edge', async () => {
  const { commands } = await opened();
  expect(commands.edge('Data', 0, 0, 'down')).toEqual({ row: 3, column: 0 });
  expect(commands.edge('Data', 3, 0, 'down')).toEqual({ row: 5, column: 0 });
  expect(commands.edge('Data', 5, 0, 'up')).toEqual({ row: 3, column: 0 });
  expect(commands.edge('Data', 0, 0, 'right')).toEqual({ row: 0, column: 1 });
  expect(commands.edge('Data', 5, 0, 'down')).toEqual({ row: 1_048_575, column: 0 });
  expect(commands.edge('Data', 0, 0, 'up')).toEqual({ row: 0, column: 0 });
});

test('cells are copied as text for other programs, and pasted with formulas as seen from there; cut ones are gone', async () => {
  const { commands, texts, formula } = await opened();
  expect(commands.copyText('Data', area(1, 0, 2, 2))).toBe('Mawar\t1,5\r\nMelati\t2');
  commands.paste({ sheet: 'Data', area: area(5, 1), isCut: false }, 'Data', area(6, 2));
  expect(formula(6, 2)).toBe('SUM(C3:C5)');
  commands.paste({ sheet: 'Data', area: area(5, 0), isCut: true }, 'Data', area(8, 0));
  expect(texts()).toMatchObject({ A9: 'Jumlah' });
  expect(texts()['A6'] ?? '').toBe('');
  expect(commands.undo()).toBe(true);
  expect(texts()).toMatchObject({ A6: 'Jumlah' });
});

test('undo and redo go back and forth over edits and rows that came or went; what referred to them is as it was', async () => {
  const { commands, texts, formula, host } = await opened();
  commands.type('Data', area(1, 1), [['10']]);
  commands.deleteRows('Data', 2, 1);
  expect(texts()).toMatchObject({ A3: 'Mawar', B5: '13' });
  expect(formula(4, 1)).toBe('SUM(B2:B3)');
  const lain = () => host.view()[1]?.cells.map(({ formula: text }) => text);
  expect(lain()).toEqual(['Data!#REF!']);
  commands.insertRows('Data', 1, 2);
  expect(formula(6, 1)).toBe('SUM(B4:B5)');

  expect([commands.undo(), commands.undo()]).toEqual([true, true]);
  expect(texts()).toMatchObject({ A3: 'Melati', B6: '15' });
  expect(lain()).toEqual(['Data!B3']);
  expect(host.view()[0]?.tables[0]?.address).toBe('A1:B4');
  expect(commands.redo()).toBe(true);
  expect(texts()).toMatchObject({ A3: 'Mawar', B5: '13' });
  expect([commands.undo(), commands.undo(), commands.undo()]).toEqual([true, true, false]);
  expect(texts()).toMatchObject({ B2: '1,5', B6: '6,5' });
});

test('what the user does raises the events of a change, and an edit ends what could be done again', async () => {
  const { Excel, commands, host } = await opened();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ changeType, address, source }) => {
      heard.push(`${changeType} ${address} ${source}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  commands.type('Data', area(1, 0), [['Kenanga']]);
  commands.insertRows('Data', 2, 1);
  commands.undo();
  commands.clear('Data', [area(1, 0)]);
  expect(host.screen().undo).toEqual({ canUndo: true, canRedo: false });
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard).toEqual([
    'RangeEdited A2 Local',
    'RowInserted 3:3 Local',
    'RowDeleted 3:3 Local',
    'RangeEdited A2 Local',
  ]);
});

test('a filter hides rows of its table and takes them back; its list tells what is shown', async () => {
  const { commands, host } = await opened();
  expect(commands.filterChoices('Data', 0, 0)).toEqual([
    { text: 'Mawar', isShown: true },
    { text: 'Melati', isShown: true },
  ]);
  commands.filter('Data', 0, 0, ['Melati']);
  expect(host.screen().sheet.hiddenRows).toEqual([1, 3]);
  expect(commands.copyText('Data', area(0, 0, 4, 1))).toBe('Nama\r\nMelati');
  expect(host.screen().sheet.filters[0]?.filtered).toBe(true);
  commands.filter('Data', 0, 0, null);
  expect(host.screen().sheet.hiddenRows).toEqual([]);
  expect(await codeOf(Promise.resolve().then(() => commands.filterChoices('Data', 5, 0)))).toBe('ItemNotFound');
});

test('conditional formats of values, formulas and texts show; drop-down lists offer what they name', async () => {
  const red = { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFC7CE' } } } as const;
  const { host, commands } = await opened({
    conditionalRules: [
      { type: 'cellIs', operator: 'greaterThan', formula: '1.8', range: 'B2:B4', priority: 1, style: red },
      { type: 'expression', formula: 'LEN($A2)>5', range: 'A2:A4', priority: 2, style: { font: { bold: true } } },
      { type: 'containsText', text: 'jum', formula: '""', range: 'A6', priority: 3, style: { font: { italic: true } } },
    ],
    dataValidations: [
      { type: 'list', formula1: '$A$2:$A$4', range: 'D2:D9' },
      { type: 'list', values: ['Ya', 'Tidak'], range: 'E2' },
    ],
  });
  const looks = Object.fromEntries(
    host.rows(0, 9).map(({ row, column, style }) => {
      const color = style.fill?.type === 'pattern' ? style.fill.fgColor?.rgb : undefined;
      return [`${'ABCDEF'[column]}${row + 1}`, [color, style.font?.bold, style.font?.italic]];
    }),
  );
  expect(looks).toMatchObject({
    A2: [undefined, undefined, undefined],
    A3: [undefined, true, undefined],
    A6: [undefined, undefined, true],
    B2: [undefined, undefined, undefined],
    B3: ['FFC7CE', undefined, undefined],
  });
  commands.select(1, 'Data', [area(2, 3)]);
  expect(host.screen().cell.choices).toEqual(['Mawar', 'Melati', 'Mawar']);
  commands.select(2, 'Data', [area(1, 4)]);
  expect(host.screen().cell.choices).toEqual(['Ya', 'Tidak']);
  commands.select(3, 'Data', [area(1, 5)]);
  expect(host.screen().cell.choices).toBeNull();
});

test('a saved workbook holds what was typed', async () => {
  const { commands } = await opened();
  commands.type('Data', area(1, 0), [['Kenanga']]);
  const { sheets } = await readXlsx(await commands.save());
  expect(sheets[0]?.rows[1]).toEqual(['Kenanga', 1.5]);
});
