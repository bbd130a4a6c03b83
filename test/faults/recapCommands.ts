import { writeXlsx } from 'hucre';
import {
  applyRecap,
  newRecap,
  planRecap,
  previewRecap,
  readIncoming,
  readRecap,
  recapBoardOf,
  writeBoard,
  type ReadFile,
  type SourceFile,
} from '../../src/app';
import type { RawTable, RawWorkbook } from '../../src/engine/dataset';
import type { CellValue } from '../../src/engine/schema';
import { writeWorkbookFile } from '../../src/workbook/file';
import type { Progress, Workbook } from '../../src/workbook/port';
import { StandInHost } from '../standin';
import { baseApp, baseWorkbook, edited, mapTable } from '../support/base';
import { sheetsOf } from '../support/live';
import { openFile, reportWords, schema } from '../support/programme';
import type { Command } from './command';

/** What the office of the whole does with its recap open in Excel: files of kecamatan are taken in, and the sheets of the board written anew. */

const texts = reportWords();

/** What a kecamatan of the small workbook sends: its rows. */
function partOf(code: string, name: string, others: string): RawWorkbook {
  const [profile, ...tables] = edited(
    baseWorkbook(),
    ['Profil', 4, 'Isian', code],
    ['Profil', 5, 'Isian', name],
  ).tables;
  const gone = new Set<CellValue>(['33.26', others]);
  const isOther = (cell: CellValue): boolean => gone.has(cell) || String(cell).startsWith(`${others}.`);
  const kept = tables.map((table): RawTable => {
    const values = table.values.filter((cells, row) => {
      if (row === 0 || !cells.some(isOther)) return true;
      gone.add(cells[0] ?? null);
      return false;
    });
    return { ...table, values };
  });
  return { tables: [...(profile === undefined ? [] : [profile]), ...kept] };
}

const source = async (name: string, { tables }: RawWorkbook): Promise<SourceFile> => ({
  name,
  workbook: await openFile(await writeXlsx({ sheets: sheetsOf('range', tables) }), name),
});

const one = partOf('33.26.12', 'Wonopringgo', '33.26.14');
const other = partOf('33.26.14', 'Buaran', '33.26.12');

/** A loan goes, one comes, and what is said of a board changes. */
const revised = mapTable(
  edited(one, ['Profil', 10, 'Isian', 1], ['BKM', 2, 'Relawan Perempuan', 7]),
  'Pinjaman',
  (table) => ({
    ...table,
    values: table.values.map((cells) => (cells[0] === 'P-3' ? ['P-30', ...cells.slice(1)] : cells)),
  }),
);

/** A part of whose tables one is missing, which is not asked of everybody. */
const withoutPartners = ({ tables }: RawWorkbook): RawWorkbook => ({
  tables: tables.filter(({ name }) => name !== 'Kemitraan'),
});

/** A recap of some files, opened once and copied for each use. */
function recapOf(...files: readonly (readonly [name: string, part: RawWorkbook])[]): () => Promise<StandInHost> {
  let opened: Promise<StandInHost> | undefined;
  const open = async (): Promise<StandInHost> => {
    const read: ReadFile[] = [];
    for (const [name, part] of files) read.push(await readIncoming(await source(name, part), baseApp));
    const preview = await previewRecap(baseApp, planRecap(schema, null, read));
    const { spec } = await newRecap(baseApp, preview, texts, { at: 41_990 });
    return StandInHost.open(await writeWorkbookFile(spec), { kind: 'windows' });
  };
  return async () => (await (opened ??= open())).copy();
}

async function renew(workbook: Workbook, progress: Progress): Promise<void> {
  const recap = await readRecap(schema, workbook);
  if (recap === null) throw new Error('no recap');
  const { board, check } = await recapBoardOf(baseApp, recap);
  const error = await writeBoard(workbook, check, board, texts, progress);
  if (error !== null) throw error;
}

/** Takes a file in. Once its data stand, what is left to do is the board, for which the page has a button of its own. */
const taking =
  (name: string, part: RawWorkbook): Command['plan'] =>
  async (workbook, at) => {
    const incoming = await readIncoming(await source(name, part), baseApp);
    const plan = planRecap(schema, await readRecap(schema, workbook), [incoming], { decide: () => 'file' });
    let isTaken = plan.taken.length === 0;
    return async (progress) => {
      if (isTaken) return renew(workbook, progress);
      const preview = await previewRecap(baseApp, plan, progress);
      const { boardError } = await applyRecap(workbook, baseApp, preview, texts, { at }, progress);
      isTaken = true;
      if (boardError !== null) throw boardError;
    };
  };

/** What of it has been done where it was cut off between the rows that come and those that go; its line in Riwayat Rekap is the last of all. */
const beforeRowsGo =
  (plan: Command['plan']): Command['plan'] =>
  (workbook, at) =>
    plan(
      {
        ...workbook,
        apply: (edits, own, progress, rows = []) =>
          workbook.apply(
            edits,
            own.filter(({ isLast }) => isLast !== true),
            progress,
            rows.map((change) => ({ ...change, removed: [] })),
          ),
      },
      at,
    );

export const recapCommands: readonly Command[] = [
  { isSlow: true, name: 'recap: a file comes', open: recapOf(['a.xlsx', one]), plan: taking('b.xlsx', other) },
  {
    isSlow: true,
    name: 'recap: a file is replaced',
    open: recapOf(['a.xlsx', one], ['b.xlsx', other]),
    between: beforeRowsGo(taking('a_R1.xlsx', revised)),
    plan: taking('a_R1.xlsx', revised),
  },
  {
    isSlow: true,
    name: 'recap: a file comes with a table',
    open: recapOf(['a.xlsx', withoutPartners(one)]),
    plan: taking('b.xlsx', other),
  },
  {
    isSlow: true,
    name: 'recap: the board',
    open: recapOf(['a.xlsx', one], ['b.xlsx', other]),
    plan: (workbook) => Promise.resolve((progress) => renew(workbook, progress)),
  },
];
