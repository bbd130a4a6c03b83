import type { DataScore, FindingCounts, ScoreGrade, Stamp, StampState } from '../../check';
import { openCounts } from '../../check';
import { monthKey } from '../../dataset';
import type { Profile } from '../../schema';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import type { StyleName } from '../model/styles';
import type { ReportTexts } from '../model/texts';
import type { ReportSheet } from '../model/types';
import { receiptWords } from './scoreWords';
import { putTitle } from './title';

/** A workbook as it came in, to be put together with others. */
export interface RecapFile {
  /** File name as users know it. */
  readonly file: string;
  /** Code and name of the part of the whole that it is about. */
  readonly code: string;
  readonly name: string | null;
  readonly profile: Profile;
  readonly ready: boolean;
  readonly counts: FindingCounts;
  readonly score: DataScore;
  readonly stamp: Stamp | null;
  readonly stampState: StampState;
  /** Day on which it was received, as a serial; null where that is not known. */
  readonly received: number | null;
}

/** What a recap knows of the workbook of a part: as it came in, or as it remembers it. */
export interface RecapEntry {
  readonly file: string;
  /** `2014-12`; null where it says none. */
  readonly month: string | null;
  readonly ready: boolean;
  readonly errors: number;
  /** Open ones, and those that were accepted. */
  readonly warnings: number;
  readonly accepted: number;
  readonly score: number | null;
  /** Null while errors stand. */
  readonly grade: ScoreGrade | null;
  readonly class: string | null;
  readonly revision: number | null;
  /** Days as serials. */
  readonly madeOn: number | null;
  readonly received: number | null;
  readonly stampState: StampState;
  readonly stampCode: string | null;
}

/** Whether the workbook of a part is there: in time, in time and replaced since, after the day on which it was due, or not at all. */
export const recapStates = ['in', 'revised', 'late', 'missing'] as const;
export type RecapState = (typeof recapStates)[number];

/** A line of the recap: a part of the whole with the workbook that counts. */
export interface RecapLine {
  /** Code and name of the part. */
  readonly code: string;
  readonly name: string | null;
  /** Null where there is no workbook. */
  readonly entry: RecapEntry | null;
  /** Why its score is another one than by the day on which it was made. */
  readonly note?: string;
  /** Only where the recap is a standing one, so that its parts are expected. */
  readonly standing?: {
    readonly state: RecapState;
    /** How many within the part have reported, and ought to have; null where nobody reports, or nothing came in. */
    readonly reporting: { readonly have: number; readonly ought: number } | null;
    /** Names of those who have not. */
    readonly silent: readonly string[];
  };
}

/** The line of a workbook that has just come in. */
function lineOfFile(file: RecapFile, texts: ReportTexts): RecapLine {
  const { code, name, profile, ready, counts, score, stamp, stampState, received } = file;
  const { errors, warnings } = openCounts(counts);
  const note = receiptWords({ score }, texts);
  return {
    code,
    name,
    entry: {
      file: file.file,
      month: profile.period === null ? null : monthKey(profile.period),
      ready,
      errors,
      warnings,
      accepted: counts.accepted,
      score: score.value,
      grade: score.grade,
      class: score.class,
      revision: profile.revision,
      madeOn: profile.madeOn,
      received,
      stampState,
      stampCode: stamp?.code ?? null,
    },
    ...(note === null ? {} : { note }),
  };
}

type Cell = readonly [value: string | number, style: StyleName];

type ColumnKey =
  | 'file'
  | 'period'
  | 'status'
  | 'score'
  | 'class'
  | 'revision'
  | 'made'
  | 'received'
  | 'stamp'
  | 'stampState'
  | 'accepted'
  | 'state'
  | 'reporting'
  | 'silent';

interface RecapColumn {
  readonly key: ColumnKey;
  readonly width: number;
  readonly cell: (line: RecapLine, texts: ReportTexts) => Cell;
}

const gradeStyles = ['classGood', 'classMiddle', 'classBad'] as const satisfies readonly StyleName[];
const stampStyles: Readonly<Record<StampState, StyleName>> = { valid: 'classGood', lapsed: 'classBad', none: 'center' };
const stateStyles: Readonly<Record<RecapState, StyleName>> = {
  in: 'classGood',
  revised: 'classGood',
  late: 'classMiddle',
  missing: 'classBad',
};

const noneOf = (texts: ReportTexts): string => texts.text('report.notAvailable');
const noneCell = (texts: ReportTexts): Cell => [noneOf(texts), 'missing'];

/** A column of which a line without a workbook has nothing. */
const ofEntry = (
  key: ColumnKey,
  width: number,
  cell: (entry: RecapEntry, texts: ReportTexts) => Cell | null,
): RecapColumn => ({
  key,
  width,
  cell: ({ entry }, texts) => (entry === null ? null : cell(entry, texts)) ?? noneCell(texts),
});

