/** A column's formula that comes back in place of what was typed over it, wherever the workbook is. */
import { readXlsx } from 'hucre';
import {
  applyRepairs,
  checkWorkbook,
  historyTable,
  planRepairs,
  planRestore,
  readBatches,
  repairsOf,
  undoRepairs,
  type Repair,
} from '../../src/app';
import { tableIn } from '../../src/engine/dataset';
import type { Finding } from '../../src/engine/check';
import type { CellValue } from '../../src/engine/schema';
import type { CellEdit } from '../../src/workbook/port';
import { baseApp, baseWorkbook, brief } from '../support/base';
import { benches, someBenches, type Opened } from '../support/benches';
import { book, first, fourth, second, sheetNow, table, third, withCells } from '../support/loans';
import { read } from '../support/programme';
import { typedOver } from '../support/typedOver';

const author = { name: 'Siti', at: 41_989.5 };
const rule = 'formula-overwritten';

/** The formula of Laba in a row of UPK, from 1. */
async function labaIn(opened: Opened, row: number): Promise<string | undefined> {
  const { sheets } = await readXlsx(await opened.save(), { readStyles: true });
  return sheets.find(({ name }) => name === 'UPK')?.cells?.get(`${row - 1},17`)?.formula;
}

const told = (findings: readonly Finding[]) => findings.filter((finding) => finding.rule === rule).map(brief);

async function found(opened: Opened): Promise<Repair> {
  const check = await checkWorkbook(opened.workbook, baseApp);
  const finding = check.findings.find((each) => each.rule === rule);
  const repair = finding === undefined ? null : repairsOf(check)(finding);
  if (repair === null) throw new Error('nothing was typed over');
  return repair;
}

const history = async ({ workbook }: Opened) => readBatches((await workbook.readTables([historyTable])).tables);

describe.each(someBenches)('in a prepared workbook, in $title', ({ open }) => {
  test('it is offered singly; back it is the formula that its neighbours have, with a note of what was typed', async () => {
    const opened = await open(await typedOver());
    const { workbook } = opened;
    const before = await checkWorkbook(workbook, baseApp);
    expect(told(before.findings)).toEqual(['info formula-overwritten UPK!R3 -> formula?']);
    // Whatever was typed may have been meant: it is none of the repairs that are made together.
    expect((await planRepairs(workbook, before)).certain).toEqual([]);
    const repair = await found(opened);
    await applyRepairs(workbook, [repair], author);
    const after = await checkWorkbook(workbook, baseApp);
    expect([before.counts.error, after.counts.error]).toEqual([1, 0]);
    expect(told(after.findings)).toEqual([]);
    expect(tableIn(after.dataset, 'UPK').rawValue(1, 'Laba')).toBe(repair.edit.after);
    expect(await labaIn(opened, 3)).toContain('[Pendapatan]');
    expect(await labaIn(opened, 3)).toBe(await labaIn(opened, 4));
    const [batch] = await history(opened);
    expect(batch?.changes).toMatchObject([{ table: 'UPK', column: 'Laba', before: 123, after: 'Rumus kolom' }]);
  });

  test('undone, what was typed stands there again', async () => {
    const opened = await open(await typedOver());
    const { workbook } = opened;
    const before = await checkWorkbook(workbook, baseApp);
    const repair = await found(opened);
    await applyRepairs(workbook, [repair], author);
    await undoRepairs(workbook, [repair], { ...author, at: author.at + 1 });
    expect((await checkWorkbook(workbook, baseApp)).findings).toEqual(before.findings);
    expect(await labaIn(opened, 3)).toBeUndefined();
    const [back] = await history(opened);
    expect(back?.changes).toMatchObject([{ before: 'Rumus kolom', after: 123 }]);
  });

  test('in a later session it is taken back from the history, even if what it gives is what was typed, and put back from there', async () => {
    const typed = Number(tableIn(read(baseWorkbook()), 'UPK').rawValue(1, 'Laba'));
    const first = await open(await typedOver());
    const { sheet, row, column } = (await found(first)).edit;
    await first.workbook.apply([{ sheet, row, column, before: 123, after: typed }], []);
    await applyRepairs(first.workbook, [await found(first)], author);
    const opened = await open(await first.save());
    const { workbook } = opened;
    for (const isTyped of [true, false]) {
      const [batch] = await history(opened);
      if (batch === undefined) throw new Error('no batch');
      const plan = await planRestore(workbook, await checkWorkbook(workbook, baseApp), batch);
      expect(plan.refused).toEqual([]);
      await applyRepairs(workbook, plan.changes, { ...author, at: author.at + (isTyped ? 1 : 2) });
      const check = await checkWorkbook(workbook, baseApp);
      expect(told(check.findings)).toEqual(isTyped ? ['info formula-overwritten UPK!R3 -> formula?'] : []);
      expect(tableIn(check.dataset, 'UPK').rawValue(1, 'Laba')).toBe(typed);
      const again = await planRestore(workbook, check, batch);
      expect(again.refused.map(({ why }) => why)).toEqual(['restored']);
    }
  });
});

