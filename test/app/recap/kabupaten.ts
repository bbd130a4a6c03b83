import { readXlsx } from 'hucre';
import {
  applyRecap,
  inSteps,
  mergeParts,
  newRecap,
  planRecap,
  previewRecap,
  readIncoming,
  readMergeFile,
  readMergeTarget,
  readRecap,
  saveBatch,
  settledMerge,
  type Decide,
  type ReadFile,
  type RecapBoard,
  type RecapPlan,
  type StandingRecap,
} from '../../../src/app';
import type { WorkbookSpec } from '../../../src/engine/report';
import { columnsOf, tableNames } from '../../../src/engine/schema';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { WorkbookError } from '../../../src/workbook/errors';
import type { Random } from '../../../src/programme/sample/random';
import { faultsOf, type Fault, type Kind } from '../../faults/kinds';
import { Stage } from '../../faults/stage';
import { StandInHost, type RequestLog } from '../../standin';
import { sheetIn, withSheet } from '../../support/parts';
import { appContext, openFile, reportWords, schema } from '../../support/programme';
import { entry } from '../merge/support';

const texts = reportWords();

/** What stands in a workbook, read with another library than ours: rows by header, of each sheet. */
export type Rows = Readonly<Record<string, unknown>>;
export type Book = ReadonlyMap<string, readonly Rows[]>;

/** A file as it was sent. */
export interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly book: Book;
}

const plain = (cell: unknown): unknown =>
  cell instanceof Date ? Math.round(cell.getTime() / 86_400_000) + 25_569 : (cell ?? null);

async function bookOf(bytes: Uint8Array): Promise<Book> {
  const { sheets } = await readXlsx(bytes);
  return new Map(
    sheets.map(({ name, rows: [headers = [], ...rows] }) => [
      name,
      rows
        .map((cells) => cells.map(plain))
        .filter((cells) => cells.some((cell) => cell !== null && cell !== ''))
        .map((cells) => Object.fromEntries(headers.map((header, at) => [String(header), cells[at] ?? null]))),
    ]),
  );
}

export const sent = async (name: string, spec: WorkbookSpec): Promise<Sent> => {
  const bytes = await writeWorkbookFile(spec);
  return { name, bytes, book: await bookOf(bytes) };
};

/** A file that was cut off on its way. */
export const cutOff = ({ name, bytes }: Sent): Sent => ({ name, bytes: bytes.slice(0, 2000), book: new Map() });

/** A kecamatan's workbook as two people send it who typed half of its loans each, and as one of them joins both. */
export async function joined(name: string, spec: WorkbookSpec): Promise<Sent> {
  const numbers = sheetIn(spec, 'Pinjaman').rows.map(([number]) => number);
  const half = (rest: number): WorkbookSpec => {
    const isTheirs = (number: unknown) => numbers.indexOf(number as never) % 2 === rest;
    return ['Pinjaman', 'Angsuran', 'Jadwal'].reduce(
      (own, table) =>
        own.dataSheets.some((sheet) => sheet.name === table)
          ? withSheet(own, table, (sheet) => {
              const at = sheet.columns.findIndex(({ header }) => header === 'Nomor Pinjaman');
              return { ...sheet, rows: [...sheet.rows].filter((cells) => isTheirs(cells[at])) };
            })
          : own,
      spec,
    );
  };
  const running = await openFile(await writeWorkbookFile(half(0)), name);
  const other = { name: 'bagian.xlsx', workbook: await openFile(await writeWorkbookFile(half(1)), 'bagian.xlsx') };
  const target = await readMergeTarget(running, appContext);
  if (!('side' in target)) throw new Error(target.reason);
  const part = await readMergeFile(other, target.side, 'parts', appContext);
  if (!('side' in part)) throw new Error(part.reason);
  const plan = await inSteps(mergeParts(target.side, [part.side]));
  const { batch } = await settledMerge(plan, new Map(), appContext, entry.author.at, 'Gabungkan bagian');
  if (batch === null) throw new Error('nothing to merge');
  await saveBatch(running, { ...entry, app: appContext }, target.side.check, batch);
  const bytes = await running.save();
  return { name, bytes, book: await bookOf(bytes) };
}

/** Sums of every column of whole numbers, and the numbers of rows, by table and header. */
export function figuresOf(books: readonly Book[]): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const table of tableNames(schema)) {
    const rows = books.flatMap((book) => [...(book.get(table) ?? []), ...(book.get(`${table}_sebagian`) ?? [])]);
    figures[table] = rows.length;
    for (const { header, type } of columnsOf(schema, table)) {
      if (type !== 'rp' && type !== 'int') continue;
      figures[`${table} ${header}`] = rows.reduce((sum, row) => sum + Number(row[header] ?? 0), 0);
    }
  }
  return figures;
}

/** How many rows the data tables of a file have. */
export const rowCount = (book: Book): number =>
  tableNames(schema).reduce((sum, table) => sum + (book.get(table)?.length ?? 0), 0);

