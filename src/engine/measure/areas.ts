import { keyOf, tableIn, type Dataset, type TextColumn } from '../dataset';
import { areaPath, linksTo, tableOf, type OfficialArea } from '../schema';
import type { AreaSlot } from './types';

/** The keys of a table as the tables that refer to it name them, numbered over all of these tables and its own. */
export interface KeyNumbers {
  readonly count: number;
  /** Number of the key that each row of a table names (of the table itself: has); -1 where it is missing. */
  rows(table: string): Int32Array;
  /** Area slot of a key: that of the first row that has it; the unlinked one where none has. */
  slot(key: number): number;
}

/**
 * All areas of a workbook as numbered slots (0 is the whole, then level by level in the order of the codes, last the rows that reach no area of the
 * lowest level), and the slot of each row.
 */
export interface AreaIndex {
  readonly slots: readonly AreaSlot[];
  /** Slot of the first area of each level, and behind the last level that of the unlinked rows. */
  readonly starts: readonly number[];
  /** Slot of the rows that reach no area. */
  readonly unlinked: number;
  /** Slot of the area that an area lies in; the whole for those that lie in no other. */
  parentOf(slot: number): number;
  /** Whether a slot lies in another one, or is it. */
  isWithin(slot: number, other: number): boolean;
  /** Slot (or the unlinked one) of each row of a table. */
  rowSlots(table: string): Int32Array;
  /** The keys of a table that others refer to. */
  keysOf(table: string): KeyNumbers;
}

/** Slot of the first area of the lowest level; that of the unlinked rows where there is none. */
export const lowestStart = ({ starts, unlinked }: Pick<AreaIndex, 'starts' | 'unlinked'>): number =>
  starts.at(-2) ?? unlinked;

/** Maps the dictionary of a text column to numbers, given a number for each key. */
function dictionaryNumbers(column: TextColumn, numberOf: (key: string) => number): Int32Array {
  return Int32Array.from(column.dictionary, (text) => numberOf(keyOf(text)));
}

/** Spreads numbers of dictionary entries over the rows; `missing` where the cell is missing. */
function perRow(column: TextColumn, numbers: Int32Array, missing: number): Int32Array {
  return column.codes.map((code) => (code < 0 ? missing : (numbers[code] ?? missing)));
}

/** Names of official areas by code. */
function officialNames(whole: OfficialArea | null): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = ({ code, name, areas }: OfficialArea): void => {
    names.set(code, name);
    areas.forEach(add);
  };
  if (whole !== null) add(whole);
  return names;
}

/** The slots of a dataset, and where each level begins. Names come from the official list, or from the workbook where a code is not in it. */
function slotsOf(dataset: Dataset, official: OfficialArea | null) {
  const { schema, profile } = dataset;
  const { levels, table } = schema.areas;
  const [whole, ...lower] = levels;
  const data = tableIn(dataset, table);
  const codes = data.text(tableOf(schema, table).key[0]);
  const rowOfCode = new Map<string, number>();
  codes.codes.forEach((code, row) => {
    const text = codes.dictionary[code];
    if (text !== undefined && !rowOfCode.has(text)) rowOfCode.set(text, row);
  });
  const lowest = [...rowOfCode.keys()].sort();
  const names = officialNames(official);
  const nameInWorkbook = (header: string | undefined, row: number): string => {
    const column = header === undefined ? null : data.text(header);
    return column?.dictionary[column.codes[row] ?? -1] ?? '';
  };
  const slots: AreaSlot[] = [
    {
      level: whole.id,
      depth: 0,
      code: profile.codes[whole.id] ?? '',
      name: official?.name ?? profile.names[whole.id] ?? '',
    },
  ];
  const starts = [0];
  lower.forEach(({ id, groups, nameColumn }, index) => {
    starts.push(slots.length);
    const isLowest = index === lower.length - 1;
    const partOf = (code: string): string => (isLowest ? code : code.split('.').slice(0, groups).join('.'));
    const rows = new Map(lowest.map((code) => [partOf(code), rowOfCode.get(code) ?? 0]));
    for (const [code, row] of rows) {
      slots.push({ level: id, depth: index + 1, code, name: names.get(code) ?? nameInWorkbook(nameColumn, row) });
    }
  });
  starts.push(slots.length);
  slots.push({ level: lower[0]?.id ?? whole.id, depth: 1, code: '', name: '' });
  return { slots, starts };
}

