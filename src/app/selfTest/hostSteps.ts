import { addressOf } from '../../engine/dataset';
import { reportSheet, reportId, reportValues } from './reportSheet';
import { compare } from './compare';
import { ruledColumns } from './ruleSheet';
import { scratchPlain, scratchRules } from './scratch';
import type { CellChange, SelectedCell } from '../../workbook/port';
import type { SelfTestStep } from './types';

/** Longest wait for an event. */
const patience = 3_000;

/** What Excel does by itself, and what is drawn: native rules, events, selection, colours, a sheet with a chart. */
export const hostSteps: readonly SelfTestStep[] = [
  {
    id: 'rules',
    needsExcel: true,
    async run({ probe }) {
      const areas = ruledColumns.map((_, column) => `${addressOf(1, column)}:${addressOf(4, column)}`);
      const kinds = await probe?.ruleKinds(scratchRules, areas);
      return compare(
        'kinds of rules',
        ruledColumns.map(({ kind }) => kind),
        kinds,
      );
    },
  },
  {
    id: 'invalid',
    needsExcel: true,
    async run({ probe }) {
      const expected = ruledColumns.flatMap(({ cells }, column) =>
        cells.flatMap(([, isAllowed], row) => (isAllowed ? [] : [addressOf(row + 1, column)])),
      );
      return compare('cells that Excel calls invalid', expected, await probe?.invalidCells(scratchRules, 'A2:E5'));
    },
  },
  {
    id: 'events',
    needsExcel: true,
    async run({ workbook, probe }) {
      const { watch } = workbook;
      if (watch === undefined || probe === null) return compare('events', true, false);
      const heard: CellChange[] = [];
      const end = await watch((change) => heard.push(change));
      try {
        // What the program writes is silent; what comes from elsewhere is heard.
        await workbook.apply([{ sheet: scratchPlain, row: 1, column: 1, before: 1, after: 3 }], []);
        await probe.type(scratchPlain, 'B3', 4);
        await until(() => heard.length > 0);
        return compare('changes', [{ sheet: scratchPlain, address: 'B3', source: 'local' }], heard);
      } finally {
        end();
      }
    },
  },
  {
    id: 'select',
    needsExcel: true,
    async run({ workbook }) {
      const { watchSelection } = workbook;
      if (watchSelection === undefined) return compare('selection', true, false);
      const seen: SelectedCell[] = [];
      await workbook.select(scratchRules, 'A1');
      const end = await watchSelection((cell) => seen.push(cell));
      try {
        await workbook.select(scratchPlain, 'A4');
        await until(() => seen.at(-1)?.sheet === scratchPlain && seen.at(-1)?.cell === 'A4');
        const last = seen.at(-1);
        return compare('selected cell', [scratchPlain, 'A4', '0072'], [last?.sheet, last?.cell, last?.value]);
      } finally {
        end();
      }
    },
  },
  {
    id: 'colours',
    needsExcel: false,
    async run({ workbook }) {
      const outcome = await workbook.mark([
        { sheet: scratchPlain, row: 1, column: 0, kind: 'error' },
        { sheet: scratchPlain, row: 2, column: 0, kind: 'warning' },
      ]);
      const on = await workbook.isMarked();
      await workbook.mark(null);
      return [
        ...compare('outcome', { protectedSheets: [], left: 0 }, outcome),
        ...compare('coloured', [true, false], [on, await workbook.isMarked()]),
      ];
    },
  },
  {
    id: 'sheet',
    needsExcel: true,
    async run({ workbook, probe }) {
      // Written twice: the second time in place.
      await workbook.writeReport({ title: reportSheet.name, sheets: [reportSheet] });
      const [written] = await workbook.writeReport({ title: reportSheet.name, sheets: [reportSheet] });
      const name = written?.name ?? '';
      const [values] = await workbook.readSheets([{ name, rows: reportValues.length, columns: 3 }]);
      const named = await workbook.readNamedCells(reportId, ['IM_uji_jumlah']);
      return [
        ...compare('parts refused', [], written?.missing ?? []),
        ...compare('cells', reportValues, values),
        ...compare('named cell', [['IM_uji_jumlah', 30]], [...named]),
        ...compare('charts', ['ColumnClustered'], await probe?.chartKinds(name)),
      ];
    },
  },
];

/** Waits for an event, not for ever. */
async function until(isThere: () => boolean): Promise<void> {
  const end = Date.now() + patience;
  while (!isThere() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}
