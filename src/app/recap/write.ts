import { headerKey } from '../../engine/dataset';
import {
  buildStandingRecap,
  dataSheet,
  numberFormatOf,
  type ReportSpec,
  type ReportTexts,
  type WorkbookSpec,
} from '../../engine/report';
import { columnsOf, originColumns, tableOf, type ColumnSchema, type Schema } from '../../engine/schema';
import { WorkbookError } from '../../workbook/errors';
import type { CellEdit, DataRows, Progress, Workbook } from '../../workbook/port';
import { isPreparable } from '../prepare/plan';
import { isUnfinished } from '../prepare/standing';
import { indicatorsOf } from '../indicators';
import { basicsOf } from '../report';
import type { AppContext, CheckResult } from '../types';
import { expectedParts, newSheets } from './after';
import { recapBoard, type RecapBoard } from './board';
import { ownChanges, renamedAcceptances } from './ownChanges';
import { ownFormatsOf } from './incoming';
import { recapTable } from './log';
import type { RecapPlan, WantedTable } from './plan';
import { checkRecap, type RecapPreview } from './preview';
import { standingTable, type StandingRecap } from './standing';

/** What the columns of the origin hold. */
const originTypes: readonly ColumnSchema['type'][] = ['text', 'year', 'text'];

/** Number format (as in an English Excel) that the values of a column need; undefined for the users' own. */
function formatOf(schema: Schema, table: string, header: string): string | undefined {
  const known = columnsOf(schema, table).find((column) => column.header === header);
  const origin = originColumns.findIndex((name) => headerKey(name) === headerKey(header));
  const type = known?.type ?? originTypes[origin];
  return type === undefined ? undefined : numberFormatOf(type);
}

/** The edits of cells that hold something else, and the rows that come and go, of one table. */
function changesOf(
  schema: Schema,
  { standing, rows }: WantedTable,
  taken: RecapPlan['taken'],
): { readonly edits: readonly CellEdit[]; readonly rows: readonly DataRows[] } {
  const { table, place, headers } = standing;
  if (place === null) return { edits: [], rows: [] };
  const { raw, header, last } = place;
  const coming = ownFormatsOf(taken, table, headers);
  const shownAs = (position: number): string | undefined => {
    const text = headers[position] ?? '';
    return formatOf(schema, table, text) ?? raw.formats?.get(position) ?? coming.get(text);
  };
  const wanted = new Map(rows.flatMap((row) => (row.sheetRow === null ? [] : [[row.sheetRow, row] as const])));
  const edits = standing.rows.flatMap((row) =>
    (wanted.get(row.sheetRow)?.cells ?? row.raw).flatMap((after, position): CellEdit[] => {
      const before = row.raw[position] ?? null;
      if (before === after) return [];
      const cell = { sheet: raw.sheet, row: row.sheetRow, column: raw.left + position };
      const numberFormat = shownAs(position) ?? 'General';
      const isSameKind = after === null || typeof before === typeof after;
      return [
        {
          ...cell,
          before,
          after,
          ...(isSameKind ? {} : { numberFormat: typeof after === 'string' ? '@' : numberFormat }),
        },
      ];
    }),
  );
  const appended = rows.flatMap(({ sheetRow, cells }) => (sheetRow === null ? [cells] : []));
  const removed = standing.rows.flatMap(({ sheetRow }) => (wanted.has(sheetRow) ? [] : [sheetRow]));
  if (appended.length + removed.length === 0) return { edits, rows: [] };
  const position = (name: string): number => headers.findIndex((text) => headerKey(text) === headerKey(name));
  const formats = headers.flatMap((_text, at) => {
    const format = shownAs(at);
    return format === undefined ? [] : [[at, format] as const];
  });
  return {
    edits,
    rows: [
      {
        table: raw,
        header,
        last,
        // Rows of a faulty file may share a key: where they came from tells them apart.
        key: [...tableOf(schema, table).key, ...originColumns].map(position).filter((at) => at >= 0),
        appended,
        removed,
        numberFormats: new Map(formats),
      },
    ],
  };
}

/** The tables that are to get rows and are not there, or stand half made since a try before broke off: then they have no rows yet, and Excel is asked with one request. */
async function missingTables(workbook: Workbook, { tables }: RecapPlan): Promise<readonly WantedTable[]> {
  const coming = tables.filter(({ rows }) => rows.length > 0);
  const suspects = coming.filter(({ standing: { place, rows } }) => place !== null && rows.length === 0);
  const state = suspects.length === 0 ? undefined : await workbook.entryState?.([]);
  return coming.filter(({ standing: { place, rows, stored } }) => {
    if (place === null) return true;
    return rows.length === 0 && state !== undefined && isUnfinished(state, stored);
  });
}

