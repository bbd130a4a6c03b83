import { keyOf, ownTableRows, type Dataset, type OwnTableRow, type RawTable } from '../dataset';
import type { CellValue } from '../schema';
import { findingKeys } from './rowKey';
import type { Acceptance, Finding } from './types';

/** Stands for every row in the column Kunci of `Catatan Pemeriksaan`, as a blank does. */
const everyRow = '*';

const textOf = (cell: CellValue | undefined): string => String(cell ?? '').trim();

/** The accepted warnings that a workbook keeps in its table `Catatan Pemeriksaan`. A row without a reason accepts nothing. */
export function readAcceptances(tables: readonly RawTable[]): readonly Acceptance[] {
  return acceptancesIn(tables).map(({ acceptance }) => acceptance);
}

function acceptancesIn(
  tables: readonly RawTable[],
): readonly { readonly acceptance: Acceptance; readonly row: OwnTableRow }[] {
  return ownTableRows('Catatan Pemeriksaan', tables).flatMap((row) => {
    const [rule, table, key, column, value = null, reason, by, at] = row.cells;
    if (textOf(rule) === '' || textOf(reason) === '') return [];
    const acceptance: Acceptance = {
      rule: textOf(rule),
      table: textOf(table),
      key: textOf(key),
      column: textOf(column),
      value,
      reason: textOf(reason),
      by: textOf(by),
      at: at ?? null,
    };
    return [{ acceptance, row }];
  });
}

/** What it takes to open accepted warnings again. */
export interface Withdrawal {
  /** Rows of `Catatan Pemeriksaan` to be taken out. */
  readonly rows: readonly OwnTableRow[];
  /** Warnings that are open then: also others that the same rows accept. */
  readonly reopened: number;
}

/**
 * Finds the acceptances of warnings in `Catatan Pemeriksaan`. An acceptance of a whole rule goes with the first warning that is to be open again.
 * @param findings all of the check
 * @param chosen those of them to be open again
 */
export function withdrawalOf(
  findings: readonly Finding[],
  chosen: readonly Finding[],
  dataset: Dataset,
  tables: readonly RawTable[],
): Withdrawal {
  const keyOfFinding = findingKeys(dataset);
  const keys = new Map(chosen.map((finding) => [finding, keyOfFinding(finding)] as const));
  const all = acceptancesIn(tables);
  const isGone = ({ acceptance }: (typeof all)[number]): boolean =>
    [...keys].some(([finding, key]) => isOfRule(acceptance, finding) && matches(acceptance, finding, key));
  const rest = all.filter((each) => !isGone(each)).map(({ acceptance }) => acceptance);
  const accepted = findings.filter((finding) => finding.accepted !== undefined);
  const isStill = acceptedBy(dataset, rest);
  return {
    rows: all.filter(isGone).map(({ row }) => row),
    reopened: accepted.filter((finding) => isStill(finding) === undefined).length,
  };
}

function isOfRule({ rule, table }: Acceptance, finding: Finding): boolean {
  return keyOf(rule) === keyOf(finding.rule) && keyOf(table) === keyOf(finding.table);
}

/**
 * Marks the warnings that were accepted: rule, table, key, column and value must still be the same, so that an acceptance carries on from month to
 * month until the value changes. An acceptance of every row may leave column and value open. Errors are never accepted.
 */
export function withAcceptances(
  findings: readonly Finding[],
  dataset: Dataset,
  acceptances: readonly Acceptance[],
): readonly Finding[] {
  if (acceptances.length === 0) return findings;
  const match = acceptedBy(dataset, acceptances);
  return findings.map((finding) => {
    const found = match(finding);
    return found === undefined
      ? finding
      : { ...finding, accepted: { reason: found.reason, by: found.by, at: found.at } };
  });
}

/** Tells the acceptance of a warning; undefined where there is none. */
function acceptedBy(
  dataset: Dataset,
  acceptances: readonly Acceptance[],
): (finding: Finding) => Acceptance | undefined {
  const byRule = new Map<string, Acceptance[]>();
  for (const acceptance of acceptances) {
    const id = `${keyOf(acceptance.rule)} ${keyOf(acceptance.table)}`;
    byRule.set(id, [...(byRule.get(id) ?? []), acceptance]);
  }
  const keyOfFinding = findingKeys(dataset);
  return (finding) => {
    const candidates =
      finding.severity === 'warning' ? byRule.get(`${finding.rule} ${keyOf(finding.table)}`) : undefined;
    if (candidates === undefined) return undefined;
    const key = keyOfFinding(finding);
    // The last one counts: it was given last.
    return candidates.findLast((acceptance) => matches(acceptance, finding, key));
  };
}

function matches(acceptance: Acceptance, finding: Finding, key: string): boolean {
  const everywhere = acceptance.key === '' || acceptance.key === everyRow;
  const column = finding.column ?? '';
  if (!everywhere && keyOf(acceptance.key) !== keyOf(key)) return false;
  const isOpen = (kept: CellValue): boolean => everywhere && (kept === null || kept === '');
  return (
    (isOpen(acceptance.column) || keyOf(acceptance.column) === keyOf(column)) &&
    (isOpen(acceptance.value) || isSame(acceptance.value, judged(finding)))
  );
}

/** What a warning is accepted with: the cell's value; the month for a report that is not there, since next month it is another matter. */
function judged({ row, params, value }: Finding): CellValue {
  return (row === null ? params['period'] : null) ?? value;
}

function isSame(kept: CellValue, value: CellValue): boolean {
  return kept === value || keyOf(String(kept ?? '')) === keyOf(String(value ?? ''));
}

/** Who accepts, why, and when (local time as a serial). */
export interface AcceptedBy {
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

/** The rows to be appended to `Catatan Pemeriksaan` so that these warnings are accepted; findings that are no warnings are passed over. */
export function acceptanceRows(
  findings: readonly Finding[],
  dataset: Dataset,
  { reason, by, at }: AcceptedBy,
): readonly (readonly CellValue[])[] {
  const keyOfFinding = findingKeys(dataset);
  return findings
    .filter(({ severity }) => severity === 'warning')
    .map((finding) => [
      finding.rule,
      finding.table,
      keyOfFinding(finding) || everyRow,
      finding.column,
      judged(finding),
      reason,
      by,
      at,
    ]);
}

/** The row that accepts a rule in a whole table, now and later, whatever the rows and values. */
export function ruleAcceptanceRow(
  { rule, table }: Pick<Finding, 'rule' | 'table'>,
  { reason, by, at }: AcceptedBy,
): readonly CellValue[] {
  return [rule, table, everyRow, null, null, reason, by, at];
}
