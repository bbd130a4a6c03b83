import { parts } from '../../engine/dataset';
import { nextKey, startValues, type RowValues } from '../../engine/entry';
import type { OfficialPath } from '../../engine/programme';
import { tableOf, type OfficialArea, type Schema } from '../../engine/schema';
import type { CheckResult } from '../types';

/**
 * What a new row of these values is likely to hold in the cells that nobody has filled yet (docs/spec/entry.md 3.1): the month and its year, names by the official list, what the programme
 * knows of its tables, the next number.
 */
export function proposedValues(check: CheckResult, table: string, values: RowValues): RowValues {
  const proposed = proposedCells(check, table, values);
  const { key } = tableOf(check.programme.schema, table);
  const number =
    key.length > 1 || proposed[key[0]] !== undefined
      ? null
      : nextKey(check.dataset, table, { ...proposed, ...filled(values) });
  return number === null ? proposed : { ...proposed, [key[0]]: number };
}

/** The same without the next number. */
export function proposedCells(check: CheckResult, table: string, values: RowValues): RowValues {
  const { programme, dataset, official } = check;
  const { period } = dataset.profile;
  const own = tableOf(programme.schema, table);
  const start = startValues(own, period, period === null ? null : parts(period).year);
  const known = { ...start, ...filled(values) };
  const place = officialPath(official, areaCode(programme.schema, table, known));
  const rows = place === null ? [] : (programme.prefill([place])[table] ?? []);
  return { ...start, ...rows[0], ...programme.proposals?.(table, known) };
}

const filled = (values: RowValues): RowValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** The code of the lowest area that a row names: its own key in the table of areas, else what it refers to that table with. */
function areaCode(schema: Schema, name: string, values: RowValues): string {
  const table = tableOf(schema, name);
  const { table: areas } = schema.areas;
  const column = name === areas ? table.key[0] : table.columns.find(({ refersTo }) => refersTo === areas)?.header;
  return String(values[column ?? ''] ?? '');
}

/** A lowest area of the official list with those that it lies in, the next one first; null where there is none of that code. */
function officialPath(area: OfficialArea | null, code: string): OfficialPath | null {
  if (area === null || !code.startsWith(area.code)) return null;
  const walk = (at: OfficialArea, within: readonly OfficialArea[]): OfficialPath | null => {
    if (at.code === code) return at.areas.length === 0 ? { area: at, within } : null;
    for (const part of at.areas) {
      const found = code.startsWith(part.code) ? walk(part, [at, ...within]) : null;
      if (found !== null) return found;
    }
    return null;
  };
  return walk(area, []);
}
