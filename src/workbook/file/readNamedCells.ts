import { parseAddress } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { markName } from '../names';
import { readModel } from './model';
import { plainValue } from './read';
import { WorkbookPart } from './workbookPart';
import { ZipFile } from './zip';

/** Reads cells of a report sheet by their names. */
export async function readNamedCells(
  bytes: Uint8Array,
  file: string,
  id: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, CellValue>> {
  const workbook = await WorkbookPart.open(ZipFile.open(bytes, file));
  const index = workbook.sheetWithName(markName(id));
  const own = workbook.sheets[index];
  if (own === undefined) return new Map();
  const model = await readModel(bytes, file);
  const rows = model.sheets.find(({ name }) => name === own.name)?.rows ?? [];
  const wanted = new Set(names);
  return new Map(
    workbook.namesOf(index).flatMap(({ name, formula }) => {
      const place = wanted.has(name)
        ? parseAddress(formula.slice(formula.lastIndexOf('!') + 1).replaceAll('$', ''))
        : null;
      return place === null ? [] : [[name, plainValue(rows[place.row]?.[place.column])] as const];
    }),
  );
}
