import type { TableName } from '../schema';
import { readProfil } from './profil';
import { atOnce } from './steps';
import { readTable } from './table';
import type { DataTable, Dataset, RawWorkbook, ReadingFault } from './types';

export * from './types';
export * from './date';
export * from './address';
export * from './key';
export * from './ownTable';
export * from './plainTable';
export { pendingResult } from './read/reading';
export { isStillNoData, rereadRow, rowCells, type RowCells } from './reread';
export { headerKey } from './header';

/**
 * Understands the raw cells of a workbook (spec/workbook.md): finds the headers, leaves out rows that are no data, and reads every known column into
 * typed arrays with its certain repairs. Never throws for what a workbook holds: whatever is wrong is a fault.
 */
export function readDataset(raw: RawWorkbook): Dataset {
  return atOnce(readDatasetInSteps(raw));
}

/** The same in steps of a column each, between which a caller may do other things. */
export function* readDatasetInSteps(raw: RawWorkbook): Generator<void, Dataset> {
  const faults: ReadingFault[] = [];
  const present = new Set<TableName>();
  const find = (name: string) => raw.tables.find((table) => table.name === name);
  const read = function* <Name extends TableName>(name: Name): Generator<void, DataTable<Name>> {
    const { table, found } = yield* readTable(name, find(name), faults);
    if (found) present.add(name);
    return table;
  };
  const { profil, cells } = readProfil(find('Profil'), faults);
  const tables = {
    Desa: yield* read('Desa'),
    BKM: yield* read('BKM'),
    BLM: yield* read('BLM'),
    Kegiatan: yield* read('Kegiatan'),
    Pinjaman: yield* read('Pinjaman'),
    Angsuran: yield* read('Angsuran'),
    UPK: yield* read('UPK'),
  };
  return { profil, profilCells: cells, tables, present, faults };
}