/** Four loans whose third Saldo was typed. */
const typed = async (value: CellValue = 7, more: Parameters<typeof withCells>[1] = new Map()): Promise<Uint8Array> =>
  withCells(await book({ rows: [first, second, third, fourth] }), new Map([['5,5', { value }], ...more]));
const restore: CellEdit = { sheet: 'Data', row: 5, column: 5, before: 7, after: 2_000_000, formula: 'restored' };
const saldo = async (opened: Opened) => (await table(opened)).values.slice(1).map((row) => row[4]);

describe.each(benches)('the port, in $title', ({ open }) => {
  test('a formula comes back relative to its own cell; once more nothing happens; a value takes its place again', async () => {
    const opened = await open(await typed());
    const { workbook } = opened;
    expect((await workbook.refusals([restore])).size).toBe(0);
    await workbook.apply([restore], []);
    await workbook.apply([restore], []);
    expect((await sheetNow(opened)).formula('5,5')).toBe('IF(D6="","",D6-E6)');
    expect(await saldo(opened)).toEqual([4_000_000, 2_500_000, 2_000_000, 1_250_000]);
    const back: CellEdit = { ...restore, before: 2_000_000, after: 7, formula: 'replaced' };
    expect((await workbook.refusals([back])).size).toBe(0);
    await workbook.apply([back], []);
    await workbook.apply([back], []);
    const { formula } = await sheetNow(opened);
    expect([formula('5,5'), formula('4,5')]).toEqual([undefined, 'IF(D5="","",D5-E5)']);
    expect(await saldo(opened)).toEqual([4_000_000, 2_500_000, 7, 1_250_000]);
  });

  test('a text in a cell of text format makes way for a formula that calculates', async () => {
    const opened = await open(
      await typed('dua juta', new Map([['5,5', { value: 'dua juta', style: { numFmt: '@' } }]])),
    );
    await opened.workbook.apply([{ ...restore, before: 'dua juta', numberFormat: '#,##0' }], []);
    expect((await sheetNow(opened)).formula('5,5')).toBe('IF(D6="","",D6-E6)');
    expect((await saldo(opened))[2]).toBe(2_000_000);
  });

  test.each([
    ['no-formula', 'the neighbours have different formulas', restore, { formula: 'D5*2', value: 1, formulaResult: 1 }],
    ['conflict', 'the cell holds something else by now', { ...restore, before: 8 }, undefined],
    ['no-formula', 'a column that is not calculated', { ...restore, column: 4, before: 0, after: 1 }, undefined],
    [
      'formula',
      'another formula stands there',
      { ...restore, row: 4, before: 2_500_000 },
      { formula: 'D5*2', value: 1, formulaResult: 1 },
    ],
    [
      'conflict',
      'the formula that is to make way gives something else: it is that of another row by now',
      { ...restore, row: 4, before: 2_000_000, after: 7, formula: 'replaced' },
      undefined,
    ],
    ['conflict', 'there is no formula to make way', { ...restore, formula: 'replaced', after: 8 }, undefined],
  ] as const)('%s, and nothing is changed: %s', async (code, _why, edit, above) => {
    const opened = await open(await typed(7, above === undefined ? new Map() : new Map([['4,5', above]])));
    const before = await saldo(opened);
    const other: CellEdit = { sheet: 'Data', row: 3, column: 2, before: 'Mawar', after: 'Anggrek' };
    expect([...(await opened.workbook.refusals([edit, other]))]).toEqual([[edit, code]]);
    await expect(opened.workbook.apply([other, edit], [])).rejects.toMatchObject({ code });
    expect(await saldo(opened)).toEqual(before);
    expect((await table(opened)).values[1]?.[1]).toBe('Mawar');
  });
});