/** An entry of the profile of a file. */
export const entryOf = (book: Book, name: string): unknown =>
  book.get('Profil')?.find((row) => Object.values(row)[0] === name)?.['Isian'] ?? null;

/** After these the recap is as it was: Excel answers again, and the pane is still open. */
const survived: readonly Kind[] = ['refused', 'failing from here on', 'cell edit mode', 'half a batch', 'Batal'];

/** Choices with which files are taken in, and how many faults are tried before. */
export interface Taking {
  /** Day of receipt, a date serial. */
  readonly received: number;
  readonly decide?: Decide;
  readonly faults?: { readonly random: Random; readonly count: number };
}

/** What came of files that were handed in, and of the faults. */
export interface Result {
  readonly plan: RecapPlan;
  readonly board: RecapBoard | null;
  readonly outcomes: readonly ('as before' | 'done')[];
}

/** The office of a kabupaten with its recap open in Excel. */
export class Kabupaten {
  private host: StandInHost | null = null;
  private previous: StandingRecap | null = null;

  get excel(): StandInHost {
    if (this.host === null) throw new Error('no recap');
    return this.host;
  }

  book = async (): Promise<Book> => bookOf(await this.excel.save());

  /** Goes on to another month: its recap is made of the next files. */
  async nextMonth(): Promise<void> {
    if (this.host === null) return;
    this.previous = await readRecap(schema, new Stage(this.host).workbook);
    this.host = null;
  }

  async take(files: readonly Sent[], taking: Taking): Promise<Result> {
    const context = { ...appContext, received: taking.received };
    const read: ReadFile[] = [];
    for (const { name, bytes } of files) {
      const opened = await openFile(bytes, name).catch((error: unknown) => error);
      if (opened instanceof WorkbookError) read.push({ file: name, error: opened });
      else read.push(await readIncoming({ name, workbook: opened as never }, context));
    }
    const author = { at: taking.received + 0.5 };
    if (this.host === null) {
      const { previous } = this;
      const plan = planRecap(schema, null, read, previous === null ? {} : { previous });
      const { spec, board } = await newRecap(context, await previewRecap(context, plan), texts, author);
      this.host = await StandInHost.open(await writeWorkbookFile(spec), { kind: 'windows' });
      return { plan, board, outcomes: [] };
    }
    const begun = async (stage: Stage) => {
      const { decide } = taking;
      const standing = await readRecap(schema, stage.workbook);
      const plan = planRecap(schema, standing, read, decide === undefined ? {} : { decide });
      const preview = plan.taken.length === 0 ? null : await previewRecap(context, plan);
      const write = () =>
        preview === null
          ? Promise.resolve(null)
          : applyRecap(stage.workbook, context, preview, texts, author, stage.progress());
      return { plan, write };
    };
    const original = this.host.copy();
    const stage = new Stage(this.host);
    const { plan, write } = await begun(stage);
    const first = this.host.requests.length;
    const before = await cellsOf(original);
    const done = await write();
    if (done !== null && done.boardError !== null) throw done.boardError;
    const after = await cellsOf(this.host);
    const course = this.host.requests.slice(first);
    const outcomes: Result['outcomes'][number][] = [];
    const { random, count } = taking.faults ?? { random: null, count: 0 };
    const faults = random === null ? [] : someFaults(course, random, count);
    for (const fault of faults) {
      const tried = new Stage(original.copy());
      const again = await begun(tried);
      fault.arm(tried);
      const error = await again.write().then(
        () => null,
        (thrown: unknown) => thrown,
      );
      fault.lift?.(tried);
      tried.forgetFaults();
      if (error !== null && !(error instanceof WorkbookError)) throw error as Error;
      // Where only the sheets of the board failed the data are done, and that is told.
      expect([fault.kind, fault.step, await cellsOf(tried.host)]).toEqual([
        fault.kind,
        fault.step,
        error === null ? after : before,
      ]);
      outcomes.push(error === null ? 'done' : 'as before');
    }
    return { plan, board: done?.board ?? null, outcomes };
  }
}

/** Faults by chance, half of them in the first quarter of the requests: these write the data, the others make the sheets of the board. */
function someFaults(course: readonly RequestLog[], random: Random, count: number): readonly Fault[] {
  const possible = (requests: readonly RequestLog[]) =>
    random.shuffle(faultsOf(requests).filter(({ kind }) => survived.includes(kind)));
  const early = possible(course.slice(0, course.length / 4)).slice(0, Math.ceil(count / 2));
  return [...early, ...possible(course).slice(0, count - early.length)];
}

/** Cells of all that a recap keeps, as Excel holds them, blank rows aside. */
async function cellsOf(host: StandInHost): Promise<unknown> {
  const names = [...tableNames(schema), 'Angsuran_sebagian', 'Riwayat Rekap', 'Catatan Pemeriksaan', 'Pengaturan'];
  const { tables } = await new Stage(host.copy()).workbook.readTables(names);
  return tables.map(({ name, values }) => [name, values.filter((cells) => cells.some((cell) => (cell ?? '') !== ''))]);
}
