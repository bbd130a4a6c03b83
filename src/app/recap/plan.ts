import { columnsOf, linksOf, tableNames, type Schema } from '../../engine/schema';
import { joinedHeaders } from '../ownHeaders';
import { changePart, type Correction, type Decide, type PartChange, type WantedRow } from './diff';
import type { Incoming, ReadFile } from './incoming';
import { newTables, partialTables, type StandingRecap, type StandingTable } from './standing';
import { commonBasis, judgeFiles, mayBeTaken, type JudgedFile, type RecapFacts, type RecapRules } from './verdicts';

/** How many rows of a table a file changes. */
export interface TableCounts {
  readonly table: string;
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
}

/** A file in the preview: what becomes of it, and what it would change. */
export interface PlannedFile extends JudgedFile {
  readonly changes: readonly TableCounts[];
  readonly corrections: readonly Correction[];
  /** Columns of the file that the recap does not have, by table. */
  readonly left: readonly { readonly table: string; readonly columns: readonly string[] }[];
}

/** A table of the recap as it is to be. */
export interface WantedTable {
  readonly standing: StandingTable;
  readonly rows: readonly WantedRow[];
}

/** What taking files in comes to; nothing is written. */
export interface RecapPlan {
  /** The recap as it was read; null for one that is to be made. */
  readonly recap: StandingRecap | null;
  /** The recap of an earlier month that a new one goes on from: its settings, its lines and what was accepted in it. */
  readonly previous: StandingRecap | null;
  readonly whole: string | null;
  /** Last day of its month; null where no file could be placed. */
  readonly period: number | null;
  readonly files: readonly PlannedFile[];
  /** The files that are taken in. */
  readonly taken: readonly Incoming[];
  readonly tables: readonly WantedTable[];
  /** Whether every correction of the whole's own office is decided. */
  readonly isDecided: boolean;
}

export interface RecapChoices extends RecapRules {
  /** For a new recap: that of an earlier month. */
  readonly previous?: StandingRecap;
  readonly decide?: Decide;
  /** A file with corrections that are not decided is refused, as where nobody can be asked. */
  readonly refuseCorrected?: boolean;
}

/** What a file changes, by data table. */
type FileChanges = ReadonlyMap<string, PartChange>;

/**
 * Plans what taking files into a recap comes to (docs/spec/recap.md 1).
 * @param recap as it stands; null for one that is made anew, of the month and whole that most files are of
 */
export function planRecap(
  schema: Schema,
  recap: StandingRecap | null,
  files: readonly ReadFile[],
  choices: RecapChoices = {},
): RecapPlan {
  const { decide = () => null, refuseCorrected = false } = choices;
  const { whole, period } = recap ?? { ...commonBasis(files), ...wholeOf(choices.previous) };
  const standing = recap?.tables ?? newTables(schema, ownHeaders(schema, files));
  const facts: RecapFacts = {
    whole,
    period,
    log: recap?.log ?? [],
    parts: new Set(standing.flatMap(({ rows }) => rows.flatMap(({ part }) => part ?? []))),
  };
  const changes = new Map<Incoming, FileChanges>();
  const planned = judgeFiles(files, facts, choices).map((judged): PlannedFile => {
    const { incoming, verdict } = judged;
    if (incoming === null || !mayBeTaken(verdict)) return { ...judged, changes: [], corrections: [], left: [] };
    const own = changesOf(schema, standing, incoming, decide);
    const all = [...own];
    const corrections = all.flatMap(([, change]) => change.corrections);
    if (refuseCorrected && !areDecided(own))
      return { ...judged, verdict: { kind: 'refused', reason: 'corrected' }, changes: [], corrections, left: [] };
    changes.set(incoming, own);
    return {
      ...judged,
      corrections,
      changes: all.flatMap(([table, { added, gone, changed }]) =>
        added + gone + changed === 0 ? [] : [{ table, added, gone, changed }],
      ),
      left: all.flatMap(([table, { left }]) => (left.length === 0 ? [] : [{ table, columns: left }])),
    };
  });
  return {
    recap,
    previous: recap === null ? (choices.previous ?? null) : null,
    whole,
    period,
    files: planned,
    taken: [...changes.keys()],
    tables: wantedTables(schema, standing, changes),
    isDecided: [...changes.values()].every(areDecided),
  };
}

