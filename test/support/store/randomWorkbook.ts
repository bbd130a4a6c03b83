import { serialOf, type RawTable, type RawWorkbook } from '../../../src/engine/dataset';
import {
  columnOf,
  tableNames,
  tableOf,
  yesNo,
  type CellValue,
  type ColumnSchema,
  type Schema,
} from '../../../src/engine/schema';

/** Numbers from 0 up to 1 that follow from a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a random workbook is about. */
export interface RandomPlace {
  /** Code of the whole. */
  readonly whole: string;
  /** Year and month of its period. */
  readonly year: number;
  readonly month: number;
  /** Beginning of its keys, and of its codes of areas: which file of several of one whole it is. */
  readonly file: number;
}

/**
 * A workbook of any programme with all that goes wrong in workbooks: cells that are missing or cannot be read, keys that are repeated, written otherwise or
 * lead nowhere, amounts below 0, tables that are not there.
 */
export function randomWorkbook(schema: Schema, place: RandomPlace, random: () => number): RawWorkbook {
  const { whole, year, month, file } = place;
  const upTo = (count: number): number => Math.floor(random() * count);
  const one = <Item>(items: readonly Item[]): Item => items[upTo(items.length)] as Item;
  const digits = columnOf(tableOf(schema, schema.areas.table), tableOf(schema, schema.areas.table).key[0]).groups ?? [];
  const depth = whole.split('.').length;
  const areaCode = (): string =>
    [
      whole,
      ...digits.slice(depth).map((count, index, rest) => {
        const number =
          index === 0 && rest.length > 1 ? 1 + 2 * file + upTo(2) : 1 + upTo(index === 0 ? 3 : 4) + 10 * file;
        return String(number).padStart(count, '0');
      }),
    ].join('.');
  const codes = [...new Set(Array.from({ length: 5 }, areaCode))].sort();
  const keys = new Map<string, string[]>();
  const lastDay = serialOf(year, month + 1, 1) - 1;

  function value(
    table: string,
    { header, type, options, refersTo, areaOf, min }: ColumnSchema,
    row: number,
  ): CellValue {
    if (table === schema.areas.table && header === tableOf(schema, table).key[0])
      return codes[row % codes.length] ?? '';
    if (refersTo !== undefined) {
      const known = refersTo === schema.areas.table ? codes : (keys.get(refersTo) ?? []);
      const key = known.length === 0 || random() < 0.06 ? `hilang ${file} ${upTo(3)}` : one(known);
      if (refersTo === schema.areas.table && key.startsWith('hilang')) return areaCode().replace(/\d$/, '9');
      return random() < 0.2 ? key.toUpperCase() : key;
    }
    if (areaOf !== undefined)
      return one([
        whole,
        one(codes)
          .split('.')
          .slice(0, depth + 1)
          .join('.'),
        `${whole}.99`,
      ]);
    if (tableOf(schema, table).key[0] === header) {
      const own = keys.get(table) ?? [];
      const key = own.length > 0 && random() < 0.05 ? one(own) : `k${file} ${table} ${row}`.toLowerCase();
      keys.set(table, [...own, key]);
      return key;
    }
    switch (type) {
      case 'text':
        return one(['Melati', 'MELATI', 'Me lati', 'Mawar', 'Anggrek 1', 'Anggrek1']);
      case 'code':
        return one(codes);
      case 'choice':
        return one(options ?? ['']);
      case 'yesno':
        return one(yesNo);
      case 'date':
        return random() < 0.15 ? serialOf(year - 3, month + upTo(3) - 1, 28 + upTo(3)) : lastDay - upTo(2200);
      case 'month':
        return random() < 0.4
          ? lastDay
          : random() < 0.5
            ? serialOf(year - 1, 12, 31)
            : serialOf(year, month - upTo(14), 1) - 1;
      case 'year':
        return year - upTo(5);
      case 'percent':
        return upTo(100) / 100;
      case 'int':
        return header.includes('Lama') ? upTo(12) : (min ?? 0) + upTo(5);
      case 'number':
        return upTo(10_000) / 8;
      case 'rp':
        // What may be below 0 is so now and then; some amounts are 0, so that denominators are.
        return random() < 0.15 ? 0 : (min === undefined && random() < 0.4 ? -1 : 1) * upTo(90) * 50_000;
    }
  }

  function cell(table: string, column: ColumnSchema, row: number): CellValue {
    const isCode = table === schema.areas.table && column.header === tableOf(schema, table).key[0];
    const made = value(table, column, row);
    const chance = random();
    if (isCode) return made;
    if (chance < 0.07) return null;
    return chance < 0.11 && column.type !== 'text' ? 'rusak' : made;
  }

  const profile = schema.profile.entries.flatMap(({ header, codeOf, role }): CellValue[][] => {
    if (codeOf === schema.areas.levels[0].id) return [[header, whole]];
    return role === 'period' ? [[header, lastDay]] : [];
  });
  const raw = (name: string, values: CellValue[][]): RawTable => ({
    name,
    sheet: name,
    kind: 'table',
    top: 0,
    left: 0,
    values,
    merges: [],
  });
  const tables = tableNames(schema).flatMap((name) => {
    const { columns, optional } = tableOf(schema, name);
    const count = name === schema.areas.table ? codes.length + upTo(2) : upTo(25);
    const rows = Array.from({ length: count }, (_, row) => columns.map((column) => cell(name, column, row)));
    if (optional === true && random() < 0.3) return [];
    return [raw(name, [columns.map(({ header }) => header), ...rows])];
  });
  const { name, labelHeader, valueHeader } = schema.profile;
  return { tables: [raw(name, [[labelHeader, valueHeader], ...profile]), ...tables] };
}

/** The rows of several workbooks of one whole in one. */
export function joinedWorkbook({ profile: { name: profile } }: Schema, workbooks: readonly RawWorkbook[]): RawWorkbook {
  const tables = new Map<string, RawTable>();
  for (const table of workbooks.flatMap((each) => each.tables)) {
    const known = tables.get(table.name);
    const isFirst = known === undefined || table.name === profile;
    tables.set(table.name, isFirst ? table : { ...known, values: [...known.values, ...table.values.slice(1)] });
  }
  return { tables: [...tables.values()] };
}