/** Makes the tables that are missing, and gives the plan's tables as they stand then. */
async function withTables(
  workbook: Workbook,
  { programme: { schema } }: AppContext,
  plan: RecapPlan,
  progress?: Progress,
): Promise<readonly WantedTable[]> {
  const { tables } = plan;
  const missing = await missingTables(workbook, plan);
  if (missing.length === 0) return tables;
  const sheets = missing.map(({ standing: { table, stored } }) => ({
    ...dataSheet(schema, table, [], { origin: 'coded' }),
    name: stored,
  }));
  if (isPreparable(workbook)) {
    await workbook.prepare({ sheets, columns: [], rules: [], lists: null, guide: null }, progress);
  } else if (workbook.addTables === undefined) throw new WorkbookError('not-found', sheets[0]?.name ?? '');
  else await workbook.addTables(sheets);
  const made = await workbook.readTables(sheets.map(({ name }) => name));
  return tables.map((table): WantedTable => {
    const raw = made.tables.find(({ name }) => name === table.standing.stored);
    return raw === undefined ? table : { ...table, standing: standingTable(schema, raw, table.standing.table) };
  });
}

/** Who takes files in, and when: local time as a serial. */
export interface RecapAuthor {
  readonly at: number;
}

/** What has become of a recap. */
export interface RecapOutcome {
  readonly board: RecapBoard;
  /** Why the sheets of the board could not be written, though the data stand; null where they could. */
  readonly boardError: WorkbookError | null;
}

/**
 * Takes the files of a plan into a recap that is there: all of them, or nothing; then the sheets of its board are written anew. Rejects with a `WorkbookError`;
 * then the recap's data are as they were.
 */
export async function applyRecap(
  workbook: Workbook,
  context: AppContext,
  { plan, check }: RecapPreview,
  texts: ReportTexts,
  { at }: RecapAuthor,
  progress?: Progress,
): Promise<RecapOutcome> {
  const { schema } = context.programme;
  const tables = await withTables(workbook, context, plan, progress);
  const changes = tables.map((table) => changesOf(schema, table, plan.taken));
  const own = ownChanges(schema, plan, at).map(({ table, added, removed }) => ({
    table,
    rows: added,
    removed: removed.map(({ row, cells }) => ({ row, cells })),
    // A file with a line there is taken for taken in, and would not be taken again: where the writing was cut off it must be.
    ...(table === recapTable && { isLast: true as const }),
  }));
  await workbook.apply(
    [...changes.flatMap(({ edits }) => edits), ...renamedAcceptances(schema, plan)],
    own,
    progress,
    changes.flatMap(({ rows }) => rows),
  );
  const board = boardOf(context, plan, check, at);
  return { board, boardError: await writeBoard(workbook, check, board, texts, progress) };
}

/** A recap that is made anew, as a workbook to be written. */
export async function newRecap(
  context: AppContext,
  { plan, check }: RecapPreview,
  texts: ReportTexts,
  { at }: RecapAuthor,
): Promise<{ readonly spec: WorkbookSpec; readonly board: RecapBoard }> {
  const { official } = check;
  const board = boardOf(context, plan, check, at);
  return {
    board,
    spec: {
      title: official?.name ?? '',
      dataSheets: newSheets(context, plan, official, at),
      report: boardReport(check, board, texts),
    },
  };
}

/** The board as it is once a plan is carried out. */
function boardOf(
  { programme }: AppContext,
  { recap, previous, taken }: Pick<RecapPlan, 'recap' | 'previous' | 'taken'>,
  check: CheckResult,
  at: number,
): RecapBoard {
  return recapBoard({
    programme,
    dataset: check.dataset,
    indicators: indicatorsOf(check),
    settings: check.settings,
    official: check.official,
    log: [...((recap ?? previous)?.log ?? []), ...taken.map(({ entry }) => ({ ...entry, at }))],
    expected: expectedParts((recap ?? previous)?.raw.tables ?? taken.flatMap(({ kept }) => kept)),
  });
}

/** The board of a recap as it stands, with the check that it is made of. Rejects with the `WorkbookError` `cancelled` after *Batal*. */
export async function recapBoardOf(
  context: AppContext,
  recap: StandingRecap,
  progress?: Progress,
): Promise<{ readonly board: RecapBoard; readonly check: CheckResult }> {
  const check = await checkRecap(context, recap, progress);
  return { board: boardOf(context, { recap, previous: null, taken: [] }, check, 0), check };
}

const boardReport = (check: CheckResult, board: RecapBoard, texts: ReportTexts): ReportSpec =>
  buildStandingRecap(check.programme, basicsOf(check, indicatorsOf(check), texts), board);

/** Writes the sheets of a board; gives the reason when it cannot be done. */
export async function writeBoard(
  workbook: Workbook,
  check: CheckResult,
  board: RecapBoard,
  texts: ReportTexts,
  progress?: Progress,
): Promise<WorkbookError | null> {
  try {
    await workbook.writeReport(boardReport(check, board, texts), progress);
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}
