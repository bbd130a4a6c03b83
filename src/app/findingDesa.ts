import { indexAreas } from '../engine/measure/areas';
import type { TableName } from '../engine/schema';
import type { Finding } from '../engine/check';
import type { CheckResult } from './types';

/** A desa that findings belong to. */
export interface FindingDesa {
  readonly code: string;
  readonly name: string;
  /** Name of its kecamatan. */
  readonly kecamatan: string;
}

/** Tells to which desa the row of a finding belongs; null for findings without a row, and rows that reach no desa. */
export function desaOfFindings({ dataset, kabupaten }: CheckResult): (finding: Finding) => FindingDesa | null {
  const areas = indexAreas(dataset, kabupaten);
  const tables = new Map<TableName, { readonly rows: ReadonlyMap<number, number>; readonly slots: Int32Array }>();
  const tableOf = (name: TableName) => {
    let table = tables.get(name);
    if (table === undefined) {
      const rows = new Map<number, number>();
      dataset.tables[name].sheetRows.forEach((sheetRow, row) => rows.set(sheetRow + 1, row));
      tables.set(name, (table = { rows, slots: areas.rowSlots(name) }));
    }
    return table;
  };
  return ({ table, row }) => {
    if (table === 'Profil' || table === 'Pengaturan' || row === null) return null;
    const { rows, slots } = tableOf(table);
    const number = slots[rows.get(row) ?? -1] ?? areas.unlinked;
    const slot = areas.slots[number];
    if (slot?.level !== 'desa' || slot.code === '') return null;
    return { code: slot.code, name: slot.name, kecamatan: areas.slots[areas.parentOf(number)]?.name ?? '' };
  };
}
