import type { Finding, Severity } from '../../engine/check';
import { severities } from '../severities';

/** What the list of findings can be grouped by. */
export const groupings = ['rule', 'table', 'area', 'severity'] as const;
export type Grouping = (typeof groupings)[number];

/** What a finding has in common with others of its group. */
export interface GroupName {
  /** Stays the same from check to check and in both languages. */
  readonly key: string;
  readonly label: string;
}

/** Findings that belong together. */
export interface Group extends GroupName {
  /** That of its gravest finding. */
  readonly severity: Severity;
  /** In the order of the check: table, row, column. */
  readonly findings: readonly Finding[];
}

/** Rules of which a group lists one finding for each table, the first: it stands for all of them. */
const folding: ReadonlySet<string> = new Set(['row-unfilled']);

/** The findings of a group that have a line of their own. */
export function listed({ findings }: Pick<Group, 'findings'>): readonly Finding[] {
  const tables = new Set<string>();
  return findings.filter(({ rule, table }) => {
    if (!folding.has(rule)) return true;
    const isFirst = !tables.has(table);
    tables.add(table);
    return isFirst;
  });
}

/** A line of the list: the head of a group, or a finding (its place in the group counts from 1). */
export type Row =
  | { readonly kind: 'group'; readonly group: Group; readonly open: boolean }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly group: Group; readonly position: number };

const rank = (severity: Severity) => severities.indexOf(severity);

/**
 * Puts findings into groups. Rules stand gravest first and then by number of findings, severities gravest first, areas by their codes (what
 * has none last), tables in the order of the check.
 */
export function groupFindings(
  findings: readonly Finding[],
  grouping: Grouping,
  nameOf: (finding: Finding) => GroupName,
): readonly Group[] {
  const groups = new Map<string, { label: string; severity: Severity; findings: Finding[] }>();
  for (const finding of findings) {
    const { key, label } = nameOf(finding);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { label, severity: finding.severity, findings: [finding] });
    } else {
      group.findings.push(finding);
      if (rank(finding.severity) < rank(group.severity)) group.severity = finding.severity;
    }
  }
  const sorted = [...groups].map(([key, group]): Group => ({ key, ...group }));
  return grouping === 'table' ? sorted : sorted.sort(orders[grouping]);
}

const byGravity = (a: Group, b: Group) => rank(a.severity) - rank(b.severity) || b.findings.length - a.findings.length;

const orders: Readonly<Record<Exclude<Grouping, 'table'>, (a: Group, b: Group) => number>> = {
  rule: byGravity,
  severity: byGravity,
  area: (a, b) => Number(a.key === '') - Number(b.key === '') || (a.key < b.key ? -1 : 1),
};

/** The lines of the list; a closed group shows its head only. */
export function listRows(groups: readonly Group[], closed: ReadonlySet<string>): readonly Row[] {
  const rows: Row[] = [];
  for (const group of groups) {
    const open = !closed.has(group.key);
    rows.push({ kind: 'group', group, open });
    if (!open) continue;
    listed(group).forEach((finding, index) => rows.push({ kind: 'finding', finding, group, position: index + 1 }));
  }
  return rows;
}
