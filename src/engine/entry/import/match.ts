import type { CellValue, ColumnSchema } from '../../schema';
import type { ReadingBasis } from './cells';
import type { ImportSource, SourceColumn } from './source';
import { isAlike, type ExtraColumn, type Likeness, type Nearness } from './targets';
import { areRowNumbers, fitOf, isKnownBy, lookedAt } from './values';

/** How a column of a source was matched: by its header, another name of it, likeness of words, what stands below it, or as the last time. */
export type MatchedBy = Nearness['by'] | 'values' | 'remembered';

/** A column of the table and the one of the source that fills it. */
export interface ColumnMatch {
  /** Header in the schema. */
  readonly column: string;
  /** Header in the source. */
  readonly source: string;
  readonly by: MatchedBy;
  /** From 0 to 1; below `sure` a person should look. */
  readonly confidence: number;
}

/** Confidence from which a match needs no looking at. */
export const sure = 0.85;
/** Confidence in what only the values say. */
const byValues = 0.6;
/** Least share of the cells that a column must be able to hold, to be one that it is only like. */
const leastFit = 0.3;

interface Candidate extends ColumnMatch {
  readonly order: number;
}

/**
 * Matches the columns of a source with those of a table, one with one: the surest first, by header, alias and likeness, then by what the cells hold (docs/spec/entry.md 5).
 * What is not sure enough is left open.
 */
export function matchColumns(
  source: ImportSource,
  columns: readonly ColumnSchema[],
  extra: readonly ExtraColumn[],
  likeness: Likeness,
  basis: ReadingBasis,
): readonly ColumnMatch[] {
  const cells = new Map(source.columns.map(({ header, position }) => [header, lookedAt(source, position)]));
  const cellsOf = (header: string): readonly CellValue[] => cells.get(header) ?? [];
  const named = byNames(source, columns, likeness, (column, header) => fitOf(column, cellsOf(header), basis), cellsOf);
  const taken = new Set(named.map(({ source: header }) => header));
  const filled = new Set(named.map(({ column }) => column));
  const open = source.columns.filter(({ header }) => !taken.has(header) && !areRowNumbers(cellsOf(header)));
  const wanted = columns.filter(({ header, required }) => required === true && !filled.has(header));
  const all = [...named, ...byCells(open, wanted, (column, header) => isKnownBy(column, cellsOf(header), basis))];
  const matched = new Set(all.map(({ column }) => column));
  const isNeedless = (match: ColumnMatch): boolean =>
    extra.some(
      ({ column, standsFor }) => column.header === match.column && standsFor.every((each) => matched.has(each)),
    );
  return all.filter((match) => !isNeedless(match));
}

function byNames(
  source: ImportSource,
  columns: readonly ColumnSchema[],
  likeness: Likeness,
  fit: (column: ColumnSchema, header: string) => number,
  cellsOf: (header: string) => readonly CellValue[],
): readonly ColumnMatch[] {
  const candidates: Candidate[] = [];
  source.columns.forEach(({ header }, order) => {
    const isNumbering = areRowNumbers(cellsOf(header));
    for (const column of columns) {
      const { by, score } = likeness.of(header, column);
      if (by === 'similar' && (!isAlike(score) || isNumbering)) continue;
      const share = by === 'similar' ? fit(column, header) : 1;
      const confidence = score * (0.4 + 0.6 * share);
      if (share >= leastFit && isAlike(confidence))
        candidates.push({ column: column.header, source: header, by, confidence, order });
    }
  });
  candidates.sort((a, b) => b.confidence - a.confidence || a.order - b.order);
  const [taken, filled] = [new Set<string>(), new Set<string>()];
  return candidates.flatMap(({ column, source: header, by, confidence }): ColumnMatch[] => {
    if (taken.has(header) || filled.has(column)) return [];
    taken.add(header);
    filled.add(column);
    return [{ column, source: header, by, confidence }];
  });
}

/** The columns that only one of the open ones can be, and that can be no other. */
function byCells(
  open: readonly SourceColumn[],
  wanted: readonly ColumnSchema[],
  isKnown: (column: ColumnSchema, header: string) => boolean,
): readonly ColumnMatch[] {
  const fitting = wanted.map((column) => ({ column, headers: open.filter(({ header }) => isKnown(column, header)) }));
  return fitting.flatMap(({ column, headers }): ColumnMatch[] => {
    const [only] = headers;
    if (only === undefined || headers.length > 1) return [];
    const isOthers = fitting.some((other) => other.column !== column && other.headers.includes(only));
    return isOthers ? [] : [{ column: column.header, source: only.header, by: 'values', confidence: byValues }];
  });
}
