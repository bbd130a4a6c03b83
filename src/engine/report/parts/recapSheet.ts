import type { DataScore, FindingCounts, Stamp, StampState } from '../../check';
import { openCounts } from '../../check';
import { endOfMonth, monthKey } from '../../dataset';
import type { Profile } from '../../schema';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import type { StyleName } from '../model/styles';
import type { ReportTexts } from '../model/texts';
import type { ReportSheet } from '../model/types';
import { receiptWords, scoreClassWords } from './scoreWords';
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

/** Widths of the columns with code and name of the part. */
const partWidths = [11, 18] as const;

const columns = [
  { key: 'file', width: 34 },
  { key: 'period', width: 16 },
  { key: 'status', width: 30 },
  { key: 'score', width: 8 },
  { key: 'class', width: 18 },
  { key: 'revision', width: 8 },
  { key: 'made', width: 13 },
  { key: 'received', width: 13 },
  { key: 'stamp', width: 12 },
  { key: 'stampState', width: 26 },
] as const;

const gradeStyles = ['classGood', 'classMiddle', 'classBad'] as const satisfies readonly StyleName[];
const stampStyles: Readonly<Record<StampState, StyleName>> = { valid: 'classGood', lapsed: 'classBad', none: 'center' };

/** The cells of one file: code and name of the part, then in the order of `columns`. */
function cellsOf(
  entry: RecapFile,
  texts: ReportTexts,
): readonly (readonly [value: string | number, style: StyleName])[] {
  const { file, code, name, profile, ready, counts, score, stamp, stampState, received } = entry;
  const none = texts.text('report.notAvailable');
  const date = (serial: number | null): readonly [string | number, StyleName] =>
    serial === null ? [none, 'missing'] : [Math.floor(serial), 'date'];
  return [
    [code, 'label'],
    [name ?? none, 'label'],
    [file, 'labelWrap'],
    [profile.period === null ? none : texts.month(monthKey(endOfMonth(profile.period))), 'center'],
    [
      ready ? texts.text('ui.status.ready') : texts.text('ui.status.counts', openCounts(counts)),
      ready ? 'classGood' : 'labelWrap',
    ],
    [texts.score(score.value), 'center'],
    [scoreClassWords(entry, texts), score.grade === null ? 'labelWrap' : gradeStyles[score.grade]],
    profile.revision === null ? [none, 'missing'] : [profile.revision, 'whole'],
    date(profile.madeOn),
    date(received),
    [stamp?.code ?? none, 'center'],
    [texts.text(`recap.stamp.${stampState}`), stampStyles[stampState]],
  ];
}

/** The recap of the parts: each workbook that was put together, in which state it came in, and whether it is still the one that was stamped. */
export function buildRecapSheet(context: SheetContext, files: readonly RecapFile[]): ReportSheet {
  const { programme, texts, total, paper, footer } = context;
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
      ...columns.map(({ key }) => texts.text(`recap.${key}`)),
    ],
    'header',
  );
  for (const file of files) {
    const row = grid.height;
    cellsOf(file, texts).forEach(([value, style], column) => grid.put(row, column, value, style));
  }
  grid.skip(1);
  grid.put(grid.height, 0, texts.text('recap.note'), 'note');
  for (const { file, score } of files) {
    const receipt = receiptWords({ score }, texts);
    if (receipt !== null) grid.put(grid.height, 0, `${file}: ${receipt}`, 'note');
  }
  return {
    id,
    name,
    widths: [...partWidths, ...columns.map(({ width }) => width)],
    rows: grid.rows,
    frozen: { rows: header + 1, columns: 2 },
    print: {
      orientation: 'landscape',
      paper,
      titleRows: [0, header],
      columns: partWidths.length + columns.length,
      breaks: [],
      footer,
    },
    charts: [],
  };
}
