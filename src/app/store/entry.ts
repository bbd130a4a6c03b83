import type { DataScore, FindingCounts } from '../../engine/check';
import {
  countMarked,
  mark,
  ownTableRows,
  tableIn,
  type Dataset,
  type RawTable,
  type RawWorkbook,
} from '../../engine/dataset';
import { countSkippedCells } from '../../engine/report';
import { columnsOf, ownTables, settingsTable, tableNames, type CellValue } from '../../engine/schema';
import { hasNoTables } from '../consolidate';
import { partOf } from '../recap/part';
import { entryOf, type LogEntry } from '../recap/log';
import { isSynthetic } from '../report';
import type { AppContext, CheckResult } from '../types';

/** What a store keeps of a workbook beside its rows. */
export interface StoreEntry extends LogEntry {
  /** Code and name of the whole that it is about; `part` is the code of its place: a part of the whole, or the whole itself. */
  readonly whole: string;
  readonly wholeName: string;
  readonly partName: string;
  readonly ready: boolean;
  readonly counts: FindingCounts;
  readonly dataScore: DataScore;
  /** Cells that are missing from sums (`countSkippedCells`). */
  readonly skippedCells: number;
  readonly synthetic: boolean;
  /** Names of the data tables that it has, with rows or without. */
  readonly tables: readonly string[];
  /** Names and values of its table of settings. */
  readonly settings: readonly (readonly [string, CellValue])[];
}

/** Cells and rows of a workbook that do not come into a store. */
export interface LeftOut {
  /** Cells that cannot be read, or are wrong. */
  readonly cells: number;
  /** Rows of totals and of words. */
  readonly rows: number;
  /** Rows of the month after the period. */
  readonly ahead: number;
}

/** Why a workbook cannot be taken into a store; its text is `store.<problem>`. */
export type StoreProblem = 'no-tables' | 'no-whole' | 'no-part' | 'no-period' | 'part-elsewhere';

/** A workbook that was checked for a store: what is kept of it, or why it cannot be taken. */
export type StoreJudgement =
  | { readonly entry: StoreEntry; readonly leftOut: LeftOut }
  | { readonly problem: StoreProblem; readonly params: Readonly<Record<string, string>> };

const faultyCells = ({ schema, tables }: Dataset): number =>
  tableNames(schema).reduce((sum, name) => {
    const table = tableIn({ tables }, name);
    return columnsOf(schema, name).reduce(
      (count, { header }) =>
        count + (table.absent.has(header) ? 0 : countMarked(table.column(header).marks, mark.faulty)),
      sum,
    );
  }, 0);

const settingsIn = ({ tables }: RawWorkbook): StoreEntry['settings'] =>
  ownTableRows(settingsTable, tables).map(({ cells: [name, value] }) => [String(name ?? '').trim(), value ?? null]);

/** The settings of an entry as the table that they stood in. */
export const settingsTableOf = ({ settings }: Pick<StoreEntry, 'settings'>): RawTable => ({
  ...{ name: settingsTable, sheet: settingsTable, kind: 'range', top: 0, left: 0, merges: [] },
  values: [[...ownTables[settingsTable]], ...settings],
});

/** Judges whether a checked workbook can be taken into a store, and says what would be kept of it. */
export function judgeForStore(file: string, raw: RawWorkbook, check: CheckResult, context: AppContext): StoreJudgement {
  const { dataset, official } = check;
  const { schema, profile } = dataset;
  const [level, below] = schema.areas.levels;
  const whole = profile.codes[level.id] ?? null;
  const refused = (problem: StoreProblem, params = {}): StoreJudgement => ({ problem, params: { file, ...params } });
  if (hasNoTables(context.programme, raw)) return refused('no-tables');
  if (whole === null) return refused('no-whole');
  if (profile.period === null) return refused('no-period');
  const part = partOf(dataset) ?? wholeIfSeveral(dataset, whole);
  if (part === null) return refused('no-part');
  if (!`${part}.`.startsWith(`${whole}.`)) return refused('part-elsewhere', { part, whole });
  const data = tableNames(schema).filter((name) => dataset.present.has(name));
  const rows = data.reduce((sum, name) => sum + tableIn(dataset, name).rowCount, 0);
  const listed = official?.areas.find(({ code }) => code === part)?.name;
  const wholeName = official?.name ?? profile.names[level.id] ?? '';
  return {
    entry: {
      ...entryOf(file, part, rows, check, context.received ?? null),
      whole,
      wholeName,
      partName: part === whole ? wholeName : (listed ?? profile.names[below?.id ?? ''] ?? ''),
      ready: check.ready,
      counts: check.counts,
      dataScore: check.score,
      skippedCells: countSkippedCells(dataset),
      synthetic: isSynthetic(dataset, context.programme),
      tables: data,
      settings: settingsIn(raw),
    },
    leftOut: {
      cells: faultyCells(dataset),
      rows: check.findings.filter(({ rule }) => rule === 'totals-row' || rule === 'text-row').length,
      ahead: [...dataset.ahead.values()].reduce((sum, { rowCount }) => sum + rowCount, 0),
    },
  };
}

/** The whole, for a workbook of several of its parts; null where no row says of which part it is. */
function wholeIfSeveral({ schema, tables }: Dataset, whole: string): string | null {
  return tableIn({ tables }, schema.areas.table).rowCount > 0 ? whole : null;
}
