import { countFindings, type Finding } from '../engine/check';
import { PackedRows, tableIn, type RawTable, type RawWorkbook } from '../engine/dataset';
import type { Programme } from '../engine/programme';
import { dataSheet, type DataSheet, type RecapFile } from '../engine/report';
import { columnsOf, originColumns, tableNames, tableOf } from '../engine/schema';
import type { Progress, Workbook } from '../workbook/port';
import { carriedSettings } from './carriedSettings';
import { checkTables, rememberedIn, reportedTables, settle } from './check';
import { partsOf, rawWorkbookOf, repairedRows } from './dataSheets';
import { JoinedKeys, joinedColumns } from './joinedKeys';
import { rowCoder } from './recap/keys';
import { calledIn, joinedFormats, joinedHeaders, usersHeaders } from './ownHeaders';
import { joinProgrammeRows, keptProgrammeRows, type KeptRows } from './programmeRows';
import { entryOf, type LogEntry } from './recap/log';
import { partialName, partOf } from './recap/part';
import { joinedProfile } from './recap/profile';
import type { AppContext, CheckResult } from './types';

/** One workbook to be consolidated. */
export interface SourceFile {
  /** File name as users know it. */
  readonly name: string;
  readonly workbook: Pick<Workbook, 'readTables'>;
}

/** Workbooks to be consolidated, which are gone through once: an array, or files that are handed over. */
export interface SourceFiles extends Iterable<SourceFile> {
  readonly length: number;
}

/** Files that are taken out of their list one after the other, so that what was read of each can be let go while the others are worked on. */
export class HandedFiles implements SourceFiles {
  readonly length: number;

  constructor(private readonly files: SourceFile[]) {
    this.length = files.length;
  }

  *[Symbol.iterator](): Iterator<SourceFile> {
    for (let file = this.files.shift(); file !== undefined; file = this.files.shift()) yield file;
  }
}

/** Why a file does not fit; its text is `consolidate.<problem>`. */
export interface Misfit {
  readonly problem: 'no-tables' | 'no-part' | 'no-period' | 'same-part' | 'other-period' | 'other-whole';
  /** The file that does not fit, and the one it does not fit with. */
  readonly file: string;
  readonly other?: string;
}

/** Files that do not belong into one workbook, or hold none of the tables; every reason is named. */
export class ConsolidationError extends Error {
  override readonly name = 'ConsolidationError';
  constructor(readonly misfits: readonly Misfit[]) {
    super(misfits.map(({ problem, file, other = '' }) => `${problem}: ${file} ${other}`).join('; '));
  }
}

/** Whether a workbook has none of the programme's tables, so that nothing can be made of it. */
export function hasNoTables({ schema }: Programme, { tables }: RawWorkbook): boolean {
  const names = new Set([schema.profile.name, ...tableNames(schema)]);
  return !tables.some(({ name }) => names.has(name));
}

/** The consolidated data and their check. */
export interface Consolidation {
  readonly dataSheets: readonly DataSheet[];
  readonly check: CheckResult;
  /** The state in which each file came in, part by part. */
  readonly recap: readonly RecapFile[];
  /** The files as a recap keeps them (`Riwayat Rekap`), part by part. */
  readonly log: readonly LogEntry[];
  /** What the files remember for reports: their `memoryTables`, just as they stand there. */
  readonly remembered: readonly RawTable[];
}

interface Part {
  readonly name: string;
  readonly raw: RawWorkbook;
  /** Code of the part of the whole that the file is of. */
  readonly part: string;
  readonly check: CheckResult;
}

/** What was found in a file. */
interface FileFindings extends Pick<CheckResult, 'findings'> {
  readonly name: string;
}

