import { readXlsx, writeXlsx } from 'hucre';
import type { ConditionalRule } from 'hucre';
import { benches } from '../support/benches';
import type { Opened } from '../support/benches';

const users: ConditionalRule = {
  type: 'expression',
  priority: 1,
  range: 'B2:B3',
  formula: 'B2>700',
  style: { font: { bold: true } },
};
const cell = (row: number, column: number) => ({ sheet: 'Desa', row, column });

/** The rules of the sheet that are not the user's: areas and formula of each. */
async function ours({ save }: Opened): Promise<string[]> {
  const { sheets } = await readXlsx(await save(), { readStyles: true });
  const rules = sheets[0]?.conditionalRules ?? [];
  expect(rules.filter(({ formula }) => formula === users.formula)).toHaveLength(1);
  return rules
    .filter(({ formula }) => formula !== users.formula)
    .flatMap(({ range, formula }) => range.split(' ').map((area) => `${area} ${String(formula)}`))
    .sort();
}

describe.each(benches)('colouring cells in $title', (bench) => {
  test('cells are coloured, coloured anew, and plain again; the user’s own rule and the values stay', async () => {
    const rows = [
      ['Kode Desa', 'KK'],
      ['33.26.11.2001', 812],
      ['33.26.11.2002', 640],
    ];
    const opened = await bench.open(await writeXlsx({ sheets: [{ name: 'Desa', rows, conditionalRules: [users] }] }));
    await opened.workbook.mark([cell(2, 1), cell(1, 1), cell(1, 0)]);
    expect(await ours(opened)).toEqual(['A2 IM_tanda=1', 'B2:B3 IM_tanda=1']);
    await opened.workbook.mark([cell(2, 0)]);
    expect(await ours(opened)).toEqual(['A3 IM_tanda=2']);
    await opened.workbook.mark(null);
    expect(await ours(opened)).toEqual([]);
    expect((await opened.workbook.readTables(['Desa'])).tables[0]?.values).toEqual(rows);
  });

  test('nothing to colour and nothing coloured: no name is left behind', async () => {
    const opened = await bench.open(await writeXlsx({ sheets: [{ name: 'Desa', rows: [['x']] }] }));
    await opened.workbook.mark(null);
    await opened.workbook.mark([]);
    expect((await readXlsx(await opened.save())).namedRanges ?? []).toEqual([]);
  });
});