/** Slot of the area that each area lies in. */
function parentsOf(slots: readonly AreaSlot[]): readonly number[] {
  const slotOfCode = new Map(
    slots.flatMap(({ depth, code }, slot) => (code === '' ? [] : [[`${depth} ${code}`, slot]])),
  );
  return slots.map(({ depth, code }) => {
    if (depth < 2) return 0;
    for (let end = code.lastIndexOf('.'); end > 0; end = code.lastIndexOf('.', end - 1)) {
      const parent = slotOfCode.get(`${depth - 1} ${code.slice(0, end)}`);
      if (parent !== undefined) return parent;
    }
    return slots.length - 1;
  });
}

/** Numbers the areas of a dataset, and finds the area of each row by the ties of its schema. */
export function indexAreas(dataset: Dataset, official: OfficialArea | null): AreaIndex {
  const { schema } = dataset;
  const { slots, starts } = slotsOf(dataset, official);
  const unlinked = slots.length - 1;
  const parents = parentsOf(slots);
  const slotOfCode = new Map(
    slots.flatMap(({ level, code }, slot) => (code === '' ? [] : [[`${level} ${keyOf(code)}`, slot]])),
  );
  const parentOf = (slot: number): number => parents[slot] ?? 0;
  const knownKeys = new Map<string, KeyNumbers>();
  const knownSlots = new Map<string, Int32Array>();

  function slotsByCode(column: TextColumn, levels: readonly string[]): Int32Array {
    const slotOf = (key: string): number | undefined =>
      levels.map((level) => slotOfCode.get(`${level} ${key}`)).find((slot) => slot !== undefined);
    const numbers = dictionaryNumbers(column, (key) => slotOf(key) ?? unlinked);
    return perRow(column, numbers, unlinked);
  }

  function slotsOfRows(table: string): Int32Array {
    const path = areaPath(schema, table);
    if (path === null) throw new Error(`${table} has no way to areas`);
    const [link] = path.links;
    if (link === undefined) return slotsByCode(tableIn(dataset, table).text(path.column), path.levels);
    if (link.to === schema.areas.table) return slotsByCode(tableIn(dataset, table).text(link.column), path.levels);
    const { rows, slot } = keysOf(link.to);
    return rows(table).map((key) => (key < 0 ? unlinked : slot(key)));
  }

  function rowSlots(table: string): Int32Array {
    const known = knownSlots.get(table);
    if (known !== undefined) return known;
    const found = slotsOfRows(table);
    knownSlots.set(table, found);
    return found;
  }

  function numberKeys(target: string): KeyNumbers {
    const numbers = new Map<string, number>();
    const numberOf = (key: string): number => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, numbers.size);
      return numbers.size - 1;
    };
    const rows = new Map<string, Int32Array>();
    const add = (table: string, header: string): void => {
      if (rows.has(table)) return;
      const column = tableIn(dataset, table).text(header);
      rows.set(table, perRow(column, dictionaryNumbers(column, numberOf), -1));
    };
    add(target, tableOf(schema, target).key[0]);
    for (const { table, column } of linksTo(schema, target)) add(table, column);
    const keySlots = new Int32Array(numbers.size).fill(unlinked);
    const own = rows.get(target) ?? new Int32Array(0);
    const ownSlots = rowSlots(target);
    // The first row of a repeated key counts, as it does for the rules.
    for (let row = own.length - 1; row >= 0; row--) {
      const key = own[row] ?? -1;
      if (key >= 0) keySlots[key] = ownSlots[row] ?? unlinked;
    }
    return {
      count: numbers.size,
      rows(table) {
        const found = rows.get(table);
        if (found === undefined) throw new Error(`${table} does not refer to ${target}`);
        return found;
      },
      slot: (key) => keySlots[key] ?? unlinked,
    };
  }

  function keysOf(target: string): KeyNumbers {
    const known = knownKeys.get(target);
    if (known !== undefined) return known;
    const made = numberKeys(target);
    knownKeys.set(target, made);
    return made;
  }

  return {
    slots,
    starts,
    unlinked,
    parentOf,
    isWithin(slot, other) {
      if (other === 0) return true;
      for (let at = slot; at !== 0; at = parentOf(at)) if (at === other) return true;
      return false;
    },
    rowSlots,
    keysOf,
  };
}
