import type { CellValue } from '../../engine/schema';
import { markName } from '../names';

/** Reads cells of a report sheet by their names, with two requests at most. */
export async function readNamedCells(
  context: Excel.RequestContext,
  id: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, CellValue>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/names/items/name');
  await context.sync();
  const mark = markName(id).toLowerCase();
  const sheet = worksheets.items.find(({ names: own }) => own.items.some(({ name }) => name.toLowerCase() === mark));
  if (sheet === undefined) return new Map();
  const wanted = new Set(names);
  const found = sheet.names.items
    .filter(({ name }) => wanted.has(name))
    .map((item) => {
      // The cell may have been deleted since.
      const range = item.getRangeOrNullObject();
      range.load('values');
      return { name: item.name, range };
    });
  await context.sync();
  return new Map(
    found.flatMap(({ name, range }) => {
      if (range.isNullObject) return [];
      const value: CellValue = range.values[0]?.[0] ?? null;
      return [[name, value === '' ? null : value] as const];
    }),
  );
}
