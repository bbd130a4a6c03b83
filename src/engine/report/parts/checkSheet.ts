import { kindOf, openCounts, type Finding, type FindingCounts, type FindingKind } from '../../check';
import type { StyleName } from '../model/styles';
import type { ReportCell, ReportSheet } from '../model/types';

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
  /** Heading of the text to be copied into a message, and its lines. */
  readonly summaryTitle: string;
  readonly summary: readonly string[];
  /** Name of each severity, and of accepted warnings. */
  readonly kinds: Readonly<Record<FindingKind, string>>;
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

/** Gravest first. */
const kinds = ['error', 'warning', 'info', 'accepted'] as const satisfies readonly FindingKind[];

const kindStyle: Readonly<Record<FindingKind, StyleName>> = {
  error: 'classBad',
  warning: 'classMiddle',
  info: 'center',
  accepted: 'center',
};

const gravity = ({ finding }: WordedFinding): number => kinds.indexOf(kindOf(finding));

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
  const listed = [...findings].sort((a, b) => gravity(a) - gravity(b)).slice(0, listedFindings);
  const open = openCounts(counts);
  const numbers = { error: open.errors, warning: open.warnings, info: open.infos, accepted: counts.accepted };
  const { headers } = texts;
  const head: ReportSheet['rows'] = [
    [cell(texts.status, 'title')],
    [cell(texts.subtitle, 'subtitle')],
    [cell(texts.score, 'subtitle')],
    [cell(texts.scoreParts, 'subtitle')],
    [],
    ...shownKinds(counts).map((kind) => [cell(texts.kinds[kind], kindStyle[kind]), cell(numbers[kind], 'whole')]),
    [],
    [cell(texts.summaryTitle, 'section')],
    ...texts.summary.map((line) => [cell(line, 'text')]),
    [],
    ...tableRows(findings, counts, texts),
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
    // The heading stands too far down to be kept in view: little of a laptop's screen would be left.
    frozen: { rows: 0, columns: 0 },
    print: {
      orientation: 'landscape',
      paper: 'a4',
      titleRows: listed.length === 0 ? null : [headerRow, headerRow],
      columns: 5,
      breaks: [],
      footer: { text: texts.subtitle, page: '{page} / {pages}' },
    },
    charts: [],
  };
}

/** Accepted warnings are shown where there are some. */
const shownKinds = ({ accepted }: FindingCounts): readonly FindingKind[] =>
  kinds.filter((kind) => kind !== 'accepted' || accepted > 0);

/** How many findings of each kind each table has, in the order of the findings; nothing when there are none. */
function tableRows(
  findings: readonly WordedFinding[],
  counts: FindingCounts,
  texts: CheckSheetTexts,
): ReportSheet['rows'] {
  const byTable = new Map<string, Record<FindingKind, number>>();
  for (const { finding } of findings) {
    const numbers = byTable.get(finding.table) ?? { error: 0, warning: 0, info: 0, accepted: 0 };
    numbers[kindOf(finding)] += 1;
    byTable.set(finding.table, numbers);
  }
  if (byTable.size === 0) return [];
  const columns = shownKinds(counts);
  return [
    [texts.headers.table, ...columns.map((kind) => texts.kinds[kind])].map((text) => cell(text, 'header')),
    ...[...byTable].map(([table, numbers]) => [
      cell(table, 'label'),
      ...columns.map((kind) => cell(numbers[kind], 'whole')),
    ]),
    [],
  ];
}

function findingRow({ finding, message }: WordedFinding, texts: CheckSheetTexts): (ReportCell | null)[] {
  const { table, sheet, cell: address, column } = finding;
  const kind = kindOf(finding);
  return [
    cell(texts.kinds[kind], kindStyle[kind]),
    cell(table, 'label'),
    address !== null && sheet !== null
      ? { value: address, style: 'center', link: { sheet, cell: address } }
      : cell(finding.row === null ? '' : String(finding.row), 'center'),
    cell(column ?? '', 'label'),
    cell(message, 'labelWrap'),
  ];
}
