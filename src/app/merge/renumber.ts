import { keyOf } from '../../engine/dataset';
import { keyIn as numberIn, seriesOf } from '../../engine/entry';
import { columnsOf, isTable, tableNames, tableOf, type CellValue, type Schema } from '../../engine/schema';
import { isNothing, isSameCell } from '../entry/rawRows';
import { keyIn, saysSame, type RowsByKey, type TableBasis } from './rows';

/** Keys of one file that stand for others in the running workbook, by table and compared key. */
export class Renaming {
  private readonly keys = new Map<string, Map<string, string>>();

  constructor(private readonly schema: Schema) {}

  set(table: string, from: string, to: string): void {
    const own = this.keys.get(table) ?? new Map<string, string>();
    this.keys.set(table, own.set(keyOf(from), to));
  }

  /** A key of a table as it is in the running workbook. */
  of(table: string | undefined, value: CellValue): CellValue {
    if (table === undefined || typeof value !== 'string') return value;
    return this.keys.get(table)?.get(keyOf(value)) ?? value;
  }

  /** The key of a row as our own tables keep it: the key of what it refers to may stand in it first. */
  ofKept(table: string, key: string): string {
    const [first = '', ...rest] = key.split(' / ');
    if (!isTable(this.schema, table)) return key;
    const column = columnsOf(this.schema, table).find(({ header }) => header === tableOf(this.schema, table).key[0]);
    return [String(this.of(column?.refersTo ?? table, first)), ...rest].join(' / ');
  }

  /** The cells of a row with references to what goes by another key. */
  references({ columns }: Pick<TableBasis, 'columns'>, cells: readonly CellValue[]): CellValue[] {
    return cells.map((value, at) => this.of(columns[at]?.refersTo ?? columns[at]?.mentions, value));
  }

  /** A key that is no number of a series, but follows from another key: `SA-P12` from that of the loan P12. */
  following({ name, columns }: TableBasis, key: string): string | null {
    const { unnumbered = [] } = tableOf(this.schema, name);
    const start = unnumbered.find((each) => keyOf(key).startsWith(keyOf(each)));
    if (start === undefined) return null;
    const rest = key.slice(start.length);
    const tables = columns.flatMap(({ refersTo, mentions }) => refersTo ?? mentions ?? []);
    const renamed = tables.map((table) => this.of(table, rest)).find((value) => value !== rest);
    return renamed === undefined ? null : `${start}${String(renamed)}`;
  }
}

/** Whether rows of one key are about different things: a column that tells rows apart is filled otherwise in both. */
export function isOther(basis: TableBasis, a: readonly CellValue[], b: readonly CellValue[]): boolean {
  return basis.columns.some(({ tellsApart }, at) => {
    const [own, other] = [a[at] ?? null, b[at] ?? null];
    if (tellsApart !== true || isNothing(own) || isNothing(other) || saysSame(basis, at, own, other)) return false;
    return keyOf(String(own)) !== keyOf(String(other));
  });
}

/** The next free numbers of a table's keys, each in the series of the key that it is given for. */
export class FreeNumbers {
  private readonly taken = new Set<string>();
  private readonly highest = new Map<string, number>();

  add(key: string): void {
    this.taken.add(keyOf(key));
    const series = seriesOf(key);
    if (series === null) return;
    const id = keyOf(series.prefix);
    this.highest.set(id, Math.max(this.highest.get(id) ?? 0, series.count));
  }

  /** A key that nobody has, for a row that goes by another one so far. */
  after(key: string): string {
    const series = seriesOf(key) ?? { prefix: `${key}-`, width: 1, count: 1 };
    let count = this.highest.get(keyOf(series.prefix)) ?? series.count;
    let free: string;
    do free = numberIn(series, (count += 1));
    while (this.taken.has(keyOf(free)));
    this.add(free);
    return free;
  }
}

/** Whether the keys of a table are numbers that people gave, so that two of them may have given one for different things. */
const isNumbered = (schema: Schema, name: string): boolean => {
  const { key } = tableOf(schema, name);
  const column = columnsOf(schema, name).find(({ header }) => header === key[0]);
  return key.length === 1 && column?.type === 'text' && column.refersTo === undefined;
};