/** Why files do not belong together: there are to be one whole, one period, each part once. */
function misfitsOf(parts: readonly Part[]): Misfit[] {
  const misfits: Misfit[] = [];
  const seen = new Map<string, string>();
  const first = parts.find(({ check }) => check.dataset.profile.period !== null);
  for (const { name: file, part, check } of parts) {
    const { schema, profile } = check.dataset;
    const whole = schema.areas.levels[0].id;
    const { profile: own } = (first ?? { check }).check.dataset;
    const other = first?.name ?? '';
    if (profile.codes[whole] !== own.codes[whole]) misfits.push({ problem: 'other-whole', file, other });
    if (profile.period === null) misfits.push({ problem: 'no-period', file });
    else if (profile.period !== own.period) misfits.push({ problem: 'other-period', file, other });
    const twin = seen.get(part);
    if (twin !== undefined) misfits.push({ problem: 'same-part', file, other: twin });
    else seen.set(part, file);
  }
  return misfits;
}

/** All rows of one table, keys made unique, each with its file and sheet row. */
function joinTable({ schema }: Programme, parts: readonly Part[], table: string, keys: JoinedKeys): DataSheet {
  const users = parts.map(({ check: { dataset } }) => {
    const { ownHeaders, ownFormats } = tableIn(dataset, table);
    return { headers: usersHeaders({ ownHeaders }), ownFormats };
  });
  const own = joinedHeaders(users.map(({ headers }) => headers));
  const columns = joinedColumns(schema, table);
  const codeOf = rowCoder(schema, table, [...columnsOf(schema, table).map(({ header }) => header), ...own]);
  const rows = new PackedRows(columnsOf(schema, table).length + own.length + originColumns.length);
  for (const [part, { name, part: code, check }] of parts.entries())
    for (const source of partsOf(check.dataset, table))
      repairedRows(schema, source, calledIn(own, users[part]?.headers ?? [])).forEach((cells, row) => {
        for (const { index, of } of columns) {
          const value = cells[index];
          if (typeof value === 'string' && keys.needsPrefix(of, part, value)) cells[index] = `${code}/${value}`;
        }
        rows.add([...cells, name, (source.sheetRows[row] ?? 0) + 1, codeOf(code, cells)]);
      });
  const ownFormats = joinedFormats(own, users);
  return dataSheet(schema, table, rows, { origin: 'coded', own, ownFormats });
}

/** Rules about a whole file, whose findings would be lost in the joined data. */
const fileRules: readonly string[] = [
  'table-missing',
  'table-empty',
  'column-missing',
  'column-duplicate',
  'totals-row',
  'text-row',
  'rows-outside-table',
];

/** Findings of the files that the joined data do not show any more, each with its file's name. */
function fileFindings(parts: readonly FileFindings[], joined: CheckResult): Finding[] {
  const { schema, rules } = joined.programme;
  const ofFile = new Set([...fileRules, ...rules.ofFile]);
  const has = new Set(joined.findings.map(({ rule, value }) => `${rule} ${String(value)}`));
  return parts.flatMap(({ name, findings }) =>
    findings
      .filter(({ rule, table, severity }) => severity !== 'info' && (ofFile.has(rule) || table === schema.profile.name))
      .filter(({ rule, value }) => value === null || !has.has(`${rule} ${String(value)}`))
      .map((finding) => ({ ...finding, file: name })),
  );
}

/** The check of the joined data, together with what is wrong with single files. */
function withFileFindings(check: CheckResult, parts: readonly FileFindings[]): CheckResult {
  const findings = [...fileFindings(parts, check), ...check.findings];
  const counts = countFindings(findings);
  return {
    ...check,
    findings,
    counts,
    ready: check.ready && counts.error === check.counts.error && counts.warning === check.counts.warning,
  };
}

/** What is left of the files once their rows are joined. */
interface Joined extends Pick<Consolidation, 'recap' | 'log' | 'remembered'> {
  readonly dataSheets: readonly DataSheet[];
  readonly keys: JoinedKeys;
  readonly findings: readonly FileFindings[];
  /** Rows of the tables that the product keeps for the programme. */
  readonly kept: readonly KeptRows[];
}

