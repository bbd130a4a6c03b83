import type { CellStyle } from 'hucre';
import { shownText } from '../display';
import { mergedArea, sheetColumns } from '../model/area';
import type { Sheet } from '../model/book';

/** Points of a line of text, and (about) of a character, of a font of one point; points of a column without a width. */
const lineHeight = 1.36;
const characterWidth = 0.5;
const standardWidth = 48;
const pointsPerCharacter = 5.25;
const standardHeight = 15;

const isTall = (style: CellStyle | undefined): style is CellStyle =>
  style?.alignment?.wrapText === true || (style?.font?.size ?? 11) > 11;

/** Lines that a text takes in a width of so many characters, broken between words. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, part) => {
    let [own, used] = [1, 0];
    for (const word of part.split(' ')) {
      if (used > 0 && used + 1 + word.length > width) {
        own += 1;
        used = word.length;
      } else used += (used > 0 ? 1 : 0) + word.length;
      own += Math.max(0, Math.ceil(word.length / width) - 1);
    }
    return lines + own;
  }, 0);
}

/**
 * Heights in points of rows that are not as high as others: those that were given one, and those that Excel makes as high as their texts, which break into
 * lines or are large. Excel measures with the fonts of the computer; this is about the same. Merged cells do not count, as in Excel.
 */
export function heightsOf(sheet: Sheet): readonly (readonly [row: number, points: number])[] {
  const heights = new Map<number, number>();
  const used = sheet.usedArea(true);
  const covered = new Set<number>();
  for (const merge of sheet.parts.merges ?? [])
    sheet.each(mergedArea(merge), (row, column) => covered.add(row * sheetColumns + column));
  if (used !== null)
    sheet.each(used, (row, column) => {
      const style = sheet.style(row, column);
      if (!isTall(style) || covered.has(row * sheetColumns + column)) return;
      const size = style.font?.size ?? 11;
      const width = (sheet.parts.columns?.[column]?.width ?? standardWidth / pointsPerCharacter) * pointsPerCharacter;
      const room = Math.max(
        1,
        Math.floor((width - 4) / (size * characterWidth * (style.font?.bold === true ? 1.08 : 1))),
      );
      const lines = style.alignment?.wrapText === true ? linesOf(shownText(sheet, row, column), room) : 1;
      const height = Math.min(409, lines * size * lineHeight + 1);
      if (height > (heights.get(row) ?? standardHeight)) heights.set(row, height);
    });
  for (const [row, { height }] of sheet.parts.rowDefs ?? []) if (height !== undefined) heights.set(row, height);
  return [...heights];
}
