import { isClassed, type IndicatorResult } from '../indicators';
import { desaGroups } from './desaTable';
import { changeCells, changeHeadings } from './changeCells';
import type { Comparison } from './comparison';
import { Grid } from './grid';
import { leaderPoints } from './leaderRules';
import { putTitle, type SheetContext } from './sectionSheet';
import type { FindingCounts } from '../validation';
import type { ReportSheet } from './types';
import { showClass, traced } from './values';

/** What the sheet for the leadership needs beside the indicators. */
export interface LeaderInput {
  readonly comparison: Comparison | null;
  readonly counts: FindingCounts;
  /** Who made the data; null where not filled in. */
  readonly author: { readonly name: string | null; readonly position: string | null };
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
    const held = total.values[id];
    grid.put(row, 0, texts.indicator(id), 'label');
    const cells = changeCells(total, id, comparison, context);
    const word = isClassed(held)
      ? traced(showClass(held, texts), id, total)
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

/** Three blocks side by side: who prepared, checked, and takes note, each with room to sign, name and NIP. */
function putSignatures(grid: Grid, context: SheetContext, { author }: LeaderInput): void {
  const { texts } = context;
  const blank = texts.text('leader.blankName');
  const blocks = [
    {
      column: 0,
      role: texts.text('leader.prepared'),
      name: author.name ?? blank,
      office: author.position ?? texts.text('leader.blankOffice'),
    },
    { column: 1, role: texts.text('leader.checked'), name: blank, office: texts.text('leader.blankOffice') },
    { column: 3, role: texts.text('leader.noted'), name: blank, office: texts.text('leader.blankOffice') },
  ] as const;
  grid.skip(1);
  grid.put(grid.height, 3, texts.text('leader.place'), 'text');
  const top = grid.height;
  for (const { column, role, name, office } of blocks) {
    grid.put(top, column, role, 'text');
    grid.put(top + 1, column, office, 'text');
    grid.put(top + 2 + signatureRows, column, name, 'strong');
    grid.put(top + 3 + signatureRows, column, texts.text('leader.nip'), 'text');
  }
}

/** The first sheet, *Lembar Pimpinan*: one page to sign, with eight figures, three problems and three proposals. */
export function buildLeaderSheet(context: SheetContext, indicators: IndicatorResult, input: LeaderInput): ReportSheet {
  const { texts, total, paper, footer } = context;
  const groups = desaGroups(indicators);
  const grid = new Grid();
  putTitle(grid, texts.text('leader.title', { area: total.name }), context);
  grid.put(
    grid.height,
    0,
    input.code === null ? texts.text('leader.noCode') : texts.text('leader.code', { code: input.code }),
    'subtitle',
  );
  grid.skip(1);
  putFigures(grid, context, input.comparison);
  const source =
    input.comparison === null
      ? texts.text('comparison.source.none')
      : texts.text(`comparison.source.${input.comparison.source}`, { period: texts.month(input.comparison.period) });
  for (const line of wrapLines(source, textWidth)) grid.put(grid.height, 0, line, 'note');

  const points = leaderPoints(
    {
      total,
      kecamatan: groups.map(({ kecamatan }) => kecamatan),
      desa: groups.flatMap(({ desa }) => desa),
      counts: input.counts,
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
