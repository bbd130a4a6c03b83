import { parseAddress } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { markName } from '../names';
import { sheetNamed, type FileBook } from './sheet/book';
import { WorkbookPart } from './workbookPart';
import { ZipFile } from './zip';

/** Reads cells of a report sheet by their names. */
export async function readNamedCells(
  bytes: Uint8Array,
  file: string,
  book: FileBook,
  id: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, CellValue>> {
  const workbook = await WorkbookPart.open(ZipFile.open(bytes, file));
  const index = workbook.sheetWithName(markName(id));
  const own = workbook.sheets[index];
  if (own === undefined) return new Map();
  const sheet = sheetNamed(book, own.name);
  const wanted = new Set(names);
  return new Map(
    workbook.namesOf(index).flatMap(({ name, formula }) => {
      const place = wanted.has(name)
        ? parseAddress(formula.slice(formula.lastIndexOf('!') + 1).replaceAll('$', ''))
        : null;
      return place === null ? [] : [[name, sheet?.cells.at(place.row, place.column) ?? null] as const];
    }),
  );
}
