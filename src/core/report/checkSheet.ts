import type { Finding, FindingCounts, Severity } from '../validation';
import type { StyleName } from './styles';
import type { ReportCell, ReportSheet } from './types';

/** Id of the sheet `Hasil Pemeriksaan`. */
export const checkSheetId = 'pemeriksaan';

/** Findings that the sheet lists at most; links are slow to write, and the panel shows all of them. */
export const listedFindings = 1000;

/** All texts of the sheet, ready to show. */
export interface CheckSheetTexts {
  readonly sheetName: string;
  /** First line: how the data stand, and that the panel shows more. */
  readonly status: string;
  /** Whose data, which month. */
  readonly subtitle: string;
  /** Data score in words, and its parts. */
  readonly score: string;
  readonly scoreParts: string;
  /** Name of each severity. */
  readonly severities: Readonly<Record<Severity, string>>;
  readonly headers: {
    readonly severity: string;
    readonly table: string;
    readonly cell: string;
    readonly column: string;
    readonly message: string;
  };
  /** Shown instead of the table when there is nothing to list. */
  readonly nothing: string;
  /** Line under the table when more findings exist than are listed. */
  readonly more: (hidden: number) => string;
}

/** A finding with its message in words. */
export interface WordedFinding {
  readonly finding: Finding;
  readonly message: string;
}

const cell = (value: string | number, style: StyleName): ReportCell => ({ value, style });

const severityStyle: Readonly<Record<Severity, StyleName>> = {
  error: 'classBad',
  warning: 'classMiddle',
  info: 'center',
};

/** Orders by severity, keeping the given order within one. */
const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * The sheet that *Periksa Data* writes when it runs without the panel: status and counts, then the findings, gravest
 * first, each with a link to its cell.
 * @param findings in the order of the check
 * @param counts of all findings, also those that are not listed
 */
export function checkSheet(
  findings: readonly WordedFinding[],
  counts: FindingCounts,
  texts: CheckSheetTexts,
): ReportSheet {
  const listed = [...findings]
    .sort((a, b) => gravity[a.finding.severity] - gravity[b.finding.severity])
    .slice(0, listedFindings);
  const { headers } = texts;
  const head: ReportSheet['rows'] = [
    [cell(texts.status, 'title')],
    [cell(texts.subtitle, 'subtitle')],
    [cell(texts.score, 'subtitle')],
    [cell(texts.scoreParts, 'subtitle')],
    [],
    ...(['error', 'warning', 'info'] as const).map((severity) => [
      cell(texts.severities[severity], severityStyle[severity]),
      cell(counts[severity], 'whole'),
    ]),
    [],
    ...tableRows(findings, texts),
  ];
  const table: ReportSheet['rows'] =
    listed.length === 0
      ? [[cell(texts.nothing, 'note')]]
      : [
          [headers.severity, headers.table, headers.cell, headers.column, headers.message].map((text) =>
            cell(text, 'header'),
          ),
          ...listed.map((line) => findingRow(line, texts)),
        ];
  const hidden = findings.length - listed.length;
  const rows = [...head, ...table, ...(hidden > 0 ? [[cell(texts.more(hidden), 'note')]] : [])];
  const headerRow = head.length;
  return {
    id: checkSheetId,
    name: texts.sheetName,
    widths: [14, 14, 12, 26, 90],
    rows,
    frozen: { rows: listed.length === 0 ? 0 : headerRow + 1, columns: 0 },
    print: {
      orientation: 'landscape',
      paper: 'a4',
      titleRows: listed.length === 0 ? null : [headerRow, headerRow],
      columns: 5,
      breaks: [],
      footer: texts.subtitle,
    },
    charts: [],
  };
}

/** How many findings of each severity each table has, in the order of the findings; nothing when there are none. */
function tableRows(findings: readonly WordedFinding[], texts: CheckSheetTexts): ReportSheet['rows'] {
  const byTable = new Map<string, Record<Severity, number>>();
  for (const { finding } of findings) {
    const counts = byTable.get(finding.table) ?? { error: 0, warning: 0, info: 0 };
    counts[finding.severity] += 1;
    byTable.set(finding.table, counts);
  }
  if (byTable.size === 0) return [];
  const severities = ['error', 'warning', 'info'] as const;
  return [
    [texts.headers.table, ...severities.map((severity) => texts.severities[severity])].map((text) =>
      cell(text, 'header'),
    ),
    ...[...byTable].map(([table, counts]) => [
      cell(table, 'label'),
      ...severities.map((severity) => cell(counts[severity], 'whole')),
    ]),
    [],
  ];
}

function findingRow({ finding, message }: WordedFinding, texts: CheckSheetTexts): (ReportCell | null)[] {
  const { severity, table, sheet, cell: address, column } = finding;
  return [
    cell(texts.severities[severity], severityStyle[severity]),
    cell(table, 'label'),
    address !== null && sheet !== null
      ? { value: address, style: 'center', link: { sheet, cell: address } }
      : cell(finding.row === null ? '' : String(finding.row), 'center'),
    cell(column ?? '', 'label'),
    cell(message, 'labelWrap'),
  ];
}