/** Tables in an order in which what others refer to comes first. */
export const mergeOrder = (schema: Schema): readonly string[] => {
  const order: string[] = [];
  const visit = (name: string): void => {
    if (order.includes(name)) return;
    for (const { refersTo } of columnsOf(schema, name))
      if (refersTo !== undefined && refersTo !== name) visit(refersTo);
    order.push(name);
  };
  tableNames(schema).forEach(visit);
  return order;
};

/**
 * Gives rows of a file that have the number of another row in the running workbook the next free one (docs/spec/recap.md 3); one that was given another number before keeps that.
 * @param standing rows of the running workbook and of the files before, by key
 * @param rows those of the file, whose keys and references are changed
 * @param isCompared whether a column counts where a row is looked for that was brought in before
 * @returns the keys that changed
 */
export function renumber(
  schema: Schema,
  basis: TableBasis,
  standing: {
    readonly byKey: RowsByKey<{ readonly cells: readonly CellValue[] }>;
    readonly all: readonly { readonly cells: readonly CellValue[] }[];
  },
  rows: readonly { readonly cells: CellValue[] }[],
  renaming: Renaming,
  isCompared: (at: number) => boolean,
): readonly { readonly from: string; readonly to: string }[] {
  const [position] = basis.key;
  if (position === undefined || !isNumbered(schema, basis.name)) return [];
  const keyOfRow = ({ cells }: { readonly cells: readonly CellValue[] }): string => String(cells[position] ?? '');
  const { unnumbered = [] } = tableOf(schema, basis.name);
  const isUnnumbered = (row: { readonly cells: readonly CellValue[] }): boolean =>
    unnumbered.some((start) => keyOf(keyOfRow(row)).startsWith(keyOf(start)));
  const colliding = rows.filter((row) => {
    const other = keyOfRow(row) === '' ? undefined : standing.byKey.first(keyIn(basis, row.cells));
    return other !== undefined && isOther(basis, other.cells, row.cells);
  });
  // What follows from other keys comes after these, and follows them without a collision of its own too.
  const following = rows.filter((row) => isUnnumbered(row));
  const ordered = [...colliding.filter((row) => !isUnnumbered(row)), ...following];
  if (ordered.length === 0) return [];
  const numbers = new FreeNumbers();
  for (const row of [...standing.all, ...rows]) numbers.add(keyOfRow(row));
  const known = rowsByContent(basis, standing.all, new Set(rows.map(({ cells }) => keyIn(basis, cells))), isCompared);
  const changed: { from: string; to: string }[] = [];
  for (const row of ordered) {
    const from = keyOfRow(row);
    const followed = renaming.following(basis, from);
    if (followed === null && !colliding.includes(row)) continue;
    const before = known.get(content(basis, row.cells, isCompared))?.shift();
    const to = followed ?? before ?? numbers.after(from);
    renaming.set(basis.name, from, to);
    row.cells[position] = to;
    if (to !== before) changed.push({ from, to });
  }
  return changed;
}

/** All that a row says beside its key. */
const content = (basis: TableBasis, cells: readonly CellValue[], isCompared: (at: number) => boolean): string =>
  JSON.stringify(
    basis.taken
      .filter((at) => !basis.key.includes(at) && isCompared(at) && basis.columns[at]?.mentions === undefined)
      .map((at) => {
        const value = cells[at] ?? null;
        return isSameCell(value, null) ? null : value;
      }),
  );

/** Keys of rows that the file does not have, by all that they say. */
function rowsByContent(
  basis: TableBasis,
  rows: readonly { readonly cells: readonly CellValue[] }[],
  inFile: ReadonlySet<string>,
  isCompared: (at: number) => boolean,
): ReadonlyMap<string, string[]> {
  const known = new Map<string, string[]>();
  for (const { cells } of rows) {
    if (inFile.has(keyIn(basis, cells))) continue;
    const text = content(basis, cells, isCompared);
    const key = String(cells[basis.key[0] ?? -1] ?? '');
    known.set(text, [...(known.get(text) ?? []), key]);
  }
  return known;
}
