import { addressOf } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { compare, refusalOf } from './compare';
import {
  addedRows,
  filledRows,
  grownRows,
  readTable,
  rowsOf,
  scratchDay,
  scratchFormats,
  scratchTable,
} from './scratch';
import type { SelfTestStage, SelfTestStep } from './types';

const keysNow = async ({ workbook }: SelfTestStage): Promise<readonly (CellValue | undefined)[]> =>
  filledRows(await readTable(workbook, scratchTable)).map(([code]) => code);

/** Appends rows to the scratch Table, and once more, which must change nothing; gives the rows in which they stand, counted from its first. */
async function append({ workbook }: SelfTestStage, rows: readonly (readonly CellValue[])[]) {
  const table = await readTable(workbook, scratchTable);
  const change = rowsOf(table, { appended: rows });
  const [first = []] = await workbook.apply([], [], undefined, [change]);
  const [again = []] = await workbook.apply([], [], undefined, [change]);
  const now = await readTable(workbook, scratchTable);
  return { first: first.map((row) => row - table.top), again: again.map((row) => row - table.top), now };
}

/** What the column of formulas comes to once rows have come and gone. */
const calculated = [3_200_000, 5_000_001, 40, 60, 80];

/** Rows of a Table: blank ones are filled first, then it grows; they go without harm to the others. */
export const rowSteps: readonly SelfTestStep[] = [
  {
    id: 'fillRows',
    needsExcel: false,
    async run(stage) {
      const { first, again, now } = await append(stage, addedRows);
      return [
        ...compare('places', [4, 5], first),
        ...compare('places once more', [4, 5], again),
        ...compare('rows of the table', 5, now.values.length - 1),
        ...compare('filled', addedRows, filledRows(now).slice(3)),
      ];
    },
  },
  {
    id: 'growRows',
    needsExcel: false,
    async run(stage) {
      const { first, again, now } = await append(stage, grownRows);
      return [
        ...compare('places', [6, 7], first),
        ...compare('places once more', [6, 7], again),
        ...compare('rows of the table', 7, now.values.length - 1),
        ...compare('filled', grownRows, filledRows(now).slice(5)),
      ];
    },
  },
  {
    id: 'removeRows',
    needsExcel: false,
    async run(stage) {
      const { workbook, probe } = stage;
      const table = await readTable(workbook, scratchTable);
      const change = rowsOf(table, { removed: [table.top + 3, table.top + 4] });
      await workbook.apply([], [], undefined, [change]);
      await workbook.apply([], [], undefined, [change]);
      const now = await readTable(workbook, scratchTable);
      return [
        ...compare('keys', ['001', '1', '2/3', '0001', '1e3'], await keysNow(stage)),
        // A file calculates nothing.
        ...(probe === null
          ? []
          : compare(
              'calculated cells',
              calculated,
              filledRows(now).map((cells) => cells[4]),
            )),
        ...compare('rows of the table', 5, now.values.length - 1),
      ];
    },
  },
  {
    id: 'keys',
    needsExcel: false,
    async run(stage) {
      const { workbook } = stage;
      const other: readonly CellValue[] = ['0002', 'Lain', 50, scratchDay, 100];
      const taken: readonly CellValue[] = ['0001', 'Sama', 60, scratchDay, 120];
      const { now } = await append(stage, [other]);
      const refused = rowsOf(now, { appended: [taken] });
      return [
        ...compare('a key that is taken', 'conflict', await refusalOf(workbook.apply([], [], undefined, [refused]))),
        ...compare('keys', ['001', '1', '2/3', '0001', '1e3', '0002'], await keysNow(stage)),
      ];
    },
  },
  {
    id: 'formats',
    needsExcel: true,
    async run({ workbook, probe }) {
      const { sheet, top, left, values } = await readTable(workbook, scratchTable);
      const area = `${addressOf(top + 1, left)}:${addressOf(top + values.length - 1, left + scratchFormats.length - 1)}`;
      const formats = (await probe?.numberFormats(sheet, area)) ?? [];
      const formulas = (await probe?.formulas(sheet, area)) ?? [];
      const isFormula = (cells: readonly CellValue[]): boolean => String(cells[4]).startsWith('=');
      return [
        ...formats.flatMap((row, index) => compare(`number formats of row ${index + 1}`, scratchFormats, row)),
        ...compare('rows with a formula', values.length - 1, formulas.filter(isFormula).length),
      ];
    },
  },
];
