import {
  applyRepairs,
  checkWorkbook,
  historyTable,
  planRestore,
  readBatches,
  repairsOf,
  type Repair,
} from '../../src/app';
import { columnsOf } from '../../src/engine/schema';
import { programme } from '../../src/programme';
import type { Workbook } from '../../src/workbook/port';
import { StandInHost } from '../standin';
import { calculate } from '../standin/calc';
import { baseApp } from '../support/base';
import { typedOver } from '../support/typedOver';
import type { Command } from './command';

/** *Kembalikan Rumus*: the formula of a calculated column in place of what was typed over it, and what was typed again in its place. */

/** When the formula was put back that is taken back. */
const restoredAt = 41_999.25;
const author = (at: number) => ({ name: 'Siti', at });

/** Column of UPK from which Laba follows. */
const income = columnsOf(programme.schema, 'UPK').findIndex(({ header }) => header === 'Pendapatan');

let prepared: Promise<StandInHost> | undefined;

/** A workbook prepared for entry with a number over a formula of UPK, opened once and copied for each use. */
const open = async (): Promise<StandInHost> => {
  prepared ??= typedOver().then((bytes) => StandInHost.open(bytes, { kind: 'windows' }));
  const host = (await prepared).copy();
  host.byUser((book) => {
    const upk = book.sheet('UPK');
    if (upk === undefined) throw new Error('There is no UPK.');
    // A row is told from others by what its formula gives.
    for (let row = 1; upk.value(row, 0) !== null; row += 1) upk.put(row, income, { value: 2_000_000 + row });
    // Excel calculates a workbook that comes without results.
    calculate(book);
  });
  return host;
};

/** The formulas that were typed over, as they can be put back. */
async function typedOverIn(workbook: Workbook): Promise<readonly Repair[]> {
  const check = await checkWorkbook(workbook, baseApp);
  const repairOf = repairsOf(check);
  const found = check.findings.filter(({ rule }) => rule === 'formula-overwritten').map(repairOf);
  return found.filter((repair) => repair !== null);
}

const formulaBack: Command['plan'] = async (workbook, at) => {
  const repairs = await typedOverIn(workbook);
  return repairs.length === 0 ? null : (progress) => applyRepairs(workbook, repairs, author(at), progress);
};

const valueBack: Command['plan'] = async (workbook, at) => {
  const check = await checkWorkbook(workbook, baseApp);
  const { tables } = await workbook.readTables([historyTable]);
  const batch = readBatches(tables).find((each) => each.at === restoredAt);
  if (batch === undefined) throw new Error('The formula that was put back is not noted.');
  const { changes } = await planRestore(workbook, check, batch);
  return changes.length === 0 ? null : (progress) => applyRepairs(workbook, changes, author(at), progress);
};

const restored: NonNullable<Command['prepare']> = async (workbook) =>
  applyRepairs(workbook, await typedOverIn(workbook), author(restoredAt));

export const formulaCommands: readonly Command[] = [
  { name: 'a formula is put back', open, plan: formulaBack },
  { name: 'a formula makes way again', open, prepare: restored, plan: valueBack },
];
