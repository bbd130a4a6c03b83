import { isPrepared, isPreparable, planPreparation, prepareWorkbook } from '../../src/app';
import { translator } from '../../src/messages';
import { entryTexts } from '../../src/messages/entryTexts';
import { programme } from '../../src/programme';
import type { CellValue } from '../../src/engine/schema';
import type { CellEdit, DataRows, Workbook } from '../../src/workbook/port';
import { context } from '../field/actions';
import { baseArea } from '../support/base';
import type { Command } from './command';

/** Rows that come to one of the user's tables and leave it, known by the columns of their key. */
interface Change {
  readonly table: string;
  readonly key: readonly number[];
  /** The row of the lowest key once more, with another one: the same whoever sorts meanwhile. */
  readonly coming?: readonly (readonly CellValue[])[];
  readonly going?: readonly (readonly CellValue[])[];
}

const filled = (cells: readonly CellValue[] | undefined): boolean => cells?.some((cell) => cell !== null) === true;

/** What is left to be done of a change, as the workbook is now; null: nothing. */
async function pendingOf(workbook: Workbook, { table: name, key, coming = [], going = [] }: Change) {
  const [table] = (await workbook.readTables([name])).tables;
  if (table === undefined) return null;
  const first = table.values.findIndex((cells) => cells.filter((cell) => cell !== null).length > 3);
  const last = table.values.findLastIndex(filled);
  const keyOf = (cells: readonly CellValue[]): string => key.map((column) => String(cells[column])).join(' ');
  const [like = []] = table.values.slice(first + 1, last + 1).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const standing = new Set(table.values.map(keyOf));
  const isWanted = new Set(going.map((cells) => cells.join(' ')));
  const change: DataRows = {
    table,
    header: table.top + first,
    last: table.top + last,
    key,
    appended: coming
      .filter((cells) => !standing.has(cells.join(' ')))
      .map((cells) => like.map((cell, column) => (key.includes(column) ? (cells[key.indexOf(column)] ?? null) : cell))),
    removed: table.values.flatMap((cells, row) => (row > first && isWanted.has(keyOf(cells)) ? [table.top + row] : [])),
  };
  return change.appended.length + change.removed.length === 0 ? null : change;
}

/** What is done together with rows. */
interface Besides {
  readonly edits?: readonly CellEdit[];
  readonly isNoted?: true;
}

const rows =
  (changes: readonly Change[], { edits = [], isNoted }: Besides = {}): Command['plan'] =>
  async (workbook, at) => {
    const all: DataRows[] = [];
    for (const each of changes) {
      const change = await pendingOf(workbook, each);
      if (change !== null) all.push(change);
    }
    const refused = await workbook.refusals(edits);
    const wanted = edits.filter((edit) => !refused.has(edit));
    if (all.length === 0) return null;
    const note = [at, 'Siti', 'UPK', 'baris', 'Periode', null, 1];
    return async (progress) => {
      await workbook.apply(
        wanted,
        isNoted === true ? [{ table: 'Riwayat Perbaikan', rows: [note] }] : [],
        progress,
        all,
      );
    };
  };

const upk: Change = {
  table: 'UPK',
  key: [0, 1],
  coming: [
    ['B02', 41_912],
    ['B02', 41_882],
  ],
};
const upkGoing: Change = { table: 'UPK', key: [0, 1], going: [['B01', 41_973]] };
const kegiatan: Change = { table: 'Kegiatan', key: [0], coming: [['K-7']] };
const kegiatanGoing: Change = { table: 'Kegiatan', key: [0], going: [['K-2'], ['K-4']] };

const prepare: Command['plan'] = async (workbook) => {
  if (!isPreparable(workbook)) throw new Error('This workbook cannot be prepared.');
  const texts = entryTexts('id', translator('id', programme.texts));
  const planned = await planPreparation(workbook, context, texts, { whole: baseArea, part: null }, 42_004);
  return isPrepared(planned) ? null : async (progress) => void (await prepareWorkbook(workbook, planned, progress));
};

/** Two tables are missing: preparing makes their sheets. */
const withoutSheets: NonNullable<Command['prepare']> = () =>
  Excel.run(async ({ workbook }) => {
    for (const name of ['Kegiatan', 'Angsuran']) workbook.worksheets.getItem(name).delete();
    await workbook.context.sync();
  });

/** Rows of data tables that come and go, and a workbook that is prepared for entry. */
export const rowCommands: readonly Command[] = [
  { name: 'rows come', plan: rows([upk]) },
  { name: 'rows go', plan: rows([upkGoing]) },
  { name: 'rows come to a plain sheet', plan: rows([kegiatan]) },
  {
    name: 'rows leave a plain sheet',
    // The lowest row goes first.
    between: rows([{ ...kegiatanGoing, going: [['K-4']] }]),
    plan: rows([kegiatanGoing]),
  },
  {
    name: 'rows, cells and notes',
    between: rows([upk]),
    plan: rows([{ ...upk, ...upkGoing }], {
      edits: [{ sheet: 'Desa', row: 2, column: 9, before: '2.800', after: 2800 }],
      isNoted: true,
    }),
  },
  { isSlow: true, name: 'prepare', plan: prepare },
  { isSlow: true, name: 'prepare with new sheets', prepare: withoutSheets, plan: prepare },
];
