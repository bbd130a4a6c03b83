import { readDataset, type RawWorkbook } from '../../src/engine/dataset';
import { columnsOf } from '../../src/engine/schema';
import { CheckSession } from '../../src/engine/check';
import { programme } from '../../src/programme';
import type { Contestant } from './measure';

/** Taking one edited loan into account once its row was read, in turn of a wrong and a right Saldo; the goal is a hundredth of reading and checking everything (`read + validate`). */
export function sessionBench(raw: RawWorkbook): readonly Contestant[] {
  const session = sessionOf(raw);
  const loans = raw.tables.find(({ name }) => name === 'Pinjaman')?.values ?? [];
  const row = Math.floor(loans.length / 2);
  const right = loans[row] ?? [];
  const saldo = columnsOf(programme.schema, 'Pinjaman').findIndex(({ header }) => header === 'Saldo');
  const wrong = right.map((cell, column) => (column === saldo ? Number(cell) + 125_000 : cell));
  let turn = 0;
  return [
    {
      name: 'one edited loan, checked again',
      times: 20,
      run: () => {
        const cells = ++turn % 2 === 1 ? wrong : right;
        const outcome = session.update({ table: 'Pinjaman', rows: [{ sheetRow: row, cells }] });
        if (outcome === null) throw new Error('the edit was not taken by itself');
        return outcome;
      },
    },
  ];
}

function sessionOf(raw: RawWorkbook): CheckSession {
  const { schema, rules, settingBook } = programme;
  const context = { areas: new Map(), settings: settingBook.defaults };
  const steps = CheckSession.start(rules, raw, readDataset(schema, raw), context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
