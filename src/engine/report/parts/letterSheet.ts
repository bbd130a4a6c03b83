import type { FindingCounts } from '../../check';
import { addressOf } from '../../dataset';
import { keyIndicators } from '../../measure';
import type { Letter } from '../../settings';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import type { ReportSheet } from '../model/types';
import { changeCells, changeHeadings, sideCells } from './changeCells';
import { comparisonNotes } from './changeTraces';
import { helperWidths } from './charts';
import { classCell } from './classCells';
import type { Comparison } from './comparison';
import { markedLabel } from './fixedMark';
import { factColumns, LetterFacts } from './letterFacts';
import { putLetterHead } from './letterHead';
import { pointColumns, PointList, type PointFinder } from './letterPoints';
import { wrapLines } from './lines';
import { putTitle } from './title';

/** What the sheet for the leadership needs beside the indicators. */
export interface LetterInput {
  readonly comparison: Comparison | null;
  readonly counts: FindingCounts;
  /** Who made the data; null where not filled in. */
  readonly author: { readonly name: string | null; readonly position: string | null };
  /** Letter head and who else signs. */
  readonly letter: Letter;
  /** The eight characters by which the data are known; null until they are stamped. */
  readonly code: string | null;
}

const widths = [38, 19, 19, 19, 6, 13, 16] as const;
/** Its middle is that of the page. */
const middleColumn = 2;
/** First column of the helper cells, after a gap. */
const helperColumn = widths.length + 1;
const textWidth = widths.reduce((sum, width) => sum + width, 0) - 6;
/** Rows left free for a signature. */
const signatureRows = 4;

function putFigures(grid: Grid, context: SheetContext, comparison: Comparison | null): void {
  const { texts, total } = context;
  const headings = ['leader.figure', ...changeHeadings, 'report.class'] as const;
  grid.putRow(
    grid.height,
    0,
    headings.map((key) => texts.text(key)),
    'header',
  );
  const definitions = keyIndicators(context.programme.catalogue, 'letter');
  const top = grid.height;
  for (const definition of definitions) {
    const row = grid.height;
    const { id } = definition;
    const cells = changeCells(total, id, comparison, { row, column: 1 }, context);
    grid.show(row, 0, markedLabel(texts.indicator(id), cells.slice(1), texts));
    const word =
      definition.kind === 'classed' ? classCell(total, definition, context) : ({ value: '', style: 'center' } as const);
    [...cells, word].forEach((shown, index) => grid.show(row, 1 + index, shown));
  }
  definitions.forEach(({ id }, index) => {
    const place = { row: grid.height, column: 0 };
    const own = { before: addressOf(top + index, 1), now: addressOf(top + index, 2) };
    const cells = sideCells(total, id, comparison, place, own, context);
    cells?.forEach((cell, column) => grid.show(place.row, column, cell));
  });
}

/**
 * Three blocks side by side: who prepared, checked, and takes note, each with room to sign, name and NIP; what is not known is a line to be filled in
 * by hand.
 */
function putSignatures(grid: Grid, context: SheetContext, { author, letter }: LetterInput): void {
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

/** The first sheet, *Lembar Pimpinan*: one page to sign, with the key figures, three problems and three proposals. */
export function buildLetterSheet(context: SheetContext, input: LetterInput, findPoints: PointFinder): ReportSheet {
  const { texts, total, paper, footer } = context;
  const grid = new Grid();
  putLetterHead(grid, input.letter, { middle: middleColumn, columns: widths.length });
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

  const helper = new Grid();
  const facts = new LetterFacts(context, helper, 1, helperColumn, helperColumn + factColumns + pointColumns);
  const points = new PointList(context, findPoints(facts, input.counts), helper, 1, helperColumn + factColumns);
  points.put(grid, texts.text('leader.problems'), 'problem', textWidth);
  points.put(grid, texts.text('leader.proposals'), 'proposal', textWidth);
  putSignatures(grid, context, input);
  // In a report of numbers only nothing follows them.
  if (context.formulas.isLive) grid.join(helper);
  return {
    id: 'pimpinan',
    name: texts.text('report.sheet.pimpinan'),
    widths: [...widths, ...helperWidths(grid, widths.length)],
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
