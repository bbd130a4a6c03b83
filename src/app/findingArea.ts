import { indexAreas } from '../engine/measure';
import { tableIn } from '../engine/dataset';
import { isTable } from '../engine/schema';
import type { Finding } from '../engine/check';
import type { CheckResult } from './types';

/** An area of the lowest level that findings belong to. */
export interface FindingArea {
  readonly level: string;
  readonly code: string;
  readonly name: string;
  /** The area that it lies in. */
  readonly within: { readonly level: string; readonly code: string; readonly name: string };
}

/** Tells to which lowest area the row of a finding belongs; null for findings without a row, and rows that reach none. */
export function areaOfFindings({ dataset, official }: CheckResult): (finding: Finding) => FindingArea | null {
  const { schema } = dataset;
  const areas = indexAreas(dataset, official);
  const lowest = schema.areas.levels.length - 1;
  const tables = new Map<string, { readonly rows: ReadonlyMap<number, number>; readonly slots: Int32Array }>();
  const tableOf = (name: string) => {
    let table = tables.get(name);
    if (table === undefined) {
      const rows = new Map<number, number>();
      tableIn(dataset, name).sheetRows.forEach((sheetRow, row) => rows.set(sheetRow + 1, row));
      tables.set(name, (table = { rows, slots: areas.rowSlots(name) }));
    }
    return table;
  };
  return ({ table, row }) => {
    if (!isTable(schema, table) || row === null) return null;
    const { rows, slots } = tableOf(table);
    const number = slots[rows.get(row) ?? -1] ?? areas.unlinked;
    const slot = areas.slots[number];
    const within = areas.slots[areas.parentOf(number)];
    if (slot?.depth !== lowest || slot.code === '' || within === undefined) return null;
    return { level: slot.level, code: slot.code, name: slot.name, within };
  };
}