/** Reads the files and checks each, part by part. Rejects with a `ConsolidationError` when they do not fit together. */
async function readParts(files: SourceFiles, context: AppContext, progress: Progress | undefined): Promise<Part[]> {
  const { programme } = context;
  const parts: Part[] = [];
  const misfits: Misfit[] = [];
  let read = 0;
  for (const { name, workbook } of files) {
    progress?.report('reading', read, files.length);
    read += 1;
    const raw = await workbook.readTables(reportedTables(programme.schema));
    if (hasNoTables(programme, raw)) {
      misfits.push({ problem: 'no-tables', file: name });
      continue;
    }
    const check = settle(await checkTables(raw, context));
    const part = partOf(check.dataset);
    if (part === null) misfits.push({ problem: 'no-part', file: name });
    else parts.push({ name, raw, part, check });
  }
  misfits.push(...misfitsOf(parts));
  if (misfits.length > 0) throw new ConsolidationError(misfits);
  return parts.sort((a, b) => (a.part < b.part ? -1 : 1));
}

function joinParts(context: AppContext, parts: readonly Part[]): Joined {
  const { programme } = context;
  const { schema } = programme;
  const datasets = parts.map(({ check }) => check.dataset);
  const keys = new JoinedKeys(schema, datasets);
  const present = tableNames(schema).filter((table) => datasets.some((dataset) => dataset.present.has(table)));
  const profiles = datasets.map(({ profile }) => profile);
  const settings = carriedSettings(parts.map(({ raw }) => raw.tables));
  return {
    keys,
    dataSheets: [
      joinedProfile(programme, profiles, parts[0]?.check.official?.name ?? null),
      ...present.map((table) => {
        const sheet = joinTable(programme, parts, table, keys);
        const everywhere = datasets.every((dataset) => dataset.present.has(table));
        const isPartial = tableOf(schema, table).onlyTogether === true && !everywhere;
        return isPartial ? { ...sheet, name: partialName(table) } : sheet;
      }),
      ...(settings === null ? [] : [settings]),
    ],
    findings: parts.map(({ name, check }) => ({ name, findings: check.findings })),
    kept: parts.map(({ part, raw }) => ({ part, rows: keptProgrammeRows(schema, raw.tables) })),
    recap: parts.map((part) => recapOf(part, context)),
    log: parts.map((part) => entryOf(part.name, part.part, rowCount(part), part.check, context.received ?? null)),
    remembered: parts.flatMap(({ raw }) => rememberedIn(raw)),
  };
}

/**
 * Joins workbooks of parts into the data of one workbook of the whole, part by part (docs/spec/cli.md, `consolidate`).
 * Certain repairs are applied; what could not be read stays as it was typed. Rejects with a `ConsolidationError` when the files
 * do not fit together, with a `WorkbookError` when one cannot be read.
 */
export async function consolidateFiles(
  files: SourceFiles,
  context: AppContext,
  progress?: Progress,
): Promise<Consolidation> {
  // Nothing here holds the parts: while the whole is checked, their columns are needed no more.
  const { keys, findings, kept, ...joined } = joinParts(context, await readParts(files, context, progress));
  const raw = rawWorkbookOf(context.programme.schema, joined.dataSheets);
  const check = withFileFindings(await checkTables(raw, context, progress), findings);
  joinProgrammeRows(check, kept, keys);
  return { ...joined, check };
}

/** How many rows the data tables of a file have. */
const rowCount = ({ check: { dataset } }: Part): number =>
  tableNames(dataset.schema)
    .flatMap((table) => partsOf(dataset, table))
    .reduce((sum, table) => sum + table.rowCount, 0);

function recapOf({ name: file, part: code, check }: Part, { received }: AppContext): RecapFile {
  const { dataset, ready, counts, score, stamp, stampState } = check;
  const { schema, profile } = dataset;
  const level = schema.areas.levels[1];
  const name = level === undefined ? null : (profile.names[level.id] ?? null);
  const state = { ready, counts, score, stamp, stampState };
  return { file, code, name, profile, ...state, received: received ?? null };
}
