import { styles } from '../engine/report';
import type { CellFormat, ReportCell } from '../engine/report';
import { defaultFontSize } from './layout';

/** Points of a row of one line in the default font. */
export const singleLine = 15;
/** Bold letters are about a fifth wider than those by which column widths are counted. */
const boldness = 1.2;
const defaultWidth = 8.43;

/**
 * Height of a row whose cells wrap, in points. Excel and LibreOffice do not fit rows when they open a file, so it is reckoned here.
 * @param cells the row
 * @param widths column widths in characters
 * @returns undefined when one line is enough
 */
export function rowHeight(cells: readonly (ReportCell | null)[], widths: readonly number[]): number | undefined {
  const heights = cells.map((cell, column) => {
    if (cell === null) return singleLine;
    const format: CellFormat = styles[cell.style];
    const lineHeight = Math.max(singleLine, (format.size ?? defaultFontSize) * 1.35);
    if (!format.wrap || typeof cell.value !== 'string') return lineHeight;
    return lineHeight * lineCount(cell.value, (widths[column] ?? defaultWidth) / (format.bold ? boldness : 1));
  });
  const height = Math.max(...heights);
  return height > singleLine ? Math.ceil(height) : undefined;
}

/** Lines that a text takes when it breaks between words. */
function lineCount(text: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of text.split(/(?<=\s)/)) {
    const length = word.trimEnd().length;
    if (filled > 0 && filled + length > width) {
      lines += 1;
      filled = 0;
    }
    // A word longer than the column is broken.
    lines += Math.max(0, Math.ceil(length / width) - 1);
    filled += word.length;
    if (word.endsWith('\n')) {
      lines += 1;
      filled = 0;
    }
  }
  return lines;
}
