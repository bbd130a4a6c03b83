import { joinsOf, valueAt } from '../../engine/check';
import { keyOf, tableIn, type Dataset, type RawTable } from '../../engine/dataset';
import {
  importSource,
  layoutKey,
  likenessOf,
  mappingOf,
  mappingText,
  matchColumns,
  readMapping,
  targetColumns,
  type ColumnMapping,
  type ColumnMatch,
  type HeaderPlace,
  type ImportSource,
  type Likeness,
  type MappingMemory,
  type ReadingBasis,
  type SourceHeaders,
  type TableImport,
} from '../../engine/entry';
import { tableOf, type ColumnSchema, type TableSchema } from '../../engine/schema';
import type { CheckResult } from '../types';

/** A table of a checked workbook into which rows are brought, and what is needed to understand them. */
export interface ImportTarget {
  readonly check: CheckResult;
  readonly table: TableSchema;
  /** The columns that a source may have: all of the table that the workbook has, calculated ones too, and those that stand for several. */
  readonly columns: readonly ColumnSchema[];
  readonly own: TableImport | undefined;
  readonly likeness: Likeness;
  readonly basis: ReadingBasis;
}

/** @param decimal sign that begins the decimals of texts */
export function importTarget(check: CheckResult, name: string, decimal: ',' | '.' = ','): ImportTarget {
  const { programme, dataset } = check;
  const table = tableOf(programme.schema, name);
  const own = programme.imports?.tables[name];
  const { absent } = tableIn(dataset, name);
  // A table that the workbook does not have yet is made with all of its columns.
  const isThere = ({ header }: ColumnSchema): boolean => !dataset.present.has(name) || !absent.has(header);
  const columns = targetColumns({ ...table, columns: table.columns.filter(isThere) }, own?.extra);
  // Asked for each header and column, worked out once.
  const referred = new Set(columns.flatMap(({ refersTo }) => (refersTo === undefined ? [] : [refersTo])));
  const telling = new Map([...referred].map((each) => [each, tellingColumn(dataset, each)]));
  return {
    check,
    table,
    columns,
    own,
    likeness: likenessOf(columns, programme.imports?.words, (each) => telling.get(each)),
    basis: { period: dataset.profile.period, decimal, ...rowNames(dataset) },
  };
}

/** Finds the key of a row that a text names: by its key, else by the one text that tells people which row it is. */
function rowNames(dataset: Dataset): Pick<ReadingBasis, 'resolve' | 'namesakes'> {
  const joins = joinsOf(dataset);
  const byName = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const keysOf = (refersTo: string, text: string): readonly string[] => {
    const table = tableIn(dataset, refersTo);
    const [key] = tableOf(dataset.schema, refersTo).key;
    const row = joins.index(refersTo).rowOf(text);
    if (row !== -1) return [String(valueAt(table, row, key) ?? text)];
    const names = byName.get(refersTo) ?? namesOf(dataset, refersTo);
    byName.set(refersTo, names);
    return names.get(keyOf(text)) ?? [];
  };
  return {
    resolve({ refersTo }, text) {
      const [key, ...others] = refersTo === undefined ? [] : keysOf(refersTo, text);
      return key === undefined || others.length > 0 ? null : key;
    },
    namesakes({ refersTo }, text) {
      const keys = refersTo === undefined ? [] : keysOf(refersTo, text);
      return keys.length > 1 ? keys : [];
    },
  };
}

/** The column that tells people which row of a table is meant: that with most different texts. */
function tellingColumn(dataset: Dataset, name: string): ColumnSchema | undefined {
  const own = tableOf(dataset.schema, name);
  const table = tableIn(dataset, name);
  const [told] = own.columns
    .filter(({ header, type, refersTo, required }) => {
      return type === 'text' && refersTo === undefined && required === true && !own.key.includes(header);
    })
    .map((column) => ({ column, count: table.text(column.header).dictionary.length }))
    .sort((a, b) => b.count - a.count);
  return told?.column;
}

/** Keys of the rows of a table by their names. */
function namesOf(dataset: Dataset, name: string): ReadonlyMap<string, readonly string[]> {
  const own = tableOf(dataset.schema, name);
  const table = tableIn(dataset, name);
  const names = new Map<string, string[]>();
  const told = tellingColumn(dataset, name);
  if (told === undefined) return names;
  for (let row = 0; row < table.rowCount; row++) {
    const [text, key] = [valueAt(table, row, told.header), valueAt(table, row, own.key[0])];
    if (text === null || key === null) continue;
    const id = keyOf(String(text));
    const keys = names.get(id);
    if (keys === undefined) names.set(id, [String(key)]);
    else keys.push(String(key));
  }
  return names;
}

/** A source with the columns of the table that its columns were found to be. */
export interface Matching {
  readonly source: ImportSource;
  readonly matches: readonly ColumnMatch[];
  /** Without the calculated columns, which are worked out. */
  readonly mapping: ColumnMapping;
}

/**
 * Finds what the columns of a grid are: as they were mapped the last time that there were the same headers, else by name and value.
 * @param place where its header stands; absent: it is looked for
 */
export function matchSource(
  target: ImportTarget,
  grid: RawTable,
  memory: MappingMemory,
  place?: HeaderPlace,
): Matching {
  const { table, columns, own, likeness, basis } = target;
  const source = importSource(grid, table, likeness, place);
  const kept = memory.recall(layoutKey(table.name, source));
  const known =
    kept === null
      ? null
      : readMapping(
          kept,
          source,
          columns.map(({ header }) => header),
        );
  const matches =
    known === null
      ? matchColumns(source, columns, own?.extra ?? [], likeness, basis)
      : [...known.mapping].map(([column, header]): ColumnMatch => ({
          column,
          source: header,
          by: 'remembered',
          confidence: 1,
        }));
  return { source, matches, mapping: filledBy(target, matches) };
}

/** The mapping of some matches without the columns that the workbook calculates itself. */
function filledBy({ columns }: ImportTarget, matches: readonly ColumnMatch[]): ColumnMapping {
  const calculated = new Set(columns.flatMap((column) => (column.calculated === undefined ? [] : [column.header])));
  return mappingOf(matches.filter(({ column }) => !calculated.has(column)));
}

/** Keeps a mapping for the next time that there are the same headers. */
export const rememberMapping = (
  memory: MappingMemory,
  { table }: ImportTarget,
  source: SourceHeaders,
  mapping: ColumnMapping,
): void => memory.keep(layoutKey(table.name, source), mappingText(source, mapping));

/** A memory that keeps nothing. */
export const noMemory: MappingMemory = { recall: () => null, keep: () => {} };
