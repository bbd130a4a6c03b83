import { readXlsx, writeXlsx } from 'hucre';
import type { ConditionalRule } from 'hucre';
import type { CellMark } from '../../../src/workbook/port';
import { openInExcel } from '../../support/benches';
import type { OpenedInExcel } from '../../support/benches';

const users: ConditionalRule = {
  type: 'expression',
  priority: 1,
  range: 'B2:B3',
  formula: 'B2>700',
  style: { font: { bold: true } },
};
const cell = (row: number, column: number): CellMark => ({ sheet: 'Desa', row, column, kind: 'error' });

async function open(): Promise<OpenedInExcel> {
  const rows = [
    ['Kode Desa', 'KK'],
    ['1', 812],
    ['2', 640],
  ];
  return openInExcel(await writeXlsx({ sheets: [{ name: 'Desa', rows, conditionalRules: [users] }] }), '1.9');
}

async function rules({ save }: OpenedInExcel): Promise<[string, unknown][]> {
  const { sheets } = await readXlsx(await save(), { readStyles: true });
  return (sheets[0]?.conditionalRules ?? []).map(({ range, formula }) => [range, formula]);
}
const ours = async (opened: OpenedInExcel) => (await rules(opened)).filter(([, formula]) => formula !== users.formula);

test('cells are coloured and coloured anew, and the user’s own rule stays', async () => {
  const opened = await open();
  await opened.workbook.mark([cell(2, 1), cell(1, 1), cell(1, 0)]);
  expect((await ours(opened)).sort()).toEqual([
    ['A2', 'IM_tanda=1'],
    ['B2:B3', 'IM_tanda=1'],
  ]);
  await opened.workbook.mark([cell(2, 0)]);
  expect(await ours(opened)).toEqual([['A3', 'IM_tanda=2']]);
  await opened.workbook.mark(null);
  expect(await rules(opened)).toEqual([[users.range, users.formula]]);
});

test('where Excel fails to give the rules back, the old colouring is put out all the same', async () => {
  const opened = await open();
  await opened.workbook.mark([cell(1, 1)]);
  const next = opened.host.requests.length;
  opened.host.faults.requests.set(next + 3, 'ItemNotFound');
  await opened.workbook.mark(null);
  expect(await ours(opened)).toEqual([['B2', 'IM_tanda=1']]);
  const { namedRanges } = await readXlsx(await opened.save());
  expect(namedRanges?.find(({ name }) => name === 'IM_tanda')?.range).toBe('-2');
});

test('colouring that never was on is not put out: nothing is written', async () => {
  const opened = await open();
  await opened.workbook.mark(null);
  expect(opened.host.requests.some(({ steps }) => steps.includes('call Add'))).toBe(false);
  expect((await readXlsx(await opened.save())).namedRanges ?? []).toEqual([]);
});
