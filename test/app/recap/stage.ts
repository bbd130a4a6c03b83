import {
  applyRecap,
  newRecap,
  planRecap,
  previewRecap,
  readIncoming,
  readRecap,
  type ReadFile,
  type RecapChoices,
  type RecapPlan,
  type SourceFile,
} from '../../../src/app';
import type { RecapBoard } from '../../../src/app';
import type { CellValue } from '../../../src/engine/schema';
import { writeWorkbookFile, type FileWorkbook } from '../../../src/workbook/file';
import { appContext, openFile, reportWords, schema } from '../../support/programme';

const texts = reportWords();

/** What has become of a recap. */
export interface Taken {
  readonly plan: RecapPlan;
  /** The recap as a file that was saved and opened again; as it was before where nothing was taken. */
  readonly recap: FileWorkbook | null;
  readonly board: RecapBoard | null;
}

/** Takes files into a recap as the command line does: real files, written and read again. */
export async function take(
  recap: FileWorkbook | null,
  sources: readonly SourceFile[],
  { at = 42_009.5, received, previous, ...choices }: RecapChoices & { at?: number; received?: number } = {},
): Promise<Taken> {
  const context = { ...appContext, ...(received === undefined ? {} : { received }) };
  const files: ReadFile[] = [];
  for (const source of sources) files.push(await readIncoming(source, context));
  const standing = recap === null ? null : await readRecap(schema, recap);
  const before = previous === undefined ? {} : { previous };
  const plan = planRecap(schema, standing, files, { refuseCorrected: true, ...before, ...choices });
  if (plan.taken.length === 0) return { plan, recap, board: null };
  const preview = await previewRecap(context, plan);
  if (recap === null) {
    const { spec, board } = await newRecap(context, preview, texts, { at });
    return { plan, board, recap: await openFile(await writeWorkbookFile(spec), 'rekap.xlsx') };
  }
  const { board, boardError } = await applyRecap(recap, context, preview, texts, { at });
  if (boardError !== null) throw boardError;
  return { plan, board, recap: await openFile(await recap.save(), 'rekap.xlsx') };
}

/** What became of each file, in short: `new`, `replaces`, `same`, or why it was refused. */
export const verdicts = ({ plan }: Taken): readonly string[] => verdictsOf(plan);

export const verdictsOf = ({ files }: RecapPlan): readonly string[] =>
  files.map(({ verdict }) => (verdict.kind === 'refused' ? verdict.reason : verdict.kind));

/** The rows of a table of a recap by header. */
export async function rowsOf(
  recap: FileWorkbook | null,
  table: string,
): Promise<readonly Readonly<Record<string, CellValue>>[]> {
  if (recap === null) throw new Error('no recap');
  const [found] = (await recap.readTables([table])).tables;
  const [headers = [], ...rows] = found?.values ?? [];
  return rows
    .filter((cells) => cells.some((cell) => cell !== null))
    .map((cells) => Object.fromEntries(headers.map((header, position) => [String(header), cells[position] ?? null])));
}

/** How many rows a table of a recap has, and the sum of one of its columns. */
export async function totalOf(
  recap: FileWorkbook | null,
  table: string,
  header: string,
): Promise<readonly [number, number]> {
  const rows = await rowsOf(recap, table);
  return [rows.length, rows.reduce((sum, row) => sum + Number(row[header] ?? 0), 0)];
}