const dateCell = (serial: number | null): Cell | null => (serial === null ? null : [Math.floor(serial), 'date']);

const columns: readonly RecapColumn[] = [
  ofEntry('file', 34, ({ file }) => [file, 'labelWrap']),
  ofEntry('period', 16, ({ month }, texts) => [month === null ? noneOf(texts) : texts.month(month), 'center']),
  ofEntry('status', 30, ({ ready, errors, warnings }, texts) =>
    ready
      ? [texts.text('ui.status.ready'), 'classGood']
      : [texts.text('ui.status.counts', { errors, warnings }), 'labelWrap'],
  ),
  ofEntry('score', 8, ({ score }, texts) => (score === null ? null : [texts.score(score), 'center'])),
  ofEntry('class', 18, ({ grade, class: words, errors, warnings }, texts) => [
    words ?? texts.text('score.notReady', { errors, warnings }),
    grade === null ? 'labelWrap' : gradeStyles[grade],
  ]),
  ofEntry('revision', 8, ({ revision }) => (revision === null ? null : [revision, 'whole'])),
  ofEntry('made', 13, ({ madeOn }) => dateCell(madeOn)),
  ofEntry('received', 13, ({ received }) => dateCell(received)),
  ofEntry('stamp', 12, ({ stampCode }, texts) => [stampCode ?? noneOf(texts), 'center']),
  ofEntry('stampState', 26, ({ stampState }, texts) => [
    texts.text(`recap.stamp.${stampState}`),
    stampStyles[stampState],
  ]),
];

/** Columns of a recap that expects its parts. */
const standingColumns: readonly RecapColumn[] = [
  ofEntry('accepted', 12, ({ accepted }) => [accepted, 'whole']),
  {
    key: 'state',
    width: 12,
    cell: ({ standing }, texts) =>
      standing === undefined
        ? noneCell(texts)
        : [texts.text(`recap.state.${standing.state}`), stateStyles[standing.state]],
  },
];

/** Columns of one whose parts consist of those who report. */
const reportingColumns: readonly RecapColumn[] = [
  {
    key: 'reporting',
    width: 14,
    cell: ({ standing }, texts) => {
      const reporting = standing?.reporting ?? null;
      return reporting === null ? noneCell(texts) : [texts.text('recap.reporting.of', { ...reporting }), 'center'];
    },
  },
  { key: 'silent', width: 40, cell: ({ standing }) => [(standing?.silent ?? []).join(', '), 'labelWrap'] },
];

/** Widths of the columns with code and name of the part. */
const partWidths = [11, 18] as const;

/** The recap of the parts: each workbook that was put together, in which state it came in, and whether it is still the one that was stamped. */
export const buildRecapSheet = (context: SheetContext, files: readonly RecapFile[]): ReportSheet =>
  buildRecapLines(
    context,
    files.map((file) => lineOfFile(file, context.texts)),
  );

/** The same of lines that a recap remembers. */
export function buildRecapLines(context: SheetContext, lines: readonly RecapLine[]): ReportSheet {
  const { programme, texts, total, paper, footer } = context;
  const isStanding = lines.some(({ standing }) => standing !== undefined);
  const reports = programme.catalogue.reporting === null ? [] : reportingColumns;
  const shown = isStanding ? [...columns, ...standingColumns, ...reports] : columns;
  const grid = new Grid();
  const level = programme.schema.areas.levels[1]?.id ?? '';
  const id = `rekap-${level}`;
  const name = texts.text(`report.sheet.${id}`);
  putTitle(grid, `${name} · ${total.name}`, context);
  grid.skip(1);
  const header = grid.height;
  grid.putRow(
    header,
    0,
    [
      texts.text('report.code'),
      texts.text(`report.level.${level}`),
      ...shown.map(({ key }) => texts.text(`recap.${key}`)),
    ],
    'header',
  );
  for (const line of lines) {
    const row = grid.height;
    grid.put(row, 0, line.code, 'label');
    grid.put(row, 1, line.name ?? texts.text('report.notAvailable'), 'label');
    shown.forEach(({ cell }, column) => {
      const [value, style] = cell(line, texts);
      grid.put(row, partWidths.length + column, value, style);
    });
  }
  grid.skip(1);
  grid.put(grid.height, 0, texts.text('recap.note'), 'note');
  for (const { entry, note } of lines) {
    if (note !== undefined) grid.put(grid.height, 0, `${entry?.file ?? ''}: ${note}`, 'note');
  }
  return {
    id,
    name,
    widths: [...partWidths, ...shown.map(({ width }) => width)],
    rows: grid.rows,
    frozen: { rows: header + 1, columns: 2 },
    print: {
      orientation: 'landscape',
      paper,
      titleRows: [0, header],
      columns: partWidths.length + shown.length,
      breaks: [],
      footer,
    },
    charts: [],
  };
}
