import type { CheckResult } from '../../app';
import type { Finding } from '../../engine/check';
import { tableIn } from '../../engine/dataset';

/** Rows of a table that nobody has filled in yet. */
export interface UnfilledTable {
  readonly table: string;
  readonly count: number;
  /** All rows that it has. */
  readonly all: number;
  readonly first: Finding;
}

/** The tables with rows that nobody has filled in yet, in the order of the check. */
export function unfilledTables({
  dataset,
  findings,
}: Pick<CheckResult, 'dataset' | 'findings'>): readonly UnfilledTable[] {
  const tables = new Map<string, UnfilledTable>();
  for (const finding of findings) {
    if (finding.rule !== 'row-unfilled') continue;
    const { table } = finding;
    const known = tables.get(table);
    if (known === undefined)
      tables.set(table, { table, count: 1, all: tableIn(dataset, table).rowCount, first: finding });
    else tables.set(table, { ...known, count: known.count + 1 });
  }
  return [...tables.values()];
}
