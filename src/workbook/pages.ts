import { largestScale, mostPageBreaks, pointsPerCharacter, usablePaper, type ReportSheet } from '../engine/report';
import { rowHeight, singleLine } from './height';

/** Share of the reckoned height that a page is filled to: typeface, printer and program make a few percent of difference. */
const usable = 0.97;

/** Share of the width of a page that columns may take at a fixed scale: LibreOffice does not round a digit's width to whole pixels, and makes them 6 percent wider than Excel. */
const usableWidth = 0.93;

/**
 * Rows before which a new page begins: those of the report, those that keep a chart or block from being cut by the end of a page, and every end of a page above the
 * last of these, so that no program ends a page some rows earlier or later and leaves what follows in the middle of nothing.
 * Reckoned from row heights and the scale at which the printed columns fit the width of the paper.
 */
export function pageBreaks(sheet: ReportSheet): readonly number[] {
  const { rows, print, widths } = sheet;
  const height = (row: number): number => rowHeight(rows[row] ?? [], widths) ?? singleLine;
  const heightOf = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row += 1) sum += height(row);
    return sum;
  };
  const page = usable * pageHeight(sheet);
  const [titleFirst, titleLast] = print.titleRows ?? [0, -1];
  const repeated = heightOf(titleFirst, titleLast + 1);
  const bottomOf = bottoms(sheet);
  const lastKept = Math.max(-1, ...bottomOf.keys());
  const wanted = new Set(print.breaks);
  // Below them nothing is asked for.
  const last = Math.max(lastKept, ...wanted);
  const breaks: number[] = [];
  let used = 0;
  for (let row = 0; row <= last; row += 1) {
    const whole = heightOf(row, bottomOf.get(row) ?? row + 1);
    // Of what no page holds whole the first row decides.
    const needed = repeated + whole <= page ? whole : height(row);
    const isFull = used + needed > page;
    if (row > 0 && (wanted.has(row) || (isFull && row <= lastKept))) breaks.push(row);
    if (isFull || breaks.at(-1) === row) used = row === 0 ? 0 : repeated;
    used += height(row);
  }
  return breaks.slice(0, mostPageBreaks);
}

/** Where charts and blocks that are not to be cut end, by the row in which they begin. */
function bottoms({ charts, print }: ReportSheet): ReadonlyMap<number, number> {
  const printed = charts.flatMap(({ position }) => (position.column < print.columns ? [position] : []));
  const bottomOf = new Map<number, number>();
  for (const { row, rows } of [...printed, ...(print.blocks ?? [])])
    bottomOf.set(row, Math.max(bottomOf.get(row) ?? 0, row + rows));
  return bottomOf;
}

/** The scale, up to the paper's largest, at which the printed columns fit its width. */
export function fittingScale(sheet: ReportSheet): number {
  const { print, widths } = sheet;
  const wide = widths.slice(0, print.columns).reduce((sum, characters) => sum + characters * pointsPerCharacter, 0);
  return Math.min(largestScale[print.paper], usablePaper(print)[0] / wide);
}

/** The scale in whole percent for a program that cannot fit columns to the paper: a little smaller than reckoned, so that the last one fits surely. */
export function safeScale(sheet: ReportSheet): number {
  return Math.max(10, Math.floor(fittingScale(sheet) * usable * 100));
}

/** The scale in whole percent at which a sheet is printed where it is not fitted to the width of its pages, which never makes it larger; else undefined. */
export function fixedScale(sheet: ReportSheet): number | undefined {
  const fitting = fittingScale(sheet);
  return sheet.print.acrossPages?.scale ?? (fitting > 1 ? Math.floor(fitting * usableWidth * 100) : undefined);
}

/** Points of the sheet's own height that fit on one page. */
function pageHeight(sheet: ReportSheet): number {
  const fixed = fixedScale(sheet);
  const scale = fixed === undefined ? fittingScale(sheet) : fixed / 100;
  return usablePaper(sheet.print)[1] / scale;
}
