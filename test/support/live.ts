import { writeXlsx, type WriteSheet } from 'hucre';
import { checkWorkbook, LiveCheck, type CheckResult, type LiveState, type StaleReason } from '../../src/app';
import type { RawTable } from '../../src/engine/dataset';
import { baseApp, baseWorkbook } from './base';
import { openInExcel, type OpenedInExcel } from './benches';

/** What the live check told, in order. */
type Told = { readonly check: CheckResult } | { readonly stale: StaleReason };

/** The base workbook as a file: every table an Excel Table, or every one a plain sheet. */
export function sheetsOf(kind: 'table' | 'range', tables: readonly RawTable[] = baseWorkbook().tables): WriteSheet[] {
  return tables.map(({ name, values }) => {
    const columns = (values[0] ?? []).map((header) => ({ name: String(header) }));
    const range = `A1:${String.fromCharCode(64 + columns.length)}${values.length}`;
    return {
      name,
      rows: values.map((row) => [...row]),
      ...(kind === 'table' ? { tables: [{ name, range, columns }] } : {}),
    };
  });
}

/** A workbook in the stand-in, checked, with a live check that watches it. */
export async function live(sheets: readonly WriteSheet[] = sheetsOf('table'), enabled = true, delay = 0) {
  const opened = await openInExcel(await writeXlsx({ sheets: [...sheets] }));
  const { host, workbook } = opened;
  const first = await checkWorkbook(workbook, baseApp);
  const told: Told[] = [];
  const heard: (() => void)[] = [];
  const tell = (news: Told): void => {
    told.push(news);
    heard.splice(0).forEach((resolve) => resolve());
  };
  const check = new LiveCheck(
    workbook,
    {
      rechecked: (result) => {
        state = { ...state, check: result };
        tell({ check: result });
      },
      stale: (stale) => tell({ stale }),
    },
    { rows: delay, whole: delay },
  );
  let state: LiveState = { check: first, context: baseApp, working: false, asking: false, enabled };
  const follow = (change: Partial<LiveState>): void => {
    state = { ...state, ...change };
    check.follow(state);
  };
  follow({});
  await workbook.watch?.((change) => check.changed(change));
  /** The next thing that is told. */
  const next = (): Promise<Told | undefined> => {
    const index = told.length;
    return new Promise<void>((resolve) => heard.push(resolve)).then(() => told[index]);
  };
  /** Until a new check is told; every staleness before it is in `told`. */
  const rechecked = async (): Promise<CheckResult> => {
    const news = await next();
    return news !== undefined && 'check' in news ? news.check : rechecked();
  };
  return { ...opened, host, first, told, follow, next, rechecked, live: check };
}

export const staleness = (told: readonly Told[]): readonly StaleReason[] =>
  told.flatMap((news) => ('stale' in news ? [news.stale] : []));

/** What a full check finds now. */
export const full = ({ workbook }: OpenedInExcel): Promise<CheckResult> => checkWorkbook(workbook, baseApp);
