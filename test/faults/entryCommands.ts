import {
  applyRecalculation,
  checkWorkbook,
  planRecalculation,
  saveBatch,
  takeBack,
  type CheckResult,
  type EntryContext,
  type Undo,
} from '../../src/app';
import { makeMissing } from '../../src/app/entry/make';
import { rowKey } from '../../src/engine/check';
import { tableIn } from '../../src/engine/dataset';
import type { Batch, RowValues } from '../../src/engine/entry';
import { translator } from '../../src/messages';
import { entryTexts } from '../../src/messages/entryTexts';
import { programme } from '../../src/programme';
import type { Progress, Workbook } from '../../src/workbook/port';
import { context, repair } from '../field/actions';
import type { Command } from './command';

/** What is typed in *Isi Data*, and what the pane works out of it: rows with the cells that follow from them, taken back, and figures that are worked out anew. */

const texts = entryTexts('id', translator('id', programme.texts));
const entry = (at: number): EntryContext => ({ app: context, texts, author: { name: 'Siti', at } });
const check = (workbook: Workbook): Promise<CheckResult> => checkWorkbook(workbook, context);

/** Row of a table by its key; -1: there is none. */
function rowOf({ dataset }: CheckResult, name: string, key: string): number {
  const table = tableIn(dataset, name);
  return Array.from({ length: table.rowCount }, (_, row) => row).findIndex(
    (row) => rowKey(dataset.schema, table, row) === key,
  );
}

/** A payment of a loan on 20 December 2014; figures of its loan follow from it. */
const receipt: RowValues = {
  'Nomor Bukti': 'A-9',
  'Nomor Pinjaman': 'P-4',
  Tanggal: 41_993,
  Pokok: 500_000,
  Jasa: 60_000,
};
const payment: Batch = { changes: [{ kind: 'add', table: 'Angsuran', cells: receipt }] };

const holds = (checked: CheckResult, name: string, row: number, cells: RowValues): boolean =>
  Object.entries(cells).every(([header, value]) => tableIn(checked.dataset, name).rawValue(row, header) === value);

/** Whether all of the payment stands there; a try that was cut off may have left a part of its row. */
function isPaid(checked: CheckResult): boolean {
  const row = rowOf(checked, 'Angsuran', 'A-9');
  return row >= 0 && holds(checked, 'Angsuran', row, receipt);
}

const pay: Command['plan'] = async (workbook, at) => {
  const checked = await check(workbook);
  if (isPaid(checked)) return null;
  return async (progress) => void (await saveBatch(workbook, entry(at), checked, payment, progress));
};

/** What takes the payment back: the pane remembers it from saving. Rows are known by their keys, so that it holds in any copy of the workbook. */
let undo: Undo | null = null;

const payAtFirst: NonNullable<Command['prepare']> = async (workbook) => {
  await repair(workbook);
  ({ undo } = await saveBatch(workbook, entry(41_999.5), await check(workbook), payment));
};

const payBack: Command['plan'] = async (workbook, at) => {
  const checked = await check(workbook);
  const isDone =
    rowOf(checked, 'Angsuran', 'A-9') < 0 &&
    tableIn(checked.dataset, 'Pinjaman').rawValue(rowOf(checked, 'Pinjaman', 'P-4'), 'Saldo') === 5_500_000;
  if (isDone || undo === null) return null;
  const paid = undo;
  return async (progress) => void (await takeBack(workbook, entry(at), checked, paid, progress));
};

/** A row of *Isi Data* that is changed. */
const change =
  (table: string, key: string, cells: RowValues): Command['plan'] =>
  async (workbook, at) => {
    const checked = await check(workbook);
    const row = rowOf(checked, table, key);
    if (row < 0 || holds(checked, table, row, cells)) return null;
    const batch: Batch = { changes: [{ kind: 'change', table, row, cells }] };
    return async (progress: Progress) => void (await saveBatch(workbook, entry(at), checked, batch, progress));
  };

/** Figures of a loan are other ones than follow from its payments. */
const figuresAtFirst: NonNullable<Command['prepare']> = async (workbook) => {
  await repair(workbook);
  await Excel.run(async ({ workbook: { worksheets } }) => {
    worksheets.getItem('Pinjaman').getRange('O3').values = [[3_000_000]];
    await worksheets.context.sync();
  });
};

const recalculate: Command['plan'] = async (workbook, at) => {
  const { entries } = await planRecalculation(workbook, await check(workbook));
  if (entries.length === 0) return null;
  return (progress) => applyRecalculation(workbook, entries, { name: 'Siti', at }, progress);
};

/** What a batch needs is made before, and stays where the batch fails. */
const made =
  (tables: readonly string[], columns: ReadonlyMap<string, readonly string[]> = new Map()): Command['plan'] =>
  (workbook) =>
    Promise.resolve((progress) => makeMissing(workbook, context, texts, { tables, columns }, progress));

/** What the batch needs is not there. */
const without =
  (take: (workbook: Excel.Workbook) => void): NonNullable<Command['prepare']> =>
  async (workbook) => {
    await repair(workbook);
    await Excel.run(async (excel) => {
      take(excel.workbook);
      await excel.sync();
    });
  };

export const entryCommands: readonly Command[] = [
  { name: 'a row is changed', prepare: repair, plan: change('BKM', 'B01', { 'Relawan Perempuan': 7 }) },
  { name: 'a payment', prepare: repair, plan: pay },
  {
    name: 'a payment with a new sheet',
    prepare: without(({ worksheets }) => worksheets.getItem('Angsuran').delete()),
    stops: [made(['Angsuran'])],
    plan: pay,
  },
  {
    name: 'a row with a new column',
    prepare: without(({ tables }) => tables.getItem('BKM').columns.getItem('Tahun BKM Award').delete()),
    stops: [made([], new Map([['BKM', ['Tahun BKM Award']]]))],
    plan: change('BKM', 'B01', { 'Tahun BKM Award': 2014 }),
  },
  { name: 'a payment taken back', prepare: payAtFirst, plan: payBack },
  { name: 'recalculate', prepare: figuresAtFirst, plan: recalculate },
];