/** The users' own columns of a table in any of the files. */
const ownHeaders =
  (schema: Schema, files: readonly ReadFile[]) =>
  (table: string): readonly string[] => {
    const known = columnsOf(schema, table).length;
    const tables = files.flatMap((each) => ('incoming' in each ? (each.incoming.tables.get(table) ?? []) : []));
    return joinedHeaders(tables.map(({ headers }) => headers.slice(known)));
  };

const wholeOf = (previous: StandingRecap | undefined) => (previous === undefined ? {} : { whole: previous.whole });

const areDecided = (changes: FileChanges): boolean => [...changes.values()].every(({ isDecided }) => isDecided);

/** The table in which the rows of a data table are kept now: the one that has rows, else that of its own name. */
function currentOf(standing: readonly StandingTable[], table: string): StandingTable {
  const own = standing.filter((each) => each.table === table);
  const current = own.find(({ rows }) => rows.length > 0) ?? own[0];
  if (current === undefined) throw new Error(`no table ${table}`);
  return current;
}

function changesOf(
  schema: Schema,
  standing: readonly StandingTable[],
  incoming: Incoming,
  decide: Decide,
): FileChanges {
  return new Map(
    tableNames(schema).map((table) => {
      const current = currentOf(standing, table);
      const rows = current.rows.filter(({ part }) => part === incoming.part);
      return [table, changePart(schema, current, rows, incoming.tables.get(table), incoming, decide)];
    }),
  );
}

/** All tables with the rows that they are to have: rows of other parts stay, and so do those that belong to none. */
function wantedTables(
  schema: Schema,
  standing: readonly StandingTable[],
  changes: ReadonlyMap<Incoming, FileChanges>,
): readonly WantedTable[] {
  const replaced = new Set([...changes.keys()].map(({ part }) => part));
  const wanted = new Map(
    tableNames(schema).map((table) => {
      const current = currentOf(standing, table);
      const kept = current.rows
        .filter(({ part }) => part === null || !replaced.has(part))
        .map(({ sheetRow, cells, part }) => ({ part, row: { sheetRow, cells } }));
      const coming = [...changes].flatMap(([{ part }, own]) =>
        (own.get(table)?.rows ?? []).map((row) => ({ part, row })),
      );
      return [table, [...kept, ...coming]] as const;
    }),
  );
  const partsIn = (table: string): ReadonlySet<string> =>
    new Set((wanted.get(table) ?? []).flatMap(({ part }) => part ?? []));
  const isPartial = (table: string): boolean => {
    if (!partialTables(schema).includes(table)) return false;
    const have = partsIn(table);
    const ought = linksOf(schema, table).flatMap(({ to }) => [...partsIn(to)]);
    return have.size > 0 && ought.some((part) => !have.has(part));
  };
  return standing.map((each): WantedTable => {
    const isMeant = isPartial(each.table) === (each.stored !== each.table);
    const rows = (wanted.get(each.table) ?? []).map(({ row }) => row);
    const current = currentOf(standing, each.table);
    if (!isMeant) return { standing: each, rows: [] };
    return { standing: each, rows: current === each ? rows : rows.map((row) => movedRow(row, current, each)) };
  });
}

/** A row in the columns of another table that keeps the same. */
function movedRow({ cells }: WantedRow, from: StandingTable, to: StandingTable): WantedRow {
  return {
    sheetRow: null,
    cells: to.headers.map((header) => cells[from.headers.indexOf(header)] ?? null),
  };
}
