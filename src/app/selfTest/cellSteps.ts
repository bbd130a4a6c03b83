import { compare, refusalOf } from './compare';
import {
  filledRows,
  firstRows,
  plainFormats,
  plainRows,
  readTable,
  scratchDay,
  scratchHeaders,
  scratchPlain,
  scratchSheet,
  scratchTable,
} from './scratch';
import { rulesSheet } from './ruleSheet';
import type { SelfTestStep } from './types';

/** Cells: they are read as they were written, and changed together or not at all. */
export const cellSteps: readonly SelfTestStep[] = [
  {
    id: 'scratch',
    needsExcel: true,
    async run({ workbook, probe }) {
      await probe?.addSheet(scratchPlain, plainRows, plainFormats);
      const missing = await workbook.prepare?.({
        sheets: [scratchSheet, rulesSheet],
        columns: [],
        rules: [],
        lists: null,
        guide: null,
      });
      const tables = (await probe?.look())?.tables ?? [];
      return [
        ...compare('parts refused', [], missing),
        ...compare('tables', [scratchTable, rulesSheet.name], [...tables].sort().reverse()),
      ];
    },
  },
  {
    id: 'readTable',
    needsExcel: false,
    async run({ workbook }) {
      const table = await readTable(workbook, scratchTable);
      return [
        ...compare('kind', 'table', table.kind),
        ...compare('header', scratchHeaders, table.values[0]),
        ...compare('rows', firstRows, filledRows(table)),
        ...compare(
          'calculated cells',
          [3_000_000, 5_000_001, -1_500],
          filledRows(table).map((cells) => cells[4]),
        ),
      ];
    },
  },
  {
    id: 'readPlain',
    needsExcel: false,
    async run({ workbook }) {
      const table = await readTable(workbook, scratchPlain);
      return [...compare('kind', 'range', table.kind), ...compare('cells', plainRows, table.values)];
    },
  },
  {
    id: 'edits',
    needsExcel: false,
    async run({ workbook }) {
      const { top, left, sheet } = await readTable(workbook, scratchTable);
      const edits = [
        { sheet, row: top + 1, column: left + 2, before: 1_500_000, after: 1_600_000 },
        { sheet, row: top + 3, column: left + 3, before: null, after: scratchDay },
        { sheet: scratchPlain, row: 3, column: 0, before: '0071', after: '0072', numberFormat: '@' },
      ];
      await workbook.apply(edits, []);
      // As after an answer that was lost: what is done is not done twice.
      await workbook.apply(edits, []);
      const now = await readTable(workbook, scratchTable);
      const plain = await readTable(workbook, scratchPlain);
      return [
        ...compare('number', 1_600_000, now.values[1]?.[2]),
        ...compare('date', scratchDay, now.values[3]?.[3]),
        ...compare('text', '0072', plain.values[3]?.[0]),
      ];
    },
  },
  {
    id: 'conflict',
    needsExcel: false,
    async run({ workbook }) {
      const before = await readTable(workbook, scratchTable);
      const { top, left, sheet } = before;
      const good = { sheet, row: top + 1, column: left + 2, before: 1_600_000, after: 7 };
      const stale = { sheet, row: top + 2, column: left + 2, before: 99, after: 8 };
      const calculated = { sheet, row: top + 1, column: left + 4, before: 3_200_000, after: 9 };
      return [
        ...compare('stale cell', 'conflict', await refusalOf(workbook.apply([good, stale], []))),
        ...compare('formula', 'formula', await refusalOf(workbook.apply([good, calculated], []))),
        ...compare('cells afterwards', before.values, (await readTable(workbook, scratchTable)).values),
      ];
    },
  },
];
