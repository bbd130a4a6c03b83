import { keptRows, monthKey, type RawWorkbook } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { WorkbookError } from '../../workbook/errors';
import type { Progress, Workbook } from '../../workbook/port';
import { checkedTables, checkTables } from '../check';
import { hasNoTables, type SourceFile } from '../consolidate';
import { partOf } from '../recap/part';
import { isRecap } from '../recap/standing';
import { historyTable } from '../repair';
import type { AppContext, CheckResult } from '../types';

/** What is brought into a workbook: parts of its kecamatan that others filled in, or its own month that somebody else corrected (docs/spec/recap.md 3). */
export type MergeKind = 'parts' | 'correction';
export const mergeKinds = ['parts', 'correction'] as const satisfies readonly MergeKind[];

/** A workbook that takes part: the running one, or a file that is brought into it. */
export interface MergeSide {
  /** Null for the running workbook. */
  readonly file: string | null;
  readonly check: CheckResult;
  readonly part: string;
  /** Last day of its month. */
  readonly period: number;
  /** Rows of `Riwayat Perbaikan`. */
  readonly history: readonly (readonly CellValue[])[];
}

/** Why a workbook takes no part; its text is `gabung.refused.<reason>`. */
export type MergeRefusal =
  'unreadable' | 'no-tables' | 'recap' | 'no-part' | 'no-period' | 'other-part' | 'other-period' | 'later-period';

/** A workbook that was looked at. */
export type MergeRead =
  | { readonly file: string | null; readonly side: MergeSide }
  | {
      readonly file: string | null;
      readonly reason: MergeRefusal;
      /** What it has where another was wanted: the code of a part, or a month as `2014-12`. */
      readonly other?: string;
      readonly error?: WorkbookError;
    };

/** The running workbook, checked; a `reason` where nothing can be brought into it. Rejects with a `WorkbookError` where it cannot be read. */
export async function readMergeTarget(
  workbook: Pick<Workbook, 'readTables'>,
  context: AppContext,
  progress?: Progress,
): Promise<MergeRead> {
  return readSide(null, workbook, context, progress);
}

/** A file that is to be brought into the running workbook. Rejects only after *Batal*; whatever is wrong with it is its `reason`. */
export async function readMergeFile(
  { name, workbook }: SourceFile,
  target: MergeSide,
  kind: MergeKind,
  context: AppContext,
  progress?: Progress,
): Promise<MergeRead> {
  try {
    const read = await readSide(name, workbook, context, progress);
    return 'side' in read ? judged(read.side, target, kind) : read;
  } catch (error) {
    if (error instanceof WorkbookError && error.code !== 'cancelled')
      return { file: name, reason: 'unreadable', error };
    throw error;
  }
}

async function readSide(
  file: string | null,
  workbook: Pick<Workbook, 'readTables'>,
  context: AppContext,
  progress?: Progress,
): Promise<MergeRead> {
  const { programme } = context;
  const { schema } = programme;
  const raw = await workbook.readTables([...checkedTables(schema), historyTable], progress);
  if (hasNoTables(programme, raw)) return { file, reason: 'no-tables' };
  if (isRecap(schema, raw)) return { file, reason: 'recap' };
  const check = await checkTables(withoutHistory(raw), context, progress);
  const part = partOf(check.dataset);
  if (part === null) return { file, reason: 'no-part' };
  const { period } = check.dataset.profile;
  if (period === null) return { file, reason: 'no-period' };
  const history = keptRows(schema, historyTable, raw.tables).map(({ cells }) => cells);
  return { file, side: { file, check, part, period, history } };
}

const withoutHistory = ({ tables }: RawWorkbook): RawWorkbook => ({
  tables: tables.filter(({ name }) => name !== historyTable),
});

/** Whether a file goes with the running workbook: parts are of its month, a correction of that or an earlier one. */
function judged(side: MergeSide, target: MergeSide, kind: MergeKind): MergeRead {
  const { file, part, period } = side;
  const month = monthKey(period);
  if (part !== target.part) return { file, reason: 'other-part', other: part };
  if (kind === 'parts' && month !== monthKey(target.period)) return { file, reason: 'other-period', other: month };
  if (period > target.period) return { file, reason: 'later-period', other: month };
  return { file, side };
}
