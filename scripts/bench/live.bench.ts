import { checkWorkbook, continuedWorkbook, type CheckResult } from '../../src/app';
import { recheck } from '../../src/app/recheck';
import { addressOf, tableIn } from '../../src/engine/dataset';
import { entryTexts } from '../../src/messages/entryTexts';
import { excelWorkbook } from '../../src/workbook/excel';
import { writeWorkbookFile } from '../../src/workbook/file';
import type { Workbook } from '../../src/workbook/port';
import { StandInHost, type Bridge } from '../../test/standin';
import { loadOfficeClient } from '../../test/standin/node';
import { appContext, schema, wordsIn } from '../../test/support/programme';
import { benchWorkbook } from './loans';
import { measureInTurns } from './measure';

/** Milliseconds of a piece of work: all of it, and the part that the stand-in took to answer, which reckons formulas anew as well. */
interface Spent {
  readonly all: number;
  readonly host: number;
}

/** A way to the host that adds up how long its answers take. */
function timedBridge(host: StandInHost): { readonly bridge: Bridge; spent(): number } {
  let total = 0;
  let asked = 0;
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      asked = performance.now();
      host.bridge.sendMessageToHost(text);
    },
  };
  host.bridge.onMessageFromHost = (text) => {
    total += performance.now() - asked;
    bridge.onMessageFromHost?.(text);
  };
  return { bridge, spent: () => total };
}

/** A prepared workbook with so many loans, whose Saldo and Kolektibilitas are formulas, in the stand-in. */
async function prepared(loanCount: number): Promise<{ host: StandInHost; workbook: Workbook; spent(): number }> {
  const words = wordsIn('id');
  const source = {
    name: 'desember.xlsx',
    workbook: { readTables: () => Promise.resolve(benchWorkbook(loanCount, 400, Infinity)) },
  };
  const { spec } = await continuedWorkbook(source, appContext, entryTexts('id', words), words);
  const host = await StandInHost.open(await writeWorkbookFile(spec), { kind: 'windows' });
  const { bridge, spent } = timedBridge(host);
  const { Excel, OfficeExtension } = loadOfficeClient(host, {}, bridge);
  Object.assign(globalThis, { Excel, OfficeExtension });
  return { host, workbook: excelWorkbook(schema, (version) => host.isSetSupported('ExcelApi', version)), spent };
}

/**
 * What follows an edit of one cell that Saldo follows from, through office.js, beside a check of the whole workbook by the same way. Prints both, and their ratio with and without the
 * stand-in's part.
 */
export async function liveBench(loanCount: number): Promise<void> {
  const { host, workbook, spent } = await prepared(loanCount);
  let check: CheckResult = await checkWorkbook(workbook, appContext);
  const loans = tableIn(check.dataset, 'Pinjaman');
  const row = Math.floor(loans.rowCount / 2);
  const paid = Number(loans.rawValue(row, 'Angsuran Pokok'));
  const address = addressOf(loans.sheetRows[row] ?? 0, loans.sheetColumns.get('Angsuran Pokok') ?? 0);
  let turn = 0;
  const timed = async (work: () => Promise<void>): Promise<Spent> => {
    const [began, before] = [performance.now(), spent()];
    await work();
    return { all: performance.now() - began, host: spent() - before };
  };
  const edited = async (): Promise<Spent> => {
    host.edit('Pinjaman', address, [[(turn += 1) % 2 === 1 ? paid + 1_000 : paid]]);
    return timed(async () => {
      const followed = await recheck(workbook, check, [{ sheet: 'Pinjaman', address, source: 'local' }]);
      if (followed === null) throw new Error('the edit was not followed by itself');
      check = followed;
    });
  };
  const whole = (): Promise<Spent> => timed(async () => void (await checkWorkbook(workbook, appContext)));
  const [edit, all] = await measureInTurns([edited, whole], (spending) => [spending.all, spending.host] as const);
  const line = (name: string, [time = NaN, part = NaN]: readonly number[]): void =>
    console.log(
      `${name.padEnd(30)} ${time.toFixed(2).padStart(9)} ms, of which the stand-in ${part.toFixed(2)} ms, the program and office.js ${(time - part).toFixed(2)} ms`,
    );
  console.log(`${loanCount} loans, Saldo and Kolektibilitas as formulas, through office.js, median of the warm rounds`);
  line('one edited loan, followed', edit ?? []);
  line('the whole checked', all ?? []);
  const [[editAll = NaN, editHost = NaN], [wholeAll = NaN, wholeHost = NaN]] = [edit ?? [], all ?? []];
  const share = (part: number, of: number): string => `${((100 * part) / of).toFixed(2)}%`;
  console.log(
    `an edit takes ${share(editAll, wholeAll)} of the whole; without the stand-in ${share(editAll - editHost, wholeAll - wholeHost)}`,
  );
}
