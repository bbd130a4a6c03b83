import { pointsPerCharacter, usablePaper, type ReportSheet } from '../engine/report';
import { rowHeight, singleLine } from './height';

/** Least and greatest share of the reckoned height that a page may hold: typeface, printer and program make a few percent of difference. */
const usable = [0.97, 1.05] as const;

/**
 * Rows before which a new page begins: those of the report, and those that keep a chart or block from being cut by the end of a page.
 * Reckoned from row heights and the scale at which the printed columns fit the width of the paper.
 */
export function pageBreaks(sheet: ReportSheet): readonly number[] {
  const { rows, charts, print, widths } = sheet;
  const height = (row: number): number => rowHeight(rows[row] ?? [], widths) ?? singleLine;
  const heightOf = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row += 1) sum += height(row);
    return sum;
  };
  const reckoned = pageHeight(sheet);
  const least = usable[0] * reckoned;
  const pages = usable.map((share) => ({ height: share * reckoned, used: 0 }));
  const [titleFirst, titleLast] = print.titleRows ?? [0, -1];
  const repeated = heightOf(titleFirst, titleLast + 1);
  const bottomOf = new Map<number, number>();
  for (const { position } of charts) {
    if (position.column >= print.columns) continue;
    bottomOf.set(position.row, Math.max(bottomOf.get(position.row) ?? 0, position.row + position.rows));
  }
  for (const { row, rows: count } of print.blocks ?? [])
    bottomOf.set(row, Math.max(bottomOf.get(row) ?? 0, row + count));
  const last = Math.max(rows.length, ...bottomOf.values());
  const wanted = new Set(print.breaks);
  const breaks: number[] = [];
  for (let row = 0; row < last; row += 1) {
    const end = bottomOf.get(row);
    const whole = end === undefined ? 0 : heightOf(row, end);
    const isCut = pages.some((page) => page.used + whole > page.height) && repeated + whole <= least;
    if (row > 0 && (wanted.has(row) || isCut)) {
      breaks.push(row);
      for (const page of pages) page.used = repeated;
    }
    for (const page of pages) {
      if (page.used + height(row) > page.height) page.used = repeated;
      page.used += height(row);
    }
  }
  return breaks;
}

/** The scale, up to 1, at which the printed columns fit the width of the paper. */
export function fittingScale(sheet: ReportSheet): number {
  const { print, widths } = sheet;
  const wide = widths.slice(0, print.columns).reduce((sum, characters) => sum + characters * pointsPerCharacter, 0);
  return Math.min(1, usablePaper(print)[0] / wide);
}

/** The scale in whole percent for a program that cannot fit columns to the paper: a little smaller than reckoned, so that the last one fits surely. */
export function safeScale(sheet: ReportSheet): number {
  return Math.max(10, Math.floor(fittingScale(sheet) * usable[0] * 100));
}

/** Points of the sheet's own height that fit on one page. */
function pageHeight(sheet: ReportSheet): number {
  const { scale: fixed } = sheet.print.acrossPages ?? {};
  const scale = fixed === undefined ? fittingScale(sheet) : fixed / 100;
  return usablePaper(sheet.print)[1] / scale;
}
