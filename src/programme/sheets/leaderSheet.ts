import type { IndicatorResult } from '../../engine/measure';
import type { Letter } from '../../engine/settings';
import { definitionOf } from '../../engine/report/parts/areaTable';
import { desaGroups } from '../../engine/report/parts/desaTable';
import { comparisonNotes } from '../../engine/report/parts/changeTraces';
import { changeCells, changeHeadings } from '../../engine/report/parts/changeCells';
import type { Comparison } from '../../engine/report/parts/comparison';
import { Grid } from '../../engine/report/model/grid';
import { leaderPoints } from './leaderRules';
import { putTitle, type SheetContext } from '../../engine/report/parts/sectionSheet';
import type { FindingCounts } from '../../engine/check';
import type { ReportSheet } from '../../engine/report/model/types';
import { classCell } from '../../engine/report/parts/classCells';

/** What the sheet for the leadership needs beside the indicators. */
export interface LeaderInput {
  readonly comparison: Comparison | null;
  readonly counts: FindingCounts;
  /** Who made the data; null where not filled in. */
  readonly author: { readonly name: string | null; readonly position: string | null };
  /** Letter head and who else signs. */
  readonly letter: Letter;
  /** The eight characters by which the data are known; null until they are stamped. */
  readonly code: string | null;
}

/** The eight key figures. */
const keyFigures = [
  'wil.desa',
  'blm.cair',
  'blm.persen_miskin',
  'upk.aset',
  'pin.saldo',
  'upk.par',
  'upk.lar',
  'bkm.perempuan',
] as const;
const pointCount = 3;

const widths = [38, 19, 19, 19, 6, 13, 16] as const;
/** Its middle is that of the page. */
const middleColumn = 2;
const textWidth = widths.reduce((sum, width) => sum + width, 0) - 6;
/** Rows left free for a signature. */
const signatureRows = 4;

/** A text in lines that fit the width of the page; sheets have no text boxes. */
export function wrapLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function putFigures(grid: Grid, context: SheetContext, comparison: Comparison | null): void {
  const { texts, total } = context;
  const headings = ['leader.figure', ...changeHeadings, 'report.class'] as const;
  grid.putRow(
    grid.height,
    0,
    headings.map((key) => texts.text(key)),
    'header',
  );
  for (const id of keyFigures) {
    const row = grid.height;
    const definition = definitionOf(id);
    grid.put(row, 0, texts.indicator(id), 'label');
    const cells = changeCells(total, id, comparison, context);
    const word =
      definition.kind === 'classed'
        ? classCell(total, definition.id, context)
        : ({ value: '', style: 'center' } as const);
    [...cells, word].forEach((shown, index) => grid.show(row, 1 + index, shown));
  }
}

/** Numbered points, each over as many rows as it needs. */
function putPoints(grid: Grid, title: string, points: readonly string[]): void {
  grid.skip(1);
  grid.put(grid.height, 0, title, 'section');
  points.forEach((point, index) =>
    wrapLines(point, textWidth - 3).forEach((line, part) =>
      grid.put(grid.height, 0, `${part === 0 ? `${index + 1}.` : '   '} ${line}`, 'text'),
    ),
  );
}

/** The letter head in the middle of the page with a line below, where there is one. */
function putLetterHead(grid: Grid, { head1, head2, head3 }: Letter): void {
  const lines = [head1, head2, head3].filter((line) => line !== null);
  if (lines.length === 0) return;
  lines.forEach((line, index) => grid.put(index, middleColumn, line, index === 0 ? 'letterHead' : 'letterLine'));
  grid.putRow(grid.height, 0, Array<null>(widths.length).fill(null), 'letterRule');
}

/**
 * Three blocks side by side: who prepared, checked, and takes note, each with room to sign, name and NIP; what is not known is a line to be filled in
 * by hand.
 */
function putSignatures(grid: Grid, context: SheetContext, { author, letter }: LeaderInput): void {
  const { texts } = context;
  const blocks = [
    { column: 0, role: 'prepared', name: author.name, office: author.position, nip: letter.preparedNip },
    { column: 1, role: 'checked', name: letter.checkedName, office: letter.checkedOffice, nip: letter.checkedNip },
    { column: 3, role: 'noted', name: letter.notedName, office: letter.notedOffice, nip: letter.notedNip },
  ] as const;
  grid.skip(1);
  grid.put(grid.height, 3, texts.text('leader.place'), 'text');
  const top = grid.height;
  for (const { column, role, name, office, nip } of blocks) {
    const number = nip ?? texts.text('leader.blankNip');
    grid.put(top, column, texts.text(`leader.${role}`), 'text');
    grid.put(top + 1, column, office ?? texts.text('leader.blankOffice'), 'text');
    grid.put(top + 2 + signatureRows, column, name ?? texts.text('leader.blankName'), 'strong');
    grid.put(top + 3 + signatureRows, column, texts.text('leader.nip', { nip: number }), 'text');
  }
}

/** The first sheet, *Lembar Pimpinan*: one page to sign, with eight figures, three problems and three proposals. */
export function buildLeaderSheet(context: SheetContext, indicators: IndicatorResult, input: LeaderInput): ReportSheet {
  const { texts, total, paper, footer } = context;
  const groups = desaGroups(indicators);
  const grid = new Grid();
  putLetterHead(grid, input.letter);
  putTitle(grid, texts.text('leader.title', { area: total.name }), context);
  grid.put(
    grid.height,
    0,
    input.code === null ? texts.text('leader.noCode') : texts.text('leader.code', { code: input.code }),
    'subtitle',
  );
  grid.skip(1);
  putFigures(grid, context, input.comparison);
  const notes = comparisonNotes(input.comparison, texts);
  for (const line of notes.flatMap((note) => wrapLines(note, textWidth))) grid.put(grid.height, 0, line, 'note');

  const points = leaderPoints(
    {
      total,
      kecamatan: groups.map(({ kecamatan }) => kecamatan),
      desa: groups.flatMap(({ desa }) => desa),
      counts: input.counts,
      settings: context.settings,
      texts,
    },
    pointCount,
  );
  const orNone = (lines: readonly string[]) => (lines.length > 0 ? lines : [texts.text('leader.none')]);
  putPoints(grid, texts.text('leader.problems'), orNone(points.map(({ problem }) => problem)));
  putPoints(grid, texts.text('leader.proposals'), orNone(points.map(({ proposal }) => proposal)));
  putSignatures(grid, context, input);
  return {
    id: 'pimpinan',
    name: texts.text('report.sheet.pimpinan'),
    widths,
    rows: grid.rows,
    frozen: { rows: 0, columns: 0 },
    print: {
      orientation: 'portrait',
      paper,
      titleRows: null,
      columns: widths.length,
      breaks: [],
      footer,
    },
    charts: [],
  };
}
