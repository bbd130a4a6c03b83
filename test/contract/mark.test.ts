import { readXlsx, writeXlsx } from 'hucre';
import type { ConditionalRule, WriteSheet } from 'hucre';
import { mostAreas } from '../../src/workbook/marks';
import type { CellMark } from '../../src/workbook/port';
import { benches } from '../support/benches';
import type { Opened } from '../support/benches';

const users: ConditionalRule = {
  type: 'expression',
  priority: 1,
  range: 'B2:B3',
  formula: 'B2>700',
  style: { font: { bold: true } },
};
const rows = [
  ['Kode Desa', 'KK'],
  ['33.26.11.2001', 812],
  ['33.26.11.2002', 640],
];
const cell = (row: number, column: number, kind: CellMark['kind'] = 'error'): CellMark => ({
  sheet: 'Desa',
  row,
  column,
  kind,
});
const everything = { protectedSheets: [], left: 0 };

const sheets = (more: readonly WriteSheet[] = []) =>
  writeXlsx({ sheets: [{ name: 'Desa', rows, conditionalRules: [users] }, ...more] });

/** The rules of a sheet that are not the user's: areas, formula and script of each. */
async function ours({ save }: Opened, sheet = 0): Promise<string[]> {
  const { sheets: all } = await readXlsx(await save(), { readStyles: true });
  const rules = all[sheet]?.conditionalRules ?? [];
  if (sheet === 0) expect(rules.filter(({ formula }) => formula === users.formula)).toHaveLength(1);
  return rules
    .filter(({ formula }) => formula !== users.formula)
    .flatMap(({ range, formula, style }) =>
      range.split(' ').map((area) => `${area} ${String(formula)} ${style?.font?.bold ? 'bold' : 'italic'}`),
    )
    .sort();
}

describe.each(benches)('colouring cells in $title', (bench) => {
  test('cells are coloured, coloured anew, and plain again; the user’s own rule and the values stay', async () => {
    const opened = await bench.open(await sheets());
    const all = [cell(2, 1), cell(1, 1), cell(1, 0, 'warning'), cell(1, 1, 'warning')];
    expect(await opened.workbook.mark(all)).toEqual(everything);
    expect(await ours(opened)).toEqual(['A2 IM_tanda=1 italic', 'B2:B3 IM_tanda=1 bold']);
    await opened.workbook.mark([cell(2, 0)]);
    expect(await ours(opened)).toEqual(['A3 IM_tanda=2 bold']);
    await opened.workbook.mark(null);
    expect(await ours(opened)).toEqual([]);
    await opened.workbook.mark([cell(1, 0)]);
    expect(await ours(opened)).toEqual(['A2 IM_tanda=4 bold']);
    expect((await opened.workbook.readTables(['Desa'])).tables[0]?.values).toEqual(rows);
  });

  test('whether colouring is on is kept with the workbook, also while there is nothing to colour', async () => {
    const opened = await bench.open(await sheets());
    expect(await opened.workbook.isMarked()).toBe(false);
    await opened.workbook.mark([]);
    const reopened = await bench.open(await opened.save());
    expect(await reopened.workbook.isMarked()).toBe(true);
    await reopened.workbook.mark(null);
    expect(await reopened.workbook.isMarked()).toBe(false);
    expect(await (await bench.open(await reopened.save())).workbook.isMarked()).toBe(false);
  });

  test('cells of protected sheets stay plain, and the sheets are named; the others are coloured', async () => {
    const opened = await bench.open(await sheets([{ name: 'BKM', rows: [['x']], protection: { sheet: true } }]));
    const outcome = await opened.workbook.mark([cell(1, 1), { sheet: 'BKM', row: 0, column: 0, kind: 'error' }]);
    expect(outcome).toEqual({ protectedSheets: ['BKM'], left: 0 });
    expect(await ours(opened)).toEqual(['B2 IM_tanda=1 bold']);
    expect(await ours(opened, 1)).toEqual([]);
  });

  test('of very many cells the errors come first, and what is left plain is counted', async () => {
    const opened = await bench.open(await sheets());
    const warnings = Array.from({ length: mostAreas + 4 }, (_, index) => cell(2 * index + 1, 0, 'warning'));
    expect(await opened.workbook.mark([...warnings, cell(1, 1)])).toEqual({ protectedSheets: [], left: 5 });
    expect((await ours(opened)).filter((rule) => rule.endsWith('bold'))).toEqual(['B2 IM_tanda=1 bold']);
  });

  test('colouring that never was on is not put out: no name is left behind', async () => {
    const opened = await bench.open(await sheets());
    await opened.workbook.mark(null);
    expect((await readXlsx(await opened.save())).namedRanges ?? []).toEqual([]);
  });
});

test('a file that is coloured while its cells are changed keeps both', async () => {
  const [bench] = benches;
  const opened = await bench?.open(await sheets());
  if (opened === undefined) throw new Error('no bench');
  const { workbook } = opened;
  await Promise.all([
    workbook.mark([cell(1, 1)]),
    workbook.apply([{ sheet: 'Desa', row: 1, column: 1, before: 812, after: 813 }], []),
    workbook.setSettings(new Map([['bahasa', 'id']])),
  ]);
  expect(await ours(opened)).toEqual(['B2 IM_tanda=1 bold']);
  const { tables } = await workbook.readTables(['Desa', 'Pengaturan']);
  expect(tables.map(({ values }) => values[1])).toEqual([
    ['33.26.11.2001', 813],
    ['bahasa', 'id'],
  ]);
});
