import { CellError, isBlock } from '../calc/values';
import { valueSeenFrom } from '../calc/seenFrom';
import { HostError } from '../errors';
import { contains, parseReference } from '../model/area';
import type { Sheet } from '../model/book';

/** What the drop-down list of a cell offers; null where the cell has none, or the stand-in cannot tell. */
export function choicesOf(sheet: Sheet, row: number, column: number): readonly string[] | null {
  const cell = { top: row, left: column, rows: 1, columns: 1 };
  for (const rule of sheet.parts.dataValidations ?? []) {
    if (rule.type !== 'list') continue;
    const area = rule.range.split(' ').flatMap((part) => parseReference(part)?.area ?? []);
    const [first] = area;
    if (first === undefined || !area.some((one) => contains(one, cell))) continue;
    if (rule.values !== undefined) return rule.values;
    try {
      const source = valueSeenFrom(rule.formula1 ?? '', first, { sheet, row, column });
      if (!isBlock(source)) return null;
      const all = Array.from({ length: source.rows * source.columns }, (_, index) =>
        source.at(Math.floor(index / source.columns), index % source.columns),
      );
      return all.flatMap((value) => (value === null || value === '' ? [] : [String(value)]));
    } catch (error) {
      if (error instanceof CellError || error instanceof HostError) return null;
      throw error;
    }
  }
  return null;
}
